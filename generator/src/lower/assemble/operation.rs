//! Path items, operations, their bodies and responses.

use openapiv3::{
    Operation, Parameter, PathItem, ReferenceOr, RequestBody, Response, Responses, StatusCode,
};
use serde_json::{Map as Json, Value as JsonValue};

use super::{Assemble, Kind, Tree, reference, shallow};
use crate::diagnostic::Diagnostic;
use crate::lower::keywords::METHODS;

impl Assemble<'_> {
    pub(super) fn path_item(&mut self, tree: &Tree) -> PathItem {
        let mut without = METHODS.to_vec();
        without.push("parameters");
        let json = shallow(tree, Kind::PathItem, &without);
        let mut item: PathItem = self.read(json, tree).unwrap_or_default();
        item.parameters = self.parameters(tree);
        let slots = [
            &mut item.get,
            &mut item.put,
            &mut item.post,
            &mut item.delete,
            &mut item.options,
            &mut item.head,
            &mut item.patch,
            &mut item.trace,
        ];
        for (method, slot) in METHODS.into_iter().zip(slots) {
            *slot = tree.get(method).map(|tree| self.operation(tree));
        }
        item
    }

    /// `query` and `additionalOperations`, by method.
    pub(super) fn further(&mut self, item: &Tree) -> Vec<(String, Operation)> {
        let query = item.get("query").map(|tree| ("QUERY", tree));
        let others = item.get("additionalOperations").and_then(Tree::map);
        let others = others.into_iter().flatten();
        let others = others.map(|(method, tree)| (method.as_str(), tree));
        let mut all = Vec::new();
        for (method, tree) in query.into_iter().chain(others) {
            if self.is_further(method, tree) {
                all.push((method.to_owned(), self.operation(tree)));
            }
        }
        all
    }

    /// Whether a method is one, and none that has a keyword of its own.
    fn is_further(&mut self, method: &str, tree: &Tree) -> bool {
        let is_method = http::Method::from_bytes(method.as_bytes()).is_ok();
        let is_known = METHODS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(method));
        if !is_method || is_known {
            let message = format!(
                "`{method}` cannot be a method of `additionalOperations`; the operation is left out"
            );
            let warning = Diagnostic::warning("value-type", message);
            self.diagnostics.push(warning.at_key(tree.origin()));
        }
        is_method && !is_known
    }

    fn operation(&mut self, tree: &Tree) -> Operation {
        const CHILDREN: [&str; 3] = ["parameters", "requestBody", "responses"];
        let mut json = shallow(tree, Kind::Operation, &CHILDREN);
        json.insert("responses".to_owned(), JsonValue::Object(Json::new()));
        let mut operation: Operation = self.read(json, tree).unwrap_or_default();
        operation.parameters = self.parameters(tree);
        operation.request_body = tree.get("requestBody").map(|body| self.request_body(body));
        operation.responses = self.responses(tree.get("responses"));
        operation
    }

    fn parameters(&mut self, tree: &Tree) -> Vec<ReferenceOr<Parameter>> {
        let list = tree
            .get("parameters")
            .and_then(Tree::list)
            .into_iter()
            .flatten();
        list.filter_map(|tree| self.parameter(tree)).collect()
    }

    pub(super) fn request_body(&mut self, tree: &Tree) -> ReferenceOr<RequestBody> {
        if let Some(reference) = reference(tree) {
            return reference;
        }
        let json = shallow(tree, Kind::RequestBody, &["content"]);
        let mut body: RequestBody = self.read(json, tree).unwrap_or_default();
        body.content = self.content(tree);
        ReferenceOr::Item(body)
    }

    fn responses(&mut self, tree: Option<&Tree>) -> Responses {
        let mut responses = Responses::default();
        for (key, tree) in tree.and_then(Tree::map).into_iter().flatten() {
            if key.starts_with("x-") {
                responses.extensions.insert(key.clone(), tree.into());
            } else if let Some(status) = status(key) {
                let response = self.response(tree);
                responses.responses.insert(status, response);
            } else {
                responses.default = Some(self.response(tree));
            }
        }
        responses
    }

    pub(super) fn response(&mut self, tree: &Tree) -> ReferenceOr<Response> {
        if let Some(reference) = reference(tree) {
            return reference;
        }
        let json = shallow(tree, Kind::Response, &["headers", "content"]);
        let mut response: Response = self.read(json, tree).unwrap_or_default();
        response.headers = self.some(tree, "headers", Self::header);
        response.content = self.content(tree);
        ReferenceOr::Item(response)
    }
}

/// The status of a key that has been brought into form; `default` is none.
fn status(key: &str) -> Option<StatusCode> {
    match key.strip_suffix("XX") {
        Some(range) => range.parse().ok().map(StatusCode::Range),
        None => key.parse().ok().map(StatusCode::Code),
    }
}
