//! What parameters have to satisfy beyond what their kind says.

use super::{Checks, Function, is_name, reach};
use crate::emit::docs;
use crate::emit::imports::Scope;
use crate::model::{Check, Group, Operation, Param, ParamKind, Params, Shape, Style, unescaped};

impl<'a> Checks<'a> {
    /// A function for each parameter of an operation that has a check of its own. Parameters of one group that have the
    /// same name and are asked the same, as an `id` in the path mostly is, share it.
    pub(super) fn add_params(&mut self, group: &'a Group, operation: &'a Operation) {
        let all = operation.params.iter();
        let all = all.flat_map(|params| params.list.iter().map(move |param| (params, param)));
        for (params, param) in all {
            self.add_param(group, params, param);
        }
    }

    fn add_param(&mut self, group: &'a Group, params: &'a Params, param: &'a Param) {
        let Some(check) = self.asked(params, param).filter(|check| !is_name(check)) else {
            return;
        };
        let home = Some(group.name.as_str());
        let about = format!("The parameter {}.", docs::code(&param.name));
        let is_it =
            |one: &Function<'_>| one.home == home && one.about == about && one.check == check;
        let shared = self.functions.iter().position(is_it);
        let index = shared.unwrap_or(self.functions.len());
        self.by_use.insert(owner(params, param), index);
        if shared.is_none() {
            let name = format!("{}_param", self.field(params, param));
            self.functions.push(Function {
                name: unescaped(&name).into_owned(),
                home,
                about,
                check,
            });
        }
    }

    /// The function of a parameter, as a file writes it; `None` where its kind says all.
    pub(in crate::emit) fn of_param(
        &self,
        scope: &Scope<'_>,
        params: &Params,
        param: &Param,
    ) -> Option<proc_macro2::TokenStream> {
        let check = self.asked(params, param)?;
        self.of_use(scope, &owner(params, param), check)
    }

    /// The check of a parameter, where it asks more than the kind.
    fn asked(&self, params: &Params, param: &Param) -> Option<&'a Check> {
        let properties = &self.check_of(&params.ty)?.properties;
        let (_, check) = properties.iter().find(|(key, _)| *key == param.key)?;
        let is_asked = reach::asks(check, &self.asking) && !is_said(param, check);
        is_asked.then_some(check)
    }

    /// The name of a parameter's field.
    fn field(&self, params: &Params, param: &Param) -> &'a str {
        let def = self.types.get(&params.ty);
        let field = def.and_then(|def| match &def.shape {
            Shape::Struct(shape) => shape.fields.iter().find(|field| field.wire == param.key),
            _ => None,
        });
        field.map_or("", |field| field.name.as_str())
    }
}

fn owner(params: &Params, param: &Param) -> String {
    format!("{}/{}", params.ty, param.key)
}

/// Whether the kind of a parameter says what its check does: a text that is read as an integer is one. Of JSON, and of
/// what nests, the kind says less.
fn is_said(param: &Param, check: &Check) -> bool {
    !matches!(param.style, Style::Json | Style::Deep | Style::Rest)
        && match &param.kind {
            ParamKind::Array(items) => {
                let list = Check {
                    items: None,
                    ..check.clone()
                };
                let item = check.items.as_deref();
                is_kind("array", &list) && item.is_none_or(|item| is_scalar(items, item))
            }
            kind => is_scalar(kind, check),
        }
}

fn is_scalar(kind: &ParamKind, check: &Check) -> bool {
    match kind {
        ParamKind::Text => is_kind("string", check),
        ParamKind::Integer => is_kind("integer", check),
        ParamKind::Number => is_kind("number", check),
        ParamKind::Boolean => is_kind("boolean", check),
        _ => false,
    }
}

/// Whether a check asks for a JSON type, or for that or `null`, and no more.
fn is_kind(kind: &'static str, check: &Check) -> bool {
    let plain = Check {
        kinds: check.kinds.clone(),
        ..Check::default()
    };
    let mut other = check.kinds.iter().filter(|own| **own != "null");
    *check == plain && check.kinds.contains(&kind) && other.all(|own| *own == kind)
}
