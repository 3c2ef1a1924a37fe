//! An operation that has another path or method and is otherwise the same.

use crate::drift::compare::call::Call;
use crate::drift::compare::walk::Walk;
use crate::wire::{MediaType, SchemaRef};

/// By its `operationId`, which is unique in a document, or by what it takes and answers.
pub(super) fn is_moved(walk: &Walk<'_>, old: &Call<'_>, new: &Call<'_>) -> bool {
    let id = |call: &Call<'_>| call.operation.operation_id.clone();
    match (id(old), id(new)) {
        (Some(before), Some(after)) => before == after,
        _ => old.method == new.method && alike(walk, old, new),
    }
}

/// Both answer with bodies, and all their bodies are the same.
fn alike(walk: &Walk<'_>, old: &Call<'_>, new: &Call<'_>) -> bool {
    let sides = (answers(old), answers(new));
    let told =
        |answers: &[(String, &SchemaRef)]| answers.iter().any(|(_, schema)| !schema.is_empty());
    let (requests, before) = ((body(old), body(new)), &sides.0);
    told(before)
        && before.len() == sides.1.len()
        && before
            .iter()
            .zip(&sides.1)
            .all(|((status, a), (other, b))| status == other && walk.same(old.answered, a, b))
        && match requests {
            (Some(a), Some(b)) => walk.same(old.asked, a, b),
            (None, None) => true,
            _ => false,
        }
}

fn answers<'c>(call: &Call<'c>) -> Vec<(String, &'c SchemaRef)> {
    let responses = call.operation.responses.iter();
    let bodies = responses.filter_map(|(status, response)| {
        let schema = response.item.content.values().find_map(schema)?;
        Some((status.to_string(), schema))
    });
    bodies.collect()
}

fn body<'c>(call: &Call<'c>) -> Option<&'c SchemaRef> {
    call.operation
        .request_body
        .as_ref()?
        .item
        .content
        .values()
        .find_map(schema)
}

fn schema(media: &MediaType) -> Option<&SchemaRef> {
    media.schema.as_ref()
}
