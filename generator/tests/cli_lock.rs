//! The name lock: what it says, what is wrong with one, and that writing it wakes no build.

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};

use atoms_codegen::diagnostic::{Diagnostics, Origin, Report};
use atoms_codegen::lock::{FILE, Names};
use atoms_codegen::model::Answers;
use atoms_codegen::model::{Contract, Docs, Group, Operation};
use atoms_codegen::read::{Source, SourceId, Sources};

fn read(text: &str) -> (Names, Vec<String>) {
    let mut sources = Sources::default();
    let id = sources.add(Source::new("specs/atoms/names.lock", text));
    let mut diagnostics = Diagnostics::default();
    let lock = Names::read(&sources, id, &mut diagnostics);
    let lines = Report::new(&diagnostics, &sources).lines().collect();
    (lock, lines)
}

fn operation((method, path, function): &(&str, &str, &str)) -> Operation {
    Operation {
        method: (*method).to_owned(),
        path: (*path).to_owned(),
        route: Some((*path).to_owned()),
        function: (*function).to_owned(),
        docs: Docs::default(),
        place: String::new(),
        origin: Origin::new(SourceId(0), ""),
        server: None,
        security: Vec::new(),
        params: None,
        body: None,
        refused: Vec::new(),
        answers: Answers {
            name: String::from("Answer"),
            list: Vec::new(),
            from: None,
        },
    }
}

fn contract(operations: &[(&str, &str, &str)]) -> Contract {
    Contract {
        name: "atoms".to_owned(),
        title: "Atoms".to_owned(),
        description: None,
        sources: Vec::new(),
        types: Vec::new(),
        webhooks: None,
        groups: vec![Group {
            name: "agents".to_owned(),
            owner: "Agents".to_owned(),
            docs: Docs::default(),
            operations: operations.iter().map(operation).collect(),
        }],
        sockets: Vec::new(),
        schemes: Vec::new(),
        refusals: Vec::new(),
        refused_as: Vec::new(),
        server: None,
        degraded: Vec::new(),
    }
}

#[test]
fn what_is_written_reads_back() {
    let mut lock = Names::default();
    lock.operations
        .insert("POST /agent".into(), "create_agent".into());
    lock.events.insert("odd \"key\" \\ 😀".into(), "odd".into());
    insta::assert_snapshot!(lock.to_text(), @r#"
    # The Rust names of this contract, kept by atoms-codegen. Commit it; edit a name to change it.

    [operations]
    "POST /agent" = "create_agent"

    [events]
    'odd "key" \ 😀' = "odd"
    "#);
    assert_eq!(read(&lock.to_text()), (lock, vec![]));
}

#[test]
fn everything_wrong_with_a_lock_is_said_with_its_place() {
    let (lock, lines) = read(
        "[operations]\n\"POST /agent\" = \"create_agent\"\n\"GET /agent\" = \"create_agent\"\n\
         agent = \"x\"\n\"GET /a\" = \"not a name\"\n\"GET /b\" = 7\n\"GET /c\" = \"self\"\n\
         \"GET /d\" = \"a /* b */\"\n\n[events]\nlate = \"unrecognized\"\n\n[others]\n",
    );
    insta::assert_snapshot!(lines.join("\n"), @r"
    specs/atoms/names.lock:3:16: error[lock-twice]: `create_agent` is the name of `POST /agent` and of `GET /agent`
    specs/atoms/names.lock:4:1: error[lock-key]: `agent` names nothing; an operation is written `POST /agent`
    specs/atoms/names.lock:5:12: error[lock-name]: the name of `GET /a` is not a valid Rust identifier
    specs/atoms/names.lock:6:12: error[lock-name]: the name of `GET /b` is not a valid Rust identifier
    specs/atoms/names.lock:7:12: error[lock-name]: the name of `GET /c` is not a valid Rust identifier
    specs/atoms/names.lock:8:12: error[lock-name]: the name of `GET /d` is not a valid Rust identifier
    specs/atoms/names.lock:11:8: error[lock-name]: `unrecognized` is a method that every receiver has; `late` needs another name
    specs/atoms/names.lock:13:2: error[lock-section]: `others` is not a section of a name lock; those are `operations`, `events`, `channels` and `messages`
    ");
    assert_eq!(lock.operations.len(), 1);
}

#[test]
fn a_message_is_behind_the_address_of_its_channel_and_has_a_type() {
    let (lock, lines) = read(
        "[messages]\n\"/desk told\" = \"Told\"\n\"/hall told\" = \"Told\"\ntold = \"Told\"\n\"/desk ask\" = \"ask\"\n",
    );
    insta::assert_snapshot!(lines.join("\n"), @r"
    specs/atoms/names.lock:4:1: error[lock-key]: `told` names nothing; a message is written `/agent/connect session.close`
    specs/atoms/names.lock:5:15: error[lock-name]: the name of `/desk ask` is not the name of a type: those begin with a capital
    ");
    assert_eq!(lock.messages.len(), 2, "channels may share a message");
    assert_eq!(read(&lock.to_text()), (lock, vec![]));
}

#[test]
fn what_a_key_has_to_be_is_said_in_the_words_of_its_section() {
    let (lock, lines) = read(
        "[events]\n\"\" = \"none\"\n\n[channels]\ndesk = \"desk\"\n\"/hall\" = \"new\"\n\n\
         [messages]\n\"/desk said\" = \"Not said\"\n",
    );
    insta::assert_snapshot!(lines.join("\n"), @r"
    specs/atoms/names.lock:2:1: error[lock-key]: `` names nothing; the key of an event is not empty
    specs/atoms/names.lock:5:1: error[lock-key]: `desk` names nothing; a channel is written `/agent/connect`
    specs/atoms/names.lock:6:11: error[lock-name]: `new` makes a client; `/hall` needs another name
    specs/atoms/names.lock:9:16: error[lock-name]: the name of `/desk said` is not a valid Rust identifier
    ");
    assert_eq!(lock, Names::default());
}

#[test]
fn a_lock_that_is_no_toml_is_an_error_with_its_place() {
    let (lock, lines) = read("[operations]\n\"POST /agent\" = create\n");
    assert_eq!(lock, Names::default());
    assert_eq!(lines.len(), 1);
    assert!(
        lines[0].starts_with("specs/atoms/names.lock:2:"),
        "{}",
        lines[0]
    );
}

#[test]
fn a_keyword_is_a_name() {
    let (lock, lines) = read("[operations]\n\"GET /type\" = \"type\"\n");
    assert_eq!(lines, Vec::<String>::new());
    assert_eq!(lock.operations["GET /type"], "type");
}

#[test]
fn what_vanishes_keeps_its_name_until_something_new_takes_it() {
    let (before, _) = read("[operations]\n\"GET /a\" = \"list\"\n\"GET /b\" = \"list_b\"\n");
    let after = before.after(&contract(&[("GET", "/c", "list_b"), ("GET", "/d", "d")]));
    let names: Vec<_> = after
        .operations
        .iter()
        .map(|(key, name)| format!("{key} {name}"))
        .collect();
    assert_eq!(names, ["GET /a list", "GET /c list_b", "GET /d d"]);
}

#[test]
fn a_contract_without_names_gets_no_lock() {
    let folder = tempfile::tempdir().unwrap();
    assert!(!Names::default().write(folder.path()).unwrap());
    assert!(!folder.path().join(FILE).exists());
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

fn age(path: &Path, seconds: u64) {
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
    File::open(path).unwrap().set_modified(time).unwrap();
}

#[cfg(unix)]
#[test]
fn a_written_lock_is_no_newer_than_the_newest_input() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("atoms");
    fs::create_dir_all(folder.join("parts")).unwrap();
    fs::write(folder.join("openapi.yaml"), "openapi: 3.1.0\n").unwrap();
    fs::write(folder.join("parts/call.yaml"), "type: object\n").unwrap();
    age(&folder.join("openapi.yaml"), 1_000_000);
    age(&folder.join("parts/call.yaml"), 3_000_000);
    age(&folder.join("parts"), 2_000_000);
    age(&folder, 1_500_000);

    let lock = Names::default().after(&contract(&[("GET", "/a", "a")]));
    assert!(lock.write(&folder).unwrap());
    let newest = modified(&folder.join("parts/call.yaml"));
    assert_eq!(modified(&folder.join(FILE)), newest);
    assert_eq!(modified(&folder), newest);
    assert!(!lock.write(&folder).unwrap());

    let renamed = lock.after(&contract(&[("GET", "/a", "b")]));
    assert!(renamed.write(&folder).unwrap());
    assert_eq!(modified(&folder.join(FILE)), newest);
    assert_eq!(modified(&folder), newest);
}
