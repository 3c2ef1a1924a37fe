//! The inbound events: their payloads, their answers, and how a delivery names its event.

mod discriminator;
mod sample;
mod signature;

use std::time::Duration;

use openapiv3::StatusCode;
use serde_json::Value;

use self::sample::Sampler;
use crate::diagnostic::{Diagnostic, Origin, code};
use crate::model::Names;
use crate::model::contract::{Answer, Event, Webhooks};
use crate::model::contract::{Docs, Type};
use crate::model::names::{Scope, pascal, snake};
use crate::model::schema::lookup::stated_name;
use crate::model::schema::part::Part;
use crate::model::types::Builder;
use crate::wire::{Contract, Map, MediaType, Operation, Parameter, PathItem, Response, SchemaRef};

const SIGNATURE: &str = "x-fern-webhook-signature";

/// An event before it is read: its key, its operation, and the schema of its payload.
pub(in crate::model) struct Inbound<'a> {
    pub(in crate::model) key: &'a str,
    pub(in crate::model) operation: &'a Operation,
    pub(in crate::model) origin: Origin,
    pub(in crate::model) payload: Option<&'a MediaType>,
    /// The operation's own, and those of its path item.
    pub(in crate::model) parameters: Vec<&'a Parameter>,
}

impl<'a> Inbound<'a> {
    /// The schema of the payload.
    pub(in crate::model) fn part(&self) -> Option<Part<'a>> {
        self.payload?.schema.as_ref().map(Part::from)
    }
}

/// The events of a contract, or `None` when it has none.
pub(in crate::model) fn webhooks<'a>(
    builder: &mut Builder<'a, '_>,
    contract: &'a Contract,
    lock: &Names,
) -> Option<Webhooks> {
    let events = contract.events.iter();
    let inbound: Vec<Inbound<'a>> = events
        .filter_map(|(key, event)| inbound(key, &event.item))
        .collect();
    if inbound.is_empty() {
        return None;
    }
    let root = &contract.extensions;
    let (discriminator, tags) = discriminator::find(builder, root.get("x-discriminator"), &inbound);
    let mut scope = Scope::with(&["unrecognized", "undecodable"]);
    let mut events = Vec::new();
    for (inbound, tags) in inbound.iter().zip(tags) {
        let function = scope.claim(&function(inbound, lock));
        events.push(event(builder, inbound, function, tags));
    }
    for key in ["x-delivery-id", "x-join-key", "x-event-hint"] {
        if root.get(key).is_some_and(|value| !value.is_string()) {
            let place = contract.place(key).origin();
            let said = misformed(place, key, "a path such as `metadata.id`");
            builder.diagnostics.push(said);
        }
    }
    let path = |key: &str| root.get(key).and_then(Value::as_str).map(split);
    Some(Webhooks {
        events,
        discriminator,
        delivery_id: path("x-delivery-id"),
        join_key: path("x-join-key"),
        event_hint: path("x-event-hint"),
        signature: root.get(SIGNATURE).and_then(|value| {
            signature::read(value, &contract.place(SIGNATURE), builder.diagnostics)
        }),
    })
}

/// An extension of ours that says nothing in the form it has.
fn misformed(place: Origin, key: &str, form: &str) -> Diagnostic {
    let message = format!("`{key}` is not read: it has to be {form}");
    Diagnostic::warning(code::EXTENSION_FORM, message).at(place)
}

/// `metadata.callId` in its steps.
pub(in crate::model) fn split(path: &str) -> Vec<String> {
    path.split('.').map(str::to_owned).collect()
}

fn inbound<'a>(key: &'a str, item: &'a PathItem) -> Option<Inbound<'a>> {
    let (_, operation) = item.iter().next()?;
    let body = operation.request_body.as_ref();
    let parameters = operation.parameters.iter().chain(&item.parameters);
    Some(Inbound {
        key,
        operation,
        origin: operation.at.origin(),
        payload: body.and_then(|body| json(&body.item.content)),
        parameters: parameters.map(|parameter| &*parameter.item).collect(),
    })
}

fn json(content: &Map<MediaType>) -> Option<&MediaType> {
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
    let stated = stated_name(inbound.operation);
    snake(&stated.unwrap_or_else(|| inbound.key.to_owned()))
}

fn event<'a>(
    builder: &mut Builder<'a, '_>,
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
    let stated = extension("x-deadline-seconds");
    let seconds = stated
        .and_then(Value::as_f64)
        .filter(|seconds| *seconds > 0.0);
    if stated.is_some() && seconds.is_none() {
        builder.diagnostics.push(misformed(
            origin.child("x-deadline-seconds"),
            "x-deadline-seconds",
            "a positive number",
        ));
    }
    Event {
        key: (*key).to_owned(),
        tags,
        answer: answer(builder, operation, &hint, origin),
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

/// The first documented success whose answer has a JSON body, else the first.
fn answer<'a>(
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
