//! Markdown, for the comment of a pull request and the summary of a job.

use atoms_codegen::drift::report::{Format, comments};
use atoms_codegen::drift::{Comparison, Policy};

use super::hard::{hostile, thousands};
use super::made::{added, comparison, nullable, report, several_kinds};

#[test]
fn a_comment_has_its_table_first_and_what_breaks_first() {
    insta::assert_snapshot!(report(Format::Markdown, &several_kinds()));
}

#[test]
fn a_comment_without_a_finding_says_so() {
    let text = report(Format::Markdown, &[comparison("atoms", Vec::new())]);
    insta::assert_snapshot!(text);
}

#[test]
fn what_a_document_says_is_text() {
    let text = report(Format::Markdown, &[comparison("atoms", vec![hostile()])]);
    insta::assert_snapshot!(text);
}

/// Whether everything that is unfolded is folded again, and no block of code is left open.
fn is_closed(text: &str) -> bool {
    let mut open = 0;
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        let run = &line[..line.len() - line.trim_start_matches('`').len()];
        match fence {
            Some(own) if line == own => fence = None,
            None if run.len() >= 3 => fence = Some(run),
            None if line.starts_with("<details>") => open += 1,
            None if line.starts_with("</details>") => open -= 1,
            _ => {}
        }
    }
    open == 0 && fence.is_none()
}

/// How many findings are left out by what the page says itself.
fn left_out(text: &str) -> usize {
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words
        .windows(4)
        .find(|four| four[0] == "and" && four[3] == "findings**");
    at.map_or(0, |four| four[1].parse().unwrap())
}

#[test]
fn a_comment_of_thousands_is_cut_between_findings_and_counts_the_rest() {
    let text = report(Format::Markdown, &thousands());
    let size = text.chars().count();
    assert!((60_000..=64_000).contains(&size), "{size}");
    assert!(is_closed(&text));
    assert_eq!(text.matches("<summary>").count() + left_out(&text), 3000);
}

#[test]
fn a_summary_of_thousands_stays_below_its_limit() {
    let text = report(Format::Summary, &thousands());
    assert!((900_000..1_000_000).contains(&text.len()), "{}", text.len());
    assert!(is_closed(&text));
}

#[test]
fn a_list_that_is_cut_is_closed() {
    let mut compared = thousands();
    for finding in &mut compared[0].findings {
        finding.verdicts.clear();
        finding.reach.truncate(1);
    }
    let text = report(Format::Markdown, &compared);
    assert!(is_closed(&text));
    assert_eq!(text.matches("\n- ").count() + left_out(&text), 3000);
}

#[test]
fn characters_are_counted_and_not_bytes() {
    let mut compared = thousands();
    for finding in &mut compared[0].findings {
        finding.message = "今は`文字列`".repeat(8);
    }
    let text = report(Format::Markdown, &compared);
    assert!((60_000..=64_000).contains(&text.chars().count()));
    let summary = report(Format::Summary, &compared);
    assert!(summary.len() < 1_000_000);
}

#[test]
fn contracts_share_a_comment_and_have_their_markers() {
    let mut compared = thousands();
    compared.push(comparison("other", vec![nullable()]));
    let text = report(Format::Markdown, &compared);
    assert!(text.chars().count() <= 64_000);
    assert!(
        text.contains("<!-- atoms-codegen drift: other -->\n## ❌ other: one change breaks"),
        "{text}"
    );
    let many: Vec<Comparison> = (0..500)
        .map(|index| comparison(&format!("c{index}"), vec![added()]))
        .collect();
    let text = report(Format::Markdown, &many);
    assert!(text.chars().count() <= 64_000);
    assert!(text.contains("more contracts**"), "{text}");
}

#[test]
fn each_contract_has_a_comment_of_its_own() {
    let compared = [
        comparison("atoms", vec![nullable()]),
        comparison("x --> y", Vec::new()),
    ];
    let comments = comments(&compared, &Policy::default());
    assert_eq!(comments[1].marker, "<!-- atoms-codegen drift: x-----y -->");
    for comment in &comments {
        assert!(comment.text.starts_with(&format!("{}\n", comment.marker)));
    }
    assert!(comments[0].text.contains("nullable-added"));
    assert!(!comments[1].text.contains("nullable-added"));
}

#[test]
fn of_long_lines_of_code_what_differs_is_shown() {
    let mut one = nullable();
    let bounds = |count: usize| {
        (0..count)
            .map(|index| format!(" + super::group_{index}::Group"))
            .collect::<String>()
    };
    one.rust[0].before = Some(format!("pub fn router<H>() where H: Sized{}", bounds(30)));
    one.rust[0].after = Some(format!(
        "pub fn router<H>() where H: Sized{} + Send;",
        bounds(31)
    ));
    let text = report(Format::Markdown, &[comparison("atoms", vec![one])]);
    let shown: Vec<&str> = text.lines().filter(|line| line.contains('…')).collect();
    assert_eq!(
        shown,
        [
            "- …group_28::Group + super::group_29::Group",
            "+ …group_28::Group + super::group_29::Group + super::group_30::Group + Send;",
        ]
    );
}
