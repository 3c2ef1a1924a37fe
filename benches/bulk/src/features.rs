//! Documents with one feature each, and what their type `Thing` must decode.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::document::{Document, select};
use crate::generator::Generator;
use crate::outcome::{Compiled, Outcome};
use crate::runner::{Answer, Question, ask};
use crate::table::{print, row, short};
use crate::work::Work;
use crate::{Failure, Format, Options, batch, inspect, summary};

/// A row of `wire.json`.
#[derive(Debug, Deserialize)]
struct Row {
    feature: String,
    json: String,
    expect: Expect,
}

impl Row {
    fn question(&self) -> Question {
        Question {
            document: self.feature.clone(),
            path: "types::Thing".to_owned(),
            json: self.json.clone(),
        }
    }
}

/// What must come of a text.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Expect {
    /// It decodes, and encodes to the same JSON.
    Same,
    /// It decodes.
    Decodes,
    /// It does not decode.
    Refused,
}

/// Runs over the folder's documents, then decodes the texts that `wire.json` lists.
pub(crate) fn run(
    folder: &Path,
    work: &Work,
    generator: &Generator,
    options: &Options,
) -> Result<bool, Failure> {
    let documents = select(documents(folder)?, options, |document| &document.name);
    let wire = folder.join("wire.json");
    let text = fs::read_to_string(&wire).map_err(|error| format!("{}: {error}", wire.display()))?;
    let rows: Vec<Row> = serde_json::from_str(&text)?;
    let known = |row: &Row| {
        documents
            .iter()
            .any(|document| document.name == row.feature)
    };
    let rows: Vec<Row> = rows.into_iter().filter(known).collect();

    let mut outcomes = generator.run_all(&documents, work, options.jobs)?;
    outcomes.iter_mut().for_each(inspect::inspect);
    let verdicts = if options.no_compile {
        Vec::new()
    } else {
        let batches = batch::compile(work, &mut outcomes, options.jobs)?;
        let questions: Vec<_> = rows.iter().map(Row::question).collect();
        let answers = ask(work, &batches, &outcomes, &questions)?;
        rows.iter()
            .zip(answers)
            .map(|(row, answer)| (row, verdict(row, answer, &outcomes)))
            .collect()
    };
    match options.format {
        Format::Text => {
            summary::print_all(&outcomes, 0);
            table(&verdicts);
        }
        Format::Json => println!(
            "{}",
            json!({ "documents": outcomes, "wire": data(&verdicts) })
        ),
    }
    let generated = outcomes.iter().all(|outcome| outcome.failure().is_none());
    Ok(generated && verdicts.iter().all(|(_, verdict)| verdict.is_ok()))
}

fn documents(folder: &Path) -> Result<Vec<Document>, Failure> {
    let mut documents = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let document = path
            .extension()
            .is_some_and(|end| end == "json" || end == "yaml" || end == "yml");
        if document && name != "wire" {
            documents.push(Document {
                name,
                kind: "features".to_owned(),
                path,
            });
        }
    }
    documents.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(documents)
}

/// Whether the answer is what the row wants; what is wrong otherwise.
fn verdict(row: &Row, answer: Option<Answer>, outcomes: &[Outcome]) -> Result<(), String> {
    let Some(answer) = answer else {
        let outcome = outcomes
            .iter()
            .find(|outcome| outcome.document == row.feature);
        return Err(match outcome {
            Some(outcome) if outcome.compiled == Compiled::Yes => {
                "there is no `types::Thing`".to_owned()
            }
            _ => "nothing that compiles was made".to_owned(),
        });
    };
    match (row.expect, answer) {
        (Expect::Same, Answer::Encoded(value) | Answer::Unknown(value)) => {
            let wanted: Value =
                serde_json::from_str(&row.json).map_err(|error| error.to_string())?;
            if value == wanted {
                Ok(())
            } else {
                Err(format!("encodes to {value}"))
            }
        }
        (Expect::Decodes, Answer::Encoded(_) | Answer::Unknown(_))
        | (Expect::Refused, Answer::Refused(_)) => Ok(()),
        (Expect::Refused, Answer::Encoded(value) | Answer::Unknown(value)) => {
            Err(format!("decodes, and encodes to {value}"))
        }
        (_, Answer::Unencodable(error)) => Err(format!("does not encode: {error}")),
        (_, Answer::Refused(error)) => Err(format!("does not decode: {error}")),
    }
}

fn table(verdicts: &[(&Row, Result<(), String>)]) {
    let mut rows = vec![row([&"feature", &"json", &"expected", &"verdict"])];
    for (case, verdict) in verdicts {
        let expected = json!(case.expect);
        let expected = expected.as_str().unwrap_or_default();
        let verdict = match verdict {
            Ok(()) => "pass".to_owned(),
            Err(reason) => format!("FAIL {}", short(reason, 120)),
        };
        rows.push(row([
            &case.feature,
            &short(&case.json, 70),
            &expected,
            &verdict,
        ]));
    }
    print("What decodes", &rows);
    let passed = verdicts
        .iter()
        .filter(|(_, verdict)| verdict.is_ok())
        .count();
    println!("\n{passed} of {} rows pass", verdicts.len());
}

fn data(verdicts: &[(&Row, Result<(), String>)]) -> Vec<Value> {
    let rows = verdicts.iter().map(|(row, verdict)| {
        json!({
            "feature": row.feature,
            "json": row.json,
            "expect": row.expect,
            "pass": verdict.is_ok(),
            "reason": verdict.as_ref().err(),
        })
    });
    rows.collect()
}
