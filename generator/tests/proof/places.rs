//! The places of a user's crate that a change touches, beside those where rustc refuses it: the crate of `tests/consumer`,
//! compiled against the contract of Atoms as it is after changes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, iter, slice};

use atoms_codegen::drift::impact::find;
use atoms_codegen::drift::{Revision, compare};
use atoms_codegen::{Config, Product, Spec, generate};
use serde_json::Value;

use crate::emitted;

/// A file and a line.
type Places = BTreeSet<(String, u64)>;

/// A name, and what is written in its place.
type Edit = (&'static str, &'static str);

/// A change: in which file of `specs/atoms`, what, and what stands there instead.
struct Change {
    name: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
    /// What code that stands on it writes instead.
    edits: &'static [Edit],
}

/// That a client sends `session.close`.
const CLOSE: &str = "      - $ref: \"#/channels/agentSession/messages/session.close\"\n";

/// Changes whose code is compiled together: no place is touched by two of them.
const BESIDE: &[Change] = &[
    Change {
        name: "an event more",
        file: "openapi.yaml",
        from: "webhooks:\n",
        to: "webhooks:\n  call-parked:\n    post:\n      requestBody:\n        content:\n          application/json:\n            schema:\n              type: object\n              required: [metadata]\n              properties:\n                metadata: {type: object, required: [eventType], properties: {eventType: {const: call-parked}}}\n      responses: {'200': {description: Taken.}}\n",
        edits: &[],
    },
    Change {
        name: "a property of an event gone",
        file: "openapi.yaml",
        from: "callDuration",
        to: "callLength",
        edits: &[],
    },
    Change {
        name: "a value gone",
        file: "openapi.yaml",
        from: "enum: [completed, no_answer,",
        to: "enum: [completed, unanswered,",
        edits: &[],
    },
    Change {
        name: "a property more",
        file: "concurrency.yaml",
        from: "        orgLimit:\n",
        to: "        burstLimit:\n          type: number\n        orgLimit:\n",
        edits: &[],
    },
    Change {
        name: "a required property more",
        file: "agents.yaml",
        from: "is off.\n      type: object\n      required: [name]\n",
        to: "is off.\n      type: object\n      required: [name, workflowType]\n",
        edits: &[],
    },
    Change {
        name: "a message of the client more",
        file: "realtime.yaml",
        from: CLOSE,
        to: concat!(
            "      - $ref: \"#/channels/agentSession/messages/session.close\"\n",
            "      - $ref: \"#/channels/agentSession/messages/transcript\"\n"
        ),
        edits: &[],
    },
    Change {
        name: "a property of a message of another name",
        file: "realtime.yaml",
        from: "required: [type, text]\n        properties:\n          type:\n            const: input_text.send\n          text:",
        to: "required: [type, words]\n        properties:\n          type:\n            const: input_text.send\n          words:",
        edits: &[],
    },
    Change {
        name: "prose",
        file: "concurrency.yaml",
        from: "What is left for every agent to use.",
        to: "What no agent has set aside.",
        edits: &[],
    },
];

/// Changes whose code is compiled by itself: those after which rustc finds no name, so that it looks at calls only when code
/// writes the new one; and one that is no change beside its contrary.
const ALONE: &[Change] = &[
    Change {
        name: "an operation of another name",
        file: "concurrency.yaml",
        from: "operationId: getConcurrency\n",
        to: "operationId: readConcurrency\n",
        edits: &[
            ("GetConcurrency", "ReadConcurrency"),
            ("get_concurrency", "read_concurrency"),
        ],
    },
    Change {
        name: "a component of another name",
        file: "concurrency.yaml",
        from: "ConcurrencyOverview",
        to: "ConcurrencyLimits",
        edits: &[("ConcurrencyOverview", "ConcurrencyLimits")],
    },
    Change {
        name: "a message of the client gone",
        file: "realtime.yaml",
        from: CLOSE,
        to: "",
        edits: &[],
    },
];

#[test]
fn a_crate_breaks_at_the_places_that_the_report_names() {
    let root = emitted::folder("places");
    let _ = fs::remove_dir_all(&root);
    let consumer = repository().join("tests/consumer");
    let before = revision(&write(&root.join("before/specs/atoms"), &[]));
    let folder = root.join("after");
    let specs = folder.join("specs/atoms");
    let alone = ALONE.iter().map(slice::from_ref);
    for changes in iter::once(BESIDE).chain(alone) {
        let mut all = Places::new();
        for change in changes {
            let after = revision(&write(&specs, slice::from_ref(change)));
            let said = said(&consumer, &before, &after);
            assert!(all.is_disjoint(&said), "{}: {said:?}", change.name);
            all.extend(said);
        }
        build(&folder, write(&specs, changes), &consumer);
        let refused = refused(&folder, changes);
        let in_vain: Vec<_> = all.difference(&refused).collect();
        let not_said: Vec<_> = refused.difference(&all).collect();
        let names: Vec<_> = changes.iter().map(|change| change.name).collect();
        assert!(
            in_vain.is_empty() && not_said.is_empty(),
            "{names:?}: said in vain: {in_vain:?}; not said: {not_said:?}"
        );
    }
}

/// The places where the report says that the crate breaks.
fn said(consumer: &Path, before: &Revision, after: &Revision) -> Places {
    let mut comparison = compare(before, after, None);
    find(consumer, &mut comparison, (before, after)).expect("a crate");
    let touches = comparison.rust.iter().flat_map(|one| &one.touches);
    touches
        .filter(|touch| touch.certain)
        .map(|touch| (touch.file.clone(), touch.line as u64))
        .collect()
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn revision(spec: &Spec) -> Revision {
    Revision::read(spec, "atoms").unwrap_or_else(|failure| panic!("{failure}"))
}

/// The contract with changes, and without its lock, which would keep names.
fn write(folder: &Path, changes: &[Change]) -> Spec {
    fs::create_dir_all(folder).expect("a folder");
    for entry in fs::read_dir(repository().join("specs/atoms")).expect("a folder") {
        let path = entry.expect("a file").path();
        if path
            .extension()
            .is_some_and(|extension| extension == "yaml")
        {
            fs::copy(&path, folder.join(path.file_name().expect("a name"))).expect("a file");
        }
    }
    for change in changes {
        let path = folder.join(change.file);
        let text = fs::read_to_string(&path).expect("a file");
        assert!(text.contains(change.from), "{}", change.name);
        fs::write(path, text.replace(change.from, change.to)).expect("a file");
    }
    Spec::folder(folder, "specs/atoms").expect("a contract")
}

/// The crate of the contract, and the consumer beside it.
fn build(folder: &Path, spec: Spec, consumer: &Path) {
    let config = Config {
        contracts: vec![spec],
        product: Product::Workspace,
        strict: false,
    };
    let output = generate(&config).unwrap_or_else(|failure| panic!("{failure}"));
    let tree = output.tree;
    tree.sync(&folder.join("api/src")).expect("a folder");
    let dependencies = emitted::dependencies();
    let api = format!(
        "[package]\nname = \"atoms-api\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [features]\nrest = []\nclient = [\"rest\"]\nsocket = [\"rest\"]\n\
         default = [\"client\", \"socket\", \"atoms-agents\", \"atoms-concurrency\"]\natoms-agents = []\natoms-concurrency = []\n\n\
         [lints.rust]\nunexpected_cfgs = \"allow\"\n\n\
         [dependencies]\n{dependencies}{}\n[workspace]\nmembers = [\"../consumer\"]\n",
        emitted::PROFILE
    );
    emitted::package(&folder.join("api"), &api);
    let own = format!(
        "[package]\nname = \"consumer\"\nversion = \"0.0.0\"\nedition = \"2024\"\nworkspace = \"../api\"\n\n\
         [dependencies]\natoms-api = {{ path = \"../api\" }}\n{dependencies}"
    );
    fs::create_dir_all(folder.join("consumer/src")).expect("a folder");
    fs::write(folder.join("consumer/Cargo.toml"), own).expect("a file");
    for entry in fs::read_dir(consumer.join("src")).expect("a folder") {
        let path = entry.expect("a file").path();
        let name = path.file_name().expect("a name");
        fs::copy(&path, folder.join("consumer/src").join(name)).expect("a file");
    }
}

/// Where rustc refuses the consumer: it looks at calls only when all names are found, so what is refused is edited, and
/// compiled again.
fn refused(folder: &Path, changes: &[Change]) -> Places {
    let edits: Vec<_> = changes.iter().flat_map(|change| change.edits).collect();
    let mut all = Places::new();
    loop {
        let refused = checked(&folder.join("api"), &edits);
        let is_new = !refused.is_subset(&all);
        all.extend(refused.iter().cloned());
        if edits.is_empty() || !is_new {
            assert!(edits.is_empty() || refused.is_empty(), "{refused:?}");
            return all;
        }
        for (file, line) in &refused {
            edit(&folder.join("consumer").join(file), *line, &edits);
        }
    }
}

fn edit(path: &Path, line: u64, edits: &[&Edit]) {
    let text = fs::read_to_string(path).expect("a file");
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let line = &mut lines[usize::try_from(line).expect("a line") - 1];
    for (from, to) in edits {
        *line = line.replace(from, to);
    }
    fs::write(path, lines.join("\n")).expect("a file");
}

/// Where rustc refuses it as it is.
fn checked(folder: &Path, edits: &[&Edit]) -> Places {
    let check = ["check", "--quiet", "--package", "consumer"];
    let output = emitted::cargo(folder, &check)
        .args(["--message-format", "json"])
        .output()
        .expect("cargo");
    let messages = String::from_utf8(output.stdout).expect("text");
    let messages = messages
        .lines()
        .map(|line| -> Value { serde_json::from_str(line).expect("JSON") });
    let errors: Vec<Value> = messages
        .filter(|message| message["message"]["level"] == "error")
        .collect();
    let failed = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.success(), errors.is_empty(), "{failed}");
    let errors = errors.iter().filter(|error| !is_renamed(error, edits));
    errors.flat_map(primary).collect()
}

/// Whether a trait's method is missed that has another name where it is implemented, which is refused for itself.
fn is_renamed(error: &Value, edits: &[&Edit]) -> bool {
    let text = error["message"]["message"].as_str().unwrap_or_default();
    let mut names = edits.iter().map(|(_, to)| to);
    error["message"]["code"]["code"] == "E0046"
        && names.any(|name| text.contains(&format!("`{name}`")))
}

/// The places that an error is about.
fn primary(error: &Value) -> Vec<(String, u64)> {
    let spans = error["message"]["spans"].as_array().expect("spans").iter();
    let primary = spans.filter(|span| span["is_primary"] == true);
    let place = |span: &Value| {
        let file = span["file_name"].as_str().expect("a file");
        let (_, below) = file
            .split_once("consumer/")
            .unwrap_or_else(|| panic!("{error}"));
        (
            below.to_owned(),
            span["line_start"].as_u64().expect("a line"),
        )
    };
    primary.map(place).collect()
}
