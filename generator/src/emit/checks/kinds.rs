//! What is asked of a value by its JSON type.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::{Number, Value};

use super::reach;
use super::write::{CheckWriter, Step, has_null};
use crate::emit::imports::rest::{PATTERN, VALUES};
use crate::emit::names::{ident, integer, unsigned};
use crate::model::Check;
use crate::wire::JsonType;

impl CheckWriter<'_> {
    /// The statements about types, and about what only values of one type have.
    pub(super) fn of_kinds(&self, check: &Check) -> Vec<Step> {
        let texts = texts(check);
        let kinds: Vec<&str> = match &texts {
            Some(_) => vec!["string"],
            None => check
                .kinds
                .iter()
                .copied()
                .filter(|kind| *kind != "null")
                .collect(),
        };
        let null = match &texts {
            Some(_) => holds_null(check),
            None => has_null(check),
        };
        let null = null.then(|| quote!(.or_null()));
        let mut steps = match kinds.as_slice() {
            [] if check.kinds.is_empty() => self.conditional(check, None),
            [] if check.named.is_some() || is_choice(check) => Vec::new(),
            [] => vec![Step::Chain(quote!(.null()))],
            _ if self.is_said(check, &kinds) => self.conditional(check, Some(&kinds)),
            ["integer", "number"] | ["number", "integer"] => {
                vec![self.sole(check, "number", null.as_ref())]
            }
            [kind] => {
                let mut step = self.sole(check, kind, null.as_ref());
                if let (Some(texts), Step::Chain(chain)) = (&texts, &mut step) {
                    let rest = self.text(check);
                    *chain = quote!(#null.string().one_of(&[#(#texts),*])#rest);
                }
                vec![step]
            }
            _ => {
                let all = &check.kinds;
                let kinds_step = Step::Chain(quote!(.kinds(&[#(#all),*])));
                let conditional = self.conditional(check, Some(&kinds));
                [kinds_step].into_iter().chain(conditional).collect()
            }
        };
        if let (None, Some(values)) = (&texts, &check.values) {
            let macro_name = self.scope.name(&VALUES);
            let list = Value::Array(values.clone()).to_string();
            steps.push(Step::Chain(quote!(.one_of(#macro_name!(#list)))));
        }
        steps
    }

    /// Whether the named type, or the alternatives beside it, say the type of a value already.
    fn is_said(&self, check: &Check, kinds: &[&str]) -> bool {
        let Some(named) = check
            .named
            .as_deref()
            .and_then(|name| self.checks.check_of(name))
        else {
            return false;
        };
        let own = named.kinds.iter().filter(|kind| **kind != "null");
        has_null(check) || (!named.kinds.is_empty() && own.clone().all(|kind| kinds.contains(kind)))
    }

    /// A value of one type alone.
    fn sole(&self, check: &Check, kind: &str, null: Option<&TokenStream>) -> Step {
        match kind {
            "string" => {
                let text = self.text(check);
                Step::Chain(quote!(#null.string()#text))
            }
            "integer" => {
                let number = number(check);
                Step::Chain(quote!(#null.integer()#number))
            }
            "number" => {
                let number = number(check);
                Step::Chain(quote!(#null.number()#number))
            }
            "boolean" => Step::Chain(quote!(#null.boolean())),
            "array" => {
                let array = self.array(check);
                Step::Chain(quote!(#null.array()#array))
            }
            _ => {
                let object = self.object(check);
                if object.is_empty() {
                    Step::Chain(quote!(#null.object()))
                } else {
                    Step::Object(quote!(#null.object()), object)
                }
            }
        }
    }

    /// What is asked of values of each type, should they be of it.
    fn conditional(&self, check: &Check, kinds: Option<&[&str]>) -> Vec<Step> {
        let may = |names: &[&str]| {
            kinds.is_none_or(|kinds| kinds.iter().any(|kind| names.contains(kind)))
        };
        let mut steps = Vec::new();
        let text = self.text(check);
        if may(&["string"]) && !text.is_empty() {
            steps.push(Step::Chain(quote!(.if_string()#text)));
        }
        let number = number(check);
        if may(&["integer", "number"]) && !number.is_empty() {
            steps.push(Step::Chain(quote!(.if_number()#number)));
        }
        if may(&["array"]) && reach::asks_of_arrays(check, &self.checks.asking) {
            let array = self.array(check);
            steps.push(Step::Chain(quote!(.if_array()#array)));
        }
        if may(&["object"]) && reach::asks_of_objects(check, &self.checks.asking) {
            steps.push(Step::Object(quote!(.if_object()), self.object(check)));
        }
        steps
    }

    fn text(&self, check: &Check) -> TokenStream {
        let min = limit(check.min_length, |limit| quote!(.min_length(#limit)));
        let max = limit(check.max_length, |limit| quote!(.max_length(#limit)));
        let pattern = check.pattern.as_ref().map(|pattern| {
            let macro_name = self.scope.name(&PATTERN);
            quote!(.pattern(#macro_name!(#pattern)))
        });
        let format = format(check, JsonType::String);
        quote!(#min #max #pattern #format)
    }

    fn array(&self, check: &Check) -> TokenStream {
        let min = limit(check.min_items, |limit| quote!(.min_items(#limit)));
        let max = limit(check.max_items, |limit| quote!(.max_items(#limit)));
        let unique = check.unique_items.then(|| quote!(.unique()));
        let asking = &self.checks.asking;
        let items = check
            .items
            .as_deref()
            .filter(|items| check.tracked || reach::asks(items, asking));
        let first = check.prefix.len();
        let items = items.map(|items| {
            let items = self.argument(items);
            if first == 0 {
                quote!(.items(#items))
            } else {
                let first = Literal::usize_unsuffixed(first);
                quote!(.items_from(#first, #items))
            }
        });
        let mut prefix = check.prefix.iter();
        let prefix = prefix.any(|item| check.tracked || reach::asks(item, asking));
        let prefix = prefix.then(|| {
            let prefix = check.prefix.iter().map(|item| self.argument(item));
            quote!(.prefix(&[#(#prefix),*]))
        });
        let contains = check.contains.as_ref().map(|contains| {
            let least = unsigned(contains.least);
            let most = contains.most.map(unsigned);
            let count = most.map_or_else(|| quote!(#least..), |most| quote!(#least..=#most));
            let item = self.argument(&contains.item);
            quote!(.contains(#count, #item))
        });
        quote!(#min #max #unique #prefix #items #contains)
    }

    fn object(&self, check: &Check) -> Vec<TokenStream> {
        let mut lines = Vec::new();
        lines.extend(check.min_properties.map(|limit| {
            let limit = unsigned(limit);
            quote!(object.min_properties(#limit);)
        }));
        lines.extend(check.max_properties.map(|limit| {
            let limit = unsigned(limit);
            quote!(object.max_properties(#limit);)
        }));
        if !check.required.is_empty() {
            let names = &check.required;
            lines.push(quote!(object.required(&[#(#names),*]);));
        }
        lines.extend(check.names.as_deref().map(|names| {
            let names = self.argument(names);
            quote!(object.names(#names);)
        }));
        let is_open = check.additional.is_none() && !check.tracked;
        for (name, check_of) in &check.properties {
            let place = quote!(object.property(#name));
            let asked = self.at(&place, check_of);
            lines.extend(asked.or_else(|| (!is_open).then(|| quote!(#place;))));
        }
        let patterns = check.patterns.iter();
        for (pattern, check_of) in
            patterns.filter(|(_, check)| !is_open || reach::asks(check, &self.checks.asking))
        {
            let macro_name = self.scope.name(&PATTERN);
            let asked = self.argument(check_of);
            lines.push(quote!(object.matching(#macro_name!(#pattern), #asked);));
        }
        match &check.additional {
            Some(None) => lines.push(quote!(object.closed();)),
            Some(Some(rest)) if check.tracked || reach::asks(rest, &self.checks.asking) => {
                let rest = self.argument(rest);
                lines.push(quote!(object.rest(#rest);));
            }
            _ => {}
        }
        lines
    }
}

fn is_choice(check: &Check) -> bool {
    !check.any.is_empty() || !check.one.is_empty()
}

fn holds_null(check: &Check) -> bool {
    let mut values = check.values.iter().flatten();
    values.any(Value::is_null) && (check.kinds.is_empty() || check.kinds.contains(&"null"))
}

/// The values, if they are texts, `null` aside.
fn texts(check: &Check) -> Option<Vec<&str>> {
    let allowed = check.kinds.is_empty() || check.kinds.contains(&"string");
    let values = check.values.as_ref().filter(|_| allowed)?;
    let texts = values
        .iter()
        .filter(|value| !value.is_null())
        .map(Value::as_str);
    texts
        .collect::<Option<Vec<_>>>()
        .filter(|texts| !texts.is_empty())
}

fn limit(
    value: Option<u64>,
    write: impl FnOnce(TokenStream) -> TokenStream,
) -> Option<TokenStream> {
    value.map(|value| write(unsigned(value)))
}

fn number(check: &Check) -> TokenStream {
    let minimum = check.minimum.as_ref().map(|(bound, exclusive)| {
        let bound = decimal(bound);
        if *exclusive {
            quote!(.exclusive_minimum(#bound))
        } else {
            quote!(.minimum(#bound))
        }
    });
    let maximum = check.maximum.as_ref().map(|(bound, exclusive)| {
        let bound = decimal(bound);
        if *exclusive {
            quote!(.exclusive_maximum(#bound))
        } else {
            quote!(.maximum(#bound))
        }
    });
    let multiple = check.multiple_of.as_ref().map(|of| {
        let of = decimal(of);
        quote!(.multiple_of(#of))
    });
    let format = format(check, JsonType::Integer);
    quote!(#minimum #maximum #multiple #format)
}

/// What checks a format of such values: `.date_time()`.
fn format(check: &Check, json_type: JsonType) -> Option<TokenStream> {
    let format = check
        .format
        .filter(|format| format.json_type() == json_type)?;
    let method = ident(&format.name().replace('-', "_"));
    Some(quote!(.#method()))
}

/// A bound: a literal where one holds it, else its digits.
fn decimal(bound: &Number) -> TokenStream {
    match bound.as_i64() {
        Some(bound) if i32::try_from(bound).is_ok() => integer(bound),
        Some(bound) => format!("{}_i64", integer(bound))
            .parse()
            .unwrap_or_default(),
        None => {
            let text = bound.to_string();
            quote!(#text)
        }
    }
}
