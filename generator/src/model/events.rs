//! The inbound events: their payloads, their answers, and how a delivery names its event.

use std::time::Duration;

use openapiv3::{
    MediaType, Operation, PathItem, ReferenceOr, RequestBody, Response, Responses, StatusCode,
};
use serde_json::Value;

use super::builder::Builder;
use super::contract::{Docs, Type};
use super::discriminator;
use super::facts::Part;
use super::inbound::{Answer, Event, Webhooks};
use super::names::{Scope, pascal, snake};
use super::sample::Sampler;
use super::{Names, signature};
use crate::diagnostic::Origin;
use crate::lower::{Lowered, ORIGIN};

/// An event before it is read: its key, its operation, and the schema of its payload.
pub(super) struct Inbound<'a> {
    pub(super) key: &'a str,
    pub(super) operation: &'a Operation,
    pub(super) origin: Origin,
    pub(super) payload: Option<&'a MediaType>,
}

impl<'a> Inbound<'a> {
    /// The schema of the payload.
    pub(super) fn part(&self) -> Option<Part<'a>> {
        self.payload?.schema.as_ref().map(Part::from)
    }
}

/// The events of a contract, or `None` when it has none.
pub(super) fn webhooks<'a>(
    builder: &mut Builder<'a, '_>,
    lowered: &'a Lowered,
    lock: &Names,
) -> Option<Webhooks> {
    let inbound: Vec<Inbound<'a>> = lowered
        .webhooks
        .iter()
        .filter_map(|(key, item)| inbound(lowered, key, item))
        .collect();
    if inbound.is_empty() {
        return None;
    }
    let root = &lowered.openapi.extensions;
    let (discriminator, tags) = discriminator::find(builder, root.get("x-discriminator"), &inbound);
    let mut scope = Scope::with(&["unrecognized", "undecodable"]);
    let mut events = Vec::new();
    for (inbound, tags) in inbound.iter().zip(tags) {
        let function = scope.claim(&function(inbound, lock));
        events.push(event(builder, lowered, inbound, function, tags));
    }
    let path = |key: &str| root.get(key).and_then(Value::as_str).map(split);
    Some(Webhooks {
        events,
        discriminator,
        delivery_id: path("x-delivery-id"),
        join_key: path("x-join-key"),
        event_hint: path("x-event-hint"),
        signature: root
            .get("x-fern-webhook-signature")
            .and_then(|value| signature::read(value, builder.diagnostics)),
    })
}

/// `metadata.callId` in its steps.
pub(super) fn split(path: &str) -> Vec<String> {
    path.split('.').map(str::to_owned).collect()
}

fn inbound<'a>(lowered: &'a Lowered, key: &'a str, item: &'a PathItem) -> Option<Inbound<'a>> {
    let (_, operation) = item.iter().next()?;
    let stated = operation
        .extensions
        .get(ORIGIN)
        .and_then(Value::as_str)
        .and_then(Origin::parse);
    let origin = stated.unwrap_or_else(|| {
        Origin::new(crate::read::SourceId(0), "")
            .child("webhooks")
            .child(key)
    });
    let payload = operation
        .request_body
        .as_ref()
        .and_then(|body| json_body(lowered, body));
    Some(Inbound {
        key,
        operation,
        origin,
        payload,
    })
}

fn json_body<'a>(
    lowered: &'a Lowered,
    body: &'a ReferenceOr<RequestBody>,
) -> Option<&'a MediaType> {
    let body = match body {
        ReferenceOr::Item(body) => body,
        ReferenceOr::Reference { reference } => {
            let name = super::facts::component(reference);
            lowered
                .openapi
                .components
                .as_ref()?
                .request_bodies
                .get(name)?
                .as_item()?
        }
    };
    json(&body.content)
}

fn json(content: &indexmap::IndexMap<String, MediaType>) -> Option<&MediaType> {
    let is_json = |name: &str| {
        let name = name
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        name == "application/json" || name.ends_with("+json") || name == "*/*"
    };
    content
        .iter()
        .find(|(name, _)| is_json(name))
        .map(|(_, media)| media)
}

/// The lock's name, the `operationId`, Fern's group and method, the key: the first there is.
fn function(inbound: &Inbound, lock: &Names) -> String {
    if let Some(name) = lock.events.get(inbound.key) {
        return name.clone();
    }
    let extension = |key: &str| inbound.operation.extensions.get(key);
    let fern = || {
        let method = extension("x-fern-sdk-method-name")?.as_str()?;
        let group = match extension("x-fern-sdk-group-name") {
            Some(Value::String(group)) => format!("{group} "),
            Some(Value::Array(groups)) => groups
                .iter()
                .filter_map(Value::as_str)
                .fold(String::new(), |a, b| a + b + " "),
            _ => String::new(),
        };
        Some(format!("{group}{method}"))
    };
    let stated = inbound.operation.operation_id.clone().or_else(fern);
    snake(&stated.unwrap_or_else(|| inbound.key.to_owned()))
}

fn event<'a>(
    builder: &mut Builder<'a, '_>,
    lowered: &'a Lowered,
    inbound: &Inbound<'a>,
    function: String,
    tags: Vec<String>,
) -> Event {
    let Inbound {
        key,
        operation,
        origin,
        ..
    } = inbound;
    let hint = pascal(&function);
    let payload = match inbound.part() {
        Some(part) => builder.use_of(&part, &hint, origin).ty,
        None => payload_missing(builder, inbound),
    };
    let extension = |key: &str| operation.extensions.get(key);
    let seconds = extension("x-deadline-seconds")
        .and_then(Value::as_f64)
        .filter(|seconds| *seconds > 0.0);
    Event {
        key: (*key).to_owned(),
        tags,
        answer: answer(builder, lowered, &operation.responses, &hint, origin),
        docs: Docs {
            text: operation
                .description
                .clone()
                .or_else(|| operation.summary.clone()),
            deprecated: operation.deprecated,
        },
        place: format!("#/webhooks/{}", key.replace('~', "~0").replace('/', "~1")),
        deadline: seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok()),
        fallback: extension("x-deadline-answer").map(Value::to_string),
        example: Sampler::new(builder.schemas).payload(inbound.payload),
        function,
        origin: origin.clone(),
        payload,
    }
}

fn payload_missing(builder: &mut Builder, inbound: &Inbound) -> Type {
    let reason = "the event has no JSON body";
    builder.degrade(&inbound.origin, reason)
}

/// The first documented success, and its JSON body.
fn answer<'a>(
    builder: &mut Builder<'a, '_>,
    lowered: &'a Lowered,
    responses: &'a Responses,
    owner: &str,
    origin: &Origin,
) -> Answer {
    let success = responses
        .responses
        .iter()
        .find_map(|(code, response)| match code {
            StatusCode::Code(code @ 200..=299) => Some((*code, response)),
            StatusCode::Range(2) => Some((200, response)),
            _ => None,
        });
    let Some((status, response)) = success.or_else(|| Some((200, responses.default.as_ref()?)))
    else {
        return Answer {
            status: 200,
            body: None,
        };
    };
    let schema =
        resolved(lowered, response).and_then(|response| json(&response.content)?.schema.as_ref());
    let body = schema.map(|schema| {
        builder
            .use_of(&schema.into(), &format!("{owner}Answer"), origin)
            .ty
    });
    Answer { status, body }
}

fn resolved<'a>(lowered: &'a Lowered, response: &'a ReferenceOr<Response>) -> Option<&'a Response> {
    match response {
        ReferenceOr::Item(response) => Some(response),
        ReferenceOr::Reference { reference } => {
            let name = super::facts::component(reference);
            lowered
                .openapi
                .components
                .as_ref()?
                .responses
                .get(name)?
                .as_item()
        }
    }
}
