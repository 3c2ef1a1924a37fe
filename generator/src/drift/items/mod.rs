//! The public items of a generated crate, and what a changed contract does to them.
//!
//! Items are read from the generated files (`read/`), so that nothing of the emitter is decided a second time; where each
//! comes from in the document is asked of the model (`origin.rs`). Of two revisions only the files are made and read in
//! which something can differ (`select.rs`). `change/` says whose code a difference breaks.

mod change;
mod changelog;
mod origin;
mod read;
mod select;

use crate::config::Product;
use crate::diagnostic::Origin;
use crate::model::Contract;

pub use self::change::changes;
pub use self::changelog::changelog;
pub use self::select::differing;

/// A public item of the generated crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its path: `atoms::types::Call::status`. The types of a group are where all types are, in `types` of the contract.
    pub path: String,
    /// What it is.
    pub kind: Kind,
    /// What it holds, takes or answers, with every name as a path of the crate: what two revisions compare by.
    pub signature: String,
    /// The names of what a function takes, which callers tell apart by their order alone.
    pub arguments: Vec<String>,
    /// As the file has it, without documentation and without what is inside.
    pub code: String,
    /// The file, relative to the root of the generated source: `atoms/types.rs`.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// What it is made of in the document; `None` for what is there in every crate.
    pub origin: Option<Origin>,
}

impl Item {
    /// Whether the same arguments come in another order: what compiled hands over the one for the other.
    pub(super) fn is_reordered(&self, other: &Self) -> bool {
        let sorted = |item: &Self| {
            let mut names = item.arguments.clone();
            names.sort();
            names
        };
        self.arguments != other.arguments && sorted(self) == sorted(other)
    }
}

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A cargo feature.
    Feature,
    /// A module; its signature is the feature that it is behind.
    Module,
    /// A struct.
    Struct,
    /// A field of a struct.
    Field,
    /// An enum.
    Enum,
    /// A variant of an enum.
    Variant,
    /// Another name of a type.
    Alias,
    /// A trait.
    Trait,
    /// A type that implementations of a trait choose.
    AssociatedType,
    /// A method that implementations of a trait write.
    Method,
    /// A method of a trait that has a body.
    ProvidedMethod,
    /// A function, of a module or of a type.
    Function,
    /// A constant, of a module or of a type.
    Constant,
    /// An implementation of a trait of the standard library: `Default`, `From<String>`.
    Impl,
    /// The path of a type by way of the group that alone uses it: `atoms::calls::types::Call`.
    GroupPath,
}

impl Kind {
    /// `struct`, `field`, `variant`, …
    pub fn name(self) -> &'static str {
        match self {
            Self::Feature => "feature",
            Self::Module => "module",
            Self::Struct => "struct",
            Self::Field => "field",
            Self::Enum => "enum",
            Self::Variant => "variant",
            Self::Alias => "type",
            Self::Trait => "trait",
            Self::AssociatedType => "associated type",
            Self::Method | Self::ProvidedMethod => "method",
            Self::Function => "function",
            Self::Constant => "constant",
            Self::Impl => "impl",
            Self::GroupPath => "path",
        }
    }

    /// Whether it is a type: one path has one.
    pub(crate) fn is_type(self) -> bool {
        matches!(self, Self::Struct | Self::Enum | Self::Alias)
    }
}

/// Every public item of the crate that is made of one contract, in the order of its files.
pub fn items(contract: &Contract, product: Product) -> Vec<Item> {
    of_files(contract, product, |_| true)
}

/// The items of some files.
fn of_files(contract: &Contract, product: Product, takes: impl Fn(&str) -> bool) -> Vec<Item> {
    let files = crate::emit::some(contract, product, takes);
    let mut items = read::features(contract, product);
    for (path, text) in &files {
        items.extend(read::file(contract, product, path, text));
    }
    let origins = origin::Origins::of(contract, product);
    for item in &mut items {
        item.origin = origins.find(item);
    }
    items
}
