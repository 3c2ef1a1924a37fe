//! What was kept before payloads and identities got their present form.

use std::fmt::Write;

use atoms_inbox::{Arrival, Filter, Kept, State};
use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use crate::common::Place;
use crate::stores::{arrival, ids, wanted};

/// The first step of a schema alone.
pub fn first_schema(sql: &'static str) -> Migrator {
    let (description, sql) = ("deliveries".into(), sql.into_sql_str());
    let step = Migration::new(1, description, MigrationType::Simple, sql, false);
    Migrator::with_migrations(vec![step])
}

/// Number, id, body and state: conflicts of which one was worked on as a delivery of its own, and a delivery that was
/// pruned. The last one is to be forgotten.
const ROWS: [(i64, Option<&str>, &str, &str); 7] = [
    (1, Some("a"), "one", "pending"),
    (2, Some("a"), "two", "conflict"),
    (3, None, "one", "done"),
    (4, None, "two", "dead"),
    (5, Some("b"), "one", "pruned"),
    (6, Some("a"), "three", "done"),
    (7, Some("c"), "one", "pruned"),
];

fn of(id: Option<&str>, body: &str) -> Arrival {
    Arrival {
        id: id.map(str::to_owned),
        ..arrival("", body, None)
    }
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

/// A statement that inserts them.
pub fn former_rows(table: &str, blob: impl Fn(&[u8]) -> String) -> String {
    let rows = ROWS.map(|(seq, id, body, state)| {
        let id = id.map_or("null".to_owned(), |id| format!("'{id}'"));
        let digest = blob(&of(None, body).digest);
        let (key, body, headers) = (blob(&[1; 32]), blob(body.as_bytes()), blob(b"x-from:elsewhere\n"));
        let key = key.replacen("01", &format!("{seq:02}"), 1);
        format!("({seq}, {key}, {digest}, {seq}, 'desk', 'told', {id}, 1, '{state}', 1, 1, 20, {headers}, {body})")
    });
    format!(
        "insert into {table} (seq, key, digest, token, contract, event, id, received_at, state, due_at, done_at,
             size, headers, body) values {}",
        rows.join(", ")
    )
}

/// Everything is known, and is what it was.
pub async fn check_former(place: &Place) {
    let inbox = place.open().await;
    let store = inbox.store();
    let again: Vec<_> = ROWS[..6]
        .iter()
        .map(|(_, id, body, _)| of(*id, body))
        .collect();
    let known = Kept::Known(None);
    let expected = [
        known.clone(),
        Kept::Conflict,
        known.clone(),
        known.clone(),
        known,
        Kept::Conflict,
    ];
    assert_eq!(store.keep(&again).await.unwrap(), expected);
    let by_id = Filter {
        id: Some("a".to_owned()),
        ..Filter::default()
    };
    let rows = store.list(&by_id).await.unwrap();
    let states: Vec<_> = rows.iter().map(|row| (row.seq, row.state)).collect();
    let expected = [(6, State::Done), (2, State::Conflict), (1, State::Pending)];
    assert_eq!(states, expected);
    assert_eq!(store.get(6).await.unwrap().unwrap().body, "three");
    let claimed = store.claim(&wanted(9)).await.unwrap();
    assert_eq!(ids(&claimed), ["a"]);
    assert_eq!(claimed[0].body, "one");
}
