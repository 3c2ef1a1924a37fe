//! Making deliveries due again.

use std::time::Duration;

use atoms_inbox::Wanted;

use crate::common::Place;
use crate::common::place::on_each_store;
use crate::desk::Desk;

on_each_store! {
    deliveries_are_made_due_again
    what_is_named_twice_is_made_due_once
    what_is_left_is_named
}

async fn deliveries_are_made_due_again(place: Place) {
    let desk = Desk::new(place).await;
    assert_eq!(desk.told(&["retry-dead"]), "1 due again\n");
    assert_eq!(desk.told(&["replay", "d-1", "2"]), "2 due again\n");
    assert!(desk.told(&["stats"]).contains("pending    3"));
    desk.refused(&["replay", "99"]);
    assert_eq!(desk.run(&["replay"]).status.code(), Some(2));
}

async fn what_is_named_twice_is_made_due_once(place: Place) {
    let desk = Desk::new(place).await;
    let told = desk.told(&["replay", "d-1", "#1", "1", "d-1", "d-2"]);
    assert_eq!(told, "2 due again\n");
}

async fn what_is_left_is_named(place: Place) {
    let desk = Desk::new(place).await;
    desk.told(&["prune", "--beyond", "0"]);
    let inbox = desk.place.open().await;
    let wanted = Wanted {
        claim: 2,
        lost: Vec::new(),
        limit: 9,
        contracts: vec!["atoms".to_owned()],
        events: Vec::new(),
        lease: Duration::from_mins(1),
        attempts: 3,
        ordered: false,
    };
    assert_eq!(inbox.store().claim(&wanted).await.unwrap().len(), 1);
    let output = desk.run(&["replay", "d-1", "d-2", "d-3"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, b"1 due again\n");
    let left = "d-1 (its payload was dropped), d-3 (it is being worked on)";
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains(left), "{errors}");
}
