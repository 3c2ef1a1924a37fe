//! `generate --spec … --crate …`: a crate of its own.

use std::process::Command;

use super::emitted::{self, PROFILE, cargo, dependencies, succeeds};
use super::run::{CALLS, Folder};

const GENERATE: &[&str] = &["generate", "--spec", "calls.yaml", "--crate"];

fn documents() -> Folder {
    let folder = Folder::new();
    folder.write("calls.yaml", CALLS);
    folder
}

fn generate(folder: &Folder, more: &[&str]) -> super::run::Outcome {
    folder.run(&[GENERATE, more].concat())
}

#[test]
fn the_crate_is_named_after_its_folder_and_stands_alone() {
    let folder = documents();
    let run = generate(&folder, &["My Calls", "--runtime", "."]);
    assert_eq!(run.code, 0, "{run:?}");
    let manifest = folder.read("My Calls/Cargo.toml");
    let runtime = folder.path("").canonicalize().unwrap();
    let manifest = manifest.replace(runtime.to_str().unwrap(), "RUNTIME");
    insta::assert_snapshot!(manifest, @r#"
    # Begun by atoms-codegen, which from now on only adds a dependency that is missing.

    [package]
    name = "my-calls"
    version = "0.1.0"
    edition = "2024"

    [lib]
    doctest = false

    [dependencies]
    atoms-runtime = { path = "RUNTIME" }
    axum = { version = "0.8", default-features = false }
    serde = "1"
    serde_json = "1"

    # A crate of its own, whatever workspace lies around it.
    [workspace]
    "#);
    assert!(folder.path("My Calls/src/lib.rs").exists());
    assert!(!folder.path("names.lock").exists());
}

/// Whether cargo takes the crate in `crates/calls` and the workspace around it.
fn is_taken(folder: &Folder) -> bool {
    let taken = |from: &str| {
        let metadata = Command::new(env!("CARGO"))
            .args([
                "metadata",
                "--no-deps",
                "--offline",
                "--quiet",
                "--format-version=1",
            ])
            .current_dir(folder.path(from))
            .output();
        metadata.unwrap().status.success()
    };
    taken("") && taken("crates/calls")
}

#[test]
fn a_member_of_a_workspace_is_not_the_root_of_another() {
    const MEMBER: &str = "[package]\nname = \"service\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    let by_path = format!("{MEMBER}\n[dependencies]\ncalls = {{ path = \"../calls\" }}\n");
    for (root, service, alone) in [
        ("[workspace]\nmembers = [\"crates/*\"]\n", MEMBER, false),
        (
            "[workspace]\nmembers = [\"crates/service\"]\n",
            by_path.as_str(),
            false,
        ),
        (
            "[workspace]\nmembers = [\"crates/service\"]\n",
            MEMBER,
            true,
        ),
        (
            "[workspace]\nmembers = [\"crates/*\"]\nexclude = [\"crates/calls\"]\n",
            MEMBER,
            true,
        ),
    ] {
        let folder = documents();
        folder.write("Cargo.toml", root);
        folder.write("crates/service/Cargo.toml", service);
        folder.write("crates/service/src/lib.rs", "");
        assert_eq!(generate(&folder, &["crates/calls"]).code, 0);
        let manifest = folder.read("crates/calls/Cargo.toml");
        assert_eq!(
            manifest.contains("[workspace]"),
            alone,
            "{root}\n{manifest}"
        );
        assert!(is_taken(&folder), "{root}\n{manifest}");
    }
}

#[test]
fn a_crate_that_becomes_a_member_gives_up_its_own_workspace() {
    let folder = documents();
    folder.write("Cargo.toml", "[workspace]\nmembers = []\n");
    generate(&folder, &["crates/calls"]);
    assert!(is_taken(&folder));
    folder.write("Cargo.toml", "[workspace]\nmembers = [\"crates/calls\"]\n");
    assert!(!is_taken(&folder));
    let check = generate(&folder, &["crates/calls", "--check"]);
    assert!(
        check.stdout.contains("crates/calls/Cargo.toml"),
        "{check:?}"
    );
    generate(&folder, &["crates/calls"]);
    assert!(is_taken(&folder));
}

#[test]
fn a_manifest_that_the_user_edited_is_kept_and_only_what_is_missing_is_added() {
    let folder = documents();
    let mine = "# Mine.\n[package]\nname = \"mine\" # chosen\nversion = \"3.0.0\"\nedition = \"2024\"\n\n[dependencies]\nserde = { version = \"1.0.200\", features = [\"derive\", \"rc\"] }\n";
    folder.write("out/Cargo.toml", mine);
    assert_eq!(generate(&folder, &["out"]).code, 0);
    let manifest = folder.read("out/Cargo.toml");
    assert!(manifest.starts_with(mine), "{manifest}");
    assert!(
        manifest.contains("\naxum = ") && manifest.contains("\natoms-runtime = "),
        "{manifest}"
    );
    let again = generate(&folder, &["out"]);
    assert!(again.stdout.ends_with("in step\n"), "{again:?}");
    assert_eq!(folder.read("out/Cargo.toml"), manifest);
}

#[test]
fn a_source_file_of_the_user_is_an_error_and_stays() {
    let folder = documents();
    folder.write("out/src/main.rs", "fn main() {}\n");
    let run = generate(&folder, &["out"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stderr.contains("main.rs"), "{run:?}");
    assert_eq!(folder.files("out").len(), 1);
}

#[test]
fn a_check_of_a_crate_says_what_is_missing() {
    let folder = documents();
    let run = generate(&folder, &["out", "--check"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stdout.contains("  missing out/Cargo.toml\n"), "{run:?}");
    assert!(
        run.stderr.contains("--spec calls.yaml --crate out"),
        "{run:?}"
    );
    assert!(!folder.path("out").exists());
}

#[test]
fn the_manifest_says_where_everything_went() {
    let folder = documents();
    let run = generate(&folder, &["out", "--manifest", "map.json"]);
    assert_eq!(run.code, 0, "{run:?}");
    insta::assert_snapshot!(folder.read("map.json"), @r##"
    {
      "schemas": [
        {
          "pointer": "#/components/schemas/CallStarted",
          "rust": "types::CallStarted",
          "kind": "struct"
        },
        {
          "pointer": "#/components/schemas/CallStarted/properties/eventType",
          "rust": "types::CallStartedEventType",
          "kind": "enum"
        },
        {
          "pointer": "#/components/schemas/CallEnded",
          "rust": "types::CallEnded",
          "kind": "struct"
        },
        {
          "pointer": "#/components/schemas/CallEnded/properties/eventType",
          "rust": "types::CallEndedEventType",
          "kind": "enum"
        },
        {
          "pointer": "#/components/schemas/Status",
          "rust": "types::Status",
          "kind": "enum"
        }
      ],
      "operations": [],
      "channels": [],
      "webhooks": [
        {
          "event": "call-started",
          "trait": "webhooks::Webhooks",
          "function": "call_started",
          "payload": "types::CallStarted",
          "pointer": "#/webhooks/call-started"
        },
        {
          "event": "call-ended",
          "trait": "webhooks::Webhooks",
          "function": "call_ended",
          "payload": "types::CallEnded",
          "pointer": "#/webhooks/call-ended"
        }
      ],
      "degraded": []
    }
    "##);
}

#[test]
fn the_crate_compiles_as_it_is() {
    let folder = documents();
    assert_eq!(generate(&folder, &["out"]).code, 0);
    let manifest = folder.read("out/Cargo.toml");
    let driver = format!("\n[dev-dependencies]\n{}{PROFILE}", dependencies());
    emitted::package(&folder.path("out"), &(manifest + &driver));
    let mut check = cargo(&folder.path("out"), &["check", "--quiet", "--tests"]);
    assert_eq!(succeeds(&mut check), "");
}
