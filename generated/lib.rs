//! Contracts as Rust: types, the traits that serve their operations, clients, and webhooks.
//!
//! To receive webhooks, implement `assistant::webhooks::Webhooks`, one method per event, and mount its
//! router. The compiler lists the methods that are missing.
//!
//! ```text
//! use atoms_runtime::{Delivery, Secret, Signed};
//!
//! impl webhooks::Webhooks for Service {
//!     type Error = StatusCode;
//!
//!     async fn assistant_request(
//!         &self,
//!         delivery: Delivery<AssistantRequest>,
//!     ) -> Result<AssistantRequestAnswer, StatusCode> {
//!         todo!()
//!     }
//! }
//!
//! let secret = Secret::from_env("WEBHOOK_SECRET")?;
//! let verifier = Signed::new(webhooks::SIGNATURE, secret);
//! let app = Router::new().nest("/hooks", webhooks::router(Arc::new(Service), verifier));
//! ```
//!
//! To serve operations, implement the trait of their group, such as `atoms::account::Account`, and mount
//! its router. To call them, turn the feature `client` on.
//!
//! ```text
//! let app = account::router(Arc::new(Service));
//!
//! let client = atoms::Client::new("the token");
//! let answer = client.get_user().await?;
//! ```
//!
//! # Modules
//!
//! - `assistant`
//!   - `webhooks`: its events
//!   - `operations`: its operations
//!   - `types`: what they carry
//! - `atoms`
//!   - `webhooks`: its events
//!   - `account`, `agents` and so on: its operations
//!   - `agent_session`: a channel
//!   - `types`: what they carry
//! - `crew`
//!   - `call`: a channel
//!   - `types`: what they carry
//!
//! Made by atoms-codegen; edit the specifications, not this.

#![allow(clippy::doc_markdown, reason = "the prose is the documents' own")]

#[rustfmt::skip]
pub mod assistant;

#[rustfmt::skip]
pub mod atoms;

#[rustfmt::skip]
pub mod crew;
