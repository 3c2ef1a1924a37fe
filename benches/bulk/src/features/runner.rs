//! One program over all generated types.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use super::{Answer, Row};
use crate::Failure;
use crate::batch::{Batch, crate_manifest, workspace_manifest};
use crate::cargo::{cargo, stderr};
use crate::outcome::Outcome;
use crate::work::{Work, shared};

/// The program's parts that are the same for all runs.
const PROGRAM: &str = r#"
fn main() {
    for line in std::io::stdin().lines() {
        let line = line.expect("lines");
        let (module, text) = line.split_once(' ').expect("a module and a text");
        println!("{}", answer(module, text));
    }
}

fn probe<T: serde::de::DeserializeOwned + serde::Serialize>(text: &str) -> serde_json::Value {
    match serde_json::from_str::<T>(text).map(|thing| serde_json::to_value(&thing)) {
        Ok(Ok(value)) => serde_json::json!({ "encoded": value }),
        Ok(Err(error)) => serde_json::json!({ "unencodable": error.to_string() }),
        Err(error) => serde_json::json!({ "refused": error.to_string() }),
    }
}
"#;

/// The answer to each row; `None` where the row's document made nothing that compiles.
pub(super) fn ask(
    work: &Work,
    batches: &[Batch],
    outcomes: &[Outcome],
    rows: &[Row],
) -> Result<Vec<Option<Answer>>, Failure> {
    write(work, batches, outcomes)?;
    let output = cargo(work, "build")
        .args(["--package", "runner"])
        .output()?;
    if !output.status.success() {
        return Err(format!(
            "the program over all types does not compile:\n{}",
            stderr(&output)
        )
        .into());
    }
    let module = |row: &Row| {
        let outcome = outcomes
            .iter()
            .find(|outcome| outcome.document == row.feature);
        outcome
            .map(|outcome| outcome.case.name.as_str())
            .unwrap_or_default()
    };
    let lines: Vec<String> = rows
        .iter()
        .map(|row| format!("{} {}\n", module(row), one_line(&row.json)))
        .collect();
    let mut child = Command::new(shared().join("target").join("debug").join("runner"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    child
        .stdin
        .take()
        .ok_or("no standard input")?
        .write_all(lines.concat().as_bytes())?;
    let output = child.wait_with_output()?;
    let stdout = String::from_utf8(output.stdout)?;
    let answers = stdout
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<Vec<Option<Answer>>, _>>()?;
    if answers.len() != rows.len() {
        return Err(format!(
            "{} answers to {} rows: it panicked",
            answers.len(),
            rows.len()
        )
        .into());
    }
    Ok(answers)
}

fn one_line(json: &str) -> String {
    json.replace(['\n', '\r'], " ")
}

fn write(work: &Work, batches: &[Batch], outcomes: &[Outcome]) -> Result<(), Failure> {
    let folder = work.crates().join("runner");
    fs::create_dir_all(folder.join("src"))?;
    let mut program = String::from(PROGRAM);
    program.push_str(
        "\nfn answer(module: &str, text: &str) -> serde_json::Value {\n    match module {\n",
    );
    for batch in batches {
        for &index in &batch.documents {
            let outcome = &outcomes[index];
            if outcome.paths.iter().any(|path| path == "types::Thing") {
                let module = &outcome.case.name;
                let path = format!("{}::{module}::types::Thing", batch.name);
                writeln!(program, "        {module:?} => probe::<{path}>(text),")?;
            }
        }
    }
    program.push_str("        _ => serde_json::Value::Null,\n    }\n}\n");
    fs::write(folder.join("src").join("main.rs"), program)?;
    fs::write(
        folder.join("Cargo.toml"),
        crate_manifest("runner", &BTreeSet::new(), batches),
    )?;
    let members = batches.iter().map(|batch| batch.name.as_str());
    workspace_manifest(work, members.chain(["runner"]))
}
