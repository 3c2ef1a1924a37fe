//! What happens to a file.

mod broken;
mod deleted;
mod dropped;
mod processes;
mod ready;
mod schema;
mod writing;

use std::path::PathBuf;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};

use crate::common::Place;

pub fn file(place: &Place) -> PathBuf {
    place.address()["sqlite:".len()..].into()
}

/// A connection past the inbox.
pub async fn connect(place: &Place) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(file(place));
    options.connect().await.unwrap()
}

pub async fn run(connection: &mut SqliteConnection, sql: &'static str) {
    sqlx::raw_sql(sql).execute(connection).await.unwrap();
}

/// What is beside the file of the place.
pub fn beside(place: &Place, end: &str) -> PathBuf {
    let mut path = file(place).into_os_string();
    path.push(end);
    path.into()
}
