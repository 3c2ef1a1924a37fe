//! Objects with declared properties.

use super::Builder;
use super::field_names::{Named, beside};
use crate::diagnostic::{Diagnostic, Origin, code};
use crate::model::contract::{Additional, Field, Presence, Struct, Type};
use crate::model::layout::case;
use crate::model::names::{Scope, pascal};
use crate::model::schema::facts::{Facts, Rest};
use crate::model::schema::part::Part;

/// Whether Rust makes a struct of it.
pub(in crate::model) fn is_struct(facts: &Facts) -> bool {
    let closed = facts.empty || matches!(facts.rest, Rest::Closed);
    let declared = !facts.properties.is_empty() || !facts.left_out.is_empty();
    declared || facts.kind == Some("object") && closed
}

impl<'a> Builder<'a, '_> {
    pub(in crate::model) fn structure(
        &mut self,
        facts: &Facts<'a>,
        owner: &str,
        origin: &Origin,
    ) -> Struct {
        let mut scope = Scope::default();
        let wires: Vec<&str> = facts.properties.iter().map(|(&wire, _)| wire).collect();
        let names = beside(&wires, &mut scope);
        let mut fields = Vec::new();
        for ((&wire, part), named) in facts.properties.iter().zip(names) {
            fields.push(self.field(facts, wire, part, owner, origin, named));
        }
        let additional = self.additional(facts, owner, origin, &mut scope);
        let camel_case = case::is_camel(&fields);
        Struct {
            fields,
            additional,
            camel_case,
        }
    }

    fn field(
        &mut self,
        facts: &Facts<'a>,
        wire: &str,
        part: &Part<'a>,
        owner: &str,
        above: &Origin,
        named: Named,
    ) -> Field {
        let mut origin = above.child("properties").child(wire);
        // Another file, an overlay perhaps, may have brought it.
        if let Part::Schema(schema) = part
            && let Some(own) = Facts::of(schema).origin
            && own.source != origin.source
        {
            origin = own;
        }
        let used = self.use_of(part, &format!("{owner}{}", pascal(wire)), &origin);
        let Named { name, taken } = named;
        if let Some(taken) = taken {
            let message = format!(
                "the property `{wire}` becomes `{name}`: `{taken}` is taken by a neighbour"
            );
            self.diagnostics
                .push(Diagnostic::warning(code::NAME_CLASH, message).at_key(origin.clone()));
        }
        let required = facts.required.contains(&wire) && !facts.left_open.contains(&wire);
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
        facts: &Facts<'a>,
        owner: &str,
        origin: &Origin,
        scope: &mut Scope,
    ) -> Additional {
        // A base that children are told apart by stands for any of them: what they add is kept.
        let base = facts.discriminator.is_some() && facts.one_of.is_empty();
        let value = match &facts.rest {
            Rest::Unsaid if base => Type::Any,
            Rest::Unsaid | Rest::Closed => return Additional::Ignored,
            Rest::Any => Type::Any,
            Rest::Typed(part) => self.member(part, &format!("{owner}Value"), origin),
        };
        Additional::Kept {
            name: scope.claim("extra"),
            value,
            left_out: facts.left_out.iter().map(|&name| name.to_owned()).collect(),
        }
    }
}
