//! Objects with declared properties.

use super::Builder;
use super::field_names::{Named, field_names};
use crate::diagnostic::{Diagnostic, Origin, code};
use crate::model::contract::{Additional, Field, Presence, Struct, Type};
use crate::model::names::{Scope, pascal};
use crate::model::schema::resolved::{AdditionalProperties, ResolvedSchema};
use crate::model::schema::view::SchemaView;
use crate::wire::JsonType;

/// Whether Rust makes a struct of it.
pub(in crate::model) fn is_struct(resolved: &ResolvedSchema) -> bool {
    let closed = resolved.empty || matches!(resolved.additional, AdditionalProperties::Closed);
    let declared = !resolved.properties.is_empty() || !resolved.omitted.is_empty();
    declared || resolved.kind == Some(JsonType::Object) && closed
}

impl<'a> Builder<'a, '_> {
    pub(in crate::model) fn structure(
        &mut self,
        resolved: &ResolvedSchema<'a>,
        owner: &str,
        origin: &Origin,
    ) -> Struct {
        let mut scope = Scope::default();
        let wires: Vec<&str> = resolved.properties.iter().map(|(&wire, _)| wire).collect();
        let names = field_names(&wires, &mut scope);
        let mut fields = Vec::new();
        for ((&wire, view), named) in resolved.properties.iter().zip(names) {
            fields.push(self.field(resolved, wire, view, owner, origin, named));
        }
        let additional = self.additional(resolved, owner, origin, &mut scope);
        Struct { fields, additional }
    }

    fn field(
        &mut self,
        resolved: &ResolvedSchema<'a>,
        wire: &str,
        view: &SchemaView<'a>,
        owner: &str,
        above: &Origin,
        named: Named,
    ) -> Field {
        let mut origin = above.child("properties").child(wire);
        // Another file, an overlay perhaps, may have brought it.
        if let SchemaView::Schema(schema) = view
            && schema.at.source() != origin.source
        {
            origin = schema.at.origin();
        }
        let declaring = match view {
            SchemaView::Schema(schema) => self.declaring(schema),
            _ => None,
        };
        let hint = format!("{}{}", declaring.unwrap_or(owner), pascal(wire));
        let used = self.use_of(view, &hint, &origin);
        let Named { name, taken } = named;
        if let Some(taken) = taken {
            let message = format!(
                "the property `{wire}` becomes `{name}`: `{taken}` is taken by a neighbour"
            );
            self.diagnostics
                .push(Diagnostic::warning(code::NAME_CLASH, message).at_key(origin.clone()));
        }
        let required =
            resolved.required.contains(&wire) && !resolved.optional_by_direction.contains(&wire);
        let presence = match (required, used.nullable) {
            (true, false) => Presence::Required,
            (true, true) => Presence::RequiredNullable,
            (false, false) => Presence::Optional,
            (false, true) => Presence::OptionalNullable,
        };
        Field {
            name,
            wire: wire.to_owned(),
            ty: used.ty,
            presence,
            docs: used.docs,
            sensitive: used.sensitive,
            origin,
        }
    }

    fn additional(
        &mut self,
        resolved: &ResolvedSchema<'a>,
        owner: &str,
        origin: &Origin,
        scope: &mut Scope,
    ) -> Additional {
        // A base that children are told apart by stands for any of them: what they add is kept.
        let base = resolved.discriminator.is_some() && resolved.one_of.is_empty();
        let value = match &resolved.additional {
            AdditionalProperties::Unsaid if base => Type::Any,
            AdditionalProperties::Unsaid | AdditionalProperties::Closed => {
                return Additional::Ignored;
            }
            AdditionalProperties::Any => Type::Any,
            AdditionalProperties::Typed(view) => {
                self.member(view, &format!("{owner}Value"), origin)
            }
        };
        Additional::Kept {
            name: scope.claim("extra"),
            value,
            omitted: resolved
                .omitted
                .iter()
                .map(|&name| name.to_owned())
                .collect(),
        }
    }
}
