//! Somebody who works on deliveries as these wish.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use atoms_runtime::http::StatusCode;
use atoms_runtime::{Delivery, Problem};

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

    async fn work(&self, letter: &Letter) -> Result<(), Problem> {
        let conflict = Problem::new(StatusCode::CONFLICT);
        match letter.wish.as_str() {
            "fail" => Err(conflict),
            "explain" => Err(conflict.detail("the calendar is full")),
            "panic" => panic!("as wished"),
            "hang" => std::future::pending().await,
            "hang once" if self.notes().len() < 2 => std::future::pending().await,
            "block once" if self.notes().len() < 2 => Err(conflict),
            "slow" => {
                tokio::time::sleep(Duration::from_millis(300)).await;
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

impl Webhooks for Desk {
    type Error = Problem;

    async fn told(&self, delivery: Delivery<Letter>) -> Result<(), Problem> {
        self.note("told", &delivery.payload);
        self.work(&delivery.payload).await?;
        self.note("done", &delivery.payload);
        Ok(())
    }

    async fn asked(&self, delivery: Delivery<Letter>) -> Result<Letter, Problem> {
        self.note("asked", &delivery.payload);
        self.work(&delivery.payload).await?;
        Ok(delivery.payload)
    }

    async fn unrecognized(&self, delivery: Delivery) -> Result<(), Problem> {
        let note = format!("unrecognized {}", delivery.id().unwrap_or("-"));
        self.0.lock().unwrap().push(note);
        Ok(())
    }
}
