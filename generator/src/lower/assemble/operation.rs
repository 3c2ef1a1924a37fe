//! Path items and operations.

use indexmap::IndexMap;
use openapiv3::{SecurityRequirement, StatusCode};

use super::{Assemble, ObjectKind, Tree, extensions, flag, list, text, texts};
use crate::diagnostic::{Diagnostic, code};
use crate::lower::keywords::METHODS;
use crate::lower::path_item::FURTHER;
use crate::wire::{Map, Operation, Parameter, PathItem, Response, Shared};

impl Assemble<'_, '_> {
    pub(super) fn path_item(&mut self, tree: &Tree) -> PathItem {
        PathItem {
            at: tree.at.clone(),
            summary: text(tree, "summary"),
            description: text(tree, "description"),
            servers: self.leaves(tree, "servers", ObjectKind::Server),
            parameters: self.parameters(tree),
            operations: self.operations(tree),
            extensions: extensions(tree, &[]),
        }
    }

    /// The operations of fixed methods, then those of `additionalOperations`.
    fn operations(&mut self, item: &Tree) -> Map<Operation> {
        let mut operations: Map<Operation> = METHODS
            .into_iter()
            .filter_map(|key| Some((key.to_uppercase(), self.operation(item.get(key)?))))
            .collect();
        let further = item.get(FURTHER).and_then(Tree::map);
        for (method, tree) in further.into_iter().flatten() {
            if self.is_further(method, tree) {
                operations.extend([(method.clone(), self.operation(tree))]);
            }
        }
        operations
    }

    /// Whether a method is one, and none that has a keyword of its own.
    fn is_further(&mut self, method: &str, tree: &Tree) -> bool {
        let is_method = http::Method::from_bytes(method.as_bytes()).is_ok();
        let is_known = METHODS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(method));
        if !is_method || is_known {
            let message =
                format!("`{method}` cannot be a method of `{FURTHER}`; the operation is left out");
            let warning = Diagnostic::warning(code::VALUE_TYPE, message);
            self.diagnostics.push(warning.at_key(tree.origin()));
        }
        is_method && !is_known
    }

    fn operation(&mut self, tree: &Tree) -> Operation {
        let docs = tree.get("externalDocs");
        let callbacks = tree.get("callbacks").and_then(Tree::map);
        let body = tree.get("requestBody");
        let responses = tree.get("responses");
        let default = responses.and_then(|responses| responses.get("default"));
        Operation {
            at: tree.at.clone(),
            operation_id: text(tree, "operationId"),
            tags: texts(tree, "tags"),
            summary: text(tree, "summary"),
            description: text(tree, "description"),
            external_docs: docs.and_then(|docs| self.leaf(docs, ObjectKind::ExternalDocs)),
            deprecated: flag(tree, "deprecated"),
            parameters: self.parameters(tree),
            request_body: body.and_then(|body| self.shared_body(body)),
            responses: self.responses(responses),
            default_response: default.and_then(|response| self.shared_response(response)),
            callbacks: callbacks.map_or_else(Vec::new, |keys| keys.keys().cloned().collect()),
            security: Self::security(tree),
            servers: self.leaves(tree, "servers", ObjectKind::Server),
            is_socket: false,
            extensions: extensions(tree, &[]),
        }
    }

    fn parameters(&mut self, tree: &Tree) -> Vec<Shared<Parameter>> {
        let parameters = list(tree, "parameters").iter();
        parameters
            .filter_map(|tree| self.shared_parameter(tree))
            .collect()
    }

    fn responses(&mut self, tree: Option<&Tree>) -> IndexMap<StatusCode, Shared<Response>> {
        let responses = tree.and_then(Tree::map).into_iter().flatten();
        responses
            .filter_map(|(key, tree)| Some((status(key)?, self.shared_response(tree)?)))
            .collect()
    }

    /// `security`; its form has been mended.
    pub(super) fn security(tree: &Tree) -> Option<Vec<SecurityRequirement>> {
        let alternatives = tree.get("security")?.list()?.iter();
        let read = alternatives.map(|schemes| {
            let schemes = schemes.map().into_iter().flatten();
            schemes
                .map(|(key, scopes)| {
                    let scopes = scopes.list().into_iter().flatten();
                    let scopes = scopes.filter_map(Tree::text).map(str::to_owned);
                    (key.clone(), scopes.collect())
                })
                .collect()
        });
        Some(read.collect())
    }
}

/// The status of a key that has been brought into form; `default` and extensions are none.
fn status(key: &str) -> Option<StatusCode> {
    match key.strip_suffix("XX") {
        Some(range) => range.parse().ok().map(StatusCode::Range),
        None => key.parse().ok().map(StatusCode::Code),
    }
}
