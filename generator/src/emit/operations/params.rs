//! Parameters made by hand: `Default` where the document says enough for it, and a constructor.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::Emitter;
use super::constants::line;
use crate::emit::docs;
use crate::emit::imports::{BTREE_MAP, DEFAULT, MAP, SENSITIVE, SOME};
use crate::emit::layout::Item;
use crate::emit::names::ident;
use crate::emit::types::{argument, initial, is_required};
use crate::model::{Additional, Field, Presence, Shape, Struct, Type};
use crate::model::{Operation, Param, Style};

/// How many arguments a reader can tell apart by their place.
const ARGUMENTS: usize = 4;

/// A field of the parameters, and how it is written.
type Pair<'p> = (&'p Field, Option<&'p Param>);

impl Emitter<'_> {
    /// How the parameters of an operation are made.
    pub(super) fn made(&self, operation: &Operation) -> Option<Item> {
        let params = operation.params.as_ref()?;
        let Shape::Struct(shape) = &self.types.get(&params.ty)?.shape else {
            return None;
        };
        let of = |field: &Field| params.list.iter().find(|param| param.key == field.wire);
        let pairs: Vec<Pair<'_>> = shape
            .fields
            .iter()
            .map(|field| (field, of(field)))
            .collect();
        let asked: Vec<&Field> = pairs
            .iter()
            .filter(|pair| is_asked(pair))
            .map(|(field, _)| *field)
            .collect();
        let derives = shape.fields.iter().all(|field| !is_required(field));
        if derives || asked.len() > ARGUMENTS {
            return None;
        }
        let fields: Option<Vec<_>> = pairs.iter().map(|pair| self.filled(pair)).collect();
        let (fields, extra) = (fields?, self.extra(shape));
        let value = quote!(Self { #(#fields,)* #extra });
        let name = self.types.scope.named(&params.ty);
        let default = self.types.scope.name(&DEFAULT);
        Item::of(if asked.is_empty() {
            let derivable = pairs.iter().all(is_zero);
            let allow = derivable.then(|| quote!(#[allow(clippy::derivable_impls)]));
            quote! {
                #allow
                impl #default for #name {
                    fn default() -> Self {
                        #value
                    }
                }
            }
        } else {
            let sentence = format!("What {} has to be asked.", line(operation));
            let docs = docs::outer(&docs::lines(&sentence, 4));
            let arguments = asked
                .iter()
                .map(|field| argument(&self.types, &params.ty, field));
            quote! {
                impl #name {
                    #(#docs)*
                    #[must_use]
                    pub fn new(#(#arguments),*) -> Self {
                        #value
                    }
                }
            }
        })
    }

    /// A field with what it starts with; `None` where that cannot be written.
    fn filled(&self, pair: &Pair<'_>) -> Option<TokenStream> {
        let (field, param) = *pair;
        let name = ident(&field.name);
        let value = if is_asked(pair) || !is_required(field) {
            initial(&self.types, field)
        } else {
            Some(self.given(field, param?)?)
        };
        Some(value.map_or_else(|| quote!(#name), |value| quote!(#name: #value)))
    }

    /// What the document gives a field that is always there.
    fn given(&self, field: &Field, param: &Param) -> Option<TokenStream> {
        let scope = &self.types.scope;
        let Some(default) = &param.default else {
            let map = match self.types.resolved(&field.ty) {
                Type::Map(_) => &BTREE_MAP,
                Type::Object => &MAP,
                _ => return None,
            };
            let map = scope.name(map);
            return Some(quote!(#map::new()));
        };
        let mut value = self.literal(&field.ty, default)?;
        if field.sensitive {
            let sensitive = scope.name(&SENSITIVE);
            value = quote!(#sensitive::from(#value));
        }
        if field.presence == Presence::RequiredNullable {
            let some = scope.name(&SOME);
            value = quote!(#some(#value));
        }
        Some(value)
    }

    fn extra(&self, shape: &Struct) -> Option<TokenStream> {
        let Additional::Kept { name, value, .. } = &shape.additional else {
            return None;
        };
        let name = ident(name);
        let map = self.types.scope.name(if *value == Type::Any {
            &MAP
        } else {
            &BTREE_MAP
        });
        Some(quote!(#name: #map::new(),))
    }
}

/// Whether whoever makes the parameters has to say this one.
fn is_asked((field, param): &Pair<'_>) -> bool {
    let given = param.is_some_and(|param| param.default.is_some() || param.style == Style::Rest);
    is_required(field) && !given
}

/// Whether a field starts with what its type starts with anyway.
fn is_zero((field, param): &Pair<'_>) -> bool {
    let default = param.and_then(|param| param.default.as_ref());
    let Some(default) = default.filter(|_| is_required(field)) else {
        return true;
    };
    match default {
        Value::Bool(value) => !value,
        Value::Number(value) => value.as_f64() == Some(0.0),
        Value::Array(values) => values.is_empty(),
        _ => false,
    }
}
