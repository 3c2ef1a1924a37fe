//! Serving the operations of Atoms.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;

/// The operations of all groups, to be mounted at the root of their paths.
pub fn router<H>(handler: Arc<H>) -> Router
where
    H: super::account::Account + super::agents::Agents + super::widget::Widget
        + super::workflows::Workflows + super::tools::Tools + super::secrets::Secrets
        + super::calls::Calls + super::recordings::Recordings + super::events::Events
        + super::campaigns::Campaigns + super::knowledge_bases::KnowledgeBases
        + super::phone_numbers::PhoneNumbers + super::sip_trunks::SipTrunks
        + super::agent_telephony::AgentTelephony + super::compliance::Compliance
        + super::webhook_subscriptions::WebhookSubscriptions
        + super::audiences::Audiences + super::drafts::Drafts + super::versions::Versions
        + super::branches::Branches + super::prompt_scoring::PromptScoring
        + super::analytics::Analytics + super::call_actions::CallActions
        + super::integrations::Integrations + super::concurrency::Concurrency
        + super::dispositions::Dispositions + super::billing::Billing,
{
    Router::new()
        .merge(super::account::router(Arc::clone(&handler)))
        .merge(super::agents::router(Arc::clone(&handler)))
        .merge(super::widget::router(Arc::clone(&handler)))
        .merge(super::workflows::router(Arc::clone(&handler)))
        .merge(super::tools::router(Arc::clone(&handler)))
        .merge(super::secrets::router(Arc::clone(&handler)))
        .merge(super::calls::router(Arc::clone(&handler)))
        .merge(super::recordings::router(Arc::clone(&handler)))
        .merge(super::events::router(Arc::clone(&handler)))
        .merge(super::campaigns::router(Arc::clone(&handler)))
        .merge(super::knowledge_bases::router(Arc::clone(&handler)))
        .merge(super::phone_numbers::router(Arc::clone(&handler)))
        .merge(super::sip_trunks::router(Arc::clone(&handler)))
        .merge(super::agent_telephony::router(Arc::clone(&handler)))
        .merge(super::compliance::router(Arc::clone(&handler)))
        .merge(super::webhook_subscriptions::router(Arc::clone(&handler)))
        .merge(super::audiences::router(Arc::clone(&handler)))
        .merge(super::drafts::router(Arc::clone(&handler)))
        .merge(super::versions::router(Arc::clone(&handler)))
        .merge(super::branches::router(Arc::clone(&handler)))
        .merge(super::prompt_scoring::router(Arc::clone(&handler)))
        .merge(super::analytics::router(Arc::clone(&handler)))
        .merge(super::call_actions::router(Arc::clone(&handler)))
        .merge(super::integrations::router(Arc::clone(&handler)))
        .merge(super::concurrency::router(Arc::clone(&handler)))
        .merge(super::dispositions::router(Arc::clone(&handler)))
        .merge(super::billing::router(handler))
}
