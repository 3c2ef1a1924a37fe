//! What happens to a file.

use std::fs;
use std::time::Duration;

use atoms_inbox::Inbox;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, raw_sql};
use tokio::time::sleep;

use super::Ran;
use super::scene::Scene;
use crate::Done;
use crate::place::{Kind, Place, address};

async fn scene() -> Done<Scene> {
    let place = Place::new(Kind::Sqlite).await?;
    let setup = place.receiver(&place.address())?;
    Scene::start(place, setup).await
}

pub(crate) async fn deleted() -> Done<Ran> {
    let mut scene = scene().await?;
    for _ in 0..3 {
        scene.process.until_ready().await?;
        fs::remove_file(scene.place.file())?;
        scene.last(Duration::from_secs(1)).await;
    }
    scene.end().await
}

/// What was acknowledged before stands beside the new file.
pub(crate) async fn replaced() -> Done<Ran> {
    let mut scene = scene().await?;
    let other = scene.place.dir().join("other.db");
    Inbox::open(&address(&other)).await?.close().await;
    fs::rename(&other, scene.place.file())?;
    scene.last(Duration::from_secs(1)).await;
    let former = scene.place.dir().join("inbox.db-of-the-former");
    scene.others = vec![address(&former)];
    scene.end().await
}

pub(crate) async fn locked(time: Duration) -> Done<Ran> {
    let mut scene = scene().await?;
    let options = SqliteConnectOptions::new().filename(scene.place.file());
    let mut lock = options
        .busy_timeout(Duration::from_secs(5))
        .connect()
        .await?;
    raw_sql("begin immediate").execute(&mut lock).await?;
    scene.keeps_none = true;
    scene.last(time).await;
    raw_sql("commit").execute(&mut lock).await?;
    sleep(Duration::from_millis(100)).await;
    scene.end().await
}
