//! `generate` in a workspace.

use std::fs;

use super::run::Folder;

#[test]
fn a_run_makes_the_files_and_says_so_and_a_second_finds_them_in_step() {
    let folder = Folder::workspace();
    let first = folder.run(&["generate"]);
    assert_eq!(first.code, 0, "{first:?}");
    assert!(
        first
            .stdout
            .starts_with("specs/calls: 0 operations, 2 events, "),
        "{first:?}"
    );
    assert!(
        first.stdout.contains("  created generated/lib.rs\n"),
        "{first:?}"
    );
    assert!(
        folder
            .read("specs/calls/names.lock")
            .contains("\"call-ended\" = ")
    );
    let files = folder.files("");
    let second = folder.run(&["generate"]);
    assert!(second.stdout.ends_with("in step\n"), "{second:?}");
    assert_eq!(folder.files(""), files);
    assert_eq!(folder.run(&["generate", "--check"]).code, 0);
}

#[test]
fn the_workspace_is_found_from_below() {
    let folder = Folder::workspace();
    fs::create_dir(folder.path("specs/calls/notes")).unwrap();
    assert_eq!(folder.run_in("specs/calls/notes", &["generate"]).code, 0);
    assert!(folder.path("generated/lib.rs").exists());
}

#[test]
fn the_two_folders_can_be_named() {
    let folder = Folder::workspace();
    let run = folder.run(&["generate", "--specs", "specs", "--out", "elsewhere/made"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(folder.path("elsewhere/made/lib.rs").exists());
    assert!(!folder.path("generated").exists());
}

#[test]
fn a_check_lists_what_is_stale_with_the_command_that_fixes_it_and_writes_nothing() {
    let folder = Folder::workspace();
    folder.run(&["generate"]);
    folder.replace("specs/calls/openapi.yaml", "Who calls.", "The caller.");
    let left = folder.read("generated/lib.rs");
    folder.write("generated/left.rs", &left);
    let files = folder.files("");
    let run = folder.run(&["generate", "--check"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert_eq!(
        run.stdout,
        "  stale generated/calls/types.rs\n  left over generated/left.rs\n"
    );
    assert!(run.stderr.contains("atoms-codegen generate\n"), "{run:?}");
    assert_eq!(folder.files(""), files);
    assert_eq!(folder.run(&["generate"]).code, 0);
    assert!(!folder.path("generated/left.rs").exists());
}

#[test]
fn a_lock_that_lacks_a_name_is_stale_too() {
    let folder = Folder::workspace();
    folder.run(&["generate"]);
    fs::remove_file(folder.path("specs/calls/names.lock")).unwrap();
    let run = folder.run(&["generate", "--check"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stdout.contains("specs/calls/names.lock"), "{run:?}");
}

#[test]
fn a_name_in_the_lock_outlives_the_operation_id() {
    let folder = Folder::workspace();
    folder.run(&["generate"]);
    let before = folder.read("generated/calls/webhooks.rs");
    folder.replace(
        "specs/calls/openapi.yaml",
        "operationId: callStarted",
        "operationId: somethingElse",
    );
    folder.run(&["generate"]);
    assert_eq!(folder.read("generated/calls/webhooks.rs"), before);
    folder.replace("specs/calls/names.lock", "\"call_ended\"", "\"hung_up\"");
    folder.run(&["generate"]);
    assert!(
        folder
            .read("generated/calls/webhooks.rs")
            .contains("fn hung_up(")
    );
}

#[test]
fn a_bad_lock_is_an_error_with_its_place_and_is_left_alone() {
    let folder = Folder::workspace();
    let lock = "[events]\n\"call-ended\" = \"no name\"\n";
    folder.write("specs/calls/names.lock", lock);
    let run = folder.run(&["generate"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(
        run.stderr.contains("specs/calls/names.lock:2:16"),
        "{run:?}"
    );
    assert_eq!(folder.read("specs/calls/names.lock"), lock);
    assert!(!folder.path("generated").exists());
}

#[test]
fn a_file_that_is_not_ours_stops_the_run_before_anything_is_written() {
    let folder = Folder::workspace();
    folder.write("generated/mine.rs", "fn mine() {}\n");
    let run = folder.run(&["generate"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stderr.contains("mine.rs"), "{run:?}");
    assert_eq!(folder.files("generated").len(), 1);
    assert!(!folder.path("specs/calls/names.lock").exists());
}

#[test]
fn a_document_that_cannot_be_read_ends_with_3_and_writes_nothing() {
    let folder = Folder::workspace();
    folder.write("specs/calls/openapi.yaml", "openapi: 3.1.0\n  info: [\n");
    let run = folder.run(&["generate"]);
    assert_eq!(run.code, 3, "{run:?}");
    assert!(run.stderr.contains("specs/calls/openapi.yaml:"), "{run:?}");
    assert!(!folder.path("generated").exists());
}

#[test]
fn strict_takes_a_warning_as_an_error() {
    let folder = Folder::workspace();
    folder.replace(
        "specs/calls/openapi.yaml",
        "description: Who calls.",
        "descriptoin: Who calls.",
    );
    let strict = folder.run(&["generate", "--strict"]);
    assert_eq!(strict.code, 1, "{strict:?}");
    assert!(strict.stderr.contains("descriptoin"), "{strict:?}");
    assert!(!folder.path("generated").exists());
    assert_eq!(folder.run(&["generate"]).code, 0);
}

#[test]
fn the_result_comes_as_data() {
    let folder = Folder::workspace();
    let run = folder.run(&["generate", "--format", "json"]);
    let data: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(data["contracts"][0]["events"], 2);
    assert_eq!(data["changes"][0]["change"], "created");
}

#[test]
fn one_new_optional_property_of_an_event_is_two_lines_in_one_place() {
    let folder = Folder::workspace();
    folder.run(&["generate"]);
    let before = folder.files("generated");
    let from = "        endedAt:\n";
    folder.replace(
        "specs/calls/openapi.yaml",
        from,
        &format!("        note:\n          type: string\n{from}"),
    );
    folder.run(&["generate"]);
    let after = folder.files("generated");
    let changed: Vec<_> = before
        .iter()
        .zip(&after)
        .filter(|(old, new)| old != new)
        .collect();
    assert_eq!(changed.len(), 1);
    let (old, new) = changed[0];
    let (old, new): (Vec<_>, Vec<_>) = (old.1.lines().collect(), new.1.lines().collect());
    let at = old
        .iter()
        .zip(&new)
        .position(|(old, new)| old != new)
        .unwrap();
    let added = new.len() - old.len();
    assert_eq!(old[at..], new[at + added..]);
    assert!(
        new[at..at + added]
            .iter()
            .any(|line| line.contains("pub note: Option<String>"))
    );
    assert!(added <= 3, "{:?}", &new[at..at + added]);
}

#[test]
fn features_that_the_code_asks_for_are_declared_in_the_manifest_beside_it() {
    let folder = Folder::workspace();
    let operation =
        "paths:\n  /call:\n    get:\n      responses:\n        '204': {description: None.}\n";
    let document = folder.read("specs/calls/openapi.yaml");
    folder.write("specs/calls/openapi.yaml", &(document + operation));
    let mine = "[package]\nname = \"mine\"\n\n[features]\nextra = [] # mine\n";
    folder.write("Cargo.toml", mine);

    let check = folder.run(&["generate", "--check"]);
    assert!(check.stdout.contains("  stale Cargo.toml\n"), "{check:?}");
    assert_eq!(folder.read("Cargo.toml"), mine);
    let workspace = atoms_codegen::Workspace::at(&folder.path(""));
    let refused = workspace.sync(false).expect_err("features are missing");
    let lines = refused.lines();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines[0].contains(r#"`[features]` lacks `rest = ["atoms-runtime/rest"]`; add it"#),
        "{lines:?}"
    );

    assert_eq!(folder.run(&["generate"]).code, 0);
    let manifest = folder.read("Cargo.toml");
    assert_eq!(
        manifest,
        format!(
            "{mine}default = [\"rest\"]\nrest = [\"atoms-runtime/rest\"]\n\
             client = [\"rest\", \"atoms-runtime/client\"]\n"
        )
    );
    assert!(workspace.sync(false).is_ok());
}
