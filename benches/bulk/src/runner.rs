//! One program over generated types, which decodes and encodes.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use serde::Deserialize;
use serde_json::Value;

use crate::Failure;
use crate::batch::{Batch, crate_manifest, workspace_manifest};
use crate::cargo::{cargo, stderr};
use crate::outcome::Outcome;
use crate::work::{Work, shared};

/// What a type of a document makes of a text.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) document: String,
    /// `types::Thing`
    pub(crate) path: String,
    pub(crate) json: String,
}

/// What came of a text.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Answer {
    /// It decoded, and this is what it encodes to.
    Encoded(Value),
    /// It decoded to a value that is none of the alternatives, and this is what it encodes to.
    Unknown(Value),
    Unencodable(String),
    Refused(String),
}

/// The program's parts that are the same for all runs.
const PROGRAM: &str = r#"
fn main() {
    for line in std::io::stdin().lines() {
        let line = line.expect("lines");
        let (ty, text) = line.split_once(' ').expect("a type and a text");
        println!("{}", answer(ty, text));
    }
}

fn probe<T: serde::de::DeserializeOwned + serde::Serialize + std::fmt::Debug>(text: &str) -> serde_json::Value {
    let thing = match serde_json::from_str::<T>(text) {
        Ok(thing) => thing,
        Err(error) => return serde_json::json!({ "refused": error.to_string() }),
    };
    let unknown = format!("{thing:?}").starts_with("Unknown(");
    match serde_json::to_value(&thing) {
        Ok(value) if unknown => serde_json::json!({ "unknown": value }),
        Ok(value) => serde_json::json!({ "encoded": value }),
        Err(error) => serde_json::json!({ "unencodable": error.to_string() }),
    }
}
"#;

/// The answer to each question; `None` where the document made nothing that compiles, or no such type.
pub(crate) fn ask(
    work: &Work,
    batches: &[Batch],
    outcomes: &[Outcome],
    questions: &[Question],
) -> Result<Vec<Option<Answer>>, Failure> {
    write(work, batches, outcomes, questions)?;
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
    let key = |question: &Question| {
        let mut outcomes = outcomes.iter();
        let outcome = outcomes.find(|outcome| outcome.document == question.document);
        let module = outcome.map_or("", |outcome| outcome.case.name.as_str());
        format!("{module}::{}", question.path)
    };
    let lines: Vec<String> = questions
        .iter()
        .map(|question| format!("{} {}\n", key(question), one_line(&question.json)))
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
    if answers.len() != questions.len() {
        return Err(format!(
            "{} answers to {} questions: it panicked",
            answers.len(),
            questions.len()
        )
        .into());
    }
    Ok(answers)
}

fn one_line(json: &str) -> String {
    json.replace(['\n', '\r'], " ")
}

fn write(
    work: &Work,
    batches: &[Batch],
    outcomes: &[Outcome],
    questions: &[Question],
) -> Result<(), Failure> {
    let folder = work.crates().join("runner");
    fs::create_dir_all(folder.join("src"))?;
    let mut program = String::from(PROGRAM);
    program.push_str("\nfn answer(ty: &str, text: &str) -> serde_json::Value {\n    match ty {\n");
    for batch in batches {
        for &index in &batch.documents {
            let outcome = &outcomes[index];
            let asked = questions
                .iter()
                .filter(|one| one.document == outcome.document);
            let paths: BTreeSet<&str> = asked.map(|one| one.path.as_str()).collect();
            for path in paths
                .into_iter()
                .filter(|path| outcome.paths.iter().any(|own| own == path))
            {
                let ty = format!("{}::{path}", outcome.case.name);
                writeln!(
                    program,
                    "        {ty:?} => probe::<{}::{ty}>(text),",
                    batch.name
                )?;
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
