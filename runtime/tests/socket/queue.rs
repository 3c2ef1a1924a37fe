//! Clients that read slower than they are sent to.

use atoms_runtime::socket::Settings;
use serde_json::{Value, json};

use crate::desk::{Server, heard, say};

/// More than the buffers of a loopback connection hold: 64 KiB each.
const MANY: u64 = 600;

fn number(message: &Value) -> Option<u64> {
    message["number"].as_u64()
}

#[tokio::test]
async fn a_sender_waits_for_a_slow_client_and_loses_nothing() {
    let server = Server::with(Settings::default().queued(4)).await;
    let mut client = server.client().await;
    say(&mut client, &json!({ "type": "count", "until": MANY })).await;
    for expected in 0..MANY {
        assert_eq!(number(&heard(&mut client).await), Some(expected));
    }
}

#[tokio::test]
async fn the_oldest_droppable_messages_give_way() {
    let server = Server::with(Settings::default().queued(4)).await;
    let mut client = server.client().await;
    say(&mut client, &json!({ "type": "sing", "until": MANY })).await;
    let mut heard_numbers = Vec::new();
    loop {
        let message = heard(&mut client).await;
        match number(&message) {
            Some(number) => heard_numbers.push(number),
            None => break,
        }
    }
    assert!(heard_numbers.is_sorted());
    assert!((heard_numbers.len() as u64) < MANY);
    assert_eq!(heard_numbers.last(), Some(&(MANY - 1)));
}

#[tokio::test]
async fn what_may_be_dropped_is_discarded_on_demand() {
    let server = Server::with(Settings::default().queued(4)).await;
    let mut client = server.client().await;
    say(
        &mut client,
        &json!({ "type": "sing", "until": MANY, "hush": true }),
    )
    .await;
    let mut last = heard(&mut client).await;
    while number(&last).is_some_and(|number| number < MANY - 1) {
        last = heard(&mut client).await;
    }
    assert_eq!(last, json!({ "discarded": true }));
}
