//! Lowering a document in one line.

use std::collections::BTreeMap;

use atoms_codegen::diagnostic::{Diagnostic, Diagnostics, Origin};
use atoms_codegen::lower::{FileRefs, LowerInput, bundle, lower, rewritten};
use atoms_codegen::read::{Node, SourceId};
use atoms_codegen::wire::Contract;
use serde_json::{Value, json};

/// Files by name; the id of the first is 10.
pub(crate) struct Files(pub(crate) BTreeMap<&'static str, Value>);

impl FileRefs for Files {
    fn load(
        &mut self,
        _from: SourceId,
        path: &str,
        _at: &Origin,
        _diagnostics: &mut Diagnostics,
    ) -> Option<(SourceId, Node)> {
        let path = path.trim_start_matches("./");
        let index = self.0.keys().position(|name| *name == path)?;
        Some((SourceId(10 + index), self.0[path].clone().into()))
    }
}

/// A whole contract, lowered; overlays have the ids from 5, overrides from 8.
pub(crate) struct Case {
    pub(crate) documents: Vec<Value>,
    pub(crate) overlays: Vec<Value>,
    pub(crate) overrides: Vec<Value>,
    pub(crate) files: Files,
}

impl Case {
    pub(crate) fn of(document: Value) -> Self {
        Self {
            documents: vec![document],
            overlays: Vec::new(),
            overrides: Vec::new(),
            files: Files(BTreeMap::new()),
        }
    }

    pub(crate) fn overlay(mut self, actions: Value) -> Self {
        let mut overlay = json!({"overlay": "1.0.0"});
        overlay["actions"] = actions;
        self.overlays.push(overlay);
        self
    }

    pub(crate) fn file(mut self, name: &'static str, document: Value) -> Self {
        self.files.0.insert(name, document);
        self
    }

    /// The contract, and what is said.
    pub(crate) fn run(self) -> (Contract, Vec<Diagnostic>) {
        let (contract, said) = self.with(lower);
        (contract.expect("there is a document"), said)
    }

    /// What is said.
    pub(crate) fn said(self) -> Vec<Diagnostic> {
        self.with(lower).1
    }

    /// The rewritten document, and what is said.
    pub(crate) fn document(self) -> (Value, Vec<Diagnostic>) {
        let (rewritten, said) = self.with(rewritten);
        (rewritten.expect("there is a document"), said)
    }

    /// The contract as one document, without a fault.
    pub(crate) fn bundle(self) -> Value {
        let (bundle, said) = self.with(bundle);
        assert_eq!(brief(&said), Vec::<String>::new());
        bundle.unwrap_or_default()
    }

    /// The contract as one document, and what is said.
    pub(crate) fn whole(self) -> (Value, Vec<Diagnostic>) {
        let (bundle, said) = self.with(bundle);
        (bundle.unwrap_or_default(), said)
    }

    /// What is said of a bundle.
    pub(crate) fn refused_bundle(self) -> Vec<Diagnostic> {
        self.with(bundle).1
    }

    fn with<T>(
        mut self,
        make: impl FnOnce(LowerInput<'_>, &mut Diagnostics) -> T,
    ) -> (T, Vec<Diagnostic>) {
        let number = |values: Vec<Value>, from: usize| {
            values
                .into_iter()
                .enumerate()
                .map(|(index, value)| (SourceId(from + index), value.into()))
                .collect()
        };
        let mut diagnostics = Diagnostics::default();
        let input = LowerInput {
            documents: number(self.documents, 0),
            overlays: number(self.overlays, 5),
            overrides: number(self.overrides, 8),
            files: &mut self.files,
        };
        let output = make(input, &mut diagnostics);
        (output, diagnostics.0)
    }
}

/// A complete document around some components.
pub(crate) fn components(components: Value) -> Value {
    let info = json!({"title": "t", "version": "1"});
    let mut document = json!({"openapi": "3.1.0", "info": info, "paths": {}});
    document["components"] = components;
    document
}

/// A complete document with one schema, called `S`.
pub(crate) fn one(schema: Value) -> Value {
    let mut schemas = json!({"schemas": {}});
    schemas["schemas"]["S"] = schema;
    components(schemas)
}

/// What the schema becomes, and what is said: code, place, and hint.
pub(crate) fn schema(before: Value) -> (Value, Vec<String>) {
    let (document, said) = Case::of(one(before)).document();
    let after = document["components"]["schemas"]["S"].clone();
    (after, brief(&said))
}

/// What the schema becomes; nothing may be said.
pub(crate) fn quiet(before: Value) -> Value {
    let (after, said) = schema(before);
    assert_eq!(said, Vec::<String>::new());
    after
}

/// Code, place, and hint of each.
pub(crate) fn brief(said: &[Diagnostic]) -> Vec<String> {
    said.iter()
        .map(|diagnostic| {
            let place = diagnostic
                .origin
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default();
            match &diagnostic.hint {
                Some(hint) => format!("{} {place} ({hint})", diagnostic.code),
                None => format!("{} {place}", diagnostic.code),
            }
        })
        .collect()
}
