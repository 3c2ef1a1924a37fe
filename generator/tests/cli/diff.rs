//! `diff` and `history`.

use std::process::Command;

use super::run::{CALLS, Folder, Outcome};

/// The same with a property that has to be there.
fn changed() -> String {
    CALLS.replace(
        "required: [id, eventType, from]",
        "required: [id, eventType]",
    )
}

#[test]
fn the_same_twice_is_no_finding() {
    let folder = Folder::new();
    folder.write("old.yaml", CALLS);
    folder.write("new.yaml", CALLS);
    let run = folder.run(&["diff", "old.yaml", "new.yaml"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(
        run.stdout.contains("0 errors, 0 warnings, 0 notes"),
        "{run:?}"
    );
}

#[test]
fn what_breaks_is_shown_with_both_places_and_ends_with_1() {
    let folder = Folder::new();
    folder.write("old.yaml", CALLS);
    folder.write("new.yaml", &changed());
    let run = folder.run(&["diff", "old.yaml", "new.yaml"]);
    assert_eq!(run.code, 1, "{run:?}");
    for said in [
        "error[property-became-optional]: CallStarted.from",
        "new.yaml:45:9",
        "old.yaml:45:9",
        "event: call-started",
    ] {
        assert!(run.stdout.contains(said), "{said}\n{run:?}");
    }
}

#[test]
fn what_is_not_promised_does_not_fail() {
    let folder = Folder::new();
    folder.write("old.yaml", CALLS);
    folder.write("new.yaml", &changed());
    for (arguments, code) in [
        (["--role", "server"], 1),
        (["--promise", "serve"], 0),
        (["--promise", "decode"], 1),
    ] {
        let run = folder.run(&[&["diff", "old.yaml", "new.yaml"], &arguments[..]].concat());
        assert_eq!(run.code, code, "{arguments:?} {run:?}");
    }
}

#[test]
fn a_revision_that_cannot_be_read_is_named_and_ends_with_3() {
    let folder = Folder::new();
    folder.write("old.yaml", CALLS);
    folder.write("new.yaml", "openapi: 3.1.0\ninfo: a: b\n");
    let run = folder.run(&["diff", "old.yaml", "new.yaml"]);
    assert_eq!(run.code, 3, "{run:?}");
    assert!(run.stderr.contains("new.yaml:2:"), "{run:?}");
    let run = folder.run(&["diff", "old.yaml", "gone.yaml"]);
    assert_eq!(run.code, 3, "{run:?}");
}

#[test]
fn nothing_compared_is_never_fine() {
    let folder = Folder::new();
    let empty = "openapi: 3.1.0\ninfo: { title: Nothing, version: '1' }\npaths: {}\n";
    folder.write("old.yaml", empty);
    folder.write("new.yaml", empty);
    let run = folder.run(&["diff", "old.yaml", "new.yaml"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.stderr.contains("nothing was compared"), "{run:?}");
}

#[test]
fn a_report_goes_to_several_files_at_once() {
    let folder = Folder::new();
    folder.write("old.yaml", CALLS);
    folder.write("new.yaml", &changed());
    let arguments = [
        "diff",
        "old.yaml",
        "new.yaml",
        "--also",
        "json=drift.json",
        "--also",
        "markdown=drift.md",
    ];
    let run = folder.run(&arguments);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(folder.read("drift.json").starts_with('{'));
    assert!(
        folder
            .read("drift.md")
            .starts_with("<!-- atoms-codegen drift")
    );
}

/// A repository whose folder `specs/calls` has had one revision, one that cannot be read, and a change since.
fn repository() -> Folder {
    let folder = Folder::new();
    git(&folder, &["init", "--quiet", "--initial-branch", "main"]);
    for (text, message) in [
        (CALLS, "the first"),
        ("openapi: [\n", "a slip"),
        (&*changed(), "mended & <changed>"),
    ] {
        folder.write("specs/calls/openapi.yaml", text);
        git(&folder, &["add", "."]);
        git(&folder, &["commit", "--quiet", "--message", message]);
    }
    folder
}

fn git(folder: &Folder, arguments: &[&str]) {
    let names = [
        "-c",
        "user.name=test",
        "-c",
        "user.email=test@example.org",
        "-c",
        "commit.gpgsign=false",
    ];
    let status = Command::new("git")
        .current_dir(folder.path(""))
        .args(names)
        .args(arguments)
        .status();
    assert!(status.expect("git runs").success(), "{arguments:?}");
}

fn breaks(run: &Outcome) -> bool {
    run.code == 1 && run.stdout.contains("property-became-optional")
}

#[test]
fn a_side_is_a_revision_of_git() {
    let folder = repository();
    let run = folder.run(&[
        "diff",
        "git:HEAD~2:specs/calls/openapi.yaml",
        "specs/calls/openapi.yaml",
    ]);
    assert!(breaks(&run), "{run:?}");
    let run = folder.run(&["diff", "git:HEAD~2:specs/calls", "git:HEAD:specs/calls"]);
    assert!(breaks(&run), "{run:?}");
    let run = folder.run(&["diff", "git:nowhere:specs/calls", "specs/calls"]);
    assert_eq!(run.code, 3, "{run:?}");
    let run = folder.run(&["diff", "git:HEAD", "specs/calls"]);
    assert_eq!(run.code, 2, "{run:?}");
}

#[test]
fn all_of_specs_is_compared_with_the_merge_base() {
    let folder = repository();
    let run = folder.run(&["diff", "--against", "HEAD~2"]);
    assert!(breaks(&run), "{run:?}");
    assert!(
        run.stdout.contains("specs/calls/openapi.yaml:45:9"),
        "{run:?}"
    );
    let run = folder.run(&["diff", "--against", "HEAD"]);
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn a_contract_that_is_new_adds_all_that_it_says() {
    let folder = repository();
    folder.write("specs/more/openapi.yaml", CALLS);
    let run = folder.run(&["diff", "--against", "HEAD", "--promise", "decode"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stdout.contains("event-added"), "{run:?}");
}

#[test]
fn git_shows_the_report_in_place_of_the_text() {
    let folder = repository();
    folder.write("specs/calls/openapi.yaml", CALLS);
    folder.write("before.yaml", &changed());
    let path = "specs/calls/openapi.yaml";
    let run = folder.run(&[
        "diff",
        "--git",
        path,
        "before.yaml",
        "0",
        "100644",
        path,
        "0",
        "100644",
    ]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stdout.contains("property-became-required"), "{run:?}");
}

#[test]
fn a_history_bridges_what_cannot_be_read() {
    let folder = repository();
    let run = folder.run(&["history", "specs/calls/openapi.yaml"]);
    assert_eq!(run.code, 0, "{run:?}");
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert!(lines[1].contains("the first that can be read"), "{run:?}");
    assert!(
        lines[2].contains("cannot be read: openapi.yaml:"),
        "{run:?}"
    );
    assert!(lines[3].ends_with("mended & <changed>"), "{run:?}");
    let run = folder.run(&["history", "specs/calls", "--format", "json"]);
    let steps: serde_json::Value = serde_json::from_str(&run.stdout).expect("it is JSON");
    assert_eq!(steps[2]["since"], steps[0]["revision"]);
    assert_eq!(steps[2]["breaking"]["decode"], 1);
    let run = folder.run(&["history", "specs/calls", "--format", "html"]);
    assert!(
        run.stdout.contains("mended &amp; &lt;changed&gt;"),
        "{run:?}"
    );
}

#[test]
fn what_changed_in_the_crate_is_told_for_its_changelog() {
    let folder = Folder::new();
    folder.write("old.yaml", CALLS);
    folder.write("new.yaml", &changed());
    let run = folder.run(&["diff", "old.yaml", "new.yaml", "--format", "changelog"]);
    assert_eq!(
        run.stdout,
        "### Breaking\n\n- `types::CallStarted::from`: `pub from: Option<String> = optional(\"from\")`, was `pub from: String = \
         \"from\"`.\n"
    );
}

/// What a service received beyond `CALLS`.
const SEEN: &str = r#"{
  "observed": 1,
  "contract": "old",
  "dropped": 0,
  "entries": [
    {"what": "event", "event": "call-moved", "count": 1, "first": "2026-11-28T10:00:00Z", "last": "2026-11-28T10:00:00Z"},
    {"what": "value", "event": "call-ended", "type": "Status", "value": "voicemail", "count": 7, "first": "2026-11-27T10:00:00Z", "last": "2026-11-28T10:00:00Z"},
    {"what": "field", "event": "call-started", "pointer": "/region", "count": 3}
  ]
}"#;

#[test]
fn what_was_observed_is_told_where_it_belongs() {
    let folder = Folder::new();
    folder.write("old.yaml", CALLS);
    folder.write("seen.json", SEEN);
    let run = folder.run(&["diff", "--observed", "seen.json", "old.yaml"]);
    assert_eq!(run.code, 1, "{run:?}");
    insta::assert_snapshot!(run.stdout);
    let run = folder.run(&[
        "diff",
        "--observed",
        "seen.json",
        "old.yaml",
        "--promise",
        "decode",
    ]);
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn a_file_that_no_service_wrote_is_refused_with_its_place() {
    let folder = Folder::new();
    folder.write("old.yaml", CALLS);
    let cases = [
        ("{", "seen.json:1:1: EOF while parsing an object"),
        (
            "{\"observed\": 1, \"contract\": \"old\",\n \"entries\": [{\"what\": \"thing\", \"count\": 1}]}",
            "seen.json:2:",
        ),
        (
            r#"{"observed": 2, "contract": "old", "entries": []}"#,
            "seen.json:1:1: `observed` is 2, and 1 is understood",
        ),
    ];
    for (text, said) in cases {
        folder.write("seen.json", text);
        let run = folder.run(&["diff", "--observed", "seen.json", "old.yaml"]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.stderr.contains(said), "{said}\n{run:?}");
    }
    let run = folder.run(&["diff", "--observed", "none.json", "old.yaml"]);
    assert_eq!(run.code, 2, "{run:?}");
    folder.write(
        "seen.json",
        r#"{"observed": 1, "contract": "old", "entries": []}"#,
    );
    let run = folder.run(&["diff", "--observed", "seen.json", "old.yaml"]);
    assert_eq!(run.code, 0, "{run:?}");
}
