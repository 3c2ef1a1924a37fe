//! Work that does not come to an end.

use std::time::Duration;

use futures_util::future::join_all;
use tokio::time::timeout;

use super::Ran;
use super::scene::Scene;
use crate::Done;
use crate::child::Setup;
use crate::place::{Kind, Place};

/// Deliveries whose work goes wrong.
const DELIVERIES: usize = 20;
/// Deliveries that come together with the one that ends the process: more than are claimed at once, so that some wait behind
/// those that were being worked on when it ended.
const NEIGHBOURS: usize = 40;
/// How often work is tried.
const ATTEMPTS: u32 = 3;
/// How long it takes at most until the next attempt.
const PATIENCE: Duration = Duration::from_mins(2);

fn setup(place: &Place) -> Done<Setup> {
    let setup = place.receiver(&place.address())?;
    Ok(setup.argument("--attempts", &ATTEMPTS))
}

pub(crate) async fn failing(kind: Kind) -> Done<Ran> {
    poisoned(kind, "fail").await
}

pub(crate) async fn panicking(kind: Kind) -> Done<Ran> {
    poisoned(kind, "panic").await
}

/// All of these are dead in the end, and all others are worked off.
async fn poisoned(kind: Kind, wish: &str) -> Done<Ran> {
    let place = Place::new(kind).await?;
    let setup = setup(&place)?;
    let mut scene = Scene::start(place, setup).await?;
    scene.doomed = (0..DELIVERIES).map(|n| format!("{wish}-{n:02}")).collect();
    for id in &scene.doomed {
        scene.deliver(id).await;
    }
    scene.end().await
}

/// The one that ends its process is dead in the end, and all others are worked off.
pub(crate) async fn killing(kind: Kind) -> Done<Ran> {
    let place = Place::new(kind).await?;
    let working = setup(&place)?;
    let receiving = working.clone().argument("--work", &false);
    let mut scene = Scene::start(place, receiving).await?;
    scene.doomed = vec!["kill-0".to_owned()];
    let neighbours = (0..NEIGHBOURS).map(|n| format!("near-{n}"));
    let ids: Vec<_> = scene.doomed.iter().cloned().chain(neighbours).collect();
    join_all(ids.iter().map(|id| scene.deliver(id))).await;
    // All are kept before any is claimed.
    scene.process.end().await?;
    scene.setup.arguments = working.arguments;
    scene.process = scene.setup.start()?;
    for _ in 0..ATTEMPTS {
        timeout(PATIENCE, scene.process.until_ended()).await??;
        scene.killed.insert(scene.setup.life);
        scene.process = scene.setup.start()?;
    }
    scene.end().await
}
