//! Outlines with types where schemas stood.

use super::outline::{
    Choice, Field as Property, MessageChoice, Object, Outline, Plain, Variant as Alternative,
    ordered,
};
use super::{Types, Use};
use crate::diagnostic::{Diagnostic, Origin, code};
use crate::model::contract::{Additional, Field, Presence, Shape, Struct, Type, Union, Variant};
use crate::model::names::{Scope, pascal};
use crate::model::schema::view::SchemaView;

impl<'a> Types<'a> {
    pub(super) fn filled(&mut self, outline: Outline<'a>, name: &str, origin: &Origin) -> Shape {
        match outline {
            Outline::Enum(listed) => Shape::Enum(listed),
            Outline::Choice(choice) => self.choice(choice, name, origin),
            Outline::Object(object) => Shape::Struct(self.structure(object, name, origin)),
            Outline::Plain(plain) => Shape::Alias(self.plain(plain, name, origin)),
        }
    }

    fn choice(&mut self, choice: Choice<'a>, owner: &str, origin: &Origin) -> Shape {
        let variants = self.variants(choice.variants, owner, origin);
        match choice.select {
            Some(select) => {
                let (variants, select) = ordered(variants, select);
                Shape::Union(Union { variants, select })
            }
            None => Shape::Raw(variants),
        }
    }

    /// The messages of one side of a channel, in the document's order.
    pub(super) fn messages(
        &mut self,
        choice: MessageChoice<'a>,
        owner: &str,
        origin: &Origin,
    ) -> Shape {
        Shape::Union(Union {
            variants: self.variants(choice.variants, owner, origin),
            select: choice.select,
        })
    }

    fn variants(
        &mut self,
        alternatives: Vec<Alternative<'a>>,
        owner: &str,
        origin: &Origin,
    ) -> Vec<Variant> {
        let mut scope = Scope::with(&["Unknown"]);
        let alternatives = alternatives.into_iter().enumerate();
        alternatives
            .map(|(index, one)| {
                let below = origin.child("oneOf").child(&index.to_string());
                self.variant(one, owner, &below, &mut scope)
            })
            .collect()
    }

    fn variant(
        &mut self,
        alternative: Alternative<'a>,
        owner: &str,
        origin: &Origin,
        scope: &mut Scope,
    ) -> Variant {
        let component = alternative
            .component
            .and_then(|key| self.names.component(key));
        let wanted = component.map_or(alternative.wanted, str::to_owned);
        let hint = match &alternative.view {
            SchemaView::Base(_) => self.base_name(owner),
            _ => format!("{owner}{wanted}"),
        };
        let (ty, docs) = alternative.scalar.unwrap_or_else(|| {
            let used = self.use_of(&alternative.view, &hint, origin);
            (used.ty, used.docs)
        });
        Variant {
            name: scope.claim(&wanted),
            ty,
            docs,
            constants: alternative.constants,
        }
    }

    /// What the type of a base itself is called, beside the enum of its children.
    fn base_name(&self, owner: &str) -> String {
        let wanted = format!("{owner}Base");
        if self.names.is_free(&wanted) {
            wanted
        } else {
            format!("{owner}Itself")
        }
    }

    fn structure(&mut self, object: Object<'a>, owner: &str, origin: &Origin) -> Struct {
        let fields = object.fields.into_iter();
        Struct {
            fields: fields
                .map(|field| self.field(field, owner, origin))
                .collect(),
            additional: match object.additional {
                None => Additional::Ignored,
                Some(additional) => Additional::Kept {
                    value: additional.view.map_or(Type::Any, |view| {
                        self.member(&view, &format!("{owner}Value"), origin)
                    }),
                    name: additional.name,
                    omitted: additional.omitted,
                },
            },
        }
    }

    fn field(&mut self, property: Property<'a>, owner: &str, above: &Origin) -> Field {
        let Property {
            named, wire, view, ..
        } = property;
        let mut origin = above.child("properties").child(wire);
        let mut owner = owner;
        if let SchemaView::Schema(schema) = view {
            // Another file, an overlay perhaps, may have brought it.
            if schema.at.source() != origin.source {
                origin = schema.at.origin();
            }
            owner = self.names.declaring(schema).unwrap_or(owner);
        }
        let hint = format!("{owner}{}", pascal(wire));
        let used = self.use_of(&view, &hint, &origin);
        if let Some(taken) = named.taken {
            let message = format!(
                "the property `{wire}` becomes `{}`: `{taken}` is taken by a neighbour",
                named.name
            );
            let clash = Diagnostic::warning(code::NAME_CLASH, message);
            self.findings.diagnostics.push(clash.at_key(origin.clone()));
        }
        Field {
            name: named.name,
            wire: wire.to_owned(),
            presence: presence(property.required, &used),
            ty: used.ty,
            docs: used.docs,
            sensitive: used.sensitive,
            origin,
        }
    }

    /// A type that needs no name of its own.
    pub(super) fn plain(&mut self, plain: Plain<'a>, owner: &str, origin: &Origin) -> Type {
        match plain {
            Plain::Is(ty) => ty,
            Plain::Any(reason) => self.findings.degrade(origin, reason),
            Plain::Array { items, mixed } => {
                let item = items.map_or(Type::Any, |view| {
                    self.member(&view, &format!("{owner}Item"), &origin.child("items"))
                });
                if mixed && item == Type::Any {
                    let reason = "the items differ by their position";
                    self.findings.degrade(&origin.child("prefixItems"), reason);
                }
                Type::Array(Box::new(item))
            }
            Plain::Map(view) => {
                let below = origin.child("additionalProperties");
                match self.member(&view, &format!("{owner}Value"), &below) {
                    Type::Any => Type::Object,
                    value => Type::Map(Box::new(value)),
                }
            }
        }
    }

    fn member(&mut self, view: &SchemaView<'a>, hint: &str, origin: &Origin) -> Type {
        self.use_of(view, hint, origin).in_place()
    }
}

fn presence(required: bool, used: &Use) -> Presence {
    match (required, used.nullable) {
        (true, false) => Presence::Required,
        (true, true) => Presence::RequiredNullable,
        (false, false) => Presence::Optional,
        (false, true) => Presence::OptionalNullable,
    }
}
