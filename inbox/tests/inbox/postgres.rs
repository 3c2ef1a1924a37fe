//! What happens to a server, and what several processes do with one.

use std::time::Duration;

use atoms_inbox::{Ending, Error, Inbox, State, Work};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::timeout;

use crate::common::{Desk, Place, endpoint, payload, reached, status};
use crate::former::{check_former, first_schema, former_rows, hex};
use crate::stores::{arrival, wanted};

async fn run(place: &Place, sql: &'static str) {
    let mut connection = PgConnection::connect(&place.address()).await.unwrap();
    sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "starts a PostgreSQL server, which has to be installed"]
async fn several_receivers_and_workers_share_a_database() {
    let place = Place::postgres().await;
    let desk = Desk::default();
    let inboxes = [place.open().await, place.open().await];
    let endpoints = inboxes.each_ref().map(|inbox| endpoint(inbox, &desk));
    let workers = inboxes.each_ref().map(|inbox| inbox.work(Work::default()));
    let mut sending = tokio::task::JoinSet::new();
    for n in 0..400 {
        let endpoint = endpoints[n % 2].clone();
        let body = payload("told", &format!("d-{}", n / 4), "C-1", "");
        sending.spawn(async move { status(&endpoint, &body).await });
    }
    assert!(sending.join_all().await.iter().all(|status| *status == 200));
    reached(&inboxes[0], State::Done, 100).await;
    assert_eq!(desk.notes().len(), 200);
    for worker in workers {
        worker.stop(Duration::from_secs(5)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "starts a PostgreSQL server, which has to be installed"]
async fn after_all_connections_were_ended_all_goes_on() {
    let place = Place::postgres().await;
    let inbox = place.open().await;
    let desk = Desk::default();
    let endpoint = endpoint(&inbox, &desk);
    let worker = inbox.work(Work::default());
    for round in 0..3 {
        for n in 0..20 {
            let body = payload("told", &format!("d-{round}-{n}"), "C-1", "");
            assert_eq!(status(&endpoint, &body).await, 200);
        }
        let end = "select pg_terminate_backend(pid) from pg_stat_activity
             where pid <> pg_backend_pid() and datname = current_database()";
        run(&place, end).await;
    }
    // What was taken by claims whose answers were lost, too, long before their leases end.
    reached(&inbox, State::Done, 60).await;
    worker.stop(Duration::from_secs(5)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "starts a PostgreSQL server, which has to be installed"]
async fn while_the_table_is_locked_nothing_is_answered() {
    let place = Place::postgres().await;
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    let mut lock = PgConnection::connect(&place.address()).await.unwrap();
    let locked = "begin; lock table atoms_inbox.deliveries in access exclusive mode";
    sqlx::raw_sql(locked).execute(&mut lock).await.unwrap();
    let body = payload("told", "d-1", "C-1", "");
    let sending = [(); 2].map(|()| {
        let (endpoint, body) = (endpoint.clone(), body.clone());
        tokio::spawn(async move { status(&endpoint, &body).await })
    });
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(sending.iter().all(|sending| !sending.is_finished()));
    sqlx::raw_sql("commit").execute(&mut lock).await.unwrap();
    for sending in sending {
        assert_eq!(sending.await.unwrap(), 200);
    }
    let stats = inbox.stats().await.unwrap();
    assert_eq!((stats.kept, stats.known), (1, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "starts a PostgreSQL server, which has to be installed"]
async fn while_deliveries_alone_are_locked_the_inbox_is_not_ready() {
    let place = Place::postgres().await;
    let inbox = place.open().await;
    inbox.ready().await.unwrap();
    let mut lock = PgConnection::connect(&place.address()).await.unwrap();
    let locked = "begin; lock table atoms_inbox.deliveries in access exclusive mode";
    sqlx::raw_sql(locked).execute(&mut lock).await.unwrap();
    assert!(inbox.ready().await.is_err());
    sqlx::raw_sql("commit").execute(&mut lock).await.unwrap();
    inbox.ready().await.unwrap();
}

/// How many sessions of the inbox wait for a lock.
async fn waiting(connection: &mut PgConnection) -> i64 {
    let count = "select count(*) from pg_stat_activity
         where datname = current_database() and application_name = 'atoms-inbox' and wait_event_type = 'Lock'";
    sqlx::query_scalar(count)
        .fetch_one(connection)
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "starts a PostgreSQL server, which has to be installed"]
async fn a_question_that_is_given_up_leaves_no_session_behind() {
    let place = Place::postgres().await;
    let inbox = place.open().await;
    let mut lock = PgConnection::connect(&place.address()).await.unwrap();
    let locked = "begin; lock table atoms_inbox.deliveries in access exclusive mode";
    sqlx::raw_sql(locked).execute(&mut lock).await.unwrap();
    for _ in 0..20 {
        let given_up = timeout(Duration::from_millis(100), inbox.ready()).await;
        assert!(given_up.is_err());
    }
    let mut other = PgConnection::connect(&place.address()).await.unwrap();
    assert!(waiting(&mut other).await > 0);
    tokio::time::sleep(Duration::from_secs(12)).await;
    assert_eq!(waiting(&mut other).await, 0);
    sqlx::raw_sql("commit").execute(&mut lock).await.unwrap();
    inbox.ready().await.unwrap();
}

/// Forwards what comes until it is told to stop; then both sides hear nothing more of each other, no end either.
async fn forward(listener: TcpListener, to: String, is_parted: watch::Receiver<bool>) {
    while let Ok((mut client, _)) = listener.accept().await {
        let mut server = TcpStream::connect(&to).await.unwrap();
        let mut parted = is_parted.clone();
        tokio::spawn(async move {
            let until_parted = async { parted.wait_for(|parted| *parted).await.map(drop) };
            let parts = tokio::select! {
                parted = until_parted => parted.is_ok(),
                _ = copy_bidirectional(&mut client, &mut server) => false,
            };
            if parts {
                std::future::pending::<()>().await;
            }
        });
    }
}

/// An inbox behind something that can part it from its server.
async fn parting(place: &Place) -> (Inbox, watch::Sender<bool>) {
    let address = place.address();
    let server = address.split(['@', '/']).nth(3).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let proxy = listener.local_addr().unwrap().to_string();
    let (part, parted) = watch::channel(false);
    tokio::spawn(forward(listener, server.to_owned(), parted));
    let inbox = Inbox::open(&address.replace(server, &proxy)).await.unwrap();
    inbox.ready().await.unwrap();
    (inbox, part)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "starts a PostgreSQL server, which has to be installed"]
async fn a_server_that_vanished_is_not_waited_for() {
    let place = Place::postgres().await;
    let (inbox, part) = parting(&place).await;
    let mut lock = PgConnection::connect(&place.address()).await.unwrap();
    let locked = "begin; lock table atoms_inbox.deliveries in access exclusive mode";
    sqlx::raw_sql(locked).execute(&mut lock).await.unwrap();
    let telling = tokio::spawn(async move { inbox.stats().await });
    tokio::time::sleep(Duration::from_millis(300)).await;
    part.send_replace(true);
    sqlx::raw_sql("commit").execute(&mut lock).await.unwrap();
    let told = timeout(Duration::from_secs(8), telling).await.unwrap();
    let error = told.unwrap().unwrap_err();
    assert!(matches!(error, Error::Late), "{error}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "starts a PostgreSQL server, which has to be installed"]
async fn a_server_that_vanished_does_not_hold_up_the_end() {
    let place = Place::postgres().await;
    let (inbox, part) = parting(&place).await;
    part.send_replace(true);
    let closed = timeout(Duration::from_secs(10), inbox.close()).await;
    closed.expect("it waits for the server");
}

/// Makes what is noted first take a second.
const SLOW_ONCE: &str = "create sequence noted;
     create function slow() returns trigger language plpgsql as
         'begin if nextval(''noted'') = 1 then perform pg_sleep(1); end if; return new; end';
     create trigger slow before update on atoms_inbox.deliveries
         for each row when (new.state = 'done') execute function slow()";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "starts a PostgreSQL server, which has to be installed"]
async fn a_process_that_vanishes_between_two_questions_holds_up_no_other() {
    let place = Place::postgres().await;
    let [vanishing, other] = [place.open().await, place.open().await];
    let (vanishing, other) = (vanishing.store(), other.store());
    let arrivals = ["d-1", "d-2"].map(|id| arrival(id, id, None));
    other.keep(&arrivals).await.unwrap();
    let claimed = vanishing.claim(&wanted(1)).await.unwrap();
    let ends = [Ending::Done {
        seq: claimed[0].seq,
    }];
    run(&place, SLOW_ONCE).await;
    let wanted = wanted(1);
    let mut exchange = vanishing.exchange(&ends, &wanted);
    // What it has asked is answered, and nobody is there to go on, nor to hang up.
    let answered = timeout(Duration::from_millis(500), &mut exchange).await;
    assert!(answered.is_err());
    let noted = timeout(Duration::from_secs(9), other.finish(&ends)).await;
    noted.expect("somebody has the row").unwrap();
    assert_eq!(other.counts().await.unwrap().of(State::Done), 1);
    drop(exchange);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "starts a PostgreSQL server, which has to be installed"]
async fn a_database_of_the_first_schema_has_all_it_had() {
    let place = Place::postgres().await;
    let mut connection = PgConnection::connect(&place.address()).await.unwrap();
    let mut first = first_schema(include_str!("../../src/store/postgres/schema.sql"));
    first.create_schema("atoms_inbox");
    first.dangerous_set_table_name("atoms_inbox.migrations");
    first
        .run_direct(None, &mut connection, false)
        .await
        .unwrap();
    let rows = former_rows("atoms_inbox.deliveries", |bytes| {
        format!(r"'\x{}'", hex(bytes))
    });
    sqlx::raw_sql(AssertSqlSafe(rows))
        .execute(&mut connection)
        .await
        .unwrap();
    run(&place, "delete from atoms_inbox.deliveries where seq = 7").await;
    check_former(&place).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "starts a PostgreSQL server, which has to be installed"]
async fn a_newer_schema_is_refused_in_words() {
    let place = Place::postgres().await;
    place.open().await.store().close().await;
    run(
        &place,
        "insert into atoms_inbox.migrations (version, description, success, checksum, execution_time)
         values (99, 'later', true, '', 0)",
    )
    .await;
    let error = Inbox::open(&place.address()).await.unwrap_err();
    assert!(matches!(error, Error::Newer(99)), "{error}");
}
