//! A service that keeps what it is given.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use atoms_runtime::axum::Router;
use atoms_runtime::axum::response::Response;
use atoms_runtime::http::StatusCode;
use atoms_runtime::{DecodeError, Delivery, Problem};
use serde_json::Value;
use tokio::sync::Notify;

use super::contract::{self, CallStatus, Ended, Route, Started, Webhooks};
use super::verifier;

/// Does what the status of a call says, and writes down each step.
#[derive(Default)]
pub struct Crm {
    steps: Mutex<Vec<String>>,
    /// Wakes who waits for late work.
    pub worked: Notify,
}

impl Crm {
    pub fn steps(&self) -> Vec<String> {
        self.steps.lock().unwrap().clone()
    }

    fn step(&self, step: impl Into<String>) {
        self.steps.lock().unwrap().push(step.into());
    }

    async fn take_long(&self, name: &str) {
        self.step(format!("{name} begun"));
        tokio::time::sleep(Duration::from_millis(1300)).await;
        self.step(format!("{name} done"));
        self.worked.notify_one();
    }
}

/// A service and its endpoint with default settings.
pub fn served() -> (Arc<Crm>, Router) {
    let crm = Arc::new(Crm::default());
    let router = contract::router(Arc::clone(&crm), verifier());
    (crm, router)
}

impl Webhooks for Crm {
    type Error = Problem;

    async fn call_started(&self, delivery: Delivery<Started>) -> Result<(), Problem> {
        match &delivery.payload.call.status {
            CallStatus::Unknown(word) if word == "panic" => panic!("no such call"),
            CallStatus::Unknown(word) if word == "fail" => {
                self.step("failed");
                return Err(Problem::new(StatusCode::CONFLICT).detail("the call is locked"));
            }
            CallStatus::Unknown(word) if word == "yield" => tokio::task::yield_now().await,
            CallStatus::Unknown(word) if word == "slow" => self.take_long("slow").await,
            CallStatus::Unknown(word) if word == "late-panic" => {
                tokio::task::yield_now().await;
                panic!("no such call");
            }
            _ => {}
        }
        let (id, key) = (
            delivery.id().unwrap_or("-"),
            delivery.join_key().unwrap_or("-"),
        );
        self.step(format!(
            "started {id} {key} {}",
            delivery.payload.call.status
        ));
        Ok(())
    }

    async fn call_ended(&self, delivery: Delivery<Ended>) -> Result<(), Problem> {
        self.step(format!(
            "{} {}",
            delivery.event(),
            delivery.payload.call.seconds
        ));
        Ok(())
    }

    async fn call_routing(&self, delivery: Delivery<Value>) -> Result<Route, Problem> {
        if delivery.payload["call"]["slow"] == true {
            self.take_long("routing").await;
        }
        self.step("routed");
        Ok(Route {
            agent: Some("Ada".to_owned()),
        })
    }

    async fn call_quote(&self, delivery: Delivery<Value>) -> Result<Route, Problem> {
        drop(delivery);
        self.take_long("quote").await;
        Ok(Route::default())
    }

    async fn unrecognized(&self, delivery: Delivery) -> Result<(), Problem> {
        self.step(format!("unrecognized [{}]", delivery.event()));
        Ok(())
    }

    async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
        self.step(format!(
            "undecodable [{}] {} bytes: {error}",
            delivery.event(),
            delivery.raw().len()
        ));
        error.refuse(&delivery)
    }
}
