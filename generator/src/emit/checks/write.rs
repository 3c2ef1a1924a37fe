//! A check as statements.

use proc_macro2::TokenStream;
use quote::quote;

use super::Checks;
use super::reach;
use crate::emit::imports::Scope;
use crate::model::{Check, Condition};

/// Writes the checks of one file.
pub(super) struct CheckWriter<'a> {
    pub(super) checks: &'a Checks<'a>,
    pub(super) scope: &'a Scope<'a>,
}

/// One statement about a value.
pub(super) enum Step {
    /// What follows the value: `.string().max_length(3)`.
    Chain(TokenStream),
    /// A function that is asked.
    Call(TokenStream),
    /// What follows the value to make an object of it, and what the object is asked.
    Object(TokenStream, Vec<TokenStream>),
}

impl CheckWriter<'_> {
    /// The body of a check's function.
    pub(super) fn function(&self, check: &Check) -> TokenStream {
        lines(self.steps(check))
    }

    /// What is said of a value, in order.
    fn steps(&self, check: &Check) -> Vec<Step> {
        if check.asks_evaluated() {
            return vec![self.of_the_rest(check)];
        }
        let mut steps = self.of_kinds(check);
        steps.extend(self.of_name(check));
        for part in &check.all {
            let part = self.steps(part);
            let single = matches!(part.as_slice(), [Step::Chain(_) | Step::Call(_)] | []);
            if single {
                steps.extend(part);
            } else {
                let lines = lines(part);
                steps.push(Step::Chain(quote!(.check(|value| { #lines }))));
            }
        }
        steps.extend(self.of_choice(check));
        steps
    }

    fn of_name(&self, check: &Check) -> Option<Step> {
        let name = check.named.as_deref()?;
        let function = self.checks.of_type(self.scope, name)?;
        Some(if has_null(check) {
            Step::Chain(quote!(.or_null().check(#function)))
        } else {
            Step::Call(function)
        })
    }

    /// `unevaluatedProperties` and `unevaluatedItems`: after everything else.
    fn of_the_rest(&self, check: &Check) -> Step {
        let evaluated = Check {
            unevaluated_properties: None,
            unevaluated_items: None,
            ..check.clone()
        };
        let evaluated = self.argument(&evaluated);
        let properties = check
            .unevaluated_properties
            .as_ref()
            .map(|rest| match rest {
                None => quote!(.no_properties()),
                Some(rest) => {
                    let rest = self.argument(rest);
                    quote!(.properties(#rest))
                }
            });
        let items = check.unevaluated_items.as_ref().map(|rest| match rest {
            None => quote!(.no_items()),
            Some(rest) => {
                let rest = self.argument(rest);
                quote!(.items(#rest))
            }
        });
        Step::Chain(quote!(.evaluate(#evaluated) #properties #items))
    }

    fn of_choice(&self, check: &Check) -> Vec<Step> {
        let null = has_null(check).then(|| quote!(.or_null()));
        let mut steps = Vec::new();
        if reach::asks_any(check, &self.checks.asking) {
            let any = check.any.iter().map(|check| self.argument(check));
            steps.push(Step::Chain(quote!(#null.any(&[#(#any),*]))));
        }
        if !check.one.is_empty() {
            let one = check.one.iter().map(|check| self.argument(check));
            steps.push(Step::Chain(quote!(#null.one(&[#(#one),*]))));
        }
        if let Some(condition) = &check.condition {
            let Condition {
                stated,
                then,
                otherwise,
            } = &**condition;
            let parts = [stated, then, otherwise].map(|check| self.argument(check));
            steps.push(Step::Chain(quote!(#null.if_then_else(#(#parts),*))));
        }
        if let Some(not) = &check.not {
            let not = self.argument(not);
            steps.push(Step::Chain(quote!(#null.not(#not))));
        }
        steps
    }

    /// A check as it is handed on: its function, or a closure.
    pub(super) fn argument(&self, check: &Check) -> TokenStream {
        let steps = self.steps(check);
        match steps.as_slice() {
            [] => quote!(|_| {}),
            [Step::Call(function)] => quote!(#function),
            _ => {
                let lines = lines(steps);
                quote!(|value| { #lines })
            }
        }
    }

    /// What is said of a value at a place; `None` where it is nothing.
    pub(super) fn at(&self, place: &TokenStream, check: &Check) -> Option<TokenStream> {
        let steps = self.steps(check);
        Some(match steps.as_slice() {
            [] => return None,
            [Step::Chain(chain)] => quote!(#place #chain;),
            [Step::Call(function)] => quote!(#place.check(#function);),
            _ => {
                let lines = lines(steps);
                quote!(#place.check(|value| { #lines });)
            }
        })
    }
}

/// Whether `null` is let in.
pub(super) fn has_null(check: &Check) -> bool {
    check.kinds.contains(&"null")
        && check
            .values
            .as_ref()
            .is_none_or(|values| values.iter().any(serde_json::Value::is_null))
}

fn lines(steps: Vec<Step>) -> TokenStream {
    steps
        .into_iter()
        .map(|step| match step {
            Step::Chain(chain) => quote!(value #chain;),
            Step::Call(function) => quote!(value.check(#function);),
            Step::Object(object, lines) => quote!(let object = value #object; #(#lines)*),
        })
        .collect()
}
