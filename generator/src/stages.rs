//! Where the stages are joined.

use std::collections::BTreeSet;

use crate::config::{Config, Product, Spec};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::emit;
use crate::lock::{self, Names};
use crate::lower::{self, FileRefs, bundle as bundle_of, lower};
use crate::model::{self, Contract};
use crate::read::{Document, Files, Input, Node, Source, SourceId, Sources};
use crate::served::complete;
use crate::tree::Tree;

/// The model of each contract, before anything is emitted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Compiled {
    /// In the order of the inputs; `None` when an error stands in the way.
    pub(crate) contracts: Option<Vec<Contract>>,
    /// The lock that each contract was read with.
    pub(crate) locks: Vec<Names>,
    /// The texts that were read.
    pub(crate) sources: Sources,
    /// Everything there is to say.
    pub(crate) diagnostics: Diagnostics,
    /// Whether a document could not even be read.
    pub(crate) unreadable: bool,
}

/// Reads, lowers and models every contract.
pub(crate) fn compile(config: &Config) -> Compiled {
    let mut compiled = Compiled::default();
    let mut contracts = Vec::new();
    let mut names = BTreeSet::new();
    for spec in &config.contracts {
        let lock = lock(spec, &mut compiled.sources, &mut compiled.diagnostics);
        contracts.extend(contract(spec, &lock, &mut compiled));
        compiled.locks.push(lock);
    }
    for contract in &contracts {
        if !names.insert(contract.name.clone()) {
            let message = format!("two contracts are called `{}`", contract.name);
            compiled
                .diagnostics
                .push(Diagnostic::error(code::CONTRACT_TWICE, message));
        }
    }
    let whole = contracts.len() == config.contracts.len() && !compiled.diagnostics.has_errors();
    compiled.contracts = whole.then_some(contracts);
    compiled
}

fn lock(spec: &Spec, sources: &mut Sources, diagnostics: &mut Diagnostics) -> Names {
    let Some(text) = &spec.lock else {
        return Names::default();
    };
    let name = match spec.shown.as_str() {
        "" => lock::FILE.to_owned(),
        shown => format!("{}/{}", shown.trim_end_matches('/'), lock::FILE),
    };
    let id = sources.add(Source::new(name, text.as_str()));
    Names::read(sources, id, diagnostics)
}

fn contract(spec: &Spec, lock: &Names, compiled: &mut Compiled) -> Option<Contract> {
    let (wire, files) = read(spec, compiled, lower)?;
    let wire = wire?;
    let diagnostics = &mut compiled.diagnostics;
    Some(model::model(&wire, &spec.name, files, lock, diagnostics))
}

/// A contract as its documents say it and as Rust will see it, and all there is to say of it. There is one as long as the
/// documents can be read.
#[cfg(feature = "cli")]
pub(crate) fn revision(spec: &Spec) -> (Option<(crate::wire::Contract, Contract)>, Compiled) {
    let mut compiled = Compiled::default();
    let lock = lock(spec, &mut compiled.sources, &mut compiled.diagnostics);
    let whole = read(spec, &mut compiled, lower).and_then(|(wire, files)| {
        let wire = wire?;
        let contract = model::model(&wire, &spec.name, files, &lock, &mut compiled.diagnostics);
        Some((wire, contract))
    });
    (whole, compiled)
}

/// One document of a contract's documents, and all there is to say of them.
pub(crate) fn bundle(spec: &Spec) -> (Option<serde_json::Value>, Compiled) {
    let mut compiled = Compiled::default();
    let bundle = read(spec, &mut compiled, bundle_of).and_then(|(bundle, _)| bundle);
    (bundle, compiled)
}

/// The document of [`bundle`], with how requests are refused.
pub(crate) fn served(spec: &Spec) -> (Option<serde_json::Value>, Compiled) {
    let (bundle, compiled) = bundle(spec);
    let Some(mut document) = bundle.filter(|_| !compiled.diagnostics.has_errors()) else {
        return (None, compiled);
    };
    let mut whole = Compiled::default();
    let read = read(spec, &mut whole, lower).and_then(|(wire, _)| wire);
    match read {
        Some(wire) if !whole.diagnostics.has_errors() => {
            complete(&mut document, &wire);
            (Some(document), compiled)
        }
        _ => (None, whole),
    }
}

/// Reads the documents of a contract and makes something of them all.
fn read<T>(
    spec: &Spec,
    compiled: &mut Compiled,
    make: fn(lower::LowerInput<'_>, &mut Diagnostics) -> T,
) -> Option<(T, model::SourceNames)> {
    let Compiled {
        sources,
        diagnostics,
        unreadable,
        ..
    } = compiled;
    let said = diagnostics.has_errors();
    let first = sources.len();
    let input = match &spec.documents {
        Some(files) => Input::files(&spec.folder, &spec.shown, files, sources, diagnostics),
        None => Input::folder(&spec.folder, &spec.shown, sources, diagnostics),
    };
    let Some(entry) = input.documents.first().map(|document| document.source) else {
        *unreadable = true;
        if !diagnostics.has_errors() || said {
            diagnostics.extend(missing(spec, first, sources));
        }
        return None;
    };
    *unreadable |= diagnostics.has_errors() && !said;
    let read = [&input.documents, &input.overrides, &input.overlays];
    let names = read
        .into_iter()
        .flatten()
        .map(|document| sources.get(document.source).name.as_str());
    let names = origin(spec, names.collect());
    let mut neighbours = Neighbours {
        files: input.files,
        sources,
    };
    let input = lower::LowerInput {
        documents: nodes(&input.documents),
        overlays: nodes(&input.overlays),
        overrides: nodes(&input.overrides),
        files: &mut neighbours,
    };
    let output = make(input, diagnostics);
    let files = model::SourceNames {
        sources: names,
        entry,
        names: below(spec, sources),
    };
    Some((output, files))
}

/// That none of the texts from `first` on is an OpenAPI document, at each of them.
fn missing(spec: &Spec, first: usize, sources: &Sources) -> Vec<Diagnostic> {
    let hint = "an OpenAPI document has the key `openapi` at its root, such as `openapi: 3.1.0`";
    let read = (first..sources.len()).map(|index| {
        Diagnostic::error(code::DOCUMENT_MISSING, "this is not an OpenAPI document")
            .at(Origin::new(SourceId(index), ""))
            .hint(hint)
    });
    let mut said: Vec<Diagnostic> = read.collect();
    if said.is_empty() {
        let place = if spec.shown.is_empty() {
            &spec.name
        } else {
            &spec.shown
        };
        let message = format!("`{place}` holds no OpenAPI document");
        said.push(Diagnostic::error(code::DOCUMENT_MISSING, message).hint(hint));
    }
    said
}

/// What generated files say they are made from: the contract's folder, or its only file. Of files that were named one
/// by one the names alone, for where they lie is a matter of the machine.
fn origin(spec: &Spec, names: Vec<&str>) -> Vec<String> {
    let last = |name: &str| name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned();
    match (&spec.documents, names.as_slice()) {
        (Some(_), _) => names.into_iter().map(last).collect(),
        (None, [only]) => vec![(*only).to_owned()],
        (None, _) => vec![spec.shown.trim_end_matches('/').to_owned()],
    }
}

/// What the texts are called in the contract's folder; of a file elsewhere its name alone, for where it lies is a matter
/// of the machine.
fn below(spec: &Spec, sources: &Sources) -> Vec<String> {
    let folder = spec.shown.trim_end_matches('/');
    let name = |name: &str| {
        let below = match folder {
            "" => Some(name),
            folder => name
                .strip_prefix(folder)
                .and_then(|rest| rest.strip_prefix('/')),
        };
        let below = below.filter(|below| !below.starts_with('/') && !below.contains(':'));
        below
            .unwrap_or(name.rsplit(['/', '\\']).next().unwrap_or(name))
            .to_owned()
    };
    sources
        .iter()
        .map(|(_, source)| name(&source.name))
        .collect()
}

fn nodes<'d>(
    documents: impl IntoIterator<Item = &'d std::sync::Arc<Document>>,
) -> Vec<(SourceId, Node)> {
    let documents = documents.into_iter();
    documents
        .map(|document| (document.source, document.root.clone()))
        .collect()
}

/// The files beside a document, for its references.
struct Neighbours<'s> {
    files: Files,
    sources: &'s mut Sources,
}

impl FileRefs for Neighbours<'_> {
    fn load(
        &mut self,
        _: SourceId,
        path: &str,
        at: &Origin,
        diagnostics: &mut Diagnostics,
    ) -> Option<(SourceId, Node)> {
        let document = self.files.load(path, at, self.sources, diagnostics)?;
        Some((document.source, document.root.clone()))
    }

    fn is_broken(&self, from: SourceId, path: &str) -> bool {
        self.files.is_broken(path, self.sources.get(from))
    }
}

/// The files of a product.
pub(crate) fn emit(contracts: &[Contract], product: Product) -> Tree {
    match product {
        Product::Crate => contracts.iter().flat_map(emit::standalone).collect(),
        Product::Workspace => {
            let mut tree = Tree::default();
            let (path, text) = emit::crate_root(contracts);
            tree.insert(path, text);
            for contract in contracts {
                for (path, text) in emit::emit(contract) {
                    tree.insert(format!("{}/{path}", contract.name), text);
                }
            }
            tree
        }
    }
}
