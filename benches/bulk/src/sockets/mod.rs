//! Revisions of one AsyncAPI document: whether the examples of their messages decode and encode to the same JSON, and what
//! `diff` says from each to the next.

mod examples;
mod revision;

use std::path::PathBuf;

use clap::Args;
use serde_json::Value;

use self::examples::Example;
use self::revision::Revision;
use crate::document::select;
use crate::drift::steps;
use crate::generator::Generator;
use crate::outcome::Outcome;
use crate::runner::{Answer, Question, ask};
use crate::table::{print, row, short};
use crate::work::Work;
use crate::{Failure, Options, batch, inspect};

#[derive(Debug, Args)]
pub(crate) struct Sockets {
    /// The folder of the revisions, which are taken by name.
    folder: PathBuf,
    /// An overlay, and the beginning of the name of the revision that it makes a further one of: `09=FILE`.
    #[arg(long = "overlay", value_name = "REVISION=FILE")]
    overlays: Vec<String>,
}

impl Sockets {
    pub(crate) fn run(
        &self,
        work: &Work,
        generator: &Generator,
        options: &Options,
    ) -> Result<bool, Failure> {
        let all = revision::all(&self.folder, &self.overlays, work, generator)?;
        let revisions = select(all, options, |revision| &revision.document.name);
        let documents: Vec<_> = revisions.iter().map(|one| one.document.clone()).collect();
        let mut outcomes = generator.run_all(&documents, work, options.jobs)?;
        outcomes.iter_mut().for_each(inspect::inspect);
        let batches = batch::compile(work, &mut outcomes, options.jobs)?;
        let mut asked = Vec::new();
        for (revision, outcome) in revisions.iter().zip(&outcomes) {
            asked.extend(questions(revision, outcome));
        }
        let questions: Vec<_> = asked.iter().map(|(question, _)| question.clone()).collect();
        let answers = ask(work, &batches, &outcomes, &questions)?;
        let judged: Vec<_> = asked
            .iter()
            .zip(answers)
            .map(|(one, answer)| judge(one, answer))
            .collect();
        let passed = table(&revisions, &outcomes, &judged);
        steps(&documents, work, generator)?;
        Ok(passed)
    }
}

/// Each example, decoded as every type that is all of a side's messages.
fn questions(revision: &Revision, outcome: &Outcome) -> Vec<(Question, Example)> {
    let sides = outcome.paths.iter();
    let sides: Vec<_> = sides
        .filter(|path| path.ends_with("ClientMessage") || path.ends_with("ServerMessage"))
        .collect();
    let examples = revision.examples.iter();
    let all = examples.flat_map(|example| {
        sides.iter().map(move |path| {
            let question = Question {
                document: outcome.document.clone(),
                path: (*path).clone(),
                json: example.json.to_string(),
            };
            (question, example.clone())
        })
    });
    all.collect()
}

/// What came of an example as the messages of one side.
struct Judged {
    document: String,
    message: String,
    /// Whether it is one of them, and the same; what is wrong otherwise.
    verdict: Result<(), String>,
}

fn judge((question, example): &(Question, Example), answer: Option<Answer>) -> Judged {
    let verdict = match answer {
        Some(Answer::Encoded(value)) if value == example.json => Ok(()),
        Some(Answer::Encoded(value)) => Err(format!("encodes to {value}")),
        Some(Answer::Unknown(_)) => Err("is of an unknown kind".to_owned()),
        Some(Answer::Refused(error)) => Err(format!("does not decode: {error}")),
        Some(Answer::Unencodable(error)) => Err(format!("does not encode: {error}")),
        None => Err("nothing that compiles was made".to_owned()),
    };
    Judged {
        document: question.document.clone(),
        message: format!(
            "{} {}",
            example.message,
            short(&example.json.to_string(), 60)
        ),
        verdict,
    }
}

/// A row for each revision; whether all was made, and each example is a message of one side.
fn table(revisions: &[Revision], outcomes: &[Outcome], judged: &[Judged]) -> bool {
    let mut rows = vec![row([
        &"revision",
        &"crate",
        &"compiles",
        &"messages",
        &"examples",
        &"the same",
    ])];
    let mut faults = Vec::new();
    for (revision, outcome) in revisions.iter().zip(outcomes) {
        let mut same = 0;
        for example in &revision.examples {
            let name = format!(
                "{} {}",
                example.message,
                short(&example.json.to_string(), 60)
            );
            let own = judged
                .iter()
                .filter(|one| one.document == outcome.document && one.message == name);
            let own: Vec<_> = own.collect();
            if own.iter().any(|one| one.verdict.is_ok()) {
                same += 1;
            } else {
                let reasons: Vec<_> = own
                    .iter()
                    .filter_map(|one| one.verdict.as_ref().err())
                    .collect();
                faults.push(format!("{}: {name}: {reasons:?}", outcome.document));
            }
        }
        let compiles = format!("{:?}", outcome.compiled);
        rows.push(row([
            &outcome.document,
            &outcome.class.word(),
            &short(&compiles, 40),
            &revision.messages,
            &revision.examples.len(),
            &same,
        ]));
        if let Some(failure) = outcome.failure() {
            faults.push(format!("{}: {failure}", outcome.document));
        }
    }
    print("Revisions", &rows);
    for fault in &faults {
        println!("FAIL {fault}");
    }
    faults.is_empty()
}

/// A JSON value that is in a document.
fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}
