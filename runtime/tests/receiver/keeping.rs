//! Deliveries that are kept before they are answered.

use std::sync::{Arc, Mutex};

use crate::common::contract::receiver;
use crate::common::crm::Crm;
use crate::common::{answer, payload, request, signed, started, status, verifier};
use atoms_runtime::axum::Router;
use atoms_runtime::http::HeaderMap;
use atoms_runtime::{Delivery, Keep, Kept, Late, NotKept, Redeliver, Redelivered, StoredAnswer};

/// Keeps in memory, or fails.
#[derive(Clone, Default)]
struct Shelf(Arc<Mutex<Vec<KeptHere>>>);

/// An id, and how it was answered.
type KeptHere = (String, Option<StoredAnswer>);

impl Keep for Shelf {
    async fn keep(&self, delivery: &Delivery) -> Result<Kept, NotKept> {
        let id = delivery.id().unwrap_or_default().to_owned();
        match id.as_str() {
            "broken" => return Err(NotKept),
            "stuck" => std::future::pending().await,
            _ => {}
        }
        let mut kept_here = self.0.lock().unwrap();
        if let Some((_, answer)) = kept_here.iter().find(|(kept, _)| *kept == id) {
            return Ok(Kept::Known(answer.clone()));
        }
        kept_here.push((id, None));
        Ok(Kept::New)
    }

    async fn answered(&self, delivery: &Delivery, answer: Option<StoredAnswer>) {
        let id = delivery.id().unwrap_or_default();
        if id == "unnoted" {
            std::future::pending::<()>().await;
        }
        let mut kept_here = self.0.lock().unwrap();
        kept_here.retain(|(kept, _)| kept != id);
        if answer.is_some() {
            kept_here.push((id.to_owned(), answer));
        }
    }
}

fn keeping() -> (Arc<Crm>, Router, Redeliver) {
    let crm = Arc::new(Crm::default());
    let receiver = receiver(Arc::clone(&crm), verifier());
    let redeliver = receiver.redeliver();
    (
        crm,
        receiver.keep(Shelf::default()).into_router(),
        redeliver,
    )
}

async fn deliver(redeliver: &Redeliver, event: &str, body: &str) -> Redelivered {
    let body = body.to_owned().into();
    redeliver.deliver(event, HeaderMap::new(), body).await
}

#[tokio::test]
async fn what_tells_is_kept_and_acknowledged_without_the_handler() {
    let (crm, router, _) = keeping();
    for _ in 0..2 {
        assert_eq!(status(&router, signed(started("d-1"))).await, 200);
    }
    let ended = payload("call-ended", "d-2", r#""seconds":"many""#);
    assert_eq!(status(&router, signed(ended)).await, 202);
    assert_eq!(status(&router, signed(r#"{"call":"#)).await, 200);
    assert!(crm.steps().is_empty());
}

#[tokio::test]
async fn what_asks_is_kept_and_then_answered_by_the_handler() {
    let (crm, router, _) = keeping();
    let question = payload("call-routing", "d-1", r#""slow":false"#);
    for _ in 0..2 {
        let answer = answer(&router, signed(question.clone())).await;
        assert_eq!(answer, (200, r#"{"agent":"Ada"}"#.to_owned()));
    }
    assert_eq!(crm.steps(), ["routed"]);
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_cannot_be_noted_goes_out_in_time() {
    let (crm, router, _) = keeping();
    let question = payload("call-routing", "unnoted", r#""slow":false"#);
    let answered = answer(&router, signed(question)).await;
    assert_eq!(answered, (200, r#"{"agent":"Ada"}"#.to_owned()));
    assert_eq!(crm.steps(), ["routed"]);
}

#[tokio::test(start_paused = true)]
async fn dropped_work_is_handled_anew() {
    let crm = Arc::new(Crm::default());
    let receiver = receiver(Arc::clone(&crm), verifier());
    let receiver = receiver.late(Late::Drop).keep(Shelf::default());
    let router = receiver.into_router();
    let question = payload("call-routing", "d-1", r#""slow":true"#);
    for _ in 0..2 {
        let late = answer(&router, signed(question.clone())).await;
        assert_eq!(late, (200, "{}".to_owned()));
    }
    assert_eq!(crm.steps(), ["routing begun", "routing begun"]);
}

#[tokio::test(start_paused = true)]
async fn what_is_not_kept_is_answered_503() {
    let (crm, router, _) = keeping();
    for id in ["broken", "stuck"] {
        assert_eq!(status(&router, signed(started(id))).await, 503, "{id}");
        let question = payload("call-routing", id, r#""slow":false"#);
        assert_eq!(status(&router, signed(question)).await, 503, "{id}");
    }
    assert!(crm.steps().is_empty());
}

#[tokio::test]
async fn what_is_refused_is_not_kept() {
    let (_, router, _) = keeping();
    assert_eq!(status(&router, request(started("d-1"), [])).await, 401);
    assert_eq!(status(&router, signed(started("broken"))).await, 503);
}

#[tokio::test]
async fn what_was_kept_is_handed_to_the_handler_as_if_it_came_now() {
    let (crm, _, redeliver) = keeping();
    assert_eq!(redeliver.contract(), "calls");
    let handed = deliver(&redeliver, "call-started", &started("d-1")).await;
    assert_eq!(handed, Redelivered::Handled);
    let newer = payload("call-parked", "d-2", r#""status":"ringing""#);
    let handed = deliver(&redeliver, "call-parked", &newer).await;
    assert_eq!(handed, Redelivered::Handled);
    assert_eq!(crm.steps()[0], "started d-1 C-9 ringing");
    assert_eq!(crm.steps().len(), 2);
}

#[tokio::test]
async fn an_event_that_was_not_known_when_it_came_is_looked_for_again() {
    let (crm, _, redeliver) = keeping();
    let handed = deliver(&redeliver, "", &started("d-1")).await;
    assert_eq!(handed, Redelivered::Handled);
    assert_eq!(crm.steps(), ["started d-1 C-9 ringing"]);
}

#[tokio::test]
async fn how_handing_over_ended_is_told() {
    let (_, _, redeliver) = keeping();
    let of = |word: &str| payload("call-started", "d-1", &format!(r#""status":"{word}""#));
    let failed = Redelivered::Failed {
        status: 409.try_into().unwrap(),
        said: Some("the call is locked".to_owned()),
    };
    for (body, expected) in [(of("panic"), Redelivered::Panicked), (of("fail"), failed)] {
        assert_eq!(deliver(&redeliver, "call-started", &body).await, expected);
    }
    let broken = payload("call-started", "d-1", r#""status":["Ravi"]"#);
    for body in [broken.as_str(), r#"{"call":"Ravi"#] {
        match deliver(&redeliver, "call-started", body).await {
            Redelivered::Undecodable(reason) => {
                assert!(!reason.is_empty() && !reason.contains("Ravi"), "{reason}");
            }
            other => panic!("{other:?}"),
        }
    }
}
