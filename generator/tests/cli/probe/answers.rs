//! Answers that the contract does not have.

use serde_json::{Value, json};

use super::service::{Arrived, CREATE, READ, Reply, Service, edited};

type Edit = fn(&mut Value);

/// What is found where the answers to reading are edited.
fn found(edit: impl Fn(&mut Value) + Copy + Send + Sync + 'static) -> Vec<String> {
    changed(move |arrived, reply| {
        if arrived.line.starts_with("GET") {
            edited(reply, edit)
        } else {
            reply
        }
    })
}

fn changed(change: impl Fn(&Arrived, Reply) -> Reply + Send + Sync + 'static) -> Vec<String> {
    let service = Service::with(change);
    let run = service.probe(&format!("{CREATE}{READ}"), &["--format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).expect(&run.stderr);
    let findings = report["findings"].as_array().unwrap();
    assert_eq!(run.code, i32::from(!findings.is_empty()), "{run:?}");
    let shown = findings.iter().map(|finding| {
        let place = &finding["new"];
        format!(
            "{} {}:{} {}",
            finding["id"].as_str().unwrap(),
            place["file"].as_str().unwrap(),
            place["line"],
            finding["message"].as_str().unwrap(),
        )
    });
    shown.collect()
}

#[test]
fn what_the_contract_says_is_fine() {
    assert_eq!(found(|_| {}), [""; 0]);
}

#[test]
fn each_keyword_that_is_broken_is_named_where_it_stands() {
    let cases: [(Edit, &str); 9] = [
        (|it| it["label"] = json!(7), "type-undocumented"),
        (|it| it["label"] = json!(null), "null-undocumented"),
        (|it| it["label"] = json!("x".repeat(13)), "bound-broken"),
        (|it| it["priority"] = json!(10), "bound-broken"),
        (|it| it["priority"] = json!(1.5), "type-undocumented"),
        (|it| it["size"] = json!({"unit": "m"}), "value-undocumented"),
        (
            |it| it["sentAt"] = json!("2026-02-30T00:00:00Z"),
            "format-broken",
        ),
        (|it| it["weight"] = json!(1), "property-undocumented"),
        (
            |it| drop(it.as_object_mut().unwrap().remove("label")),
            "required-missing",
        ),
    ];
    let all: Vec<String> = cases
        .into_iter()
        .flat_map(|(edit, check)| {
            let found = found(edit);
            assert!(
                found.iter().any(|one| one.starts_with(check)),
                "{check}: {found:?}"
            );
            found
        })
        .collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn a_status_a_header_and_a_media_type_are_held_against_the_contract() {
    let all = [
        changed(|_, mut reply| {
            reply.headers.retain(|(name, _)| *name != "location");
            reply
        }),
        changed(|arrived, mut reply| {
            if arrived.line.starts_with("DELETE") {
                reply.status = 202;
            }
            reply
        }),
        changed(|arrived, mut reply| {
            if arrived.line.starts_with("GET") {
                reply.headers = vec![("content-type", "text/html".to_owned())];
            }
            reply
        }),
        changed(|arrived, mut reply| {
            if arrived.line.starts_with("GET") {
                reply.body.truncate(5);
            }
            reply
        }),
    ];
    insta::assert_snapshot!(all.concat().join("\n"));
}
