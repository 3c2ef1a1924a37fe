//! The body of an answer: its media type, whether it is there, what is in it.

use super::{Found, schema};
use crate::drift::check;
use crate::probe::api::Api;
use crate::probe::exchange::{Answer, is_json};
use crate::wire::{MediaType, Response};

pub(super) fn check(api: &Api<'_>, response: &Response, answer: &Answer) -> Vec<Found> {
    let at = response.at.key("content");
    let media = answer.media().unwrap_or_default();
    match (response.content.is_empty(), answer.body.is_empty()) {
        (true, true) => return Vec::new(),
        (true, false) => {
            let message = "a body is answered where none is documented";
            return vec![Found::new(
                &check::BODY_UNDOCUMENTED,
                response.at.clone(),
                message,
            )];
        }
        (false, true) => {
            let message = "no body is answered where one is documented";
            return vec![Found::new(&check::BODY_MISSING, at, message)];
        }
        (false, false) => {}
    }
    let Some(documented) = find(response, &media) else {
        let message = format!("the body is `{media}`, which is not documented");
        return vec![Found::new(&check::MEDIA_TYPE_UNDOCUMENTED, at, message).after(media)];
    };
    if !is_json(&media) {
        return Vec::new();
    }
    match (&answer.json, &documented.schema) {
        (None, _) => {
            let message = format!("the body is `{media}`, and is not valid JSON");
            vec![Found::new(
                &check::BODY_UNREADABLE,
                documented.at.clone(),
                message,
            )]
        }
        (Some(value), Some(schema)) => schema::check(api, schema, value),
        (Some(_), None) => Vec::new(),
    }
}

/// What is documented of a media type: itself, `application/*`, `*/*`.
fn find<'r>(response: &'r Response, media: &str) -> Option<&'r MediaType> {
    let essence = |name: &str| {
        let name = name.split(';').next().unwrap_or_default();
        name.trim().to_ascii_lowercase()
    };
    let family = media.split('/').next().unwrap_or_default();
    let wanted = [media.to_owned(), format!("{family}/*"), "*/*".to_owned()];
    wanted.iter().find_map(|wanted| {
        let mut content = response.content.iter();
        let found = content.find(|(name, _)| essence(name) == *wanted);
        found.map(|(_, media)| media)
    })
}
