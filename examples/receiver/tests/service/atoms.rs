//! The events of Atoms.

use crate::common::{Service, changed, eventually, payload};

const CALL: &str = "select status, from_number, to_number, cast(seconds as text), summary, recording_url from calls";

fn done(service: &Service, deliveries: i64) {
    eventually("the work is done", || {
        let done = "select count(*) from deliveries where state = 'done'";
        service.inbox().number(done) == deliveries
    });
}

#[test]
fn every_event_is_kept_byte_by_byte() {
    let service = Service::new();
    for event in [
        "pre-conversation",
        "post-conversation",
        "analytics-completed",
    ] {
        let body = payload(&format!("atoms/{event}.json"));
        assert_eq!(service.atoms(&body).status, 200, "{event}");
        let kept = format!(
            "select body from deliveries join payloads using (seq) where event = '{event}' and join_key <> ''"
        );
        assert_eq!(service.inbox().bytes(&kept), body, "{event}");
    }
}

#[test]
fn the_events_of_a_call_meet_in_its_row_whatever_their_order() {
    let events = [
        "pre-conversation",
        "post-conversation",
        "analytics-completed",
    ];
    let mut rows = Vec::new();
    for order in [[0, 1, 2], [2, 1, 0]] {
        let service = Service::new();
        for event in order {
            let body = changed(&format!("atoms/{}.json", events[event]), |body| {
                body["metadata"]["callId"] = "CALL-1".into();
            });
            assert_eq!(service.atoms(&body).status, 200);
        }
        done(&service, 3);
        rows.push(service.database().rows(CALL));
    }
    assert_eq!(rows[0].len(), 1);
    assert_eq!(rows[0][0][0].as_deref(), Some("completed"));
    assert!(rows[0][0].iter().all(Option::is_some), "{rows:?}");
    assert_eq!(rows[0], rows[1]);
}

#[test]
fn spellings_of_one_status_become_one() {
    let service = Service::new();
    let spellings = [
        ("no-answer", "no_answer"),
        ("no_answer", "no_answer"),
        ("busy", "busy"),
        ("canceled", "cancelled"),
        ("cancelled", "cancelled"),
        ("voicemail", "voicemail"),
    ];
    for (spelling, _) in spellings {
        let body = changed("atoms/post-conversation.json", |body| {
            body["id"] = spelling.into();
            body["metadata"]["callId"] = spelling.into();
            body["metadata"]["callData"]["callStatus"] = spelling.into();
        });
        assert_eq!(service.atoms(&body).status, 200);
    }
    done(&service, 6);
    for (spelling, status) in spellings {
        let call = format!("select status from calls where call_id = '{spelling}'");
        assert_eq!(
            service.database().rows(&call)[0][0].as_deref(),
            Some(status)
        );
    }
}

/// How often a delivery was not handled, because it was before.
fn duplicates(logs: &[String]) -> usize {
    let duplicate = |line: &&String| line.contains(r#""outcome":"duplicate""#);
    logs.iter().filter(duplicate).count()
}

#[test]
fn a_replay_is_answered_and_not_handled_again() {
    let service = Service::new();
    let body = payload("atoms/post-conversation.json");
    for _ in 0..2 {
        assert_eq!(service.atoms(&body).status, 200);
    }
    done(&service, 1);
    let rows = service.inbox().number("select count(*) from deliveries");
    assert_eq!(rows, 1);
    service.terminate();
    assert_eq!(duplicates(&service.ended().1), 1);
}

#[test]
fn a_replay_after_a_restart_is_not_handled_again() {
    let service = Service::new();
    let body = payload("atoms/post-conversation.json");
    assert_eq!(service.atoms(&body).status, 200);
    let service = Service::on(service.kill());
    assert_eq!(service.atoms(&body).status, 200);
    let rows = service.inbox().number("select count(*) from deliveries");
    assert_eq!(rows, 1);
    service.terminate();
    assert_eq!(duplicates(&service.ended().1), 1);
}

#[test]
fn another_body_under_a_known_id_is_kept_beside_it() {
    let service = Service::new();
    let body = payload("atoms/post-conversation.json");
    let other = changed("atoms/post-conversation.json", |body| {
        body["description"] = "again".into();
    });
    assert_eq!(service.atoms(&body).status, 200);
    assert_eq!(service.atoms(&other).status, 200);
    let conflict = "select body from deliveries join payloads using (seq) where state = 'conflict'";
    assert_eq!(service.inbox().bytes(conflict), other);
    done(&service, 1);
}

#[test]
fn an_event_that_is_newer_is_kept_and_counted() {
    let service = Service::new();
    let body = payload("atoms/unknown-event.json");
    assert_eq!(service.atoms(&body).status, 200);
    let kept =
        "select body from deliveries join payloads using (seq) where event = 'call-transferred'";
    assert_eq!(service.inbox().bytes(kept), body);
    let metrics = service.get("/metrics").body;
    assert!(
        metrics.contains(r#"receiver_unknown_events_total{contract="atoms"} 1"#),
        "{metrics}"
    );
}

#[test]
fn values_and_fields_that_are_newer_are_counted() {
    let service = Service::new();
    service.atoms(&payload("atoms/post-conversation-busy.json"));
    service.atoms(&changed("atoms/post-conversation.json", |body| {
        body["id"] = "another".into();
        body["region"] = "eu".into();
    }));
    done(&service, 2);
    let metrics = service.get("/metrics").body;
    assert!(
        metrics.contains(r#"receiver_unknown_values_total{contract="atoms"} 1"#),
        "{metrics}"
    );
    assert!(
        metrics.contains(r#"receiver_undeclared_fields_total{contract="atoms"} 1"#),
        "{metrics}"
    );
    let seen: serde_json::Value =
        serde_json::from_str(&service.get("/observed/atoms").body).unwrap();
    assert_eq!(seen["contract"], "atoms");
    let entries = seen["entries"].as_array().unwrap();
    let of = |what: &str| entries.iter().find(|entry| entry["what"] == what).unwrap();
    assert_eq!(of("value")["value"], "busy");
    assert_eq!(of("field")["pointer"], "/region");
    assert_eq!(of("field")["count"], 1);
}

#[test]
fn a_delivery_that_does_not_decode_is_kept_with_the_reason() {
    let service = Service::new();
    let body = changed("atoms/post-conversation.json", |body| {
        body["metadata"]["callData"]["callDuration"] = "half a minute".into();
    });
    assert_eq!(service.atoms(&body).status, 200);
    let dead = "select error from deliveries where state = 'dead' and id <> ''";
    eventually("the delivery is dead", || {
        service.inbox().rows(dead).len() == 1
    });
    assert_eq!(service.inbox().bytes("select body from payloads"), body);
    let error = &service.inbox().rows(dead)[0][0];
    let error = error.as_deref().unwrap();
    assert!(
        error.starts_with("/metadata/callData/callDuration"),
        "{error}"
    );
    assert!(!error.contains("half a minute"), "{error}");
}

#[test]
fn a_delivery_that_is_no_json_is_kept() {
    let service = Service::new();
    assert_eq!(service.atoms(b"{\"id\": \"half a delivery").status, 200);
    assert_eq!(
        service.inbox().bytes("select body from payloads"),
        b"{\"id\": \"half a delivery"
    );
}

#[test]
fn a_mark_before_the_json_hinders_nothing() {
    let service = Service::new();
    let body = [
        b"\xEF\xBB\xBF".as_slice(),
        &payload("atoms/post-conversation.json"),
    ]
    .concat();
    assert_eq!(service.atoms(&body).status, 200);
    done(&service, 1);
    assert_eq!(service.database().number("select count(*) from calls"), 1);
}
