//! Schemas of other versions, and addresses.

use atoms_inbox::{Error, Filter, Inbox};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};

use super::{connect, file, run};
use crate::common::Place;
use crate::former::{check_former, first_schema, former_rows, hex};
use crate::stores::arrival;

#[tokio::test]
async fn a_file_of_the_first_schema_has_all_it_had() {
    let place = Place::sqlite();
    let options = SqliteConnectOptions::new().filename(file(&place));
    let mut connection = options.create_if_missing(true).connect().await.unwrap();
    let first = include_str!("../../../src/store/sqlite/schema.sql");
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
async fn an_address_of_no_store_is_refused_without_its_password() {
    let error = Inbox::open("mysql://somebody:hunter2@host")
        .await
        .unwrap_err();
    assert!(!error.to_string().contains("hunter2"), "{error}");
}
