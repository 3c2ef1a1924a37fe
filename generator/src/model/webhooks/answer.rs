//! What an event is answered with.

use openapiv3::StatusCode;

use super::{Inbound, json};
use crate::model::contract::{Answer, Type};
use crate::model::types::Types;
use crate::wire::{Response, Schema, SchemaRef};

/// The first documented success whose answer has a JSON body, else the first.
pub(super) fn answer<'a>(
    types: &mut Types<'a>,
    inbound: &Inbound<'a>,
    payload: Option<&Type>,
    owner: &str,
) -> Answer {
    let operation = inbound.operation;
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
    let sent = inbound.payload.and_then(|media| media.schema.as_ref());
    let body = schema.map(|schema| match payload {
        Some(payload) if sent.is_some_and(|sent| is_repeated(sent, schema)) => payload.clone(),
        _ => {
            let hint = format!("{owner}Answer");
            types.use_of(&schema.into(), &hint, &inbound.origin).ty
        }
    });
    Answer { status, body }
}

/// Whether an answer is what was sent, written in place once more: documents that are made of examples repeat it. Where a
/// property goes one way only, the two differ.
fn is_repeated(sent: &SchemaRef, answered: &SchemaRef) -> bool {
    sent == answered && sent.inline().is_some_and(goes_both_ways)
}

fn goes_both_ways(schema: &Schema) -> bool {
    let mut children = schema.children().filter_map(SchemaRef::inline);
    !schema.read_only && !schema.write_only && children.all(goes_both_ways)
}

fn body_of(response: &Response) -> Option<&SchemaRef> {
    json(&response.content)?.schema.as_ref()
}
