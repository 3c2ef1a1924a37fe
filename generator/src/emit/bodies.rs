//! The bodies of an operation, and what the constants and checks of each are called after.

use heck::ToSnakeCase;

use crate::model::{Content, Media, OneAnswer, Operation};

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

/// A body of several media types.
pub(super) struct Several<'c> {
    /// What the constants and checks of each are called after, with its variant.
    pub(super) stem: String,
    /// The enum.
    pub(super) name: &'c str,
    pub(super) variants: &'c [(String, Media)],
    pub(super) is_request: bool,
}

/// The bodies of several media types that an operation has.
pub(super) fn several(operation: &Operation) -> Vec<Several<'_>> {
    let request = operation
        .body
        .iter()
        .map(|body| (operation.function.clone(), &body.content, true));
    let answers = operation.answers.list.iter().filter_map(|one| {
        let content = one.content.as_ref()?;
        Some((answer(operation, one), content, false))
    });
    let several = request
        .chain(answers)
        .filter_map(|(stem, content, is_request)| match content {
            Content::Several(name, variants) => Some(Several {
                stem,
                name,
                variants,
                is_request,
            }),
            Content::One(_) => None,
        });
    several.collect()
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
