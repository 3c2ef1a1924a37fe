//! Documents that try to become code.

mod expect;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};

use self::expect::Verdict;
use crate::document::{Document, select};
use crate::generator::Generator;
use crate::outcome::Outcome;
use crate::table::{print, row, short};
use crate::work::Work;
use crate::{Failure, Format, Options, batch, inspect, summary};

/// An entry of `index.json`.
#[derive(Clone, Debug, Deserialize)]
struct Attack {
    file: String,
    slot: String,
    #[serde(default)]
    payload: Value,
    expect: String,
}

/// Runs over the attacks and holds each against what must come of it.
pub(crate) fn run(
    folder: &Path,
    work: &Work,
    generator: &Generator,
    options: &Options,
) -> Result<bool, Failure> {
    let index = folder.join("index.json");
    let text =
        fs::read_to_string(&index).map_err(|error| format!("{}: {error}", index.display()))?;
    let attacks = select(
        serde_json::from_str::<Vec<Attack>>(&text)?,
        options,
        |attack| &attack.file,
    );
    let documents: Vec<Document> = attacks
        .iter()
        .map(|attack| Document {
            name: attack.file.clone(),
            kind: attack.expect.clone(),
            path: folder.join("documents").join(&attack.file),
        })
        .collect();
    let planted = planted();
    let mut outcomes = generator.run_all(&documents, work, options.jobs)?;
    outcomes.iter_mut().for_each(inspect::inspect);
    if !options.no_compile {
        batch::compile(work, &mut outcomes, options.jobs)?;
    }
    let verdicts: Vec<Verdict> = attacks
        .iter()
        .zip(&outcomes)
        .map(|(attack, outcome)| expect::judge(attack, outcome, !options.no_compile))
        .collect();
    let escaped = planted.is_empty() && !self::planted().is_empty();
    match options.format {
        Format::Text => {
            report(&attacks, &outcomes, &verdicts);
            if options.no_compile {
                println!(
                    "Nothing was compiled: an attack that has to compile holds as far as its output is Rust."
                );
            }
        }
        Format::Json => println!("{}", data(&attacks, &outcomes, &verdicts)),
    }
    if escaped {
        eprintln!("a document wrote a file into the folder for temporary files");
    }
    Ok(!escaped
        && verdicts
            .iter()
            .all(|verdict| !matches!(verdict, Verdict::Failed(_))))
}

/// Files that an attack with an absolute path would leave behind.
fn planted() -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(std::env::temp_dir())
        .into_iter()
        .flatten()
        .flatten();
    let paths = entries.map(|entry| entry.path());
    paths
        .filter(|path| path.to_string_lossy().contains(inspect::SENTINEL))
        .collect()
}

fn report(attacks: &[Attack], outcomes: &[Outcome], verdicts: &[Verdict]) {
    summary::print_all(outcomes, 0);
    let mut totals: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    for (attack, verdict) in attacks.iter().zip(verdicts) {
        let counts = totals.entry(&attack.expect).or_default();
        counts[0] += 1;
        counts[match verdict {
            Verdict::Held => 1,
            Verdict::HeldByRefusal => 2,
            Verdict::Failed(_) => 3,
        }] += 1;
    }
    let head = row([
        &"expectation",
        &"attacks",
        &"held",
        &"held by refusal",
        &"failed",
    ]);
    let rows = totals.iter().map(|(expect, counts)| {
        row([
            &short(expect, 60),
            &counts[0],
            &counts[1],
            &counts[2],
            &counts[3],
        ])
    });
    print(
        "What was expected",
        &std::iter::once(head).chain(rows).collect::<Vec<_>>(),
    );
    let mut rows = vec![row([
        &"module",
        &"file",
        &"slot",
        &"expected",
        &"why it failed",
    ])];
    for ((attack, outcome), verdict) in attacks.iter().zip(outcomes).zip(verdicts) {
        if let Verdict::Failed(reason) = verdict {
            let expected = short(&attack.expect, 30);
            rows.push(row([
                &outcome.case.name,
                &attack.file,
                &attack.slot,
                &expected,
                &short(reason, 140),
            ]));
        }
    }
    print("Expectations that failed", &rows);
    let failed = rows.len() - 1;
    println!(
        "\n{} of {} attacks held",
        verdicts.len() - failed,
        verdicts.len()
    );
}

fn data(attacks: &[Attack], outcomes: &[Outcome], verdicts: &[Verdict]) -> Value {
    let rows = attacks
        .iter()
        .zip(outcomes)
        .zip(verdicts)
        .map(|((attack, outcome), verdict)| {
            let (word, reason) = match verdict {
                Verdict::Held => ("held", None),
                Verdict::HeldByRefusal => ("held-by-refusal", None),
                Verdict::Failed(reason) => ("failed", Some(reason)),
            };
            json!({
                "file": attack.file,
                "expect": attack.expect,
                "verdict": word,
                "reason": reason,
                "outcome": outcome,
            })
        });
    rows.collect()
}
