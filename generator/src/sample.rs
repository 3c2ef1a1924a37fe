//! Example payloads: what the document gives, else the smallest honest thing of each type.

use serde_json::{Map, Value, json};

use crate::model::{
    Contract, Discriminator, Enum, EnumValues, Event, Format, Presence, Route, Select, Shape,
    Struct, Type, Union, Variant,
};

/// How deep optional properties are filled in.
const DEPTH: usize = 8;

/// A delivery of that event: its example where the document has one, else made from its type. Where the event is named
/// inside the payload, a made payload names it.
pub fn from_contract(contract: &Contract, event: &Event) -> Value {
    if let Some(example) = &event.example {
        return example.clone();
    }
    let mut payload = from_type(contract, &event.payload);
    if let Some(webhooks) = &contract.webhooks
        && let Discriminator::Path(path) = &webhooks.discriminator
        && let Some(tag) = event.tags.first()
    {
        set(&mut payload, path, tag);
    }
    payload
}

/// A value of that type.
pub fn from_type(contract: &Contract, ty: &Type) -> Value {
    let mut sampler = Sampler {
        contract,
        open: Vec::new(),
    };
    sampler.value(ty, "").unwrap_or_default()
}

/// Puts text at a path of objects, as far as there are objects.
fn set(mut value: &mut Value, path: &[String], text: &str) {
    for part in path {
        let Value::Object(members) = value else {
            return;
        };
        value = members.entry(part.as_str()).or_insert_with(|| json!({}));
    }
    *value = text.into();
}

struct Sampler<'a> {
    contract: &'a Contract,
    /// The types being made, outermost first: one inside itself has to end.
    open: Vec<&'a str>,
}

impl<'a> Sampler<'a> {
    /// A value of that type for that property; `None` where it would hold itself without end.
    fn value(&mut self, ty: &'a Type, property: &str) -> Option<Value> {
        Some(match ty {
            Type::Bool => json!(true),
            Type::Integer | Type::Unsigned => json!(1),
            Type::Number => json!(1.5),
            Type::String => text(property).into(),
            Type::Text(format) => formatted(*format).into(),
            Type::Any | Type::Object => json!({}),
            Type::Array(item) => self.value(item, property).into_iter().collect(),
            Type::Map(value) => {
                let value = self.value(value, "");
                let members = value.into_iter().map(|value| ("key".to_owned(), value));
                members.collect::<Map<_, _>>().into()
            }
            Type::Nullable(inner) => self.value(inner, property).unwrap_or_default(),
            Type::Boxed(inner) => return self.value(inner, property),
            Type::Named(name) => return self.named(name, property),
        })
    }

    fn named(&mut self, name: &'a str, property: &str) -> Option<Value> {
        let contract = self.contract;
        let def = contract.types.iter().find(|def| def.name == name)?;
        if self.open.contains(&name) {
            return None;
        }
        self.open.push(name);
        let value = match &def.shape {
            Shape::Struct(shape) => self.object(shape),
            Shape::Enum(shape) => first_of(shape),
            Shape::Union(shape) => self.union(shape, property),
            Shape::Raw(variants) => self.first(variants, property).map(|(_, value)| value),
            Shape::Alias(ty) => self.value(ty, property),
        };
        self.open.pop();
        value
    }

    fn object(&mut self, shape: &'a Struct) -> Option<Value> {
        let mut members = Map::new();
        for field in &shape.fields {
            let value = match field.presence {
                Presence::Required => self.value(&field.ty, &field.wire)?,
                Presence::RequiredNullable => {
                    self.value(&field.ty, &field.wire).unwrap_or_default()
                }
                Presence::Optional | Presence::OptionalNullable => {
                    if self.open.len() > DEPTH {
                        continue;
                    }
                    match self.value(&field.ty, &field.wire) {
                        Some(value) => value,
                        None => continue,
                    }
                }
            };
            members.insert(field.wire.clone(), value);
        }
        Some(members.into())
    }

    fn union(&mut self, shape: &'a Union, property: &str) -> Option<Value> {
        let (index, mut value) = self.first(&shape.variants, property)?;
        match &shape.select {
            Select::Tag { property, values } => {
                let tag = values.get(index).and_then(|texts| texts.first());
                if let (Value::Object(members), Some(tag)) = (&mut value, tag) {
                    members.insert(property.clone(), tag.as_str().into());
                }
            }
            Select::Kind(routes) if routes.get(index) == Some(&Route::Empty) => value = json!({}),
            Select::Kind(_) => {}
        }
        Some(value)
    }

    /// The first alternative that ends.
    fn first(&mut self, variants: &'a [Variant], property: &str) -> Option<(usize, Value)> {
        let mut variants = variants.iter().enumerate();
        variants.find_map(|(index, variant)| Some((index, self.value(&variant.ty, property)?)))
    }
}

fn first_of(shape: &Enum) -> Option<Value> {
    match &shape.values {
        EnumValues::Text(values) => values.first().map(|(_, text)| text.as_str().into()),
        EnumValues::Integer(values) => values.first().map(|(_, number)| (*number).into()),
    }
}

/// Text that says what it stands for.
fn text(property: &str) -> &str {
    if property.is_empty() {
        "text"
    } else {
        property
    }
}

fn formatted(format: Format) -> &'static str {
    match format {
        Format::DateTime => "2026-01-31T12:00:00Z",
        Format::Date => "2026-01-31",
        Format::Uri => "https://example.com/",
        Format::Uuid => "67e55044-10b1-426f-9247-bb680e5fe0c8",
    }
}
