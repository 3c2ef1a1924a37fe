//! Findings as a page that needs nothing else: no network, no build step. Its parts are plain files beside this one; the data
//! stands in it as JSON, from which the script builds everything as text, never as HTML.

mod excerpt;

use std::collections::HashMap;

use serde_json::{Value, json};

use self::excerpt::Excerpts;
use super::{Report, data};
use crate::drift::allow::entry;
use crate::drift::{Judged, Reach};

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
/// In this order: each stands on those before it.
const SCRIPTS: [&str; 4] = [
    include_str!("dom.js"),
    include_str!("finding.js"),
    include_str!("groups.js"),
    include_str!("page.js"),
];

pub(super) fn html(report: &Report) -> String {
    let script = SCRIPTS.join("\n");
    let mut page = String::with_capacity(PAGE.len() + STYLE.len() + script.len());
    let mut rest = PAGE;
    // One pass, so that no text that is put in is looked through again.
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        page.push_str(before);
        page.push_str(&match name {
            "style" => STYLE.to_owned(),
            "script" => script.clone(),
            "title" => title(report),
            _ => embedded(&value(report)),
        });
        rest = after;
    }
    page + rest
}

/// `Drift of atoms`, for the tab of the browser.
fn title(report: &Report) -> String {
    let names: Vec<&str> = report
        .compared
        .iter()
        .map(|one| one.contract.as_str())
        .collect();
    let names = names.join(", ").replace('&', "&amp;").replace('<', "&lt;");
    format!("Drift of {names}")
}

/// The report with the lines around each place and the entry to paste; what reaches a place is numbers of names, since most
/// places are reached by the same operations.
fn value(report: &Report) -> Value {
    let mut names = Names::default();
    let mut value = data::value(report, &mut |reach| names.numbers(reach));
    let mut excerpts = Excerpts::default();
    let Some(findings) = value["findings"].as_array_mut() else {
        return value;
    };
    for (finding, judged) in findings.iter_mut().zip(&report.ranked.findings) {
        let Judged {
            comparison,
            finding: own,
            ..
        } = judged;
        let old = excerpts.lines(&comparison.old, own.old.as_ref());
        let new = excerpts.lines(&comparison.new, own.new.as_ref());
        finding["lines"] = json!({"old": old, "new": new});
        finding["entry"] = entry(judged, report.several()).trim().into();
    }
    value["names"] = names.all.into();
    value
}

#[derive(Default)]
struct Names {
    all: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl Names {
    fn numbers(&mut self, reach: &Reach) -> Value {
        json!([
            self.number(&reach.name),
            self.number(reach.direction.name()),
            self.number(&reach.part)
        ])
    }

    fn number(&mut self, name: &str) -> usize {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        self.all.push(name.to_owned());
        self.numbers.insert(name.to_owned(), self.all.len() - 1);
        self.all.len() - 1
    }
}

/// JSON that cannot end the script element it stands in.
fn embedded(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}
