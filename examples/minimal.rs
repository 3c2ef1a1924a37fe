//! Receives the webhooks of Atoms.

use std::sync::Arc;

use atoms_api::atoms::{types, webhooks};
use atoms_runtime::{Delivery, Secret, Signed};
use axum::{Router, http::StatusCode};

struct Crm;

impl webhooks::Webhooks for Crm {
    type Error = StatusCode;

    async fn pre_conversation(&self, event: Delivery<types::WebhookEventPreConversation>) -> Result<(), StatusCode> {
        println!("call {} begins", event.payload.metadata.call_id);
        Ok(())
    }

    async fn post_conversation(&self, event: Delivery<types::WebhookEventPostConversation>) -> Result<(), StatusCode> {
        let call = &event.payload.metadata.call_data;
        println!("{}, {} after {} s", event.join_key().unwrap_or("a call"), call.call_status, call.call_duration);
        Ok(())
    }

    async fn analytics_completed(&self, event: Delivery<types::WebhookEventAnalyticsCompleted>) -> Result<(), StatusCode> {
        println!("{} metrics", event.payload.metadata.analytics.success_metrics.len());
        Ok(())
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let secret = Secret::new(std::env::var("ATOMS_WEBHOOK_SECRET")?)?;
    let endpoint = webhooks::router(Arc::new(Crm), Signed::new(webhooks::SIGNATURE, secret));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
    axum::serve(listener, Router::new().nest("/hooks/atoms", endpoint)).await?;
    Ok(())
}
