//! What an event is answered with.

use openapiv3::StatusCode;

use super::json;
use crate::diagnostic::Origin;
use crate::model::contract::Answer;
use crate::model::types::Builder;
use crate::wire::{Operation, Response, SchemaRef};

/// The first documented success whose answer has a JSON body, else the first.
pub(super) fn answer<'a>(
    builder: &mut Builder<'a, '_>,
    operation: &'a Operation,
    owner: &str,
    origin: &Origin,
) -> Answer {
    let documented = operation.responses.iter();
    let documented = documented.filter_map(|(code, response)| match code {
        StatusCode::Code(code @ 200..=299) => Some((*code, response)),
        StatusCode::Range(2) => Some((200, response)),
        _ => None,
    });
    let read = documented.map(|(status, response)| (status, body_of(&response.item)));
    let mut successes: Vec<_> = read.collect();
    if let (true, Some(response)) = (successes.is_empty(), &operation.default_response) {
        successes.push((200, body_of(&response.item)));
    }
    let with_body = successes.iter().find(|(_, body)| body.is_some());
    let &(status, schema) = with_body.or(successes.first()).unwrap_or(&(200, None));
    let body = schema.map(|schema| {
        builder
            .use_of(&schema.into(), &format!("{owner}Answer"), origin)
            .ty
    });
    Answer { status, body }
}

fn body_of(response: &Response) -> Option<&SchemaRef> {
    json(&response.content)?.schema.as_ref()
}
