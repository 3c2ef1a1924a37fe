//! What a report must stand: texts that want to do harm, and very many findings.

use atoms_codegen::drift::{
    Axis, Comparison, Direction, Finding, Hint, Outcome, Place, Verdict, Witness,
};
use serde_json::json;

use super::made::{comparison, finding, place, reach, verdict};

/// What a document may say to do harm in a report.
pub(super) fn hostile() -> Finding {
    let text = "@team see #12, GH-7 <script>alert(1)</script> | **x** `a\n::error::y` --> </details> %0A \u{1b}[31m \u{202e}";
    Finding {
        subject: format!("`Call.{text}`"),
        message: format!("is {text}"),
        old: None,
        reach: vec![reach(text, Direction::Event, text)],
        before: Some(json!(text)),
        verdicts: vec![Verdict {
            witness: Some(Witness {
                message: json!({ text: "```\n" }),
                at: format!("/{text}"),
            }),
            ..verdict(
                Axis::Decode,
                Some(Direction::Event),
                Outcome::Breaking,
                text,
            )
        }],
        hint: Some(Hint::Renamed(text.to_owned(), text.to_owned())),
        ..finding("enum-value-removed", "/components/schemas/a~1`b|<c>")
    }
}

/// As many as a revision that changes everything brings.
pub(super) fn thousands() -> Vec<Comparison> {
    let findings = (0..3000).map(|index| {
        let pointer = format!("/components/schemas/S{index}/properties/p");
        let outcome = [Outcome::Breaking, Outcome::Conditional, Outcome::Safe][index % 3];
        let reason = "a receiver built from v1 cannot read the further ones";
        Finding {
            subject: format!("`S{index}.p`"),
            message: "is a `string` or a `number`, it was a `string`".to_owned(),
            new: Some(Place {
                line: index + 1,
                ..place(&pointer)
            }),
            reach: (0..120)
                .map(|at| reach(&format!("GET /s/{at}"), Direction::Response, "response 200"))
                .collect(),
            verdicts: vec![verdict(
                Axis::Decode,
                Some(Direction::Response),
                outcome,
                reason,
            )],
            ..finding("type-widened", &pointer)
        }
    });
    vec![comparison("atoms", findings.collect())]
}
