//! How deliveries are named.

use atoms_inbox::Arrival;

use crate::common::Place;
use crate::common::place::on_each_store;
use crate::desk::{Desk, arrival};

on_each_store! {
    an_id_that_several_deliveries_have_is_refused
    a_number_after_a_hash_is_no_id
    what_is_an_id_and_a_number_is_refused
    a_conflict_is_named_by_the_id_of_the_first
    an_id_is_found_behind_many_conflicts
}

/// Another body under that id.
fn other(id: &str, body: &str) -> Arrival {
    let mut digest = [1; 32];
    digest[..body.len()].copy_from_slice(body.as_bytes());
    Arrival {
        digest,
        token: i64::from_be_bytes(*digest.first_chunk().unwrap()),
        body: body.to_owned().into(),
        ..arrival(id)
    }
}

async fn an_id_that_several_deliveries_have_is_refused(place: Place) {
    let desk = Desk::new(place).await;
    let elsewhere = Arrival {
        contract: "assistant".to_owned(),
        ..arrival("d-1")
    };
    let unsigned = ["one", "two"].map(|body| Arrival {
        by_body: true,
        ..other("u-1", body)
    });
    desk.keep([elsewhere]).await;
    desk.keep(unsigned).await;
    for command in ["show", "replay"] {
        let refused = desk.refused(&[command, "d-1"]);
        assert!(
            refused.contains("#4 of assistant, #1 of atoms"),
            "{refused}"
        );
        let refused = desk.refused(&[command, "u-1"]);
        assert!(refused.contains("#6 of atoms, #5 of atoms"), "{refused}");
    }
    let told = desk.told(&["show", "d-1", "--contract", "atoms"]);
    assert!(told.starts_with("number      1\n"), "{told}");
    let told = desk.told(&["show", "d-1", "--contract", "assistant"]);
    assert!(told.starts_with("number      4\n"), "{told}");
    assert!(desk.told(&["show", "5", "--reveal"]).contains("one"));
    desk.refused(&["show", "#4", "--contract", "atoms"]);
}

async fn a_number_after_a_hash_is_no_id(place: Place) {
    let desk = Desk::new(place).await;
    desk.keep([arrival("99"), arrival("#1")]).await;
    assert!(desk.told(&["show", "99"]).starts_with("number      4\n"));
    assert!(desk.refused(&["show", "#99"]).contains("there is no"));
    assert!(desk.told(&["show", "#1"]).starts_with("number      1\n"));
    assert_eq!(desk.told(&["replay", "#2"]), "1 due again\n");
}

async fn what_is_an_id_and_a_number_is_refused(place: Place) {
    let desk = Desk::new(place).await;
    desk.keep([arrival("2")]).await;
    let refused = desk.refused(&["show", "2"]);
    assert!(refused.contains("#4 of atoms, #2 of atoms"), "{refused}");
    assert!(desk.told(&["show", "#2"]).contains("d-2"));
}

async fn a_conflict_is_named_by_the_id_of_the_first(place: Place) {
    let desk = Desk::new(place).await;
    desk.keep([other("d-1", "other")]).await;
    assert!(desk.told(&["show", "d-1"]).starts_with("number      1\n"));
    let listed = desk.told(&["list", "--state", "conflict"]);
    let number = listed.split_whitespace().next().unwrap();
    let told = desk.told(&["show", number, "--reveal"]);
    assert!(told.contains("state       conflict"), "{told}");
    assert!(told.contains("other"), "{told}");
}

async fn an_id_is_found_behind_many_conflicts(place: Place) {
    let desk = Desk::new(place).await;
    desk.keep((0..120).map(|n| other("d-1", &n.to_string())))
        .await;
    assert!(desk.told(&["show", "d-1"]).starts_with("number      1\n"));
}
