//! Objects with declared properties.

use crate::model::field_names::{Named, field_names};
use crate::model::names::Scope;
use crate::model::schema::resolved::{AdditionalProperties, ResolvedSchema};
use crate::model::schema::view::SchemaView;
use crate::wire::JsonType;

/// An object with declared properties.
pub(in crate::model::types) struct Object<'a> {
    pub(in crate::model::types) fields: Vec<Field<'a>>,
    pub(in crate::model::types) additional: Option<Additional<'a>>,
}

/// A property.
pub(in crate::model::types) struct Field<'a> {
    pub(in crate::model::types) named: Named,
    pub(in crate::model::types) wire: &'a str,
    pub(in crate::model::types) view: SchemaView<'a>,
    pub(in crate::model::types) required: bool,
}

/// Properties that are not declared by name, and kept.
pub(in crate::model::types) struct Additional<'a> {
    pub(in crate::model::types) name: String,
    /// Any JSON without one.
    pub(in crate::model::types) view: Option<SchemaView<'a>>,
    pub(in crate::model::types) omitted: Vec<String>,
}

/// Whether Rust makes a struct of it.
pub(in crate::model::types) fn is_struct(resolved: &ResolvedSchema) -> bool {
    let closed = resolved.empty || matches!(resolved.additional, AdditionalProperties::Closed);
    let declared = !resolved.properties.is_empty() || !resolved.omitted.is_empty();
    declared || resolved.kind == Some(JsonType::Object) && closed
}

pub(super) fn outline<'a>(resolved: &ResolvedSchema<'a>) -> Object<'a> {
    let mut scope = Scope::default();
    let wires: Vec<&str> = resolved.properties.keys().copied().collect();
    let names = field_names(&wires, &mut scope);
    let properties = resolved.properties.iter().zip(names);
    let fields = properties.map(|((&wire, view), named)| Field {
        named,
        wire,
        view: view.clone(),
        required: resolved.required.contains(&wire)
            && !resolved.optional_by_direction.contains(&wire),
    });
    Object {
        fields: fields.collect(),
        additional: additional(resolved, &mut scope),
    }
}

fn additional<'a>(resolved: &ResolvedSchema<'a>, scope: &mut Scope) -> Option<Additional<'a>> {
    // A base that children are told apart by stands for any of them: what they add is kept.
    let base = resolved.discriminator.is_some() && resolved.one_of.is_empty();
    let view = match &resolved.additional {
        AdditionalProperties::Unsaid if base => None,
        AdditionalProperties::Unsaid | AdditionalProperties::Closed => return None,
        AdditionalProperties::Any => None,
        AdditionalProperties::Typed(view) => Some(view.clone()),
    };
    let omitted = resolved.omitted.iter().map(|&name| name.to_owned());
    Some(Additional {
        name: scope.claim("extra"),
        view,
        omitted: omitted.collect(),
    })
}
