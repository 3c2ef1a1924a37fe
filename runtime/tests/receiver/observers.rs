//! What an observer hears.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::common::contract::receiver;
use crate::common::crm::Crm;
use crate::common::{payload, signed, started, status, verifier};
use atoms_runtime::Observer;
use atoms_runtime::http::StatusCode;

#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<String>>>);

impl Heard {
    fn note(&self, note: String) {
        self.0.lock().unwrap().push(note);
    }
}

impl Observer for Heard {
    fn unknown_event(&self, contract: &str, event: &str) {
        self.note(format!("event {contract} {event}"));
    }

    fn unknown_value(&self, event: &str, type_name: &str, value: &str) {
        self.note(format!("value {event} {type_name} {value}"));
    }

    fn undeclared_field(&self, event: &str, pointer: &str) {
        self.note(format!("field {event} {pointer}"));
    }

    fn answered(&self, event: &str, status: StatusCode, _: Duration) {
        self.note(format!("answered [{event}] {}", status.as_u16()));
    }
}

#[tokio::test]
async fn an_observer_hears_of_everything_new() {
    let heard = Heard::default();
    let router = receiver(Arc::new(Crm::default()), verifier())
        .observe(heard.clone())
        .into_router();
    let newer = payload(
        "call-started",
        "d-1",
        r#""status":"parked","score":0.5,"a/b":{"c":1}"#,
    );
    assert_eq!(status(&router, signed(newer)).await, 200);
    assert_eq!(
        status(&router, signed(payload("brand-new", "d-1", r#""x":1"#))).await,
        200
    );
    assert_eq!(
        status(&router, crate::common::request(started("d-1"), [])).await,
        401
    );
    let expected = [
        "value call-started CallStatus parked",
        "value call-started Score 0.5",
        "field call-started /hint",
        "field call-started /call/a~1b",
        "answered [call-started] 200",
        "event calls brand-new",
        "answered [] 200",
        "answered [] 401",
    ];
    let mut heard = heard.0.lock().unwrap().clone();
    heard[..4].sort_unstable();
    let mut expected = expected.map(str::to_owned);
    expected[..4].sort_unstable();
    assert_eq!(heard, expected);
}

/// An observer that cannot be told anything.
struct Broken;

impl Observer for Broken {
    fn unknown_event(&self, _: &str, _: &str) {
        panic!("not now");
    }

    fn answered(&self, _: &str, _: StatusCode, _: Duration) {
        panic!("not now");
    }
}

#[tokio::test]
async fn an_observer_that_panics_costs_no_delivery() {
    let crm = Arc::new(Crm::default());
    let router = receiver(Arc::clone(&crm), verifier())
        .observe(Broken)
        .into_router();
    let newer = payload("brand-new", "d-1", r#""x":1"#);
    assert_eq!(status(&router, signed(newer)).await, 200);
    assert_eq!(status(&router, signed(started("d-2"))).await, 200);
    assert_eq!(
        crm.steps(),
        ["unrecognized [brand-new]", "started d-2 C-9 ringing"]
    );
}
