//! Receives the webhooks of Atoms.

use std::sync::Arc;

use atoms_api::atoms::types::{
    WebhookEventAnalyticsCompleted, WebhookEventPostConversation, WebhookEventPreConversation,
};
use atoms_api::atoms::webhooks;
use atoms_runtime::{Delivery, Signed, server::Server};
use axum::{Router, http::StatusCode};

type Done = Result<(), StatusCode>;
struct Crm;
impl webhooks::Webhooks for Crm {
    type Error = StatusCode;

    async fn pre_conversation(&self, event: Delivery<WebhookEventPreConversation>) -> Done {
        println!("call {} begins", event.payload.metadata.call_id);
        Ok(())
    }
    async fn post_conversation(&self, event: Delivery<WebhookEventPostConversation>) -> Done {
        let call = event.payload.metadata.call_data;
        println!("call {}, {} s", call.call_status, call.call_duration);
        Ok(())
    }
    async fn analytics_completed(&self, event: Delivery<WebhookEventAnalyticsCompleted>) -> Done {
        println!("summary: {}", *event.payload.metadata.analytics.summary);
        Ok(())
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let verifier = Signed::from_env(webhooks::SIGNATURE, "ATOMS_WEBHOOK_SECRET")?;
    let endpoint = webhooks::router(Arc::new(Crm), verifier);
    let app = Router::new().nest("/hooks/atoms", endpoint);
    Server::new().bind("127.0.0.1:8080")?.serve(app).await?;
    Ok(())
}
