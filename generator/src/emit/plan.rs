//! What the files of a contract's operations have in common.

use std::collections::{HashMap, HashSet};

use heck::{ToShoutySnakeCase, ToSnakeCase};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Attribute;

use crate::config::Product;
use crate::emit::cfg::Cfg;
use crate::emit::checks::Checks;
use crate::emit::deprecation;
use crate::emit::imports::rest::RESERVED;
use crate::emit::imports::{Location, Scope, path};
use crate::emit::layout::File;
use crate::emit::names::ident;
use crate::emit::security::{self, Common};
use crate::emit::type_index::TypeIndex;
use crate::model::{Content, Media, OneAnswer, Operation, Params, Payload};
use crate::model::{Contract, Group};

/// The type of handlers in generated code.
const HANDLER: &str = "H";

/// What holds for every group.
pub(super) struct Plan<'a> {
    pub(super) contract: &'a Contract,
    pub(super) types: TypeIndex<'a>,
    pub(super) cfg: Cfg<'a>,
    pub(super) checks: Checks<'a>,
    pub(super) common: Option<Common<'a>>,
}

impl<'a> Plan<'a> {
    pub(super) fn of(contract: &'a Contract, product: Product) -> Self {
        Self {
            contract,
            types: TypeIndex::of(contract),
            cfg: Cfg::of(contract, product),
            checks: Checks::of(contract),
            common: security::common(contract),
        }
    }

    /// `checks.rs` of a group, or of the contract.
    pub(super) fn checks_file(&self, home: Option<&str>) -> Option<File> {
        let mut file = self.checks.file(self, home)?;
        if home.is_none() {
            file.attributes.extend(self.cfg.unused());
        }
        Some(file)
    }
}

/// What holds for one group.
pub(super) struct Section<'a> {
    pub(super) plan: &'a Plan<'a>,
    pub(super) group: &'a Group,
    constants: HashMap<String, String>,
}

impl<'a> Section<'a> {
    pub(super) fn of(plan: &'a Plan<'a>, group: &'a Group) -> Self {
        Self {
            plan,
            group,
            constants: constants(group),
        }
    }

    /// The names of a file of this group.
    pub(super) fn scope(&self, location: Location<'a>) -> Scope<'a> {
        let group = self.group;
        let enums = group.operations.iter().flat_map(enums);
        Scope::beside_types(&self.plan.types, location, RESERVED)
            .reserving(self.constants.values().cloned())
            .reserving([group.owner.clone()])
            .taking(enums.chain([group.owner.as_str()]))
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
    let media = requests(operation)
        .into_iter()
        .chain(self::answers(operation));
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
        let forms = requests(operation).into_iter().chain(answers(operation));
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

/// The media types of an operation's request, with what the constants and checks of each are called after.
pub(super) fn requests(operation: &Operation) -> Vec<(String, &Media)> {
    let body = operation.body.as_ref();
    body.map_or_else(Vec::new, |body| {
        of_content(&request(operation), &operation.function, &body.content)
    })
}

/// The media types of an operation's answers, with what the constants of each are called after.
pub(super) fn answers(operation: &Operation) -> impl Iterator<Item = (String, &Media)> {
    let answers = operation.answers.list.iter();
    answers.flat_map(|one| {
        let owner = answer(operation, one);
        let content = one.content.iter();
        content.flat_map(move |content| of_content(&owner, &owner, content))
    })
}

/// What the constants and checks of an operation's only request body are called after.
pub(super) fn request(operation: &Operation) -> String {
    format!("{}/body", operation.function)
}

/// What the constants of one of an operation's answers are called after.
pub(super) fn answer(operation: &Operation, answer: &OneAnswer) -> String {
    choice(&operation.function, &answer.variant)
}

fn of_content<'c>(only: &str, stem: &str, content: &'c Content) -> Vec<(String, &'c Media)> {
    match content {
        Content::One(media) => vec![(only.to_owned(), media)],
        Content::Several(_, variants) => {
            let named = variants.iter();
            named
                .map(|(variant, media)| (choice(stem, variant), media))
                .collect()
        }
    }
}

/// What the constants and checks of one of several media types are called after.
pub(super) fn choice(stem: &str, variant: &str) -> String {
    format!("{stem}/{}", variant.to_snake_case())
}
