//! What holds for every file of a contract: which types go to which file, where Rust needs a box, which features what is
//! behind.

mod boxing;
mod groups;
pub(super) mod references;
mod security;
mod types;

pub(crate) use self::boxing::boxes;
pub(crate) use self::groups::homes;
pub(super) use self::security::{Alternatives, Common};
pub(super) use self::types::TypeIndex;
use crate::config::Product;
use crate::emit::cfg::Cfg;
use crate::model::Contract;

/// What holds for every file of a contract.
pub(super) struct Plan<'a> {
    pub(super) contract: &'a Contract,
    pub(super) types: TypeIndex<'a>,
    pub(super) cfg: Cfg<'a>,
    pub(super) common: Option<Common<'a>>,
}

impl<'a> Plan<'a> {
    pub(super) fn of(contract: &'a Contract, product: Product) -> Self {
        Self {
            contract,
            types: TypeIndex::of(contract),
            cfg: Cfg::of(contract, product),
            common: security::common(contract),
        }
    }
}
