//! What happens to a file.

use std::path::PathBuf;
use std::time::Duration;

use atoms_inbox::{Arrival, Ending, Error, Filter, Inbox, Retention, State, Work};
use futures_util::FutureExt;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection};
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::answers::ask;
use crate::common::{Desk, Place, endpoint, payload, reached, status};
use crate::former::{check_former, first_schema, former_rows, hex};
use crate::stores::{arrival, wanted};

fn file(place: &Place) -> PathBuf {
    place.address()["sqlite:".len()..].into()
}

/// A connection past the inbox.
async fn connect(place: &Place) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(file(place));
    options.connect().await.unwrap()
}

async fn run(connection: &mut SqliteConnection, sql: &'static str) {
    sqlx::raw_sql(sql).execute(connection).await.unwrap();
}

#[tokio::test]
async fn while_the_file_is_locked_nothing_is_answered() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    let mut lock = connect(&place).await;
    run(&mut lock, "begin immediate").await;
    let body = payload("told", "d-1", "C-1", "");
    // The replay, too, waits for the outcome of the first.
    let sending = [(); 2].map(|()| {
        let (endpoint, body) = (endpoint.clone(), body.clone());
        tokio::spawn(async move { status(&endpoint, &body).await })
    });
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(sending.iter().all(|sending| !sending.is_finished()));
    run(&mut lock, "commit").await;
    for sending in sending {
        assert_eq!(sending.await.unwrap(), 200);
    }
    let stats = inbox.stats().await.unwrap();
    assert_eq!((stats.kept, stats.known), (1, 1));
}

#[tokio::test]
async fn what_is_not_kept_while_its_sender_waits_is_answered_503() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    let mut lock = connect(&place).await;
    run(&mut lock, "begin immediate").await;
    for event in ["told", "asked"] {
        let body = payload(event, event, "C-1", "");
        assert_eq!(status(&endpoint, &body).await, 503);
    }
    assert!(desk.notes().is_empty());
    run(&mut lock, "commit").await;
    assert_eq!(
        status(&endpoint, &payload("told", "d-1", "C-1", "")).await,
        200
    );
}

#[tokio::test]
async fn after_writes_that_failed_all_goes_on() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    let mut other = connect(&place).await;
    let trigger =
        "create trigger full before insert on deliveries begin select raise(rollback, 'full'); end";
    run(&mut other, trigger).await;
    let sending = tokio::spawn({
        let endpoint = endpoint.clone();
        async move { status(&endpoint, &payload("told", "d-1", "C-1", "")).await }
    });
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(inbox.stats().await.unwrap().failed_writes > 0);
    run(&mut other, "drop trigger full").await;
    assert_eq!(sending.await.unwrap(), 200);
    inbox.ready().await.unwrap();
    let worker = inbox.work(Work::default());
    reached(&inbox, State::Done, 1).await;
    worker.stop(Duration::from_secs(5)).await;
}

#[tokio::test]
async fn one_delivery_that_cannot_be_kept_holds_up_no_other() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    let trigger = "create trigger poison before insert on deliveries when new.id = 'poison'
         begin select raise(rollback, 'poison'); end";
    run(&mut connect(&place).await, trigger).await;
    let mut sending = tokio::task::JoinSet::new();
    for n in 0..100 {
        let id = if n == 0 {
            "poison".to_owned()
        } else {
            n.to_string()
        };
        let (endpoint, body) = (endpoint.clone(), payload("told", &id, "C-1", ""));
        sending.spawn(async move { status(&endpoint, &body).await });
    }
    let statuses = sending.join_all().await;
    assert_eq!(statuses.iter().filter(|status| **status == 503).count(), 1);
    reached(&inbox, State::Pending, 99).await;
}

#[tokio::test]
async fn a_row_whose_work_fails_in_the_database_stops_no_other() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    for id in ["poison", "d-1"] {
        status(&endpoint, &payload("told", id, "C-1", "fail")).await;
    }
    let worker = inbox.work(Work::default().attempts(2).first_pause(Duration::ZERO));
    reached(&inbox, State::Dead, 2).await;
    worker.stop(Duration::from_secs(5)).await;
}

#[tokio::test]
async fn an_end_that_the_database_does_not_take_stops_no_other() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    let triggers = "create trigger done before update on deliveries when old.id = 'poison' and new.state = 'done'
         begin select raise(rollback, 'poison'); end;
         create trigger dead before update on deliveries when old.id = 'crashed' and new.state = 'dead'
         begin select raise(rollback, 'poison'); end";
    run(&mut connect(&place).await, triggers).await;
    let crashed = arrival("crashed", "", None);
    inbox.store().keep(&[crashed]).await.unwrap();
    place.update("set attempts = 30, claim = 1").await;
    for id in ["poison", "d-1", "d-2"] {
        status(&endpoint, &payload("told", id, "C-1", "")).await;
    }
    let worker = inbox.work(Work::default().at_once(2));
    reached(&inbox, State::Done, 2).await;
    status(&endpoint, &payload("told", "d-3", "C-1", "")).await;
    reached(&inbox, State::Done, 3).await;
    run(&mut connect(&place).await, "drop trigger done").await;
    reached(&inbox, State::Done, 4).await;
    worker.stop(Duration::from_secs(5)).await;
    assert_eq!(desk.notes().len(), 8);
}

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

/// What is beside the file of the place.
fn beside(place: &Place, end: &str) -> PathBuf {
    let mut path = file(place).into_os_string();
    path.push(end);
    path.into()
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

#[tokio::test]
async fn many_open_a_file_that_is_not_there_at_once() {
    for _ in 0..4 {
        let place = Place::sqlite();
        let opening: JoinSet<_> = (0..8)
            .map(|_| {
                let address = place.address();
                async move { Inbox::open(&address).await.map(drop) }
            })
            .collect();
        for opened in opening.join_all().await {
            opened.unwrap();
        }
    }
}

#[tokio::test]
async fn one_process_at_a_time_does_the_work() {
    let place = Place::sqlite();
    let desk = Desk::default();
    let inboxes = [place.open().await, place.open().await];
    let endpoints = inboxes.each_ref().map(|inbox| endpoint(inbox, &desk));
    let [first, second] = inboxes.each_ref().map(|inbox| inbox.work(Work::default()));
    for n in 0..40 {
        let body = payload("told", &n.to_string(), "C-1", "");
        assert_eq!(status(&endpoints[n % 2], &body).await, 200);
    }
    reached(&inboxes[0], State::Done, 40).await;
    assert_eq!(desk.notes().len(), 80);
    let counts = inboxes
        .each_ref()
        .map(|inbox| async { inbox.stats().await.unwrap().deliveries.count() });
    let [one, other] = counts;
    let mut counts = [one.await, other.await];
    counts.sort_unstable();
    assert_eq!(counts, [0, 40]);
    // Whoever is left takes over.
    first.stop(Duration::from_secs(5)).await;
    inboxes[0].store().close().await;
    assert_eq!(
        status(&endpoints[1], &payload("told", "last", "C-1", "")).await,
        200
    );
    reached(&inboxes[1], State::Done, 41).await;
    second.stop(Duration::from_secs(5)).await;
}

#[tokio::test]
async fn what_a_process_was_asked_before_it_ended_is_asked_again() {
    let place = Place::sqlite();
    let desk = Desk::default();
    let question = payload("asked", "d-1", "C-1", "hang once");
    ask(&place.open().await, &desk, &question).await;
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &desk);
    let worker = inbox.work(Work::default());
    reached(&inbox, State::Unanswered, 1).await;
    assert_eq!(status(&endpoint, &question).await, 200);
    assert_eq!(desk.notes(), ["asked d-1", "asked d-1"]);
    worker.stop(Duration::from_secs(5)).await;
}

#[tokio::test]
async fn who_does_the_work_notices_that_its_lock_was_deleted() {
    let place = Place::sqlite();
    let [first, second] = [place.open().await, place.open().await];
    let mut lock = file(&place).into_os_string();
    lock.push("-work");
    assert!(first.store().may_work().await.unwrap());
    std::fs::remove_file(&lock).unwrap();
    assert!(first.store().claim(&wanted(9)).await.unwrap().is_empty());
    assert!(!second.store().may_work().await.unwrap());
    // Somebody else is quicker.
    std::fs::remove_file(&lock).unwrap();
    assert!(second.store().may_work().await.unwrap());
    first.keep_arrival(arrival("d-1", "", None)).await.unwrap();
    assert!(first.store().claim(&wanted(9)).await.unwrap().is_empty());
    second.close().await;
    assert_eq!(first.store().claim(&wanted(9)).await.unwrap().len(), 1);
}

/// The times at which deliveries are due.
async fn due(place: &Place) -> Vec<i64> {
    let due = sqlx::query_scalar("select due_at from deliveries order by seq");
    due.fetch_all(&mut connect(place).await).await.unwrap()
}

#[tokio::test]
async fn what_another_process_makes_due_is_due_by_any_clock() {
    let place = Place::sqlite();
    let [working, other] = [place.open().await, place.open().await];
    assert!(working.store().may_work().await.unwrap());
    for (inbox, id) in [(&working, "d-1"), (&other, "d-2")] {
        inbox.keep_arrival(arrival(id, id, None)).await.unwrap();
    }
    let due_at = due(&place).await;
    assert!(due_at[0] > 0 && due_at[1] == 0, "{due_at:?}");
    assert_eq!(other.store().replay(&[1]).await.unwrap(), 1);
    assert_eq!(due(&place).await, [0, 0]);
    place.update("set state = 'dead'").await;
    assert_eq!(other.store().retry_dead().await.unwrap(), 2);
    assert_eq!(due(&place).await, [0, 0]);
}

#[tokio::test]
async fn what_was_due_by_a_clock_that_was_ahead_is_due_to_the_next_process() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    status(&endpoint, &payload("told", "d-1", "C-1", "")).await;
    place
        .update("set due_at = (unixepoch() + 1800) * 1000")
        .await;
    let worker = inbox.work(Work::default());
    reached(&inbox, State::Done, 1).await;
    worker.stop(Duration::from_secs(5)).await;
}

#[tokio::test]
async fn a_file_of_the_first_schema_has_all_it_had() {
    let place = Place::sqlite();
    let options = SqliteConnectOptions::new().filename(file(&place));
    let mut connection = options.create_if_missing(true).connect().await.unwrap();
    let first = include_str!("../../src/store/sqlite/schema.sql");
    let first = first_schema(first);
    first
        .run_direct(None, &mut connection, false)
        .await
        .unwrap();
    let rows = former_rows("deliveries", |bytes| format!("x'{}'", hex(bytes)));
    sqlx::raw_sql(AssertSqlSafe(rows))
        .execute(&mut connection)
        .await
        .unwrap();
    run(&mut connection, "delete from deliveries where seq = 7").await;
    connection.close().await.unwrap();
    check_former(&place).await;
    let new = arrival("new", "new", None);
    let inbox = place.open().await;
    inbox.store().keep(&[new]).await.unwrap();
    // The number of a delivery that was forgotten is not given again.
    assert!(inbox.store().list(&Filter::default()).await.unwrap()[0].seq > 7);
}

#[tokio::test]
async fn a_newer_schema_is_refused() {
    let place = Place::sqlite();
    place.open().await.store().close().await;
    let newer =
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (99, 'later', true, x'00', 0)";
    run(&mut connect(&place).await, newer).await;
    let error = Inbox::open(&place.address()).await.unwrap_err();
    assert!(matches!(error, Error::Newer(99)), "{error}");
}

#[tokio::test]
async fn a_file_that_cannot_be_written_is_not_ready() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    inbox.ready().await.unwrap();
    run(&mut connect(&place).await, "drop table written").await;
    assert!(inbox.ready().await.is_err());
}

#[tokio::test]
async fn an_inbox_that_takes_no_delivery_is_not_ready() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let mut other = connect(&place).await;
    for table in ["deliveries", "payloads"] {
        let trigger = format!(
            "create trigger full before insert on {table} begin select raise(rollback, 'full'); end"
        );
        sqlx::raw_sql(AssertSqlSafe(trigger))
            .execute(&mut other)
            .await
            .unwrap();
        assert!(inbox.ready().await.is_err(), "{table}");
        run(&mut other, "drop trigger full").await;
        inbox.ready().await.unwrap();
    }
}

/// Work on two deliveries, of which the first cannot be read: that one is dead, and the other is done.
async fn the_first_cannot_be_read(inbox: &Inbox) {
    let desk = Desk::default();
    let _endpoint = endpoint(inbox, &desk);
    let worker = inbox.work(Work::default());
    reached(inbox, State::Done, 1).await;
    reached(inbox, State::Dead, 1).await;
    worker.stop(Duration::from_secs(5)).await;
    assert_eq!(desk.notes(), ["told d-2", "done d-2"]);
    let rows = inbox.store().list(&Filter::default()).await.unwrap();
    assert_eq!(rows[1].error.as_deref(), Some("its payload cannot be read"));
}

#[tokio::test]
async fn a_delivery_without_its_payload_stops_no_other() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    for id in ["d-1", "d-2"] {
        status(&endpoint, &payload("told", id, "C-1", "")).await;
    }
    run(
        &mut connect(&place).await,
        "delete from payloads where seq = 1",
    )
    .await;
    the_first_cannot_be_read(&inbox).await;
}

#[tokio::test]
async fn a_page_that_is_broken_stops_no_other_delivery() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    for (id, wish) in [("d-1", "x".repeat(10_000)), ("d-2", String::new())] {
        status(&endpoint, &payload("told", id, "C-1", &wish)).await;
    }
    inbox.close().await;
    // Of a page that holds nothing but the body, where it goes on.
    let mut bytes = std::fs::read(file(&place)).unwrap();
    let mut pages = bytes.chunks_mut(2048);
    let page = pages.find(|page| page[4..].iter().all(|byte| *byte == b'x'));
    page.unwrap()[..4].copy_from_slice(&[0xff; 4]);
    std::fs::write(file(&place), bytes).unwrap();
    the_first_cannot_be_read(&place.open().await).await;
}

#[tokio::test]
async fn what_came_by_a_clock_that_was_ahead_is_not_done_before() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let received_at = i64::MAX / 2;
    let arrivals = ["d-1", "d-2"].map(|id| Arrival {
        received_at,
        asks: id == "d-2",
        ..arrival(id, id, None)
    });
    let store = inbox.store();
    store.keep(&arrivals).await.unwrap();
    store
        .answered(&arrivals[1].key(), arrivals[1].token, None)
        .await
        .unwrap();
    let seq = store.claim(&wanted(9)).await.unwrap()[0].seq;
    store.finish(&[Ending::Done { seq }]).await.unwrap();
    for row in store.list(&Filter::default()).await.unwrap() {
        assert_eq!(row.done_at, Some(received_at));
    }
}

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

#[tokio::test]
async fn an_address_of_no_store_is_refused_without_its_password() {
    let error = Inbox::open("mysql://somebody:hunter2@host")
        .await
        .unwrap_err();
    assert!(!error.to_string().contains("hunter2"), "{error}");
}
