//! Parameters and headers as one struct, and how each is written.

use serde_json::Value;

use super::builder::{OperationBuilder, Owner};
use super::check::{composed, each};
use super::{defaults, kinds};
use crate::diagnostic::{Origin, code};
use crate::model::contract::{Additional, Docs, Field, Presence, Shape, Struct, Type, TypeDef};
use crate::model::contract::{Check, Param, ParamKind, Params, Place, Style};
use crate::model::field_names::{Named, field_names_in_places};
use crate::model::names::{Scope, pascal};
use crate::model::schema::view::SchemaView;
use crate::model::types::Use;

/// A parameter or a header as the document states it.
pub(super) struct Stated<'a> {
    pub(super) name: &'a str,
    pub(super) place: Place,
    pub(super) required: bool,
    /// Its schema; text without one.
    pub(super) view: Option<SchemaView<'a>>,
    pub(super) style: Style,
    pub(super) allow_empty: bool,
    pub(super) docs: Docs,
    pub(super) sensitive: bool,
    pub(super) origin: Origin,
    /// The component it is.
    pub(super) key: Option<&'a str>,
}

/// Where a struct of parameters stands and what it is called.
pub(super) struct Frame {
    pub(super) owner: Owner,
    /// `#/paths/~1agent/get/parameters`
    pub(super) place: String,
    pub(super) origin: Origin,
    pub(super) docs: Docs,
    /// Whether a default stands where one of them is absent.
    pub(super) defaults: bool,
}

impl<'a> OperationBuilder<'a, '_> {
    /// The struct of some parameters; none of no parameters.
    pub(super) fn structure(&mut self, frame: Frame, stated: Vec<Stated<'a>>) -> Option<Params> {
        if stated.is_empty() {
            return None;
        }
        let name = self.types.claim(&frame.owner.name, &frame.origin);
        let slot = self.types.reserve();
        let owner = Owner {
            name: name.clone(),
            shared: frame.owner.shared,
        };
        let mut keys = Scope::default();
        let names: Vec<_> = stated.iter().map(said).collect();
        let names = field_names_in_places(&names, &mut Scope::default());
        let (mut fields, mut list, mut checks) = (Vec::new(), Vec::new(), Vec::new());
        for (one, named) in stated.into_iter().zip(names) {
            let default = frame.defaults.then(|| self.default(&one)).flatten();
            let key = key(&one, &mut keys);
            self.numbered(&one, &named);
            let (field, param, check) = self.parameter(&one, default, &owner, (key, named.name));
            checks.push((param.key.clone(), param.required, check));
            fields.push(field);
            list.push(param);
        }
        self.shared_names(&list);
        let shape = Shape::Struct(Struct {
            fields,
            additional: Additional::Ignored,
        });
        let def = TypeDef {
            name: name.clone(),
            place: frame.place,
            origin: frame.origin,
            docs: frame.docs,
            shape,
            check: composed(checks),
        };
        self.types.fill(slot, def, None);
        Some(Params { ty: name, list })
    }

    fn parameter(
        &mut self,
        stated: &Stated<'a>,
        default: Option<Value>,
        owner: &Owner,
        (key, name): (String, String),
    ) -> (Field, Param, Check) {
        let used = self.typed(stated, &key, owner);
        let presence = if stated.required || default.is_some() {
            Presence::Required
        } else {
            Presence::Optional
        };
        let param = Param {
            key: key.clone(),
            name: stated.name.to_owned(),
            place: stated.place,
            required: stated.required,
            kind: self.kind(stated),
            style: stated.style,
            default,
            allow_empty: stated.allow_empty,
            origin: stated.origin.clone(),
        };
        let docs = self.told(stated, used.docs);
        let field = Field {
            name,
            wire: key,
            ty: used.ty,
            presence,
            docs,
            sensitive: stated.sensitive || used.sensitive,
            origin: stated.origin.clone(),
        };
        let view = stated.view.as_ref();
        let check = view.map(|view| self.check_of(view));
        let check = match check.unwrap_or_default() {
            check if stated.style == Style::Rest => each(check),
            check => check,
        };
        (field, param, check)
    }

    /// The parameter's own words, else those of its schema, and its default in either case.
    fn told(&self, stated: &Stated<'a>, used: Docs) -> Docs {
        let inherited = || self.read(stated.view.as_ref()?).default.cloned();
        Docs {
            text: stated.docs.text.clone().or(used.text),
            deprecated: stated.docs.deprecated || used.deprecated,
            default: used.default.or_else(inherited),
            of_requests: false,
        }
    }

    fn typed(&mut self, stated: &Stated<'a>, key: &str, owner: &Owner) -> Use {
        let text = Use::of(Type::String);
        match &stated.view {
            _ if stated.style == Style::Rest => Use {
                ty: Type::Map(Box::new(Type::String)),
                ..text
            },
            None => text,
            Some(view) => {
                let own = owner.of(&pascal(key));
                let owner = match stated.key {
                    Some(component) => self.owner(Some(component), own.name, "Parameter"),
                    None => own,
                };
                self.use_of(view, &owner, &stated.origin.child("schema"))
            }
        }
    }

    fn kind(&self, stated: &Stated<'a>) -> ParamKind {
        match &stated.view {
            _ if stated.style == Style::Rest => {
                ParamKind::Object(Vec::new(), Box::new(ParamKind::Text))
            }
            None => ParamKind::Text,
            Some(view) => kinds::in_style(self.types.schemas, view, stated.style),
        }
    }

    /// The default, where the struct can have it.
    fn default(&mut self, stated: &Stated<'a>) -> Option<Value> {
        let view = stated.view.as_ref().filter(|_| !stated.required)?;
        let default = defaults::default_of(self.types.schemas, view)?;
        let resolved = self.read(view);
        if defaults::fits(default, &self.kind(stated), resolved.values.as_deref()) {
            return Some(default.clone());
        }
        let message = format!(
            "the default of `{}` cannot be applied: its schema does not allow it",
            stated.name
        );
        let above = resolved.at.origin();
        self.warn(code::DEFAULT_UNFIT, message, above.child("default"));
        None
    }

    /// Says which names of a request are those of several parameters: the members of an exploded object stand there by
    /// themselves.
    pub(super) fn shared_names(&mut self, list: &[Param]) {
        for (index, param) in list.iter().enumerate() {
            for other in list[..index]
                .iter()
                .filter(|other| other.place == param.place)
            {
                let (own, others) = (written(param), written(other));
                if let Some(name) = own.iter().find(|name| others.contains(name)) {
                    let message = format!(
                        "`{name}` stands for `{}` and for `{}`: an exploded object does not say whose it is",
                        other.name, param.name
                    );
                    self.warn(code::STYLE_UNFIT, message, param.origin.clone());
                }
            }
        }
    }

    /// Says that a field has a number in its name.
    fn numbered(&mut self, stated: &Stated, named: &Named) {
        let Named {
            name,
            taken: Some(taken),
        } = named
        else {
            return;
        };
        let message = format!(
            "the parameter `{}` becomes `{name}`: `{taken}` is taken by a neighbour",
            stated.name
        );
        self.warn(code::NAME_CLASH, message, stated.origin.clone());
    }
}

/// The names that a parameter of a query, a form or the cookies has in a request.
fn written(param: &Param) -> Vec<&str> {
    match (&param.kind, param.style, param.place) {
        (_, Style::Rest | Style::Others, _) | (_, _, Place::Path | Place::Header) => Vec::new(),
        (ParamKind::Object(known, _), Style::Form(true), _) => {
            known.iter().map(|(name, _)| name.as_str()).collect()
        }
        _ => vec![&param.name],
    }
}

/// What its field is called after, and the place that tells it from its neighbours.
fn said<'a>(stated: &Stated<'a>) -> (&'a str, Option<&'static str>) {
    let name = match stated.style {
        Style::Rest => "rest",
        _ => stated.name,
    };
    (name, Some(place(stated.place)))
}

/// The key of a parameter: its name, with its place where another has that.
fn key(stated: &Stated, keys: &mut Scope) -> String {
    if keys.is_free(stated.name) {
        return keys.claim(stated.name);
    }
    keys.claim(&format!("{}_{}", stated.name, place(stated.place)))
}

const fn place(place: Place) -> &'static str {
    match place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Cookie => "cookie",
    }
}
