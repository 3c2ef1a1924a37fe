//! What happens to a PostgreSQL server.

use std::time::Duration;

use sqlx::{Connection, PgConnection, raw_sql};

use super::Ran;
use super::scene::Scene;
use crate::Done;
use crate::place::{Kind, Place};

async fn scene() -> Done<Scene> {
    let place = Place::new(Kind::Postgres).await?;
    let setup = place.receiver(&place.address())?;
    Scene::start(place, setup).await
}

/// All that a receiver writes to.
pub(crate) const ALL: &str =
    "begin; lock table atoms_inbox.deliveries, atoms_inbox.written in access exclusive mode";
/// As another who changes the table has it.
pub(crate) const DELIVERIES: &str =
    "begin; lock table atoms_inbox.deliveries in access exclusive mode";

pub(crate) async fn locked(locked: &'static str) -> Done<Ran> {
    let mut scene = scene().await?;
    scene.keeps_none = true;
    let mut lock = PgConnection::connect(&scene.place.address()).await?;
    raw_sql(locked).execute(&mut lock).await?;
    scene.last(Duration::from_secs(10)).await;
    raw_sql("commit").execute(&mut lock).await?;
    scene.end().await
}

pub(crate) async fn restarted(mode: &str) -> Done<Ran> {
    let scene = scene().await?;
    if let Some(server) = &scene.place.server {
        server.restart(mode).await?;
    }
    scene.end().await
}
