//! Documents, and the contracts that are made of them.

use atoms_codegen::drift::items::{Item, items};
use atoms_codegen::model::Contract;
use atoms_codegen::{Config, Product, Spec, generate};

/// Events, operations and types of every kind.
pub(crate) const CALLS: &str = include_str!("calls.yaml");

/// The contract of a document.
pub(crate) fn contract(document: &str) -> Contract {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("calls.yaml");
    std::fs::write(&path, document).unwrap();
    let config = Config {
        contracts: vec![Spec::files("calls", &[path])],
        product: Product::Workspace,
        strict: false,
    };
    let output = generate(&config).unwrap_or_else(|failure| panic!("{failure}"));
    output.contracts.into_iter().next().unwrap()
}

/// The document with some texts in place of others.
pub(crate) fn edited(edits: &[(&str, &str)]) -> String {
    let mut document = CALLS.to_owned();
    for (from, to) in edits {
        assert_eq!(document.matches(from).count(), 1, "{from}");
        document = document.replace(from, to);
    }
    document
}

/// An item on one line.
pub(crate) fn line(item: &Item) -> String {
    let origin = item.origin.as_ref();
    let origin = origin.map_or("-", |origin| origin.pointer.as_str());
    format!(
        "{} {} `{}` {} {origin}",
        item.kind.name(),
        item.path,
        item.code,
        item.file
    )
}

/// Every item of a document's crate.
pub(crate) fn all(document: &str) -> Vec<Item> {
    items(&contract(document), Product::Workspace)
}
