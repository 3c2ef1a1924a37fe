//! Code that stands on the old crate, compiled against the new one: it breaks exactly where the report says so.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use atoms_codegen::Product;
use atoms_codegen::drift::items::items;
use atoms_codegen::drift::{RustChange, Step, Who};

use crate::consumers::{API, Piece, pieces};
use crate::crates::CRATES;
use crate::said::{causes, is_open};
use crate::{documents, values};

/// A piece of code of one pair.
struct Case<'c> {
    pair: &'static str,
    piece: Piece,
    changes: &'c [RustChange],
}

impl<'c> Case<'c> {
    /// What is said to break it.
    fn causes(&self) -> impl Iterator<Item = &'c RustChange> {
        causes(&self.piece, self.changes)
    }
}

#[test]
fn code_breaks_exactly_where_source_says_so() {
    let pairs = values::COMPARED.iter().chain(&*documents::COMPARED);
    let mut cases = Vec::new();
    for pair in pairs {
        let known = items(&pair.old.revision().model, Product::Crate);
        let known = pieces(&known).into_iter();
        let known = known.filter(|piece| !is_open(piece, &pair.comparison.rust));
        cases.extend(known.map(|piece| Case {
            pair: pair.name,
            piece,
            changes: &pair.comparison.rust,
        }));
    }
    let none = failing(&cases, "old");
    assert!(
        none.is_empty(),
        "what does not stand on the old crate: {}",
        shown(&cases, &none)
    );

    let failing = failing(&cases, "new");
    let said: BTreeSet<usize> = (0..cases.len())
        .filter(|index| cases[*index].causes().next().is_some())
        .collect();
    println!("{} pieces of code, {} break", cases.len(), failing.len());
    let (hidden, alarms): (BTreeSet<_>, BTreeSet<_>) = (
        failing.difference(&said).copied().collect(),
        said.difference(&failing).copied().collect(),
    );
    assert!(
        hidden.is_empty() && alarms.is_empty(),
        "not said: {}\nsaid in vain: {}",
        shown(&cases, &hidden),
        shown(&cases, &alarms)
    );
    for index in &failing {
        let case = &cases[*index];
        let steps = |of: fn(&RustChange) -> Step| case.causes().map(of).max();
        let code = &case.piece.code;
        assert_eq!(steps(|one| one.strict), Some(Step::Major), "{code}");
        if is_promised(&case.piece) {
            assert_eq!(steps(|one| one.promised), Some(Step::Major), "{code}");
        }
    }
}

/// Whether the promise holds for such code: nobody builds what only arrives.
fn is_promised(piece: &Piece) -> bool {
    let arrives = piece.path.starts_with("types::Told");
    match piece.who {
        Who::BuildsInFull | Who::MatchesExhaustively | Who::Implements => false,
        Who::BuildsWithDefaults => !arrives,
        _ => true,
    }
}

/// The pieces that do not compile against a side: compiled together, without those that failed, until the rest compiles.
fn failing(cases: &[Case<'_>], side: &str) -> BTreeSet<usize> {
    let mut failing = BTreeSet::new();
    loop {
        let mut text = String::from("#![allow(unused, deprecated)]\nfn main() {}\n");
        let mut lines = vec![usize::MAX; 2];
        for (index, case) in cases.iter().enumerate() {
            if failing.contains(&index) {
                continue;
            }
            let module = format!("proof::{}_{side}", case.pair);
            let code = case.piece.code.replace(API, &module);
            let _ = writeln!(
                text,
                "mod piece{index} {{ use std::future::Future; {code} }}"
            );
            lines.push(index);
        }
        CRATES.file("src/bin/consumer.rs", &text);
        // The library is compiled for the program already, which `check` would do once more.
        let output = CRATES.cargo(&[
            "build",
            "--quiet",
            "--bin",
            "consumer",
            "--message-format",
            "short",
        ]);
        if output.status.success() {
            return failing;
        }
        let errors = String::from_utf8_lossy(&output.stderr);
        let before = failing.len();
        for line in errors.lines().filter(|line| line.contains(": error")) {
            let place = line
                .strip_prefix("src/bin/consumer.rs:")
                .and_then(|rest| rest.split(':').next());
            let line: usize = place
                .and_then(|line| line.parse().ok())
                .unwrap_or_else(|| panic!("{errors}"));
            failing.insert(lines[line - 1]);
        }
        assert!(failing.len() > before, "{errors}");
    }
}

fn shown(cases: &[Case<'_>], indices: &BTreeSet<usize>) -> String {
    let lines = indices.iter().map(|index| {
        let case = &cases[*index];
        format!(
            "\n{} {:?} {}: {}",
            case.pair, case.piece.who, case.piece.path, case.piece.code
        )
    });
    lines.collect()
}
