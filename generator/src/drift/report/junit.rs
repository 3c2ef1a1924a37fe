//! Findings as test cases: a suite for each contract, a case for each finding, failed where the finding fails. GitLab shows
//! only the first of several cases with one name, so each name ends in what the finding is known by.

use quick_junit::{NonSuccessKind, Report as Suites, TestCase, TestCaseStatus, TestSuite};

use super::{Report, words};
use crate::diagnostic::Severity;
use crate::drift::allow::Stale;
use crate::drift::{Comparison, Judged, Place};

pub(super) fn junit(report: &Report) -> String {
    let mut suites = Suites::new("drift");
    for comparison in report.compared {
        suites.add_test_suite(suite(report, comparison));
    }
    if !report.ranked.stale.is_empty() {
        let mut suite = TestSuite::new("allow file");
        suite.add_test_cases(report.ranked.stale.iter().map(stale));
        suites.add_test_suite(suite);
    }
    // Writing to memory does not fail, and the crate drops what XML cannot hold.
    suites.to_string().unwrap_or_default()
}

fn suite(report: &Report, comparison: &Comparison) -> TestSuite {
    let mut suite = TestSuite::new(comparison.contract.as_str());
    let own = report
        .ranked
        .findings
        .iter()
        .filter(|judged| std::ptr::eq(judged.comparison, comparison));
    suite.add_test_cases(own.map(case));
    if suite.test_cases.is_empty() {
        // A report without a case counts as none.
        suite.add_test_case(TestCase::new("no change", TestCaseStatus::success()));
    }
    suite
}

fn case(judged: &Judged) -> TestCase {
    let headline = words::headline(judged, false);
    let place = judged.finding.place();
    let at = place.map(
        |Place {
             file, line, column, ..
         }| format!("{file}:{line}:{column}"),
    );
    let text: Vec<String> = at
        .into_iter()
        .chain(words::verdicts(judged.finding))
        .collect();
    let text = text.join("\n");
    let mut status = TestCaseStatus::success();
    if judged.severity == Severity::Error {
        status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status
            .set_type(judged.finding.check.id)
            .set_message(headline.as_str())
            .set_description(text.as_str());
    }
    let mut case = TestCase::new(format!("{headline} [{}]", judged.key), status);
    case.set_classname(format!(
        "{}.{}",
        judged.comparison.contract, judged.finding.check.id
    ));
    if judged.severity != Severity::Error {
        case.set_system_out(text.as_str());
    }
    if let Some(Place { file, line, .. }) = place {
        case.extra.insert("file".into(), file.as_str().into());
        case.extra.insert("line".into(), line.to_string().into());
    }
    case
}

fn stale(stale: &Stale) -> TestCase {
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
    status.set_type(stale.id()).set_message(stale.message());
    let mut case = TestCase::new(format!("{}:{}", stale.file, stale.entry.line), status);
    case.set_classname(stale.id());
    case
}
