//! What a run came to.

use std::collections::{BTreeMap, BTreeSet};

use crate::outcome::{Class, Compiled, Outcome};
use crate::table::{print, row, short};

/// Rows of a table of causes.
const CAUSES: usize = 30;

/// Documents listed for one cause of failure.
const LISTED: usize = 10;

/// Prints what holds for every run: how the generator ended, what rustc says, what was said most often, what failed.
pub(crate) fn print_all(outcomes: &[Outcome], skipped: usize) {
    classes(outcomes);
    if skipped > 0 {
        println!("\n{skipped} packed documents skipped: `xz` is not there to unpack them");
    }
    sizes(outcomes);
    compiled(outcomes);
    findings(outcomes);
    degraded(outcomes);
    lints(outcomes);
    failures(outcomes);
}

fn classes(outcomes: &[Outcome]) {
    let kinds: BTreeSet<&str> = outcomes
        .iter()
        .map(|outcome| outcome.kind.as_str())
        .collect();
    let mut head = row([&"documents", &"all"]);
    head.extend(Class::ALL.iter().map(|class| class.word().to_owned()));
    let mut rows = vec![head];
    for kind in kinds {
        let of_kind: Vec<_> = outcomes
            .iter()
            .filter(|outcome| outcome.kind == kind)
            .collect();
        let mut cells = row([&kind, &of_kind.len()]);
        cells.extend(Class::ALL.iter().map(|&class| {
            let count = of_kind
                .iter()
                .filter(|outcome| outcome.class == class)
                .count();
            count.to_string()
        }));
        rows.push(cells);
    }
    print("How the generator ended", &rows);
}

fn sizes(outcomes: &[Outcome]) {
    let mut rows = vec![row([
        &"measure",
        &"sum",
        &"median",
        &"largest",
        &"document",
    ])];
    let mut add = |name: &str, measure: &dyn Fn(&Outcome) -> u128| {
        let mut all: Vec<(u128, &str)> = outcomes
            .iter()
            .map(|outcome| (measure(outcome), outcome.document.as_str()))
            .collect();
        all.sort_unstable();
        if let (Some(middle), Some(last)) = (all.get(all.len() / 2), all.last()) {
            let sum: u128 = all.iter().map(|(value, _)| value).sum();
            rows.push(row([&name, &sum, &middle.0, &last.0, &last.1]));
        }
    };
    add("milliseconds", &|outcome| outcome.milliseconds);
    add("peak KiB", &|outcome| u128::from(outcome.peak_kib));
    add("output bytes", &|outcome| u128::from(outcome.output_bytes));
    add("types", &|outcome| outcome.types as u128);
    add("operations", &|outcome| outcome.operations as u128);
    add("events", &|outcome| outcome.events as u128);
    add("degraded", &|outcome| {
        outcome.degraded.values().sum::<usize>() as u128
    });
    add("errors", &|outcome| outcome.count("error") as u128);
    add("warnings", &|outcome| outcome.count("warning") as u128);
    print("Sizes", &rows);
}

fn compiled(outcomes: &[Outcome]) {
    let count = |test: fn(&Compiled) -> bool| {
        let generated = outcomes
            .iter()
            .filter(|outcome| outcome.class == Class::Generated);
        generated.filter(|outcome| test(&outcome.compiled)).count()
    };
    let rows = vec![
        row([&"output", &"documents"]),
        row([&"compiles", &count(|state| *state == Compiled::Yes)]),
        row([
            &"does not compile",
            &count(|state| matches!(state, Compiled::No(_))),
        ]),
        row([
            &"is not Rust",
            &count(|state| matches!(state, Compiled::Unparsed(_))),
        ]),
        row([
            &"too large to try",
            &count(|state| *state == Compiled::TooLarge),
        ]),
        row([&"not tried", &count(|state| *state == Compiled::NotTried)]),
    ];
    print("What rustc says", &rows);
}

/// Something that many documents share.
struct Cause<'a> {
    places: usize,
    documents: usize,
    unlocated: usize,
    example: &'a str,
    first: &'a str,
}

fn gather<'a, K: Ord>(
    causes: &mut BTreeMap<K, Cause<'a>>,
    key: K,
    places: usize,
    example: &'a str,
    first: &'a str,
) {
    let cause = causes.entry(key).or_insert(Cause {
        places: 0,
        documents: 0,
        unlocated: 0,
        example,
        first,
    });
    cause.places += places;
    cause.documents += 1;
}

fn by_documents<K: Ord>(causes: BTreeMap<K, Cause<'_>>) -> Vec<(K, Cause<'_>)> {
    let mut causes: Vec<_> = causes.into_iter().collect();
    causes.sort_by_key(|(_, cause)| std::cmp::Reverse(cause.documents));
    causes
}

fn findings(outcomes: &[Outcome]) {
    let mut causes = BTreeMap::new();
    for outcome in outcomes {
        for (code, finding) in &outcome.findings {
            let key = (finding.severity.as_str(), code.as_str());
            gather(
                &mut causes,
                key,
                finding.count,
                &outcome.document,
                &finding.first,
            );
            if let Some(cause) = causes.get_mut(&key) {
                cause.unlocated += usize::from(!finding.located);
            }
        }
    }
    let head = row([
        &"severity",
        &"code",
        &"documents",
        &"places",
        &"without a place",
        &"such as",
        &"first",
    ]);
    let rows = by_documents(causes)
        .into_iter()
        .map(|((severity, code), cause)| {
            let numbers =
                [&cause.documents, &cause.places, &cause.unlocated].map(ToString::to_string);
            let texts = [cause.example.to_owned(), short(cause.first, 110)];
            [severity.to_owned(), code.to_owned()]
                .into_iter()
                .chain(numbers)
                .chain(texts)
                .collect()
        });
    print(
        "Diagnostics",
        &std::iter::once(head).chain(rows).collect::<Vec<_>>(),
    );
}

fn degraded(outcomes: &[Outcome]) {
    let mut causes = BTreeMap::new();
    for outcome in outcomes {
        for (reason, places) in &outcome.degraded {
            gather(
                &mut causes,
                unquoted(reason),
                *places,
                &outcome.document,
                reason,
            );
        }
    }
    several("What became a plain value", causes);
}

fn lints(outcomes: &[Outcome]) {
    let mut causes = BTreeMap::new();
    for outcome in outcomes {
        for (lint, places) in &outcome.rustc_warnings {
            gather(&mut causes, lint.clone(), *places, &outcome.document, lint);
        }
    }
    several("Warnings of rustc", causes);
}

fn several(title: &str, causes: BTreeMap<String, Cause<'_>>) {
    let head = row([&"documents", &"places", &"such as", &"what"]);
    let rows = by_documents(causes)
        .into_iter()
        .take(CAUSES)
        .map(|(what, cause)| {
            row([
                &cause.documents,
                &cause.places,
                &cause.example,
                &short(&what, 120),
            ])
        });
    print(
        title,
        &std::iter::once(head).chain(rows).collect::<Vec<_>>(),
    );
}

fn failures(outcomes: &[Outcome]) {
    let mut causes = BTreeMap::new();
    let failed: Vec<(&Outcome, String)> = outcomes
        .iter()
        .filter_map(|outcome| Some((outcome, outcome.failure()?)))
        .collect();
    for (outcome, failure) in &failed {
        gather(
            &mut causes,
            unquoted(failure),
            1,
            &outcome.document,
            failure,
        );
    }
    several("Causes of failure", causes);
    list(&failed);
}

/// The documents that failed, some of each cause.
fn list(failed: &[(&Outcome, String)]) {
    let mut listed: BTreeMap<String, usize> = BTreeMap::new();
    let mut rows = vec![row([&"module", &"document", &"why"])];
    for (outcome, failure) in failed {
        let of_cause = listed.entry(unquoted(failure)).or_default();
        *of_cause += 1;
        if *of_cause <= LISTED {
            rows.push(row([
                &outcome.case.name,
                &outcome.document,
                &short(failure, 160),
            ]));
        }
    }
    print("Failed", &rows);
    let hidden = failed.len() + 1 - rows.len();
    if hidden > 0 {
        println!("  and {hidden} more of the same causes; `--format json` lists all");
    }
}

/// The text without what differs from place to place: quoted words and numbers; the codes of rustc stay.
fn unquoted(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(index, part)| {
        if index % 2 == 1 {
            "…".to_owned()
        } else {
            unnumbered(part)
        }
    });
    parts.collect::<Vec<_>>().join("`")
}

fn unnumbered(text: &str) -> String {
    let word = |word: &str| {
        let code = word.starts_with('E') && word.len() == "E0000".len();
        match word.find(|c: char| c.is_ascii_digit()) {
            Some(at) if !code => format!("{}#", &word[..at]),
            _ => word.to_owned(),
        }
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
