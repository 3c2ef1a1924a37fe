//! What holds for every file of a contract.

use crate::config::Product;
use crate::emit::cfg::Cfg;
use crate::emit::security::{self, Common};
use crate::emit::type_index::TypeIndex;
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
