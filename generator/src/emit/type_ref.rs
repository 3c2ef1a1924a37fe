//! A type as it is written in a file.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::imports::{self, Scope};
use crate::model::{TextView, Type};

/// A type as it is written in a file.
pub(super) fn tokens(scope: &Scope<'_>, ty: &Type) -> TokenStream {
    let generic = |outer: &imports::Known, inner: &Type| {
        let outer = scope.name(outer);
        let inner = tokens(scope, inner);
        quote!(#outer<#inner>)
    };
    match ty {
        Type::Bool => quote!(bool),
        Type::Integer => quote!(i64),
        Type::Unsigned => quote!(u64),
        Type::Number => scope.name(&imports::NUMBER),
        Type::String => scope.name(&imports::STRING),
        Type::Text(format) => scope.name(text(*format)),
        Type::Any => scope.name(&imports::VALUE),
        Type::Array(inner) => generic(&imports::VEC, inner),
        Type::Nullable(inner) => generic(&imports::OPTION, inner),
        Type::Named(name) => scope.named(name),
        Type::Object => {
            let (map, string) = (scope.name(&imports::MAP), scope.name(&imports::STRING));
            let value = scope.name(&imports::VALUE);
            quote!(#map<#string, #value>)
        }
        Type::Map(inner) => {
            let (map, string) = (
                scope.name(&imports::BTREE_MAP),
                scope.name(&imports::STRING),
            );
            let inner = tokens(scope, inner);
            quote!(#map<#string, #inner>)
        }
    }
}

fn text(view: TextView) -> &'static imports::Known {
    match view {
        TextView::Timestamp => &imports::TIMESTAMP,
        TextView::Date => &imports::DATE,
        TextView::Uri => &imports::URI,
        TextView::IsoDuration => &imports::ISO_DURATION,
        TextView::Uuid => &imports::UUID,
        TextView::Base64 => &imports::BASE64,
    }
}
