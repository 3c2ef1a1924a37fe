//! A receiver as one would write it by hand, with a writer that commits in groups. It keeps ids and bodies; or headers and
//! digests, too, by which an inbox hands a delivery over again and tells another body under a known id.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, QueryBuilder, SqliteConnection, raw_sql};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};

use super::SECRET;
use crate::Done;

/// Deliveries of one commit, and of one statement.
const LARGEST: usize = 256;
const ROWS: usize = 32;

#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    #[arg(long)]
    listen: SocketAddr,
    #[arg(long)]
    file: PathBuf,
    /// Keeps headers and digests, too.
    #[arg(long, default_value_t = false, action = clap::ArgAction::Set)]
    all: bool,
}

struct Shared {
    key: Hmac<Sha256>,
    all: bool,
    waiting: mpsc::Sender<Waiting>,
}

struct Waiting {
    id: String,
    body: Bytes,
    headers: Vec<u8>,
    digest: Vec<u8>,
    kept: oneshot::Sender<()>,
}

#[derive(Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    id: &'a str,
}

pub(crate) async fn run(options: Options) -> Done {
    let connection = open(options.file).await?;
    let (waiting, arrivals) = mpsc::channel(20_000);
    tokio::spawn(write(connection, arrivals));
    let key = Hmac::new_from_slice(SECRET.as_bytes())?;
    let app = Router::new()
        .route("/hooks", post(receive))
        .route("/ready", get(|| async {}))
        .layer(DefaultBodyLimit::max(8 * 1024 * 1024))
        .with_state(Arc::new(Shared {
            key,
            all: options.all,
            waiting,
        }));
    let listener = TcpListener::bind(options.listen).await?;
    let stop = atoms_runtime::server::asked_to_stop();
    Ok(axum::serve(listener, app)
        .with_graceful_shutdown(stop)
        .await?)
}

async fn receive(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(), StatusCode> {
    let header = headers.get("x-signature").ok_or(StatusCode::UNAUTHORIZED)?;
    let mut signature = [0; 32];
    hex::decode_to_slice(header, &mut signature).map_err(|_| StatusCode::UNAUTHORIZED)?;
    let mac = shared.key.clone().chain_update(&body);
    let verified = mac.verify_slice(&signature);
    verified.map_err(|_| StatusCode::UNAUTHORIZED)?;
    let head: Head<'_> = serde_json::from_slice(&body).map_err(|_| StatusCode::BAD_REQUEST)?;
    let id = head.id.to_owned();
    let (headers, digest) = if shared.all {
        (lines(&headers), Sha256::digest(&body).to_vec())
    } else {
        Default::default()
    };
    let (kept, answer) = oneshot::channel();
    let waiting = Waiting {
        id,
        body,
        headers,
        digest,
        kept,
    };
    let waiting = shared.waiting.send(waiting).await;
    waiting.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    answer.await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)
}

/// Headers as `name:value`, a line each.
fn lines(headers: &HeaderMap) -> Vec<u8> {
    let lines = headers.iter();
    lines
        .flat_map(|(name, value)| [name.as_str().as_bytes(), b":", value.as_bytes(), b"\n"])
        .collect::<Vec<_>>()
        .concat()
}

async fn open(file: PathBuf) -> sqlx::Result<SqliteConnection> {
    let mut connection = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .pragma("wal_autocheckpoint", "4000")
        .connect()
        .await?;
    let schema = "create table deliveries (
             seq integer primary key, id text not null unique, state text not null, due_at integer not null,
             headers blob not null, digest blob not null, body blob not null);
         create index due on deliveries (due_at) where state = 'pending'";
    raw_sql(schema).execute(&mut connection).await?;
    Ok(connection)
}

/// Commits what has arrived, and answers it. What cannot be kept is not answered.
async fn write(mut connection: SqliteConnection, mut arrivals: mpsc::Receiver<Waiting>) {
    let mut batch = Vec::with_capacity(LARGEST);
    while arrivals.recv_many(&mut batch, LARGEST).await > 0 {
        match keep(&mut connection, &batch).await {
            Ok(()) => batch.drain(..).for_each(|waiting| {
                let _ = waiting.kept.send(());
            }),
            Err(error) => {
                eprintln!("{error}");
                batch.clear();
            }
        }
    }
}

async fn keep(connection: &mut SqliteConnection, batch: &[Waiting]) -> sqlx::Result<()> {
    let mut transaction = connection.begin().await?;
    for rows in batch.chunks(ROWS) {
        let mut insert =
            QueryBuilder::new("insert into deliveries (id, state, due_at, headers, digest, body) ");
        insert.push_values(rows, |mut values, row| {
            values
                .push_bind(&row.id)
                .push_bind("pending")
                .push_bind(0)
                .push_bind(&row.headers[..])
                .push_bind(&row.digest[..])
                .push_bind(&row.body[..]);
        });
        insert.push(" on conflict (id) do nothing");
        insert.build().execute(&mut *transaction).await?;
    }
    transaction.commit().await
}
