//! Somebody who works on deliveries as these wish.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use atoms_runtime::Delivery;
use atoms_runtime::http::StatusCode;

use super::contract::{Letter, Webhooks};

/// Notes what it does. Clones share their notes.
#[derive(Clone, Default)]
pub struct Desk(Arc<Mutex<Vec<String>>>);

impl Desk {
    pub fn notes(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }

    fn note(&self, what: &str, letter: &Letter) {
        let note = format!("{what} {}", letter.id);
        self.0.lock().unwrap().push(note);
    }

    async fn work(&self, letter: &Letter) -> Result<(), StatusCode> {
        match letter.wish.as_str() {
            "fail" => Err(StatusCode::CONFLICT),
            "panic" => panic!("as wished"),
            "hang" => std::future::pending().await,
            "hang once" if self.notes().len() < 2 => std::future::pending().await,
            "block once" if self.notes().len() < 2 => Err(StatusCode::CONFLICT),
            "slow" => {
                tokio::time::sleep(Duration::from_millis(300)).await;
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

impl Webhooks for Desk {
    type Error = StatusCode;

    async fn told(&self, delivery: Delivery<Letter>) -> Result<(), StatusCode> {
        self.note("told", &delivery.payload);
        self.work(&delivery.payload).await?;
        self.note("done", &delivery.payload);
        Ok(())
    }

    async fn asked(&self, delivery: Delivery<Letter>) -> Result<Letter, StatusCode> {
        self.note("asked", &delivery.payload);
        self.work(&delivery.payload).await?;
        Ok(delivery.payload)
    }

    async fn unrecognized(&self, delivery: Delivery) -> Result<(), StatusCode> {
        let note = format!("unrecognized {}", delivery.id().unwrap_or("-"));
        self.0.lock().unwrap().push(note);
        Ok(())
    }
}
