//! What is left in the file of what was dropped or encrypted.

use atoms_inbox::{Inbox, Retention};

use super::beside;
use crate::common::{Desk, Place, endpoint, payload, status};

/// Whether a text is in the file or its log.
fn is_in_files(place: &Place, text: &str) -> bool {
    ["", "-wal"].into_iter().any(|end| {
        let bytes = std::fs::read(beside(place, end)).unwrap_or_default();
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    })
}

const WISH: &str = "a wish that is nobody else's to read";

/// Deliveries of several sizes that hold that text.
async fn keep_wishes(inbox: &Inbox) {
    let endpoint = endpoint(inbox, &Desk::default());
    for repeated in [1, 100, 10_000] {
        let id = format!("d-{repeated}");
        let body = payload("told", &id, "C-1", &WISH.repeat(repeated));
        assert_eq!(status(&endpoint, &body).await, 200);
    }
}

#[tokio::test]
async fn what_was_dropped_cannot_be_read_in_the_file() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    keep_wishes(&inbox).await;
    place.update("set state = 'done', done_at = 1").await;
    assert!(is_in_files(&place, WISH));
    let retention = Retention {
        bytes: Some(0),
        ..Retention::default()
    };
    assert_eq!(inbox.prune(&retention).await.unwrap().payloads, 3);
    assert!(!is_in_files(&place, WISH));
}

#[cfg(feature = "encrypt")]
#[tokio::test]
async fn what_was_encrypted_anew_cannot_be_read_in_the_file() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    keep_wishes(&inbox).await;
    let keys = atoms_inbox::Keys::new(&format!("new:{}", "1".repeat(64))).unwrap();
    assert_eq!(inbox.reencrypt(&keys).await.unwrap().sealed, 3);
    assert!(!is_in_files(&place, WISH));
}
