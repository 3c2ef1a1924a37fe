//! Contracts by hand, in few words.

use std::time::Duration;

use atoms_codegen::diagnostic::Origin;
use atoms_codegen::emit::emit;
use atoms_codegen::model::{
    Additional, Answer, Check, Contract, Docs, Enum, EnumValues, Event, EventPlace, Field,
    NameSource, Presence, Route, Select, Shape, Struct, Tag, Tagged, Type, TypeDef, Union, Variant,
    Webhooks,
};
use atoms_codegen::read::SourceId;

fn origin() -> Origin {
    Origin::new(SourceId(0), "")
}

pub(crate) fn contract(types: Vec<TypeDef>) -> Contract {
    Contract {
        name: "calls".to_owned(),
        title: "Calls".to_owned(),
        description: None,
        sources: vec!["specs/calls/openapi.yaml".to_owned()],
        types,
        webhooks: None,
        groups: Vec::new(),
        sockets: Vec::new(),
        schemes: Vec::new(),
        refusals: Vec::new(),
        refused_as: Vec::new(),
        server: None,
        degraded: Vec::new(),
    }
}

pub(crate) fn with_events(mut contract: Contract, events: Vec<Event>) -> Contract {
    contract.webhooks = Some(Webhooks {
        events,
        named_at: vec![EventPlace::Path(texts(&["message", "type"]))],
        delivery_id: Some(EventPlace::Path(texts(&["id"]))),
        join_key: None,
        event_hint: None,
        signature: None,
    });
    contract
}

pub(crate) fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

pub(crate) fn about(text: &str) -> Docs {
    Docs {
        text: Some(text.to_owned()),
        deprecated: false,
        ..Docs::default()
    }
}

pub(crate) fn named(name: &str) -> Type {
    Type::Named(name.to_owned())
}

pub(crate) fn array(inner: Type) -> Type {
    Type::Array(Box::new(inner))
}

pub(crate) fn def(name: &str, shape: Shape) -> TypeDef {
    TypeDef {
        name: name.to_owned(),
        place: format!("#/components/schemas/{name}"),
        origin: origin(),
        docs: Docs::default(),
        shape,
        check: Check::default(),
    }
}

pub(crate) fn object(name: &str, fields: Vec<Field>) -> TypeDef {
    def(
        name,
        Shape::Struct(Struct {
            fields,
            additional: Additional::Ignored,
        }),
    )
}

pub(crate) fn keeping(mut def: TypeDef, value: Type) -> TypeDef {
    if let Shape::Struct(shape) = &mut def.shape {
        shape.additional = Additional::Kept {
            name: "extra".to_owned(),
            value,
            omitted: Vec::new(),
        };
    }
    def
}

pub(crate) fn described(mut def: TypeDef, text: &str) -> TypeDef {
    def.docs = about(text);
    def
}

pub(crate) fn field(name: &str, wire: &str, presence: Presence, ty: Type) -> Field {
    Field {
        name: name.to_owned(),
        wire: wire.to_owned(),
        ty,
        presence,
        docs: Docs::default(),
        sensitive: false,
        origin: origin(),
    }
}

pub(crate) fn required(name: &str, ty: Type) -> Field {
    field(name, name, Presence::Required, ty)
}

pub(crate) fn optional(name: &str, ty: Type) -> Field {
    field(name, name, Presence::Optional, ty)
}

pub(crate) trait Renamed {
    /// The field under another name in JSON.
    fn renamed(self, wire: &str) -> Self;
}

impl Renamed for Field {
    fn renamed(mut self, wire: &str) -> Self {
        wire.clone_into(&mut self.wire);
        self
    }
}

pub(crate) fn sensitive(mut field: Field) -> Field {
    field.sensitive = true;
    field
}

pub(crate) fn text_enum(name: &str, values: &[(&str, &str)]) -> TypeDef {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let values = EnumValues::Text(values.iter().map(owned).collect());
    def(
        name,
        Shape::Enum(Enum {
            values,
            aliases: vec![],
        }),
    )
}

pub(crate) fn variant(name: &str, ty: Type) -> Variant {
    Variant {
        name: name.to_owned(),
        ty,
        docs: Docs::default(),
        constants: Vec::new(),
    }
}

pub(crate) fn by_kind(name: &str, variants: Vec<(&str, Type, Route)>) -> TypeDef {
    let routes = variants.iter().enumerate();
    let routes = routes
        .map(|(index, (_, _, route))| (route.clone(), Select::Variant(index)))
        .collect();
    let variants = variants.into_iter().map(|(name, ty, _)| variant(name, ty));
    let shape = Union {
        variants: variants.collect(),
        select: Select::Kind(routes),
    };
    def(name, Shape::Union(shape))
}

pub(crate) fn keys(required: &[&str]) -> Route {
    Route::Keys {
        required: texts(required),
        optional: Vec::new(),
    }
}

pub(crate) fn by_tag(name: &str, property: &str, variants: &[(&str, &str, &[&str])]) -> TypeDef {
    let shape = Union {
        variants: variants
            .iter()
            .map(|(name, ty, _)| variant(name, named(ty)))
            .collect(),
        select: Select::Tag(Tagged {
            path: texts(&[property]),
            arms: variants
                .iter()
                .enumerate()
                .filter(|(_, (_, _, values))| !values.is_empty())
                .map(|(index, (_, _, values))| {
                    let tags = texts(values).into_iter().map(Tag::Text);
                    (tags.collect(), Select::Variant(index))
                })
                .collect(),
            absent: None,
            other: None,
        }),
    };
    def(name, Shape::Union(shape))
}

pub(crate) fn event(key: &str, function: &str, payload: Type) -> Event {
    Event {
        key: key.to_owned(),
        tags: vec![vec![key.to_owned()]],
        found: NameSource::Constants,
        method: "POST".to_owned(),
        media: None,
        address: None,
        function: function.to_owned(),
        docs: Docs::default(),
        place: format!("#/webhooks/{key}"),
        origin: origin(),
        mention: origin(),
        payload: Some(payload),
        answer: Answer {
            status: 200,
            body: None,
        },
        deadline: Some(Duration::from_secs(30)),
        fallback: None,
        example: None,
    }
}

/// The text of one emitted file.
pub(crate) fn file(contract: &Contract, name: &str) -> String {
    let mut files = emit(contract).into_iter();
    let found = files.find(|(path, _)| path == name);
    found.unwrap_or_else(|| panic!("no {name} is made")).1
}

/// `types.rs` of a contract of those types, from its imports on.
pub(crate) fn types(types: Vec<TypeDef>) -> String {
    types_of(&contract(types))
}

/// The same of a whole contract.
pub(crate) fn types_of(contract: &Contract) -> String {
    let text = file(contract, "types.rs");
    let start = text.find("\nuse ").expect("imports");
    text[start + 1..].to_owned()
}
