//! What is in an inbox, and what of it is dropped.

use crate::common::Place;
use crate::common::place::on_each_store;
use crate::desk::Desk;

on_each_store! {
    states_are_counted
    deliveries_are_listed_by_what_they_are
    a_delivery_is_shown_redacted_unless_told
    payloads_are_dropped
}

async fn states_are_counted(place: Place) {
    let desk = Desk::new(place).await;
    let told = desk.told(&["stats"]);
    for line in ["pending    1", "done       1", "dead       1"] {
        assert!(told.contains(line), "{told}");
    }
    assert!(desk.told(&["stats", "--json"]).contains(r#""dead":1"#));
}

async fn deliveries_are_listed_by_what_they_are(place: Place) {
    let desk = Desk::new(place).await;
    let ids = |told: String| -> Vec<String> {
        let words = told.split_whitespace();
        words
            .filter(|word| word.starts_with("d-"))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(ids(desk.told(&["list"])), ["d-3", "d-2", "d-1"]);
    assert_eq!(ids(desk.told(&["list", "--state", "dead"])), ["d-2"]);
    assert_eq!(ids(desk.told(&["list", "--limit", "1"])), ["d-3"]);
    assert!(desk.told(&["list", "--event", "another"]).is_empty());
    let unknown = desk.run(&["list", "--state", "lost"]);
    assert_eq!(unknown.status.code(), Some(2));
}

async fn a_delivery_is_shown_redacted_unless_told(place: Place) {
    let desk = Desk::new(place).await;
    for id in ["d-2", "2"] {
        let told = desk.told(&["show", id]);
        assert!(
            told.contains("out of order") && told.contains("caller"),
            "{told}"
        );
        assert!(
            !told.contains("Ravi") && !told.contains("application/json"),
            "{told}"
        );
    }
    let told = desk.told(&["show", "d-2", "--reveal"]);
    assert!(told.contains(r#"{"id":"d-2","caller":"Ravi"}"#), "{told}");
    assert!(desk.refused(&["show", "d-9"]).contains("d-9"));
}

async fn payloads_are_dropped(place: Place) {
    let desk = Desk::new(place).await;
    let told = desk.told(&["prune", "--older-than", "30d"]);
    assert!(told.starts_with("0 payloads"), "{told}");
    let told = desk.told(&["prune", "--beyond", "0"]);
    assert!(told.starts_with("1 payloads of"), "{told}");
    assert!(desk.refused(&["replay", "d-1"]).contains("dropped"));
    for arguments in [&["prune"][..], &["prune", "--older-than", "soon"]] {
        assert_eq!(desk.run(arguments).status.code(), Some(2), "{arguments:?}");
    }
}
