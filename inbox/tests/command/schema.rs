//! Inboxes that are not there, or not of this version.

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqlSafeStr, SqliteConnection};

use crate::common::Place;
use crate::common::place::on_each_store;
use crate::desk::{Desk, at};

on_each_store! {
    a_database_without_an_inbox_stays_so
    an_older_inbox_is_changed_by_being_migrated_alone
    an_inbox_of_a_newer_version_is_refused
    an_inbox_of_this_version_needs_nothing
}

const LOOKS: [&[&str]; 5] = [
    &["stats"],
    &["list"],
    &["show", "1"],
    &["export"],
    &["replay", "1"],
];

async fn sqlite(place: &Place) -> SqliteConnection {
    let file = &place.address()["sqlite:".len()..];
    let options = SqliteConnectOptions::new().filename(file);
    SqliteConnection::connect_with(&options.create_if_missing(true))
        .await
        .unwrap()
}

/// The first step of a schema alone.
fn first(sql: &'static str) -> Migrator {
    let (description, sql) = ("deliveries".into(), sql.into_sql_str());
    let step = Migration::new(1, description, MigrationType::Simple, sql, false);
    Migrator::with_migrations(vec![step])
}

/// Makes an inbox as the first version had it.
async fn make_first(place: &Place) {
    match place {
        Place::Sqlite(_) => {
            let first = first(include_str!("../../src/store/sqlite/schema.sql"));
            let mut connection = sqlite(place).await;
            let made = first.run_direct(None, &mut connection, false);
            made.await.unwrap();
        }
        #[cfg(feature = "postgres")]
        Place::Postgres(address) => {
            let mut first = first(include_str!("../../src/store/postgres/schema.sql"));
            first.create_schema("atoms_inbox");
            first.dangerous_set_table_name("atoms_inbox.migrations");
            let mut connection = sqlx::PgConnection::connect(address).await.unwrap();
            let made = first.run_direct(None, &mut connection, false);
            made.await.unwrap();
        }
    }
}

/// All that is declared in the database.
async fn declared(place: &Place) -> Vec<String> {
    match place {
        Place::Sqlite(_) => {
            let select = "select coalesce(sql, name) from sqlite_schema order by 1";
            let all = sqlx::query_scalar(select);
            all.fetch_all(&mut sqlite(place).await).await.unwrap()
        }
        #[cfg(feature = "postgres")]
        Place::Postgres(address) => {
            let mut connection = sqlx::PgConnection::connect(address).await.unwrap();
            let select = "select table_schema || '.' || table_name || '.' || column_name
                 from information_schema.columns
                 where table_schema not in ('pg_catalog', 'information_schema') order by 1";
            let all = sqlx::query_scalar(select);
            all.fetch_all(&mut connection).await.unwrap()
        }
    }
}

/// The complaint of a command that fails.
fn refused(place: &Place, arguments: &[&str]) -> String {
    let output = at(&place.address()).args(arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

async fn a_database_without_an_inbox_stays_so(place: Place) {
    assert_eq!(declared(&place).await, Vec::<String>::new());
    for look in LOOKS.into_iter().chain([&["migrate"][..]]) {
        let refused = refused(&place, look);
        assert!(refused.contains("there is no inbox"), "{refused}");
    }
    assert_eq!(declared(&place).await, Vec::<String>::new());
}

async fn an_older_inbox_is_changed_by_being_migrated_alone(place: Place) {
    make_first(&place).await;
    let before = declared(&place).await;
    for look in LOOKS {
        let refused = refused(&place, look);
        assert!(refused.contains("`atoms-inbox migrate`"), "{refused}");
    }
    assert_eq!(declared(&place).await, before);
    let desk = Desk { place };
    assert_eq!(
        desk.told(&["migrate"]),
        "the schema is brought up to date\n"
    );
    assert_eq!(desk.told(&["list"]), "");
}

async fn an_inbox_of_a_newer_version_is_refused(place: Place) {
    place.open().await.close().await;
    match &place {
        Place::Sqlite(_) => {
            let later = "update _sqlx_migrations set version = 99 where version = 2";
            let mut connection = sqlite(&place).await;
            sqlx::raw_sql(later).execute(&mut connection).await.unwrap();
        }
        #[cfg(feature = "postgres")]
        Place::Postgres(address) => {
            let later = "update atoms_inbox.migrations set version = 99 where version = 2";
            let mut connection = sqlx::PgConnection::connect(address).await.unwrap();
            sqlx::raw_sql(later).execute(&mut connection).await.unwrap();
        }
    }
    for look in LOOKS.into_iter().chain([&["migrate"][..]]) {
        let refused = refused(&place, look);
        assert!(refused.contains("newer version (schema 99)"), "{refused}");
    }
}

async fn an_inbox_of_this_version_needs_nothing(place: Place) {
    let desk = Desk::new(place).await;
    let told = desk.told(&["migrate"]);
    assert_eq!(told, "the schema is up to date already\n");
    assert!(desk.told(&["stats"]).contains("pending    1"));
}

#[test]
fn a_file_that_is_not_there_is_not_made() {
    let place = Place::sqlite();
    for look in LOOKS.into_iter().chain([&["migrate"][..]]) {
        let refused = refused(&place, look);
        assert!(refused.contains("inbox.db: "), "{refused}");
    }
    let Place::Sqlite(dir) = place else {
        unreachable!("it is a folder");
    };
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn an_address_of_another_kind_is_not_shown() {
    let output = at("mysql://a:hunter2@b").arg("stats").output().unwrap();
    let refused = String::from_utf8(output.stderr).unwrap();
    assert!(
        refused.contains("mysql") && !refused.contains("hunter2"),
        "{refused}"
    );
}

#[tokio::test]
async fn a_file_name_may_be_percent_encoded() {
    let place = Place::sqlite();
    let address = place.address().replace("inbox.db", "my%20inbox.db");
    let inbox = atoms_inbox::Inbox::open(&address).await.unwrap();
    inbox.close().await;
    let output = at(&address).arg("stats").output().unwrap();
    assert!(output.status.success(), "{output:?}");
}
