//! The runs, driven from outside with a stand-in for the generator.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// Acts by the document's name: makes a crate, refuses with or without a place, panics, dies.
const STAND_IN: &str = r##"#!/bin/sh
if [ "$1" = diff ]; then
  # It sees no change but one of the title.
  grep -q '"title":"Told"' "$3" && echo '{"findings":[]}' || echo '{"findings":[{"id":"a","subject":"s","message":"m","reach":[],"verdicts":[]}]}'
  exit 0
fi
if [ "$1" = lint ]; then
  case "$2" in
    *refused*) echo '[{"severity":"error","code":"x","message":"bad","file":"f","line":1,"column":1,"pointer":"#"}]' ;;
    *) echo '[]' ;;
  esac
  exit 0
fi
case "$3" in
  *refused*|*placeless*) echo "error: bad" >&2; exit 1 ;;
  *panicked*) echo "thread 'main' panicked at here:" >&2; echo "oh" >&2; exit 101 ;;
  *killed*) kill -9 $$ ;;
esac
mkdir -p "$5/src"
cp "$3" "$5/src/lib.rs"
echo '{"schemas":[{"pointer":"#","rust":"types::Thing","kind":"struct"}],"operations":[],"webhooks":[],"degraded":[]}' > "$9"
"##;

struct Bench(TempDir);

impl Bench {
    fn new() -> Self {
        let bench = Self(tempfile::tempdir().expect("a folder"));
        bench.write("codegen", STAND_IN);
        let mode = fs::Permissions::from_mode(0o755);
        fs::set_permissions(bench.path().join("codegen"), mode).expect("a program");
        bench
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn run(&self, command: &str, format: &str) -> Output {
        let folder = self.path();
        Command::new(env!("CARGO_BIN_EXE_atoms-bulk"))
            .arg(command)
            .arg(folder.join("documents-of-it"))
            .arg("--codegen")
            .arg(folder.join("codegen"))
            .arg("--keep")
            .arg(folder.join("kept"))
            .args(["--no-compile", "--format", format])
            .output()
            .expect("a run")
    }

    fn data(&self, command: &str) -> serde_json::Value {
        let output = self.run(command, "json");
        let stderr = String::from_utf8_lossy(&output.stderr);
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("no JSON; {stderr}"))
    }
}

#[test]
fn each_way_to_end_is_a_class_of_its_own() {
    let bench = Bench::new();
    let names = ["good", "refused", "placeless", "panicked", "killed"];
    let rows: Vec<String> = names
        .iter()
        .map(|name| format!("{name}.yaml,rest\n"))
        .collect();
    bench.write(
        "documents-of-it/index.csv",
        &format!("path,kind\n{}", rows.concat()),
    );
    for name in names {
        bench.write(&format!("documents-of-it/{name}.yaml"), "//! Nothing.\n");
    }
    let data = bench.data("corpus");
    let documents = data["documents"].as_array().expect("documents");
    let classes: Vec<&str> = documents
        .iter()
        .filter_map(|one| one["class"].as_str())
        .collect();
    assert_eq!(
        classes,
        ["generated", "refused", "placeless", "panicked", "killed"]
    );
    assert_eq!(documents[3]["reason"], "thread 'main' panicked at here: oh");
    assert_eq!(documents[0]["types"], 1);
}

#[test]
fn text_that_became_code_or_a_test_fails_its_attack() {
    let bench = Bench::new();
    bench.write(
        "documents-of-it/index.json",
        r#"[{"file":"a","slot":"s","expect":"inert"},{"file":"b","slot":"s","expect":"no-doctest"},
            {"file":"c","slot":"s","expect":"inert"},{"file":"refused","slot":"s","expect":"compiles"}]"#,
    );
    bench.write(
        "documents-of-it/documents/a",
        "pub fn PWNED_SENTINEL() {}\n",
    );
    bench.write(
        "documents-of-it/documents/b",
        "/// ```\n/// panic!()\n/// ```\npub fn f() {}\n",
    );
    bench.write("documents-of-it/documents/c", "pub fn = 1\n");
    bench.write("documents-of-it/documents/refused", "");
    let data = bench.data("hostile");
    let reasons: Vec<&str> = data
        .as_array()
        .expect("rows")
        .iter()
        .filter_map(|row| row["reason"].as_str())
        .collect();
    assert_eq!(reasons[0], "lib.rs: line 1: PWNED_SENTINEL is code");
    assert_eq!(reasons[1], "lib.rs: a fence `` is a test");
    assert!(
        reasons[2].starts_with("no Rust: lib.rs:1:"),
        "{}",
        reasons[2]
    );
    assert_eq!(reasons[3], "refused: x: bad (#:1)");
}

#[test]
fn a_folder_of_features_gives_a_table() {
    let bench = Bench::new();
    bench.write("documents-of-it/plain.json", "//! Nothing.\n");
    bench.write(
        "documents-of-it/wire.json",
        r#"[{"feature":"plain","json":"{}","expect":"same"}]"#,
    );
    let output = bench.run("features", "text");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}");
    assert!(text.contains("How the generator ended"), "{text}");
}

#[test]
fn a_missing_folder_is_said() {
    let bench = Bench::new();
    let output = bench.run("corpus", "text");
    assert_eq!(output.status.code(), Some(2));
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(text.contains("documents-of-it: no such folder"), "{text}");
}

#[test]
fn a_record_says_what_another_generator_makes_of_documents() {
    let bench = Bench::new();
    for name in ["same", "other", "refused"] {
        bench.write(&format!("documents-of-it/{name}.yaml"), "//! Nothing.\n");
    }
    let record = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_atoms-bulk"))
            .current_dir(bench.path())
            .args(["record", "documents-of-it", "--codegen", "codegen"])
            .args(arguments)
            .output()
            .expect("a run");
        (
            output.status.code(),
            text(&output.stdout) + &text(&output.stderr),
        )
    };
    let (code, said) = record(&["--out", "record.txt", "--keep", "first"]);
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = record(&["--against", "record.txt", "--keep", "second"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("0 of 3 documents differ"), "{said}");

    bench.write("documents-of-it/other.yaml", "//! Something.\n");
    bench.write("documents-of-it/later.yaml", "//! Nothing.\n");
    let (code, said) = record(&["--against", "record.txt", "--keep", "third"]);
    assert_eq!(code, Some(1), "{said}");
    let rows: Vec<Vec<&str>> = said
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert!(
        rows.contains(&vec!["documents-of-it/other.yaml", "code"]),
        "{said}"
    );
    assert!(
        rows.contains(&vec!["documents-of-it/later.yaml", "new"]),
        "{said}"
    );
    assert!(said.contains("2 of 4 documents differ"), "{said}");
}

#[test]
fn the_output_of_another_generator_is_shown_where_it_differs() {
    let bench = Bench::new();
    bench.write("documents-of-it/a.yaml", "//! Nothing.\n");
    bench.write(
        "base",
        &STAND_IN.replace("cp \"$3\"", "echo \"//! Before.\" >"),
    );
    let mode = fs::Permissions::from_mode(0o755);
    fs::set_permissions(bench.path().join("base"), mode).expect("a program");
    let record = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_atoms-bulk"));
        command
            .current_dir(bench.path())
            .args(["record", "documents-of-it"]);
        text(&command.args(arguments).output().expect("a run").stdout)
    };
    record(&[
        "--codegen",
        "base",
        "--out",
        "record.txt",
        "--keep",
        "first",
    ]);
    let said = record(&[
        "--codegen",
        "codegen",
        "--base",
        "base",
        "--against",
        "record.txt",
        "--keep",
        "second",
    ]);
    assert!(said.contains("-//! Before.\n+//! Nothing.\n"), "{said}");
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn an_edit_that_nothing_tells_fails_the_run() {
    let bench = Bench::new();
    bench.write("documents-of-it/index.csv", "path,kind\ngood.json,rest\n");
    bench.write(
        "documents-of-it/good.json",
        r#"{"openapi":"3.1.0","info":{"title":"Told","version":"1"},"paths":{}}"#,
    );
    let mutate = |edits: &str, keep: &str| {
        let folder = bench.path();
        let output = Command::new(env!("CARGO_BIN_EXE_atoms-bulk"))
            .args(["drift", "mutate", "--edits", edits, "--codegen"])
            .arg(folder.join("codegen"))
            .arg(folder.join("documents-of-it"))
            .arg("--keep")
            .arg(folder.join(keep))
            .output()
            .expect("a run");
        (output.status.code(), text(&output.stdout))
    };
    let (code, said) = mutate("200", "first");
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.contains("good.json: Untold Info.version at /info: \"1\" became \"1x\"\n"),
        "{said}"
    );
    assert!(
        !said.contains("Untold Info.title at /info: \"Told\" became"),
        "{said}"
    );
    assert!(!said.contains("Untold Document.openapi"), "{said}");
    assert_eq!(mutate("0", "second").0, Some(0));
}
