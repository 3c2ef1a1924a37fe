//! A disk that is full, and has room again. Somebody may have deleted the inbox to make that room.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use tempfile::TempDir;

use super::Ran;
use super::scene::Scene;
use crate::Done;
use crate::place::{Kind, Place, address};

/// A small disk in memory, as long as this is there.
struct Disk(TempDir);

impl Disk {
    /// `None` if that is not allowed here.
    fn mount() -> Done<Option<Self>> {
        let dir = TempDir::with_prefix("durability-disk-")?;
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=48m", "tmpfs"])
            .arg(dir.path())
            .status()?;
        Ok(mounted.success().then_some(Self(dir)))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount")
            .arg("--lazy")
            .arg(self.0.path())
            .status();
    }
}

pub(crate) async fn full(is_deleted: bool) -> Done<Ran> {
    if !rustix::process::geteuid().is_root() {
        return Ok(Ran::Not("a small disk takes root"));
    }
    let place = Place::new(Kind::Sqlite).await?;
    let Some(disk) = Disk::mount()? else {
        return Ok(Ran::Not("no disk may be mounted here"));
    };
    let file = disk.0.path().join("inbox.db");
    let store = address(&file);
    let setup = place.receiver(&store)?;
    let mut scene = Scene::start(place, setup).await?;
    scene.store = store;
    let filler = disk.0.path().join("filler");
    fill(&filler)?;
    if is_deleted {
        fs::remove_file(&file)?;
        scene.keeps_none = true;
    }
    scene.last(Duration::from_secs(5)).await;
    fs::remove_file(&filler)?;
    scene.end().await
}

/// Writes until nothing more goes in.
fn fill(path: &Path) -> Done {
    let mut file = File::create(path)?;
    for size in [65_536, 4_096, 1] {
        let block = vec![0; size];
        while file.write_all(&block).is_ok() {}
    }
    Ok(())
}
