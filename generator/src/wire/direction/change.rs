//! The schemas of messages, to be replaced.

use std::sync::Arc;

use super::Direction;
use crate::wire::{Header, Map, MediaType, ParameterValue, PathItem, SchemaRef, Shared};

/// The schemas of an item whose operations are asked and answered in these directions.
pub(super) fn item(
    item: &mut PathItem,
    (asked, answered): (Direction, Direction),
    change: &mut impl FnMut(Direction, &mut SchemaRef),
) {
    for parameter in &mut item.parameters {
        value(&mut Arc::make_mut(&mut parameter.item).value, asked, change);
    }
    for operation in item.operations.values_mut() {
        for parameter in &mut operation.parameters {
            value(&mut Arc::make_mut(&mut parameter.item).value, asked, change);
        }
        if let Some(body) = &mut operation.request_body {
            content(&mut Arc::make_mut(&mut body.item).content, asked, change);
        }
        let responses = operation.responses.values_mut();
        for response in responses.chain(&mut operation.default_response) {
            let response = Arc::make_mut(&mut response.item);
            headers(&mut response.headers, answered, change);
            content(&mut response.content, answered, change);
        }
    }
}

fn headers(
    headers: &mut Map<Shared<Header>>,
    direction: Direction,
    change: &mut impl FnMut(Direction, &mut SchemaRef),
) {
    for header in headers.values_mut() {
        value(
            &mut Arc::make_mut(&mut header.item).value,
            direction,
            change,
        );
    }
}

fn value(
    value: &mut ParameterValue,
    direction: Direction,
    change: &mut impl FnMut(Direction, &mut SchemaRef),
) {
    match value {
        ParameterValue::Schema(schema) => change(direction, schema),
        ParameterValue::Content(media) => content(media, direction, change),
    }
}

fn content(
    content: &mut Map<MediaType>,
    direction: Direction,
    change: &mut impl FnMut(Direction, &mut SchemaRef),
) {
    for media in content.values_mut() {
        for schema in media.schema.iter_mut().chain(&mut media.item_schema) {
            change(direction, schema);
        }
        for encoding in media.encoding.values_mut() {
            headers(&mut encoding.headers, direction, change);
        }
    }
}
