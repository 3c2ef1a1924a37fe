//! How a value finds its alternative.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::Types;
use crate::emit::imports::{JSON_KIND, NONE, SOME, UNION};
use crate::emit::names::ident;
use crate::model::{Route, Select, Tag, Tagged, Type, Union, Variant};
use crate::wire::JsonType;

/// The expression that makes the union of the tree `value`.
pub(super) fn choice(types: &Types<'_>, shape: &Union) -> TokenStream {
    Choice { types, shape }.select(&shape.select, Misfit::Unknown)
}

/// The variant that takes whatever no other does: the document's own, or ours.
pub(super) fn catch_all(shape: &Union) -> Option<&Variant> {
    shape
        .variants
        .last()
        .filter(|variant| variant.ty == Type::Any)
}

/// What becomes of a value that its alternative does not take.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Misfit {
    /// An error: a constant says what it is.
    Error,
    /// It is kept whole.
    Unknown,
}

struct Choice<'a> {
    types: &'a Types<'a>,
    shape: &'a Union,
}

impl Choice<'_> {
    fn select(&self, select: &Select, misfit: Misfit) -> TokenStream {
        match select {
            Select::Variant(index) => self.variant(*index, misfit),
            Select::Unknown => self.otherwise(),
            Select::Tag(tagged) => self.by_tag(tagged),
            Select::Kind(routes) => self.by_kind(routes),
        }
    }

    fn variant(&self, index: usize, misfit: Misfit) -> TokenStream {
        let union = self.types.scope.name(&UNION);
        let case = ident(&self.shape.variants[index].name);
        if misfit == Misfit::Error {
            return quote!(#union::decode(value, Self::#case));
        }
        let unknown = ident(catch_all(self.shape).map_or("Unknown", |rest| &rest.name));
        quote!(#union::decode_or(value, Self::#case, Self::#unknown))
    }

    /// The arm for values that no alternative takes.
    fn otherwise(&self) -> TokenStream {
        let union = self.types.scope.name(&UNION);
        if let Some(rest) = catch_all(self.shape) {
            let case = ident(&rest.name);
            return quote!(#union::keep(value, Self::#case));
        }
        quote!(#union::unknown(value, Self::Unknown))
    }

    fn by_tag(&self, tagged: &Tagged) -> TokenStream {
        let some = self.types.scope.name(&SOME);
        let question = self.question(tagged);
        let arms = tagged.arms.iter().map(|(tags, select)| {
            let by_type = matches!(tags[0], Tag::Type(_));
            let misfit = if by_type {
                Misfit::Unknown
            } else {
                Misfit::Error
            };
            let (tags, chosen) = (self.tags(tags), self.select(select, misfit));
            quote!(#some(#tags) => #chosen)
        });
        let absent = tagged.absent.as_ref().map(|select| {
            let none = self.types.scope.name(&NONE);
            let chosen = self.select(select, Misfit::Unknown);
            quote!(#none => #chosen,)
        });
        let other = tagged.other.as_ref();
        let other = other.map_or_else(
            || self.otherwise(),
            |select| self.select(select, Misfit::Unknown),
        );
        quote! {
            match #question {
                #(#arms,)*
                #absent
                _ => #other,
            }
        }
    }

    fn tags(&self, tags: &[Tag]) -> TokenStream {
        let tags = tags.iter().map(|tag| match tag {
            Tag::Text(text) => quote!(#text),
            Tag::Integer(value) => Literal::i64_unsuffixed(*value).into_token_stream(),
            Tag::Bool(value) => quote!(#value),
            Tag::Type(json) => {
                let (kind, json) = (self.types.scope.name(&JSON_KIND), json_type(*json));
                quote!(#kind::#json)
            }
        });
        quote!(#(#tags)|*)
    }

    /// What the property holds, if it holds a tag of that kind.
    fn question(&self, tagged: &Tagged) -> TokenStream {
        let union = self.types.scope.name(&UNION);
        let Some((property, above)) = tagged.path.split_last() else {
            let kind = self.types.scope.name(&JSON_KIND);
            return quote!(#kind::of_first_item(value));
        };
        let value = if above.is_empty() {
            quote!(value)
        } else {
            quote!(#union::within(value, &[#(#above),*]))
        };
        match tagged.arms.first().map(|(tags, _)| &tags[0]) {
            Some(Tag::Integer(_)) => quote!(#union::integer_tag(#value, #property)),
            Some(Tag::Bool(_)) => quote!(#union::bool_tag(#value, #property)),
            Some(Tag::Type(_)) => {
                let kind = self.types.scope.name(&JSON_KIND);
                quote!(#kind::of_property(#value, #property))
            }
            Some(Tag::Text(_)) | None => quote!(#union::tag(#value, #property)),
        }
    }

    fn by_kind(&self, routes: &[(Route, Select)]) -> TokenStream {
        let kind = self.types.scope.name(&JSON_KIND);
        let telling = telling(routes);
        let mut otherwise = self.otherwise();
        let mut arms: Vec<Arm> = Vec::new();
        for (route, select) in routes {
            let is_rest = matches!(select, Select::Variant(index) if self.shape.variants[*index].ty == Type::Any);
            let chosen = self.select(select, Misfit::Unknown);
            match route {
                Route::Rest | Route::Null if is_rest => {}
                Route::Rest => otherwise = chosen,
                route => join(
                    &mut arms,
                    Arm {
                        patterns: patterns(&kind, route, routes),
                        is_guarded: matches!(route, Route::Empty | Route::Keys { .. }),
                        chosen,
                    },
                ),
            }
        }
        if arms.is_empty() {
            return otherwise;
        }
        let arms = arms.iter().map(|arm| {
            let (patterns, chosen) = (&arm.patterns, &arm.chosen);
            quote!(#patterns => #chosen)
        });
        let others = others(&kind, routes).map(|others| quote!(#others => #otherwise,));
        quote! {
            match #kind::of(value, &[#(#telling),*]) {
                #(#arms,)*
                #others
            }
        }
    }
}

/// What is made of the values of some JSON types.
struct Arm {
    patterns: TokenStream,
    /// Whether a guard follows the pattern.
    is_guarded: bool,
    chosen: TokenStream,
}

/// One more arm, or one more pattern of the arm that comes to the same.
fn join(arms: &mut Vec<Arm>, new: Arm) {
    let text = new.chosen.to_string();
    let is_same =
        |arm: &&mut Arm| !arm.is_guarded && !new.is_guarded && arm.chosen.to_string() == text;
    match arms.iter_mut().find(is_same) {
        Some(known) => {
            let patterns = &new.patterns;
            known.patterns.extend(quote!(| #patterns));
        }
        None => arms.push(new),
    }
}

/// The pattern of a JSON type.
fn json_type(kind: JsonType) -> TokenStream {
    match kind {
        JsonType::Null => quote!(Null),
        JsonType::Boolean => quote!(Bool),
        JsonType::Integer => quote!(Integer),
        JsonType::Number => quote!(Number),
        JsonType::String => quote!(String),
        JsonType::Array => quote!(Array),
        JsonType::Object => quote!(Object(_)),
    }
}

/// What is left when every other kind has its arm: clippy wants it by its name then. `None` where nothing is left.
fn others(kind: &TokenStream, routes: &[(Route, Select)]) -> Option<TokenStream> {
    let all = [
        Route::Bool,
        Route::Number,
        Route::String,
        Route::Array,
        Route::Object,
    ];
    if !all.iter().all(|route| has(routes, route)) {
        return Some(quote!(_));
    }
    (!has(routes, &Route::Null)).then(|| quote!(#kind::Null))
}

fn has(routes: &[(Route, Select)], route: &Route) -> bool {
    routes.iter().any(|(known, _)| known == route)
}

fn patterns(kind: &TokenStream, route: &Route, routes: &[(Route, Select)]) -> TokenStream {
    match route {
        Route::Null => quote!(#kind::Null),
        Route::Bool => quote!(#kind::Bool),
        Route::Integer => quote!(#kind::Integer),
        Route::Number if has(routes, &Route::Integer) => quote!(#kind::Number),
        Route::Number => quote!(#kind::Integer | #kind::Number),
        Route::String => quote!(#kind::String),
        Route::Array => quote!(#kind::Array),
        Route::Object => quote!(#kind::Object(_)),
        Route::Empty => quote!(kind if kind.is_empty()),
        Route::Keys { required, optional } => {
            quote!(kind if kind.has(&[#(#required),*], &[#(#optional),*]))
        }
        Route::Rest => quote!(_),
    }
}

/// The properties by which object alternatives are told apart, each once.
fn telling(routes: &[(Route, Select)]) -> Vec<&str> {
    let mut telling: Vec<&str> = Vec::new();
    for (route, _) in routes {
        let Route::Keys { required, optional } = route else {
            continue;
        };
        for name in required.iter().chain(optional) {
            if !telling.contains(&name.as_str()) {
                telling.push(name);
            }
        }
    }
    telling
}
