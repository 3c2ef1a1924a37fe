//! Which places of a workspace a change touches.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use atoms_codegen::drift::Revision;
use atoms_codegen::drift::impact::touches;
use atoms_codegen::drift::items::changes;
use atoms_codegen::model::Contract;
use atoms_codegen::{Product, Spec};

use crate::made::{CALLS, contract, edited};

/// Code that stands on the old crate.
const CODE: &str = r#"
use calls_api::calls::types::{self, Call, Settings, Started, Status as State};
use calls_api::calls::webhooks::Webhooks;
use calls_api::calls::{Client, calls as group};
use runtime::Delivery;

struct Desk;

impl Webhooks for Desk {
    type Error = StatusCode;

    async fn call_started(&self, delivery: Delivery<Started>) -> Result<(), StatusCode> {
        let call = &delivery.payload.call;
        println!("{:?}", call.note);
        Ok(())
    }

    async fn call_asked(&self, _: Delivery<types::Asked>) -> Result<types::Said, StatusCode> {
        Ok(types::Said::text("yes"))
    }
}

fn built(id: String) -> (Call, Call, Settings) {
    let whole = Call { id: id.clone(), status: None, note: None };
    let rest = Call { id, ..whole.clone() };
    (whole, rest, Settings { silent: None })
}

fn matched(status: &State, loose: State) -> bool {
    let all = match status {
        State::Completed => true,
        State::Busy | State::Unknown(_) => false,
    };
    all && match loose {
        State::Completed => true,
        _ => false,
    }
}

async fn called(client: &Client, params: types::GetCallParams) {
    let _ = client.get_call(&params).await;
    let _ = group::GET_CALL;
}

mod other {
    use super::*;

    struct Note { note: u8 }

    fn reads(found: Found, own: Note) -> u8 {
        drop(found.note);
        own.note
    }
}
"#;

/// What a change of the document touches in that code.
fn of(edits: &[(&str, &str)]) -> String {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    fs::write(folder.path().join("src/main.rs"), CODE).unwrap();
    let (old, new) = (contract(CALLS), contract(&edited(edits)));
    let changes = changes(&old, &new, Product::Workspace);
    let touches = touches(folder.path(), &changes, &old, Product::Workspace).unwrap();
    let mut text = String::new();
    for (change, touches) in changes.iter().zip(touches) {
        for touch in touches {
            let line = CODE.lines().nth(touch.line - 1).unwrap().trim();
            let likely = if touch.certain { "" } else { "likely " };
            let place = format!("{}:{}:{}", touch.file, touch.line, touch.column);
            let _ = writeln!(text, "{}: {place} {likely}{}", change.path, touch.what);
            let _ = writeln!(text, "    {line}");
        }
    }
    text
}

macro_rules! touched {
    ($($name:ident: $($from:literal => $to:literal),+;)+) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(of(&[$(($from, $to)),+]));
        }
    )+};
}

touched! {
    an_event_more_touches_implementations: "  call-asked:" => "  call-ended:\n    post:\n      requestBody:\n        content: {application/json: {schema: {type: object, required: [kind], properties: {kind: {const: call-ended}}}}}\n      responses: {'200': {description: Taken.}}\n  call-asked:";
    a_property_less_touches_who_reads_and_builds: "\n        note: {type: string}" => "";
    a_property_more_touches_who_builds_in_full: "note: {type: string}" => "note: {type: string}\n        place: {type: string}";
    a_value_less_touches_who_matches_it: "enum: [completed, busy]" => "enum: [completed]";
    a_value_more_touches_who_matches_all: "enum: [completed, busy]" => "enum: [completed, busy, failed]";
    an_operation_of_another_name_touches_callers: "operationId: getCall" => "operationId: readCall";
    a_component_of_another_name_touches_who_names_it: "$ref: '#/components/schemas/Status'" => "$ref: '#/components/schemas/State'", "    Status: {" => "    State: {";
    another_type_touches_who_reads: "note: {type: string}" => "note: {type: integer}";
}

#[test]
fn what_the_promise_keeps_touches_nothing() {
    let edits = [(
        "silent: {type: boolean}",
        "silent: {type: boolean, description: Mute.}",
    )];
    assert_eq!(of(&edits), "");
}

/// The contract of a folder in `specs/`, with some texts of a file in place of others.
fn of_specs(name: &str, file: &str, edits: &[(&str, &str)]) -> Contract {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join(name);
    fs::create_dir(&folder).unwrap();
    for entry in fs::read_dir(root.join("specs").join(name)).unwrap() {
        let path = entry.unwrap().path();
        // The lock would keep the names of what the document calls otherwise.
        if path
            .extension()
            .is_some_and(|extension| extension == "lock")
        {
            continue;
        }
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    let mut text = fs::read_to_string(folder.join(file)).unwrap();
    for (from, to) in edits {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    fs::write(folder.join(file), text).unwrap();
    let spec = Spec::folder(&folder, name).unwrap();
    let revision = Revision::read(&spec, name).unwrap_or_else(|failure| panic!("{failure}"));
    revision.model
}

/// The places in an example of this repository that an edit of its contract touches for certain.
fn in_example(example: &str, file: &str, edits: &[(&str, &str)]) -> Vec<(String, &'static str)> {
    let (old, new) = (of_specs("atoms", file, &[]), of_specs("atoms", file, edits));
    let changes = changes(&old, &new, Product::Workspace);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../examples")
        .join(example);
    let touches = touches(&root, &changes, &old, Product::Workspace).unwrap();
    let certain = touches.into_iter().flatten().filter(|touch| touch.certain);
    certain.map(|touch| (touch.file, touch.what)).collect()
}

#[test]
fn the_receiver_is_told_which_field_it_reads_is_gone() {
    let found = in_example(
        "receiver",
        "openapi.yaml",
        &[("callDuration", "callLength")],
    );
    assert!(
        found.iter().any(|(_, what)| *what == "reads the field"),
        "{found:?}"
    );
}

#[test]
fn the_platform_is_told_which_field_it_fills_and_which_method_it_implements() {
    let edits = [("decryptedSecretKey", "plainSecretKey")];
    let found = in_example("platform", "webhook-subscriptions.yaml", &edits);
    assert!(
        found.iter().any(|(_, what)| *what == "names the field"),
        "{found:?}"
    );
    let edits = [(
        "operationId: getConcurrency\n",
        "operationId: readConcurrency\n",
    )];
    let found = in_example("platform", "concurrency.yaml", &edits);
    assert!(
        found.iter().any(|(_, what)| *what == "implements it"),
        "{found:?}"
    );
}
