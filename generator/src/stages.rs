//! Where the stages are joined, in one place.

use std::fmt;

use crate::diagnostic::{Diagnostic, Diagnostics, Origin};
use crate::generate::{Compiled, Config, Product};
use crate::lock::Lock;
use crate::model::Contract;
use crate::read::{Source, Sources};
use crate::tree::Tree;

/// Reads, lowers and models every contract.
pub(crate) fn compile(config: &Config) -> Compiled {
    let mut compiled = Compiled::default();
    for input in &config.contracts {
        let lock = input.lock.as_ref().map(|text| {
            let folder = input.folder.join(crate::lock::FILE);
            let id = compiled.sources.add(Source {
                name: format!("{}/{}", input.shown, crate::lock::FILE),
                path: Some(folder),
                text: text.clone(),
                start: 0,
                end: text.len(),
            });
            Lock::read(&compiled.sources, id, &mut compiled.diagnostics)
        });
        compiled.locks.push(lock.unwrap_or_default());
    }
    compiled
}

/// The files of a product.
pub(crate) fn emit(
    contracts: &[Contract],
    product: Product,
    diagnostics: &mut Diagnostics,
) -> Tree {
    let _ = (contracts, product, diagnostics);
    Tree::default()
}

/// A place as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The file, as it is shown.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// Where a diagnostic points.
pub(crate) fn position(diagnostic: &Diagnostic, sources: &Sources) -> Option<Position> {
    let (id, start, _) = diagnostic.span?;
    let source = sources.get(id);
    let before = source.text.get(..start)?;
    let line = before.rsplit('\n').next().unwrap_or_default();
    Some(Position {
        file: source.name.clone(),
        line: before.matches('\n').count() + 1,
        column: line.chars().count() + 1,
    })
}

/// Where a place lies.
pub(crate) fn locate(origin: &Origin, sources: &Sources) -> Option<Position> {
    let _ = (origin, sources);
    None
}

/// A diagnostic with the source's text around it.
pub(crate) fn render(diagnostic: &Diagnostic, sources: &Sources, colour: bool) -> String {
    let _ = colour;
    crate::report::line(diagnostic, sources)
}
