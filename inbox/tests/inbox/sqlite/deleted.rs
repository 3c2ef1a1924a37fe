//! A file that is deleted or replaced while it is in use.

use std::time::Duration;

use atoms_inbox::{Filter, Inbox};
use futures_util::FutureExt;
use tokio::time::timeout;

use super::{beside, file};
use crate::common::{Desk, Place, endpoint, payload, status};
use crate::stores::arrival;

/// The ids of all that is kept.
async fn kept(inbox: &Inbox) -> Vec<String> {
    let rows = inbox.store().list(&Filter::default()).await.unwrap();
    rows.into_iter().map(|row| row.id.unwrap()).collect()
}

#[tokio::test]
async fn a_file_that_was_deleted_is_written_anew_before_anything_is_answered() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    for id in ["d-1", "d-2", "d-3"] {
        let body = payload("told", id, "C-1", "");
        assert_eq!(status(&endpoint, &body).await, 200);
        std::fs::remove_file(file(&place)).unwrap();
    }
    inbox.ready().await.unwrap();
    inbox.store().close().await;
    let inbox = place.open().await;
    assert_eq!(kept(&inbox).await, ["d-3", "d-2", "d-1"]);
}

#[tokio::test]
async fn a_folder_that_was_emptied_is_filled_again() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    for id in ["d-1", "d-2"] {
        let body = payload("told", id, "C-1", "");
        assert_eq!(status(&endpoint, &body).await, 200);
        for entry in file(&place).parent().unwrap().read_dir().unwrap() {
            std::fs::remove_file(entry.unwrap().path()).unwrap();
        }
    }
    inbox.ready().await.unwrap();
    drop(inbox);
    assert_eq!(kept(&place.open().await).await, ["d-2", "d-1"]);
}

#[tokio::test]
async fn a_file_that_was_deleted_and_cannot_be_written_anew_stays_open() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    let send = async |id| status(&endpoint, &payload("told", id, "C-1", "")).await;
    assert_eq!(send("d-1").await, 200);
    // Nothing can be written where the copy is to be.
    std::fs::create_dir(beside(&place, "-rescued")).unwrap();
    std::fs::remove_file(file(&place)).unwrap();
    for _ in 0..2 {
        assert!(inbox.ready().await.is_err());
    }
    let waited = timeout(Duration::from_millis(300), send("d-2")).await;
    assert!(waited.is_err(), "{waited:?}");
    assert!(!file(&place).exists());
    std::fs::remove_dir(beside(&place, "-rescued")).unwrap();
    assert_eq!(send("d-3").await, 200);
    inbox.ready().await.unwrap();
    inbox.close().await;
    let mut kept = kept(&place.open().await).await;
    kept.sort_unstable();
    assert_eq!(kept, ["d-1", "d-2", "d-3"]);
}

#[tokio::test]
async fn a_file_that_was_deleted_is_written_anew_also_if_nobody_waits_for_that() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let store = inbox.store();
    store.keep(&[arrival("d-1", "", None)]).await.unwrap();
    std::fs::remove_file(file(&place)).unwrap();
    assert!(store.ready().now_or_never().is_none());
    store.keep(&[arrival("d-2", "", None)]).await.unwrap();
    inbox.close().await;
    assert_eq!(kept(&place.open().await).await, ["d-2", "d-1"]);
}

#[tokio::test]
async fn a_file_that_is_deleted_after_a_write_that_failed_is_written_anew() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let store = inbox.store();
    store.keep(&[arrival("d-1", "", None)]).await.unwrap();
    assert!(store.ready().now_or_never().is_none());
    std::fs::remove_file(file(&place)).unwrap();
    store.keep(&[arrival("d-2", "", None)]).await.unwrap();
    inbox.close().await;
    assert_eq!(kept(&place.open().await).await, ["d-2", "d-1"]);
}

#[tokio::test]
async fn a_log_that_was_deleted_loses_nothing() {
    for end in ["-wal", "-shm"] {
        let place = Place::sqlite();
        let inbox = place.open().await;
        let store = inbox.store();
        store.keep(&[arrival("d-1", "", None)]).await.unwrap();
        std::fs::remove_file(beside(&place, end)).unwrap();
        store.keep(&[arrival("d-2", "", None)]).await.unwrap();
        inbox.close().await;
        assert_eq!(kept(&place.open().await).await, ["d-2", "d-1"], "{end}");
        assert!(!beside(&place, "-of-the-former").exists());
    }
}

#[tokio::test]
async fn what_was_in_a_file_that_was_replaced_stands_beside_the_new_one() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    let send = async |id| status(&endpoint, &payload("told", id, "C-1", "")).await;
    for id in ["d-1", "d-2"] {
        assert_eq!(send(id).await, 200);
        let other = Place::sqlite();
        other.open().await.close().await;
        std::fs::rename(file(&other), file(&place)).unwrap();
    }
    assert_eq!(send("d-3").await, 200);
    inbox.close().await;
    for (end, ids) in [
        ("", "d-3"),
        ("-of-the-former", "d-1"),
        ("-of-the-former-2", "d-2"),
    ] {
        let address = format!("sqlite:{}", beside(&place, end).display());
        assert_eq!(kept(&Inbox::open(&address).await.unwrap()).await, [ids]);
    }
    for log in ["-wal-of-the-former", "-shm-of-the-former"] {
        assert!(!beside(&place, log).exists(), "{log}");
    }
}
