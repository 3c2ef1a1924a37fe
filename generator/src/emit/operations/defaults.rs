//! Defaults of the document as expressions.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

use super::Emitter;
use crate::emit::imports::{NUMBER, SOME};
use crate::emit::names::{ident, integer, unsigned};
use crate::model::{Enum, EnumValues, Shape, TextView, Type};

impl Emitter<'_> {
    /// A value of a type; `None` where no short expression makes it.
    pub(super) fn literal(&self, ty: &Type, value: &Value) -> Option<TokenStream> {
        let scope = &self.types.scope;
        match (ty, value) {
            (Type::Bool, Value::Bool(value)) => Some(quote!(#value)),
            (Type::Integer, value) => value.as_i64().map(integer),
            (Type::Unsigned, value) => value.as_u64().map(unsigned),
            (Type::Number, Value::Number(number)) => {
                let (name, value) = (scope.name(&NUMBER), decimal(number)?);
                Some(quote!(#name::from(#value)))
            }
            (Type::Text(TextView::Base64), _) => None,
            (Type::String | Type::Text(_), Value::String(text)) => Some(quote!(#text.into())),
            (Type::Array(items), Value::Array(values)) => {
                let values = values.iter().map(|value| self.literal(items, value));
                let values: Vec<_> = values.collect::<Option<_>>()?;
                Some(quote!(vec![#(#values),*]))
            }
            (Type::Nullable(inner), value) if !value.is_null() => {
                let (some, value) = (scope.name(&SOME), self.literal(inner, value)?);
                Some(quote!(#some(#value)))
            }
            (Type::Named(name), value) => self.named(name, value),
            _ => None,
        }
    }

    fn named(&self, name: &str, value: &Value) -> Option<TokenStream> {
        match &self.types.get(name)?.shape {
            Shape::Alias(_) => {
                let named = Type::Named(name.to_owned());
                match self.types.resolved(&named) {
                    Type::Named(_) => None,
                    ty => self.literal(ty, value),
                }
            }
            Shape::Enum(shape) => {
                let variant = ident(variant(shape, value)?);
                let name = self.types.scope.named(name);
                Some(quote!(#name::#variant))
            }
            Shape::Struct(_) | Shape::Union(_) | Shape::Raw(_) => None,
        }
    }
}

/// The variant of a value.
fn variant<'e>(shape: &'e Enum, value: &Value) -> Option<&'e str> {
    let name = match &shape.values {
        EnumValues::Text(values) => {
            let mut values = values.iter();
            values
                .find(|(_, text)| value.as_str() == Some(text))
                .map(|(name, _)| name)
        }
        EnumValues::Integer(values) => {
            let mut values = values.iter();
            values
                .find(|(_, number)| value.as_i64() == Some(*number))
                .map(|(name, _)| name)
        }
    };
    name.map(String::as_str)
}

fn decimal(number: &serde_json::Number) -> Option<TokenStream> {
    if let Some(value) = number.as_i64() {
        let small = i32::try_from(value).is_ok();
        let value = integer(value);
        return Some(if small {
            value
        } else {
            format!("{value}_i64").parse().ok()?
        });
    }
    let value = number.as_f64().filter(|value| value.is_finite())?;
    let literal = Literal::f64_unsuffixed(value.abs());
    Some(if value.is_sign_negative() {
        quote!(-#literal)
    } else {
        quote!(#literal)
    })
}
