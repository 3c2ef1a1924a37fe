//! A disk that syncs slowly or not at all, and a clock that jumps: a library that stands before the one of C.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use super::Ran;
use super::scene::Scene;
use crate::Done;
use crate::place::{Kind, Place};

const SOURCE: &str = include_str!("shim.c");

/// A receiver on which the shim works, and the folder that says what is wrong; `None` without a C compiler.
async fn scene() -> Done<Option<(Scene, PathBuf)>> {
    let place = Place::new(Kind::Sqlite).await?;
    let (source, library) = (place.dir().join("shim.c"), place.dir().join("shim.so"));
    fs::write(&source, SOURCE)?;
    let mut compiler = Command::new("cc");
    compiler
        .args(["-shared", "-fPIC", "-o"])
        .args([&library, &source]);
    if !compiler.status().is_ok_and(|status| status.success()) {
        return Ok(None);
    }
    let mut setup = place.receiver(&place.address())?;
    let wrong = place.dir().join("wrong");
    fs::create_dir(&wrong)?;
    setup.environment = vec![("LD_PRELOAD", library), ("DURABILITY_SHIM", wrong.clone())];
    Ok(Some((Scene::start(place, setup).await?, wrong)))
}

/// Lets that be wrong, one after the other, each for a while.
async fn wrong(what: &[&str], time: Duration) -> Done<Ran> {
    let Some((mut scene, folder)) = scene().await? else {
        return Ok(Ran::Not("there is no C compiler"));
    };
    for what in what {
        let path = folder.join(what);
        File::create(&path)?;
        scene.last(time).await;
        fs::remove_file(&path)?;
    }
    scene.end().await
}

pub(crate) async fn slow() -> Done<Ran> {
    wrong(&["slow"], Duration::from_secs(8)).await
}

pub(crate) async fn failing() -> Done<Ran> {
    wrong(&["fails"], Duration::from_secs(4)).await
}

pub(crate) async fn clock() -> Done<Ran> {
    wrong(&["ahead", "behind"], Duration::from_secs(3)).await
}
