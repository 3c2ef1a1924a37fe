//! The inbound events: their payloads, their answers, and how a delivery names its event.

mod answer;
mod columns;
mod discriminator;
mod evidence;
mod examples;
mod ids;
mod infer;
mod names;
mod pair;
pub(super) mod place;
mod sample;
mod signature;
mod spelling;
mod stated;

use std::collections::HashMap;
use std::time::Duration;

use serde_json::Value;

use self::answer::answer;
use self::infer::Tags;
use self::sample::Sampler;
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::lower::place;
use crate::model::Names;
use crate::model::contract::{Docs, Type};
use crate::model::contract::{Event, Webhooks};
use crate::model::extension::misformed;
use crate::model::names::{Scope, pascal, snake};
use crate::model::schema::lookup::stated_name;
use crate::model::schema::view::SchemaView;
use crate::model::types::Types;
use crate::wire::{self, Map, MediaType, Operation, Parameter, Spelling};

/// An event before it is read: its key, its operation, and the schema of its payload.
pub(in crate::model) struct Inbound<'a> {
    pub(in crate::model) key: &'a str,
    pub(in crate::model) operation: &'a Operation,
    pub(in crate::model) event: &'a wire::Event,
    pub(in crate::model) method: &'a str,
    pub(in crate::model) origin: Origin,
    /// The body: its first media type that is JSON, else the first.
    pub(in crate::model) media: Option<&'a str>,
    pub(in crate::model) payload: Option<&'a MediaType>,
    /// What the document says of the body, beside its schema.
    pub(in crate::model) body_docs: Option<&'a str>,
    /// The operation's own, and those of its path item.
    pub(in crate::model) parameters: Vec<&'a Parameter>,
}

impl<'a> Inbound<'a> {
    /// The schema of the payload.
    pub(in crate::model) fn view(&self) -> Option<SchemaView<'a>> {
        self.payload?.schema.as_ref().map(SchemaView::from)
    }

    /// Whether its deliveries are not JSON.
    fn is_raw(&self) -> bool {
        self.media.is_none_or(|media| !is_json(media))
    }

    /// What it is called in the document.
    fn names(&self) -> Vec<&str> {
        let stated = self.operation.operation_id.as_deref();
        [self.key].into_iter().chain(stated).collect()
    }
}

/// The events of a contract, or `None` when it has none.
pub(in crate::model) fn webhooks<'a>(
    types: &mut Types<'a>,
    lock: &Names,
    diagnostics: &mut Diagnostics,
) -> Option<Webhooks> {
    let contract = &*types.schemas.contract;
    let events = contract.events.iter();
    let inbound: Vec<Inbound<'a>> = events
        .filter_map(|(key, event)| inbound(key, event))
        .collect();
    if inbound.is_empty() {
        return None;
    }
    let naming = discriminator::find(types.schemas, &inbound, diagnostics);
    let mut scope = Scope::with(&["unrecognized", "undecodable"]);
    let mut events = Vec::new();
    for (inbound, tags) in inbound.iter().zip(naming.tags) {
        let function = scope.claim(&function(inbound, lock));
        events.push(event(types, inbound, function, tags, diagnostics));
    }
    apart_by_route(&events, diagnostics);
    let mut path = |key| ids::path(contract, key, diagnostics);
    let (join_key, event_hint) = (path("x-join-key"), path("x-event-hint"));
    let signature = signature::read(contract, diagnostics);
    Some(Webhooks {
        events,
        named_at: naming.places,
        delivery_id: ids::delivery_id(contract, signature.as_ref(), diagnostics),
        join_key,
        event_hint,
        signature,
    })
}

/// Two events that are told by one route, or by a route and a name that are the same, are an error: one would never be
/// reached.
fn apart_by_route(events: &[Event], diagnostics: &mut Diagnostics) {
    let mut known: HashMap<&str, &Event> = HashMap::new();
    let named = events
        .iter()
        .flat_map(|event| event.tags.iter().map(move |texts| (texts, event)));
    for (texts, event) in named {
        if let [text] = texts.as_slice() {
            known.insert(text, event);
        }
    }
    for event in events.iter().filter(|event| event.tags.is_empty()) {
        let route = event.key.trim_start_matches('/');
        if let Some(other) = known.insert(route, event) {
            let message = format!(
                "the events `{}` and `{}` have one route",
                other.key, event.key
            );
            let clash = Diagnostic::error(code::EVENT_AMBIGUOUS, message).at(event.origin.clone());
            diagnostics.push(clash.see(other.origin.clone(), "has the same"));
        }
    }
}

fn inbound<'a>(key: &'a str, event: &'a wire::Event) -> Option<Inbound<'a>> {
    let (method, operation) = event.item.iter().next()?;
    let body = operation.request_body.as_ref();
    let parameters = operation.parameters.iter().chain(&event.item.parameters);
    let media = body.and_then(|body| media(&body.item.content));
    Some(Inbound {
        key,
        operation,
        event,
        method,
        origin: operation.at.origin(),
        media: media.map(|(name, _)| name),
        payload: media.map(|(_, media)| media),
        body_docs: body.and_then(|body| body.item.description.as_deref()),
        parameters: parameters.map(|parameter| &*parameter.item).collect(),
    })
}

/// The first media type that is JSON, else the first.
fn media(content: &Map<MediaType>) -> Option<(&str, &MediaType)> {
    let found = content
        .iter()
        .find(|(name, _)| is_json(name))
        .or(content.first());
    found.map(|(name, media)| (name.as_str(), media))
}

fn json(content: &Map<MediaType>) -> Option<&MediaType> {
    let (name, media) = media(content)?;
    is_json(name).then_some(media)
}

/// A media type without its parameters, in lower case.
fn essence(media: &str) -> String {
    let essence = media.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

fn is_json(media: &str) -> bool {
    let media = essence(media);
    matches!(media.as_str(), "application/json" | "text/json" | "*/*") || media.ends_with("+json")
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
    types: &mut Types<'a>,
    inbound: &Inbound<'a>,
    function: String,
    tags: Tags,
    diagnostics: &mut Diagnostics,
) -> Event {
    let Inbound {
        key,
        operation,
        origin,
        ..
    } = inbound;
    let hint = pascal(&function);
    let payload = payload(types, inbound, &hint, diagnostics);
    let mention = mention(inbound);
    Event {
        key: (*key).to_owned(),
        tags: tags.texts,
        found: tags.found,
        method: inbound.method.to_owned(),
        media: payload
            .is_none()
            .then(|| inbound.media.map_or("*/*".to_owned(), essence)),
        address: inbound.event.expression().map(str::to_owned),
        answer: answer(types, inbound, payload.as_ref(), &hint),
        docs: docs(inbound),
        place: place_of(&mention),
        mention,
        deadline: deadline(inbound, diagnostics),
        fallback: operation
            .extensions
            .get("x-deadline-answer")
            .map(Value::to_string),
        example: payload
            .as_ref()
            .and_then(|_| Sampler::new(types.schemas).payload(inbound.payload)),
        function,
        origin: origin.clone(),
        payload,
    }
}

/// What its deliveries hold, where these are JSON.
fn payload<'a>(
    types: &mut Types<'a>,
    inbound: &Inbound<'a>,
    hint: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Type> {
    let media = inbound.media?;
    if inbound.is_raw() {
        let message = format!("the body is `{media}`: the method gets its bytes as they come");
        let note = Diagnostic::note(code::PAYLOAD_RAW, message).at(inbound.origin.clone());
        diagnostics.push(note);
        return None;
    }
    Some(match inbound.view() {
        Some(view) => types.use_of(&view, hint, &inbound.origin).ty,
        None => types
            .findings
            .degrade(&inbound.origin, "the event's body has no schema"),
    })
}

/// What the document says of the event, and of its body.
fn docs(inbound: &Inbound) -> Docs {
    let (operation, item) = (inbound.operation, &inbound.event.item);
    let about = operation
        .description
        .as_deref()
        .or(operation.summary.as_deref());
    let about = about
        .or(item.description.as_deref())
        .or(item.summary.as_deref());
    let body = inbound.body_docs.filter(|body| about != Some(*body));
    let texts: Vec<&str> = about.into_iter().chain(body).collect();
    Docs {
        text: (!texts.is_empty()).then(|| texts.join("\n\n")),
        deprecated: operation.deprecated,
        ..Docs::default()
    }
}

/// Where the document mentions the event: its key below `webhooks`, and the operation elsewhere.
fn mention(inbound: &Inbound) -> Origin {
    let event = inbound.event;
    match (event.spelling, event.mentions.first()) {
        (Spelling::Webhooks | Spelling::XWebhooks, Some(mention)) => {
            place(&mention.at, inbound.method).origin()
        }
        _ => inbound.origin.clone(),
    }
}

/// A mention as a reader looks it up; POST goes without saying.
fn place_of(mention: &Origin) -> String {
    let pointer = &mention.pointer;
    format!("#{}", pointer.strip_suffix("/post").unwrap_or(pointer))
}

/// `x-deadline-seconds`.
fn deadline(inbound: &Inbound, diagnostics: &mut Diagnostics) -> Option<Duration> {
    let stated = inbound.operation.extensions.get("x-deadline-seconds")?;
    let seconds = stated.as_f64().filter(|seconds| *seconds > 0.0);
    if seconds.is_none() {
        let diagnostic = misformed(
            inbound.origin.child("x-deadline-seconds"),
            "x-deadline-seconds",
            "a positive number",
        );
        diagnostics.push(diagnostic);
    }
    Duration::try_from_secs_f64(seconds?).ok()
}
