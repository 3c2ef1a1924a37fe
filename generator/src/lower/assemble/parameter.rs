//! Parameters and headers.

use super::{Assemble, ObjectKind, Tree, extensions, flag, schema, switch, text, value};
use crate::wire::{Header, Location, Parameter, ParameterValue, Style};

/// The extensions that are fields.
const FIELDS: [&str; 1] = ["x-sensitive"];

impl Assemble<'_, '_> {
    pub(super) fn parameter(&mut self, tree: &Tree) -> Option<Parameter> {
        Some(Parameter {
            at: tree.at.clone(),
            name: text(tree, "name")?,
            location: location(tree)?,
            description: text(tree, "description"),
            required: flag(tree, "required"),
            deprecated: flag(tree, "deprecated"),
            allow_empty_value: flag(tree, "allowEmptyValue"),
            allow_reserved: flag(tree, "allowReserved"),
            style: tree.get("style").and_then(style),
            explode: switch(tree, "explode"),
            value: self.parameter_value(tree),
            example: value(tree, "example"),
            examples: self.named(tree, "examples", ObjectKind::Example),
            sensitive: flag(tree, "x-sensitive"),
            extensions: extensions(tree, &FIELDS),
        })
    }

    pub(super) fn header(&mut self, tree: &Tree) -> Header {
        Header {
            at: tree.at.clone(),
            description: text(tree, "description"),
            required: flag(tree, "required"),
            deprecated: flag(tree, "deprecated"),
            explode: switch(tree, "explode"),
            value: self.parameter_value(tree),
            example: value(tree, "example"),
            examples: self.named(tree, "examples", ObjectKind::Example),
            sensitive: flag(tree, "x-sensitive"),
            extensions: extensions(tree, &FIELDS),
        }
    }

    fn parameter_value(&mut self, tree: &Tree) -> ParameterValue {
        match tree.get("schema") {
            Some(tree) => ParameterValue::Schema(schema::schema(tree)),
            None => ParameterValue::Content(self.content(tree)),
        }
    }
}

fn location(tree: &Tree) -> Option<Location> {
    Some(match tree.get("in")?.text()? {
        "path" => Location::Path,
        "query" => Location::Query,
        "header" => Location::Header,
        "cookie" => Location::Cookie,
        _ => return None,
    })
}

/// A style; one that its place cannot have has been set aside.
pub(super) fn style(tree: &Tree) -> Option<Style> {
    Some(match tree.text()? {
        "matrix" => Style::Matrix,
        "label" => Style::Label,
        "simple" => Style::Simple,
        "form" => Style::Form,
        "spaceDelimited" => Style::SpaceDelimited,
        "pipeDelimited" => Style::PipeDelimited,
        "deepObject" => Style::DeepObject,
        _ => return None,
    })
}
