//! Comparisons made by hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use atoms_codegen::drift::report::{Format, TextStyle, write};
use atoms_codegen::drift::{
    Axis, Check, Comparison, Direction, Finding, Hint, Label, Lifecycle, Outcome, Place, Policy,
    Reach, RustChange, Step, Touch, Verdict, Who, Witness,
};
use serde_json::json;

/// The report in a format, as it goes to a pipe.
pub(super) fn report(format: Format, compared: &[Comparison]) -> String {
    write(format, compared, &Policy::default(), TextStyle::default())
}

pub(super) fn comparison(contract: &str, findings: Vec<Finding>) -> Comparison {
    let label = |name: &str, text: &str| Label {
        name: format!("{name}:specs/{contract}"),
        version: name.to_owned(),
        texts: BTreeMap::from([(FILE.to_owned(), Arc::from(text))]),
    };
    let place = |line, pointer: &str| Place {
        line,
        ..place(pointer)
    };
    Comparison {
        contract: contract.to_owned(),
        old: label("v1", OLD),
        new: label("v2", NEW),
        rust: findings
            .iter()
            .flat_map(|finding| finding.rust.clone())
            .collect(),
        findings,
        compared: 12,
        places: BTreeMap::from([
            (
                "GET /call/{id}".to_owned(),
                place(7, "/paths/~1call~1{id}/get"),
            ),
            (
                "call-ended".to_owned(),
                place(12, "/webhooks/call-ended/post"),
            ),
        ]),
    }
}

pub(super) const FILE: &str = "specs/atoms/openapi.yaml";

/// What every kind of report has to show.
pub(super) fn several_kinds() -> Vec<Comparison> {
    vec![comparison(
        "atoms",
        vec![nullable(), added(), removed(), event_added()],
    )]
}

pub(super) fn place(pointer: &str) -> Place {
    Place {
        file: FILE.to_owned(),
        line: 20,
        column: 9,
        pointer: pointer.to_owned(),
    }
}

/// A finding with its id and its place, and nothing else.
pub(super) fn finding(id: &str, pointer: &str) -> Finding {
    Finding {
        check: Check::find(id).unwrap(),
        subject: "`Call.status`".to_owned(),
        message: "something changed".to_owned(),
        old: Some(place(pointer)),
        new: Some(place(pointer)),
        gone: false,
        before: None,
        after: None,
        reach: Vec::new(),
        verdicts: Vec::new(),
        hint: None,
        lifecycle: None,
        rust: Vec::new(),
    }
}

pub(super) fn verdict(
    axis: Axis,
    direction: Option<Direction>,
    outcome: Outcome,
    reason: &str,
) -> Verdict {
    Verdict {
        axis,
        direction,
        outcome,
        reason: reason.to_owned(),
        witness: None,
    }
}

pub(super) fn reach(name: &str, direction: Direction, part: &str) -> Reach {
    Reach {
        name: name.to_owned(),
        direction,
        part: part.to_owned(),
    }
}

/// A value that may be `null` now: breaks a receiver.
pub(super) fn nullable() -> Finding {
    let reason = "a receiver built from v1 does not decode `null`: every delivery that has it is undecodable";
    let witness = Witness {
        message: json!({"id": "c1", "duration": null}),
        at: "/duration".to_owned(),
    };
    let breaking = Verdict {
        witness: Some(witness),
        ..verdict(
            Axis::Decode,
            Some(Direction::Event),
            Outcome::Breaking,
            reason,
        )
    };
    let source = "the field is an `Option` now";
    Finding {
        subject: "`Call.duration`".to_owned(),
        message: "may be `null`".to_owned(),
        old: Some(Place {
            line: 21,
            ..place("/components/schemas/Call/properties/duration")
        }),
        new: Some(Place {
            line: 22,
            ..place("/components/schemas/Call/properties/duration")
        }),
        before: Some(json!("number")),
        after: Some(json!(["number", "null"])),
        reach: vec![
            reach("call-ended", Direction::Event, "body"),
            reach("GET /call/{id}", Direction::Response, "response 200"),
            reach("GET /call", Direction::Response, "response 200"),
            reach("POST /call", Direction::Response, "response 201"),
            reach("PATCH /call/{id}", Direction::Response, "response 200"),
        ],
        verdicts: vec![
            breaking,
            verdict(
                Axis::Decode,
                Some(Direction::Response),
                Outcome::Breaking,
                "a client built from v1 does not decode `null`",
            ),
            verdict(
                Axis::Serve,
                Some(Direction::Response),
                Outcome::Safe,
                "a server built from v1 never answers `null`",
            ),
            verdict(Axis::Source, None, Outcome::Breaking, source),
        ],
        rust: vec![RustChange {
            path: "atoms::types::Call::duration".to_owned(),
            kind: "field",
            before: Some("pub duration: f64,".to_owned()),
            after: Some("pub duration: Option<f64>,".to_owned()),
            file: "generated/atoms/types.rs".to_owned(),
            line: 120,
            breaks: vec![Who::Reads, Who::BuildsInFull],
            strict: Step::Major,
            promised: Step::Major,
            edit: Some("duration: Some(seconds),".to_owned()),
            touches: vec![Touch {
                file: "crm/src/calls.rs".to_owned(),
                line: 31,
                column: 17,
                what: "reads the field",
                certain: false,
            }],
            ..RustChange::default()
        }],
        ..finding(
            "nullable-added",
            "/components/schemas/Call/properties/duration",
        )
    }
}

/// An optional property: nobody breaks who keeps the promise.
pub(super) fn added() -> Finding {
    Finding {
        subject: "`Call.summary`".to_owned(),
        message: "was added, optional".to_owned(),
        old: None,
        new: Some(Place {
            line: 24,
            ..place("/components/schemas/Call/properties/summary")
        }),
        reach: vec![reach("call-ended", Direction::Event, "body")],
        verdicts: vec![
            verdict(
                Axis::Decode,
                Some(Direction::Event),
                Outcome::Safe,
                "a receiver built from v1 ignores what it does not know",
            ),
            verdict(
                Axis::Source,
                None,
                Outcome::Breaking,
                "the struct has one more field",
            ),
        ],
        rust: vec![RustChange {
            path: "atoms::types::Call::summary".to_owned(),
            kind: "field",
            before: None,
            after: Some("pub summary: Option<String>,".to_owned()),
            file: "generated/atoms/types.rs".to_owned(),
            line: 131,
            breaks: vec![Who::BuildsInFull],
            strict: Step::Major,
            promised: Step::Minor,
            edit: Some("summary: None,".to_owned()),
            ..RustChange::default()
        }],
        ..finding(
            "property-added",
            "/components/schemas/Call/properties/summary",
        )
    }
}

/// An operation that is gone: its place is what held it.
pub(super) fn removed() -> Finding {
    Finding {
        subject: "`DELETE /call/{id}`".to_owned(),
        message: "is gone".to_owned(),
        old: Some(Place {
            line: 9,
            ..place("/paths/~1call~1{id}/delete")
        }),
        new: Some(Place {
            line: 6,
            ..place("/paths/~1call~1{id}")
        }),
        gone: true,
        reach: vec![reach("DELETE /call/{id}", Direction::Request, "")],
        verdicts: vec![verdict(
            Axis::Encode,
            Some(Direction::Request),
            Outcome::Breaking,
            "a client that still calls it is answered 405",
        )],
        hint: Some(Hint::Moved(
            "DELETE /call/{id}".to_owned(),
            "POST /call/{id}/end".to_owned(),
        )),
        lifecycle: Some(Lifecycle {
            deprecated: true,
            sunset: Some("2026-12-01".to_owned()),
            early: Some(true),
        }),
        ..finding("operation-removed-early", "/paths/~1call~1{id}")
    }
}

/// A new event: worth a look, but whether the platform sends it is not written down.
pub(super) fn event_added() -> Finding {
    Finding {
        subject: "`call-failed`".to_owned(),
        message: "is sent now".to_owned(),
        old: None,
        new: Some(Place {
            line: 15,
            ..place("/webhooks/call-failed")
        }),
        reach: vec![reach("call-failed", Direction::Event, "")],
        verdicts: vec![verdict(
            Axis::Decode,
            Some(Direction::Event),
            Outcome::Conditional,
            "it reaches `unrecognized` of a receiver built from v1",
        )],
        ..finding("event-added", "/webhooks/call-failed")
    }
}

const OLD: &str = include_str!("old.yaml");

const NEW: &str = include_str!("new.yaml");
