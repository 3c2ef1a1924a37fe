//! Parameters, headers, and the contents of bodies.

use indexmap::IndexMap;
use openapiv3::{Encoding, Header, MediaType, Parameter, ParameterSchemaOrContent, ReferenceOr};
use serde_json::json;

use super::{Assemble, Kind, Tree, reference, shallow};

const FORMAT: [&str; 2] = ["schema", "content"];

impl Assemble<'_> {
    pub(super) fn parameter(&mut self, tree: &Tree) -> Option<ReferenceOr<Parameter>> {
        if let Some(reference) = reference(tree) {
            return Some(reference);
        }
        let mut json = shallow(tree, Kind::Parameter, &FORMAT);
        json.insert("schema".to_owned(), json!({}));
        let mut parameter: Parameter = self.read(json, tree)?;
        let (Parameter::Query { parameter_data, .. }
        | Parameter::Header { parameter_data, .. }
        | Parameter::Path { parameter_data, .. }
        | Parameter::Cookie { parameter_data, .. }) = &mut parameter;
        parameter_data.format = self.format(tree);
        Some(ReferenceOr::Item(parameter))
    }

    pub(super) fn header(&mut self, tree: &Tree) -> Option<ReferenceOr<Header>> {
        if let Some(reference) = reference(tree) {
            return Some(reference);
        }
        let mut json = shallow(tree, Kind::Header, &FORMAT);
        json.insert("schema".to_owned(), json!({}));
        let mut header: Header = self.read(json, tree)?;
        header.format = self.format(tree);
        Some(ReferenceOr::Item(header))
    }

    fn format(&mut self, tree: &Tree) -> ParameterSchemaOrContent {
        if let Some(schema) = tree.get("schema") {
            return ParameterSchemaOrContent::Schema(self.schema(schema));
        }
        ParameterSchemaOrContent::Content(self.content(tree))
    }

    pub(super) fn content(&mut self, tree: &Tree) -> IndexMap<String, MediaType> {
        self.map(tree, "content", Self::media_type)
    }

    fn media_type(&mut self, tree: &Tree) -> MediaType {
        let json = shallow(tree, Kind::MediaType, &["schema", "encoding"]);
        let mut media: MediaType = self.read(json, tree).unwrap_or_default();
        media.schema = tree.get("schema").map(|schema| self.schema(schema));
        media.encoding = self.map(tree, "encoding", Self::encoding);
        media
    }

    fn encoding(&mut self, tree: &Tree) -> Encoding {
        let json = shallow(tree, Kind::Encoding, &["headers"]);
        let mut encoding: Encoding = self.read(json, tree).unwrap_or_default();
        encoding.headers = self.some(tree, "headers", Self::header);
        encoding
    }
}
