//! What a run is asked for.

use std::path::PathBuf;

/// What a run reads and what it makes.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The contracts, in the order their modules are listed.
    pub contracts: Vec<Spec>,
    /// What is made of them.
    pub product: Product,
    /// Whether a warning is as bad as an error.
    pub strict: bool,
}

/// A contract: where it is read from and what it is called.
#[derive(Clone, Debug)]
pub struct Spec {
    /// The contract's name, and so its module's.
    pub name: String,
    /// The folder that a `$ref` to another file never leaves.
    pub folder: PathBuf,
    /// What the folder is called in headers and messages, such as `specs/atoms`; empty for the folder itself.
    pub shown: String,
    /// The documents and overlays, relative to the folder or absolute; `None` for all that lie in the folder.
    pub documents: Option<Vec<PathBuf>>,
    /// The text of the name lock, where there is one.
    pub lock: Option<String>,
}

/// What is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Product {
    /// The source of one crate with a module for each contract: `lib.rs`, `atoms/mod.rs`, ….
    #[default]
    Workspace,
    /// The source of one crate that is the contract itself: `lib.rs`, `types.rs`, ….
    Crate,
}
