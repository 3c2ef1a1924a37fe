//! Atoms.
//!
//! What Atoms sends to a webhook: one event before a call, one after it, and one when its
//! analysis is ready.
//!
//! Every event of every agent that a webhook is subscribed to arrives as a `POST` at the one
//! URL configured for it; `metadata.eventType` says which event it is. Atoms waits 30 seconds
//! for a 2XX and **never sends a delivery twice**: after any other status, a timeout or a
//! failed connection the event is gone. The events of one call share `metadata.callId` and
//! usually arrive in the order listed here, which is not guaranteed.
//!
//! The signature covers the body alone, no time and no nonce, so a recorded delivery can be
//! replayed with a signature that is still right. Remember the `id` of what was handled.
//!
//! The REST contract beside it is how agents are set up, calls begun and results read. Every
//! operation wants a bearer token. Answers come in an envelope, `status` or `success` beside
//! `data`; errors in `status` with `errors`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#[cfg(feature = "rest")]
use atoms_runtime::codegen::{
    Fill, Place, RefusalForm, Requirement, SecurityKind, SecurityScheme,
};

/// `#/components/securitySchemes/BearerAuth`
#[cfg(feature = "rest")]
pub const BEARER_AUTH: SecurityScheme = SecurityScheme::new("BearerAuth", SecurityKind::Bearer);

/// A call token or an API key, for clients that cannot set headers, as browsers.
///
/// `#/components/securitySchemes/token`
#[cfg(feature = "rest")]
pub const TOKEN: SecurityScheme =
    SecurityScheme::new("token", SecurityKind::ApiKey(Place::Query, "token"));

/// A call token or an API key.
///
/// `#/components/securitySchemes/bearer`
#[cfg(feature = "rest")]
pub const BEARER: SecurityScheme = SecurityScheme::new("bearer", SecurityKind::Bearer);

/// What most operations ask of their callers.
#[cfg(feature = "rest")]
pub const SECURITY: &[&[Requirement]] = &[&[Requirement::of(&BEARER_AUTH)]];

/// A refusal as `#/components/schemas/ErrorResponse` holds it.
#[cfg(feature = "rest")]
pub const ERROR_RESPONSE: RefusalForm = RefusalForm::json(
    "application/json",
    Fill::Object(&[("status", Fill::Json("false")), ("errors", Fill::Messages)]),
);

/// A refusal as `#/paths/~1audience~1{id}~1members/get/responses/400/content/application~1json/schema`
/// holds it.
#[cfg(feature = "rest")]
pub const REFUSED_ERRORS: RefusalForm =
    RefusalForm::json("application/json", Fill::Object(&[("errors", Fill::Messages)]));

/// A refusal as `#/paths/~1prompt-scoring~1score/post/responses/429/content/application~1json/schema`
/// holds it.
#[cfg(feature = "rest")]
pub const REFUSED_MESSAGE: RefusalForm =
    RefusalForm::json("application/json", Fill::Object(&[("message", Fill::Message)]));

/// A refusal as `#/components/schemas/BillingErrorResponse` holds it.
#[cfg(feature = "rest")]
pub const BILLING_ERROR_RESPONSE: RefusalForm = RefusalForm::json(
    "application/json",
    Fill::Object(
        &[("success", Fill::Json("false")), ("error", Fill::Object(&[("message", Fill::Message)]))],
    ),
);

/// A refusal as `#/paths/~1account~1update-org-name/put/responses/400/content/application~1json/schema`
/// holds it.
#[cfg(feature = "rest")]
pub const REFUSED_SUCCESS_MESSAGE: RefusalForm = RefusalForm::json(
    "application/json",
    Fill::Object(&[("success", Fill::Json("false")), ("message", Fill::Message)]),
);

pub mod types;

pub mod webhooks;

#[cfg(feature = "atoms-account")]
pub mod account;

#[cfg(feature = "atoms-agents")]
pub mod agents;

#[cfg(feature = "atoms-widget")]
pub mod widget;

#[cfg(feature = "atoms-workflows")]
pub mod workflows;

#[cfg(feature = "atoms-tools")]
pub mod tools;

#[cfg(feature = "atoms-secrets")]
pub mod secrets;

#[cfg(feature = "atoms-calls")]
pub mod calls;

#[cfg(feature = "atoms-recordings")]
pub mod recordings;

#[cfg(feature = "atoms-events")]
pub mod events;

#[cfg(feature = "atoms-campaigns")]
pub mod campaigns;

#[cfg(feature = "atoms-knowledge-bases")]
pub mod knowledge_bases;

#[cfg(feature = "atoms-phone-numbers")]
pub mod phone_numbers;

#[cfg(feature = "atoms-sip-trunks")]
pub mod sip_trunks;

#[cfg(feature = "atoms-agent-telephony")]
pub mod agent_telephony;

#[cfg(feature = "atoms-compliance")]
pub mod compliance;

#[cfg(feature = "atoms-webhook-subscriptions")]
pub mod webhook_subscriptions;

#[cfg(feature = "atoms-audiences")]
pub mod audiences;

#[cfg(feature = "atoms-drafts")]
pub mod drafts;

#[cfg(feature = "atoms-versions")]
pub mod versions;

#[cfg(feature = "atoms-branches")]
pub mod branches;

#[cfg(feature = "atoms-prompt-scoring")]
pub mod prompt_scoring;

#[cfg(feature = "atoms-analytics")]
pub mod analytics;

#[cfg(feature = "atoms-call-actions")]
pub mod call_actions;

#[cfg(feature = "atoms-integrations")]
pub mod integrations;

#[cfg(feature = "atoms-concurrency")]
pub mod concurrency;

#[cfg(feature = "atoms-dispositions")]
pub mod dispositions;

#[cfg(feature = "atoms-billing")]
pub mod billing;

#[cfg(feature = "rest")]
mod checks;
#[cfg(feature = "client")]
mod client;
#[cfg(feature = "atoms")]
mod service;

#[cfg(feature = "client")]
pub use self::client::Client;
#[cfg(feature = "atoms")]
pub use self::service::router;

#[cfg(feature = "socket")]
pub mod agent_session;
