//! Receives the webhooks of Atoms, and loses none.

use atoms_api::atoms::types::{
    WebhookEventAnalyticsCompleted, WebhookEventPostConversation, WebhookEventPreConversation,
};
use atoms_api::atoms::webhooks;
use atoms_inbox::{Inbox, Work};
use atoms_runtime::{Delivery, Secret, Signed};
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
    let secret = Secret::from_env("ATOMS_WEBHOOK_SECRET")?;
    let endpoint = webhooks::receiver(Crm.into(), Signed::new(webhooks::SIGNATURE, secret));
    let app = Router::new().nest("/hooks/atoms", inbox.receive(endpoint).into_router());
    inbox.work(Work::default());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
    axum::serve(listener, app).await?;
    Ok(())
}
