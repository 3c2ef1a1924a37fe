//! Deliveries that come more than once.

use std::sync::Arc;
use std::time::Duration;

use crate::common::contract::receiver;
use crate::common::crm::Crm;
use crate::common::{answer, payload, send, signed, started, status, verifier};
use atoms_runtime::axum::Router;
use atoms_runtime::{Late, Recent};

fn remembering(store: Recent) -> (Arc<Crm>, Router) {
    let crm = Arc::new(Crm::default());
    let router = receiver(Arc::clone(&crm), verifier())
        .deduplicate(store)
        .into_router();
    (crm, router)
}

fn day() -> Recent {
    Recent::new(100, Duration::from_secs(86_400))
}

#[tokio::test]
async fn a_replay_is_acknowledged_and_not_handled() {
    let (crm, router) = remembering(day());
    for id in ["d-1", "d-1", "d-2", "d-1"] {
        assert_eq!(status(&router, signed(started(id))).await, 200);
    }
    assert_eq!(
        crm.steps(),
        ["started d-1 C-9 ringing", "started d-2 C-9 ringing"]
    );
}

#[tokio::test]
async fn a_replay_gets_the_answer_of_the_first() {
    let (crm, router) = remembering(day());
    for _ in 0..2 {
        let response = send(
            &router,
            signed(payload("call-routing", "d-1", r#""slow":false"#)),
        )
        .await;
        assert_eq!(response.headers()["content-type"], "application/json");
        let again = answer(
            &router,
            signed(payload("call-routing", "d-1", r#""slow":false"#)),
        )
        .await;
        assert_eq!(again, (200, r#"{"agent":"Ada"}"#.to_owned()));
    }
    assert_eq!(crm.steps(), ["routed"]);
}

#[tokio::test]
async fn what_failed_is_handled_anew() {
    let (crm, router) = remembering(day());
    for (word, expected) in [
        ("fail", 409),
        ("panic", 500),
        ("late-panic", 500),
        ("ringing", 200),
        ("fail", 200),
    ] {
        let body = payload("call-started", "d-1", &format!(r#""status":"{word}""#));
        assert_eq!(status(&router, signed(body)).await, expected, "{word}");
    }
    assert_eq!(crm.steps(), ["failed", "started d-1 C-9 ringing"]);
}

#[tokio::test]
async fn a_delivery_without_id_is_always_handled() {
    let (crm, router) = remembering(day());
    for body in [
        started(""),
        started(""),
        started("d-1").replace(r#""id":"d-1""#, r#""id":"""#),
    ] {
        assert_eq!(status(&router, signed(body)).await, 200);
    }
    assert_eq!(crm.steps().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_replay_of_running_work_is_no_success_unless_the_document_has_an_answer() {
    let (crm, router) = remembering(day());
    let slow = || signed(payload("call-started", "d-1", r#""status":"slow""#));
    assert_eq!(status(&router, slow()).await, 504);
    assert_eq!(status(&router, slow()).await, 409);
    let routing = || signed(payload("call-routing", "d-2", r#""slow":true"#));
    assert_eq!(answer(&router, routing()).await, (200, "{}".to_owned()));
    assert_eq!(answer(&router, routing()).await, (200, "{}".to_owned()));
    let quote = || signed(payload("call-quote", "d-3", r#""x":1"#));
    assert_eq!(status(&router, quote()).await, 504);
    assert_eq!(status(&router, quote()).await, 409);
    assert_eq!(crm.steps(), ["slow begun", "routing begun", "quote begun"]);
}

#[tokio::test(start_paused = true)]
async fn dropped_work_is_handled_anew() {
    let crm = Arc::new(Crm::default());
    let router = receiver(Arc::clone(&crm), verifier())
        .deduplicate(day())
        .late(Late::Drop)
        .into_router();
    for _ in 0..2 {
        assert_eq!(
            status(
                &router,
                signed(payload("call-started", "d-1", r#""status":"slow""#))
            )
            .await,
            504
        );
    }
    assert_eq!(crm.steps(), ["slow begun", "slow begun"]);
}

#[tokio::test]
async fn memory_is_bounded_by_number() {
    let (crm, router) = remembering(Recent::new(2, Duration::from_secs(86_400)));
    for id in ["d-1", "d-2", "d-2", "d-3", "d-1"] {
        assert_eq!(status(&router, signed(started(id))).await, 200);
    }
    assert_eq!(crm.steps().len(), 4);
}

#[tokio::test]
async fn memory_is_bounded_by_time() {
    let (crm, router) = remembering(Recent::new(100, Duration::ZERO));
    for _ in 0..2 {
        assert_eq!(status(&router, signed(started("d-1"))).await, 200);
    }
    assert_eq!(crm.steps().len(), 2);
}
