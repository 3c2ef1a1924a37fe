//! What the files of a group's operations have in common: their constants, their imports, their trait.

use std::collections::{HashMap, HashSet};

use heck::ToShoutySnakeCase;
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Attribute;

use crate::emit::bodies;
use crate::emit::checks::Checks;
use crate::emit::deprecation;
use crate::emit::imports::{Location, Scope, path};
use crate::emit::names::ident;
use crate::emit::plan::Plan;
use crate::model::{Content, Group, Operation, Params, Payload};

/// The type of handlers in generated code.
const HANDLER: &str = "H";

/// What holds for one group.
pub(super) struct Section<'a> {
    pub(super) plan: &'a Plan<'a>,
    pub(super) checks: &'a Checks<'a>,
    pub(super) group: &'a Group,
    constants: HashMap<String, String>,
}

impl<'a> Section<'a> {
    pub(super) fn of(plan: &'a Plan<'a>, checks: &'a Checks<'a>, group: &'a Group) -> Self {
        Self {
            plan,
            checks,
            group,
            constants: constants(group),
        }
    }

    /// The names of a file of this group.
    pub(super) fn scope(&self, location: Location<'a>) -> Scope<'a> {
        let group = self.group;
        let enums = group.operations.iter().flat_map(enums);
        Scope::beside_types(&self.plan.types, location).taking(enums.chain([group.owner.as_str()]))
    }

    /// The trait, in a file below the group's module.
    pub(super) fn owner(&self, scope: &Scope<'_>) -> TokenStream {
        if self.group.owner == HANDLER {
            return self.bound("super");
        }
        scope.own("super", &self.group.owner)
    }

    /// The trait where a handler is bound by it, in a file below that module.
    pub(super) fn bound(&self, module: &str) -> TokenStream {
        let owner = ident(&self.group.owner);
        if self.group.owner == HANDLER {
            let module = path(module);
            quote!(#module::#owner)
        } else {
            quote!(#owner)
        }
    }

    /// What a file of this group needs to speak of what is deprecated, if anything is.
    pub(super) fn deprecation(&self) -> Option<Attribute> {
        deprecation::deprecated_in(&self.plan.types, self.group).then(deprecation::of_served)
    }

    /// The constant of an operation.
    pub(super) fn operation(&self, operation: &Operation) -> Ident {
        self.constant(&operation.function)
    }

    /// The constant of an answer's headers.
    pub(super) fn headers(&self, headers: &Params) -> Ident {
        self.constant(&format!("{} headers", headers.ty))
    }

    /// The constant of a form: of an operation's body or of one of its answers, or of one of their media types.
    pub(super) fn form(&self, owner: &str) -> Ident {
        self.constant(&format!("{owner} form"))
    }

    fn constant(&self, key: &str) -> Ident {
        let name = self.constants.get(key);
        ident(name.map_or(key, String::as_str))
    }
}

/// The enums that an operation has beside its types.
fn enums(operation: &Operation) -> impl Iterator<Item = &str> {
    let body = operation.body.iter().map(|body| &body.content);
    let answers = operation.answers.list.iter();
    let contents = body.chain(answers.filter_map(|answer| answer.content.as_ref()));
    let several = contents.filter_map(|content| match content {
        Content::Several(name, _) => Some(name.as_str()),
        Content::One(_) => None,
    });
    let media = bodies::requests(operation)
        .into_iter()
        .chain(bodies::answers(operation));
    let parts = media.filter_map(|(_, media)| match &media.payload {
        Payload::Multipart(multipart) => Some([multipart.name.as_str(), &multipart.form]),
        _ => None,
    });
    several
        .chain(parts.flatten())
        .chain([operation.answers.name.as_str()])
}

/// The names of a group's constants, by what they are of: operations first, so that theirs are plain.
fn constants(group: &Group) -> HashMap<String, String> {
    let mut keys: Vec<String> = Vec::new();
    keys.extend(
        group
            .operations
            .iter()
            .map(|operation| operation.function.clone()),
    );
    for operation in &group.operations {
        let headers = operation
            .answers
            .list
            .iter()
            .filter_map(|answer| answer.headers.as_ref());
        keys.extend(headers.map(|headers| format!("{} headers", headers.ty)));
        let forms = bodies::requests(operation)
            .into_iter()
            .chain(bodies::answers(operation));
        let forms = forms.filter(|(_, media)| matches!(media.payload, Payload::Form(..)));
        keys.extend(forms.map(|(owner, _)| format!("{owner} form")));
    }
    let mut taken = HashSet::new();
    let mut names = HashMap::new();
    for key in keys {
        if names.contains_key(&key) {
            continue;
        }
        let stem = key.strip_suffix(" headers").unwrap_or(&key);
        let stem = stem
            .replace("/body form", " form")
            .replace("/form form", " form");
        let mut name = stem.to_shouty_snake_case();
        while !taken.insert(name.clone()) {
            name.push_str("_2");
        }
        names.insert(key, name);
    }
    names
}
