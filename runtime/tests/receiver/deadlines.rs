//! Handlers that take longer than the platform waits, and platforms that do not wait.

use std::sync::Arc;
use std::time::Duration;

use crate::common::contract::receiver;
use crate::common::crm::{Crm, served};
use crate::common::{answer, payload, secret, send, signed, started, status, verifier};
use atoms_runtime::{Claim, Deduplicate, Late, Lookup, Scheme, StoredAnswer, Unverified};

#[tokio::test(start_paused = true)]
async fn a_late_notification_is_not_acknowledged_and_goes_on() {
    let (crm, router) = served();
    let body = payload("call-started", "d-1", r#""status":"slow""#);
    assert_eq!(status(&router, signed(body)).await, 504);
    assert_eq!(crm.steps(), ["slow begun"]);
    crm.worked.notified().await;
    tokio::task::yield_now().await;
    assert_eq!(
        crm.steps(),
        ["slow begun", "slow done", "started d-1 C-9 slow"]
    );
}

#[tokio::test(start_paused = true)]
async fn late_work_is_dropped_on_demand() {
    let crm = Arc::new(Crm::default());
    let router = receiver(Arc::clone(&crm), verifier())
        .late(Late::Drop)
        .into_router();
    let body = payload("call-started", "d-1", r#""status":"slow""#);
    assert_eq!(status(&router, signed(body)).await, 504);
    tokio::time::sleep(Duration::from_secs(5)).await;
    assert_eq!(crm.steps(), ["slow begun"]);
}

/// A store that never answers.
struct Hanging;

impl Deduplicate for Hanging {
    async fn claim(&self, _: &str, _: &str) -> Claim {
        std::future::pending().await
    }

    async fn done(&self, _: &str, _: &str, _: StoredAnswer) {}

    async fn release(&self, _: &str, _: &str) {}
}

#[tokio::test(start_paused = true)]
async fn a_store_that_hangs_holds_up_no_answer() {
    for late in [Late::Continue, Late::Drop] {
        let router = receiver(Arc::new(Crm::default()), verifier())
            .late(late)
            .deduplicate(Hanging)
            .into_router();
        let start = tokio::time::Instant::now();
        let body = payload("call-started", "d-1", r#""status":"ringing""#);
        assert_eq!(status(&router, signed(body)).await, 504);
        assert!(start.elapsed() < Duration::from_secs(1), "{late:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_late_answer_is_the_fallback() {
    let (_, router) = served();
    let start = tokio::time::Instant::now();
    let body = payload("call-routing", "d-1", r#""slow":true"#);
    assert_eq!(answer(&router, signed(body)).await, (200, "{}".to_owned()));
    let took = start.elapsed();
    assert!(
        took >= Duration::from_millis(90) && took < Duration::from_millis(100),
        "{took:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_late_answer_without_fallback_is_a_failure() {
    let (_, router) = served();
    assert_eq!(
        status(&router, signed(payload("call-quote", "d-1", r#""x":1"#))).await,
        504
    );
}

#[tokio::test]
async fn a_handler_that_waits_answers_for_itself() {
    let (crm, router) = served();
    let body = payload("call-started", "d-1", r#""status":"yield""#);
    assert_eq!(status(&router, signed(body)).await, 200);
    assert_eq!(crm.steps(), ["started d-1 C-9 yield"]);
}

#[tokio::test(start_paused = true)]
async fn a_platform_that_hangs_up_does_not_cancel_the_work() {
    let (crm, router) = served();
    let body = payload("call-started", "d-1", r#""status":"slow""#);
    let hung_up =
        tokio::time::timeout(Duration::from_millis(50), send(&router, signed(body))).await;
    assert!(hung_up.is_err());
    crm.worked.notified().await;
    tokio::task::yield_now().await;
    assert_eq!(crm.steps().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_platform_that_hangs_up_while_its_secret_is_looked_up_does_not_lose_the_delivery() {
    let crm = Arc::new(Crm::default());
    let looked_up = Lookup::new(Scheme::ATOMS, |_: &Unverified<'_>| async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        Ok(vec![secret()])
    });
    let router = receiver(Arc::clone(&crm), looked_up).into_router();
    let hung_up = tokio::time::timeout(
        Duration::from_millis(50),
        send(&router, signed(started("d-1"))),
    )
    .await;
    assert!(hung_up.is_err());
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(crm.steps(), ["started d-1 C-9 ringing"]);
}
