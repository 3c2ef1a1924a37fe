//! What the types of a generated crate decode, as schemas: so the question whether they take what is sent is the same as
//! between two contracts.
//!
//! The schemas are made of the types that are emitted ([`Shape`], [`Select`](crate::model::Select)), not of the document
//! behind them: enums are open, unknown properties are ignored, formats and bounds are not asked for, unions keep what they
//! do not know.

mod select;

use std::sync::Arc;

use openapiv3::Info;

use crate::model::{self, Additional, EnumValues, Field, Presence, Shape, Struct, TextView, Type};
use crate::read::SourceId;
use crate::wire::{At, Bound, Contract, JsonType, Keywords, Map, Schema, SchemaOrBool, SchemaRef};

/// A contract whose component schemas are the types of a crate, by their Rust names.
pub fn contract(crate_of: &model::Contract) -> Contract {
    let types = crate_of.types.iter();
    let schemas = types.map(|def| (def.name.clone(), inline(shape(&def.shape))));
    Contract {
        at: at(),
        keywords: Keywords::default(),
        version: "3.1.0".to_owned(),
        info: Info::default(),
        servers: Vec::new(),
        tags: Vec::new(),
        external_docs: None,
        security: Vec::new(),
        schemes: Map::default(),
        schemas: schemas.collect(),
        paths: Map::default(),
        events: Map::default(),
        evaluates: false,
        unresolved: Vec::new(),
        extensions: Map::default(),
    }
}

/// The schema of what stands in a field or a body: what is there decodes as the type, and `null` as its presence says.
/// Whether it has to be there is for the object around it.
pub fn schema(ty: &Type, presence: Presence) -> SchemaRef {
    match presence {
        Presence::Required => of_type(ty),
        // A stray `null` reads as absent.
        Presence::RequiredNullable | Presence::Optional | Presence::OptionalNullable => {
            nullable(of_type(ty))
        }
    }
}

fn at() -> At {
    At::root(SourceId(0))
}

fn empty() -> Schema {
    Schema::new(at())
}

fn inline(schema: Schema) -> SchemaRef {
    SchemaRef::Inline(Arc::new(schema))
}

fn typed(json_type: JsonType) -> Schema {
    Schema {
        json_type: Some(json_type),
        ..empty()
    }
}

fn nullable(schema: SchemaRef) -> SchemaRef {
    let mut own = empty();
    own.nullable = true;
    own.all_of = vec![schema];
    inline(own)
}

fn shape(shape: &Shape) -> Schema {
    match shape {
        Shape::Struct(shape) => object(shape),
        Shape::Enum(shape) => match &shape.values {
            EnumValues::Text(_) => typed(JsonType::String),
            EnumValues::Integer(_) => integer(i64::MIN.into(), i64::MAX.into()),
        },
        Shape::Union(shape) => select::union(shape),
        Shape::Raw(_) => empty(),
        Shape::Alias(ty) => Schema {
            all_of: vec![of_type(ty)],
            ..empty()
        },
    }
}

fn object(shape: &Struct) -> Schema {
    let mut own = typed(JsonType::Object);
    for field in &shape.fields {
        own.properties
            .insert(field.wire.clone(), schema(&field.ty, field.presence));
    }
    let required = shape.fields.iter().filter(|field| is_required(field));
    own.required = required.map(|field| field.wire.clone()).collect();
    if let Additional::Kept { value, omitted, .. } = &shape.additional {
        for name in omitted {
            own.properties.insert(name.clone(), inline(empty()));
        }
        own.additional_properties = Some(SchemaOrBool::Schema(of_type(value)));
    }
    own
}

fn is_required(field: &Field) -> bool {
    matches!(
        field.presence,
        Presence::Required | Presence::RequiredNullable
    )
}

fn integer(least: serde_json::Number, most: serde_json::Number) -> Schema {
    let bound = |value| {
        Some(Bound {
            value,
            exclusive: false,
        })
    };
    Schema {
        minimum: bound(least),
        maximum: bound(most),
        ..typed(JsonType::Integer)
    }
}

fn of_type(ty: &Type) -> SchemaRef {
    inline(match ty {
        Type::Bool => typed(JsonType::Boolean),
        Type::Integer => integer(i64::MIN.into(), i64::MAX.into()),
        Type::Unsigned => integer(0.into(), u64::MAX.into()),
        Type::Number => typed(JsonType::Number),
        Type::Text(TextView::Base64) => Schema {
            format: Some("byte".to_owned()),
            ..typed(JsonType::String)
        },
        // Text with a format keeps what arrived.
        Type::String | Type::Text(_) => typed(JsonType::String),
        Type::Any => empty(),
        Type::Object => typed(JsonType::Object),
        Type::Array(item) => Schema {
            items: Some(of_type(item)),
            ..typed(JsonType::Array)
        },
        Type::Map(value) => Schema {
            additional_properties: Some(SchemaOrBool::Schema(of_type(value))),
            ..typed(JsonType::Object)
        },
        Type::Nullable(ty) => return nullable(of_type(ty)),
        Type::Named(name) => return SchemaRef::Component(name.as_str().into()),
    })
}
