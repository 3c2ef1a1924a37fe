//! Crates of emitted code, as tests compile them. All ask for the same features of other crates, so that those are compiled
//! once for all tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Where the crate of that name lies.
pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// The lines of the dependencies of such a crate, below a heading of its own.
pub(crate) fn dependencies() -> String {
    format!(
        "atoms-runtime = {{ path = '{}', features = [\"client\", \"ed25519\", \"socket\"] }}\n\
         axum = {{ version = \"0.8\", default-features = false, features = [\"http1\", \"tokio\"] }}\n\
         http-body-util = \"0.1\"\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"net\", \"rt\"] }}\n\
         tower = {{ version = \"0.5\", features = [\"util\"] }}\n",
        runtime().display(),
    )
}

/// How it is compiled.
pub(crate) const PROFILE: &str = "\n[profile.dev]\ndebug = false\n";

/// The crate that emitted code stands on.
pub(crate) fn runtime() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime")
}

/// Gives the crate in a folder a manifest, and the dependencies that this workspace has locked.
pub(crate) fn package(folder: &Path, manifest: &str) {
    fs::create_dir_all(folder).expect("a folder");
    fs::write(folder.join("Cargo.toml"), manifest).expect("a file");
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, folder.join("Cargo.lock")).expect("a file");
}

/// Cargo on the crate in a folder.
pub(crate) fn cargo(folder: &Path, arguments: &[&str]) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(arguments);
    cargo.current_dir(folder);
    cargo.env("CARGO_NET_OFFLINE", "true");
    cargo.env("CARGO_TARGET_DIR", self::folder("emitted"));
    cargo.env_remove("RUSTFLAGS");
    cargo
}

/// What it says, if it succeeds without a warning.
pub(crate) fn succeeds(command: &mut Command) -> String {
    let output = command.output().expect("cargo");
    let text = said(&output);
    assert!(output.status.success(), "{command:?}: {text}");
    text
}

/// All that a command has said.
pub(crate) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr].concat()).into_owned()
}
