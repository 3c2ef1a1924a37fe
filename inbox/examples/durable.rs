//! Receives the webhooks of Atoms, and loses none.

use atoms_api::atoms::types::{
    WebhookEventAnalyticsCompleted, WebhookEventPostConversation, WebhookEventPreConversation,
};
use atoms_api::atoms::webhooks;
use atoms_inbox::{Inbox, Work};
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
        println!("call {}", event.payload.metadata.call_data.call_status);
        Ok(())
    }
    async fn analytics_completed(&self, event: Delivery<WebhookEventAnalyticsCompleted>) -> Done {
        println!("summary: {}", *event.payload.metadata.analytics.summary);
        Ok(())
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let inbox = Inbox::open("sqlite:inbox.db").await?;
    let verifier = Signed::from_env(webhooks::SIGNATURE, "ATOMS_WEBHOOK_SECRET")?;
    let endpoint = webhooks::receiver(Crm.into(), verifier);
    let app = Router::new().nest("/hooks/atoms", inbox.receive(endpoint).into_router());
    let worker = inbox.work(Work::default());
    Server::new().bind("127.0.0.1:8080")?.serve(app).await?;
    worker.stop(std::time::Duration::from_secs(5)).await;
    Ok(())
}
