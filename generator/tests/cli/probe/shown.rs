//! What is shown: requests before they are sent, reports, and no secrets.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::service::{CREATE, HEAD, READ, Service, VARY, edited, folder};

const KEY: &[&str] = &["--token", "opensesame", "--header", "X-Tenant: northern"];

#[test]
fn a_dry_run_shows_each_request_and_sends_none() {
    let service = Service::start();
    let run = service.probe(&format!("{CREATE}{VARY}"), &[KEY, &["--dry-run"]].concat());
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(service.lines(), [""; 0]);
    let shown = run.stdout.replace(&service.address, "http://service");
    insta::assert_snapshot!(shown);
}

#[test]
fn the_credential_goes_where_the_contract_says_and_is_never_shown() {
    let service = Service::with(|arrived, reply| {
        let key = arrived.key.clone().unwrap_or_default();
        if arrived.line.starts_with("GET") {
            edited(reply, move |parcel| {
                parcel["label"] = format!("seen {key}").into();
            })
        } else {
            reply
        }
    });
    let steps = format!("{CREATE}{READ}{VARY}");
    for format in ["text", "json", "markdown", "junit", "html", "sarif"] {
        let run = service.probe(&steps, &[KEY, &["--format", format]].concat());
        assert_eq!(run.code, 1, "{run:?}");
        assert!(run.stdout.contains("change-ignored"), "{format}: {run:?}");
        assert!(run.stdout.contains("seen [redacted]"), "{format}: {run:?}");
        for secret in ["opensesame", "northern", "hush-hush"] {
            assert!(!run.stdout.contains(secret), "{format} {secret}: {run:?}");
            assert!(!run.stderr.contains(secret), "{format} {secret}: {run:?}");
        }
    }
    assert!(
        service
            .arrived()
            .iter()
            .all(|one| one.key.as_deref() == Some("opensesame"))
    );
}

#[test]
fn the_published_schema_describes_the_report() {
    let service = Service::with(|arrived, reply| {
        if arrived.line.starts_with("GET") {
            edited(reply, |parcel| parcel["label"] = 7.into())
        } else {
            reply
        }
    });
    let steps = format!("{CREATE}{READ}{VARY}");
    let run = service.probe(&steps, &["--format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/drift.schema.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(schema).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let wrong = validator
        .iter_errors(&report)
        .map(|error| error.to_string());
    assert_eq!(wrong.collect::<Vec<_>>(), [""; 0]);
    assert!(report["findings"].as_array().unwrap().len() > 1, "{report}");
}

#[test]
fn what_is_accepted_does_not_fail() {
    let service = Service::with(|arrived, reply| {
        if arrived.line.starts_with("GET") {
            edited(reply, |parcel| parcel["weight"] = 7.into())
        } else {
            reply
        }
    });
    let folder = folder(&format!("{HEAD}{CREATE}{READ}"));
    let probe = ["probe", "plan.yaml", "--to", &service.address];
    let run = folder.run(&[&probe[..], &["--write-baseline", "allow.toml"]].concat());
    assert_eq!(run.code, 1, "{run:?}");
    let run = folder.run(&[&probe[..], &["--allow", "allow.toml"]].concat());
    assert_eq!(run.code, 0, "{run:?}");
    let run = folder.run(&[&probe[..], &["--promise", "decode,validate"]].concat());
    assert_eq!(run.code, 0, "{run:?}");
}
