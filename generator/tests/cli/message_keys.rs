//! What a message of a channel is called: in the lock, which two runs leave as it is, and to `explain`, `lint` and `diff`.

use std::fs;
use std::path::Path;

use super::run::Folder;

/// A payload that a constant tells.
fn tagged(constant: &str) -> String {
    format!("{{type: object, required: [k], properties: {{k: {{const: {constant}}}}}}}")
}

/// A document of version 2, whose messages stand in lists.
fn listed() -> String {
    let message = |name: &str| format!("{{name: {name}, payload: {}}}", tagged(name));
    format!(
        "asyncapi: 2.6.0
info: {{title: Desk, version: '1'}}
servers: {{s: {{url: 'wss://desk.example', protocol: wss}}}}
channels:
  /desk:
    publish: {{message: {{oneOf: [{}, {}]}}}}
    subscribe: {{message: {{oneOf: [{}, {}]}}}}
  /line:
    publish: {{message: {}}}
    subscribe: {{message: {}}}
",
        message("ask"),
        message("stop"),
        message("tell"),
        message("done"),
        message("up"),
        message("down")
    )
}

/// A channel at which the client sends these messages, as the document has them.
fn sent(messages: &str) -> String {
    format!(
        "asyncapi: 3.0.0
info: {{title: Desk, version: '1'}}
channels:
  desk:
    address: /desk
    messages:
{messages}operations: {{ask: {{action: send, channel: {{$ref: '#/channels/desk'}}}}}}
"
    )
}

/// The lines of the section of messages.
fn lines(folder: &Folder) -> Vec<String> {
    let lock = folder.read("specs/desk/names.lock");
    let messages = lock.split_once("[messages]\n");
    let lines = messages.map_or("", |(_, messages)| messages).lines();
    let lines = lines.take_while(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// Runs twice; holds that the second run finds nothing to do.
fn settled(folder: &Folder) {
    let run = folder.run(&["generate"]);
    assert_eq!(run.code, 0, "{run:?}");
    let lock = folder.read("specs/desk/names.lock");
    let check = folder.run(&["generate", "--check"]);
    assert_eq!(check.code, 0, "{check:?}");
    folder.run(&["generate"]);
    assert_eq!(folder.read("specs/desk/names.lock"), lock);
}

#[test]
fn messages_in_lists_are_locked_by_their_names() {
    let folder = Folder::new();
    folder.write("specs/desk/a.yaml", &listed());
    settled(&folder);
    assert_eq!(
        lines(&folder),
        [
            r#""/desk ask" = "Ask""#,
            r#""/desk done" = "Done""#,
            r#""/desk stop" = "Stop""#,
            r#""/desk tell" = "Tell""#,
            r#""/line down" = "Down""#,
            r#""/line up" = "Up""#,
        ]
    );
}

/// Two payloads in files: whole ones, or under the same key.
fn in_files(folder: &Folder, pointer: &str) {
    let message =
        |key: &str| format!("      {key}: {{payload: {{$ref: '{key}.part.yaml{pointer}'}}}}\n");
    let document = sent(&(message("start") + &message("stop")));
    folder.write("specs/desk/a.yaml", &document);
    for key in ["start", "stop"] {
        let payload = tagged(key);
        let part = if pointer.is_empty() {
            payload
        } else {
            format!("Payload: {payload}\n")
        };
        folder.write(&format!("specs/desk/{key}.part.yaml"), &part);
    }
}

#[test]
fn messages_whose_payloads_lie_in_files_are_locked_by_their_own_keys() {
    for pointer in ["", "#/Payload"] {
        let folder = Folder::new();
        in_files(&folder, pointer);
        settled(&folder);
        let found = [r#""/desk start" = "Start""#, r#""/desk stop" = "Stop""#];
        assert_eq!(lines(&folder), found, "{pointer}");
        let run = folder.run(&["explain", "specs/desk/a.yaml", "stop"]);
        assert!(
            run.stdout
                .starts_with("message stop\n  document  #/channels/desk/messages/stop "),
            "{run:?}"
        );
    }
}

#[test]
fn a_message_whose_payload_is_a_whole_file_is_told_by_its_key() {
    let folder = Folder::new();
    in_files(&folder, "");
    let document = folder.read("specs/desk/a.yaml");
    let start = "      start: {payload: {$ref: 'start.part.yaml'}}\n";
    folder.write("specs/desk/b.yaml", &document.replace(start, ""));
    let run = folder.run(&["diff", "specs/desk/a.yaml", "specs/desk/b.yaml"]);
    assert!(
        run.stdout
            .contains("error[message-removed]: start: the message is gone"),
        "{run:?}"
    );

    folder.write("specs/desk/start.part.yaml", "{type: object}");
    folder.write("specs/desk/stop.part.yaml", "{type: object}");
    let run = folder.run(&["lint", "specs/desk/a.yaml"]);
    assert!(
        (run.stdout + &run.stderr)
            .contains("nothing tells these messages for certain: `start`, `stop`")
    );
}

#[test]
fn a_key_of_two_messages_has_no_line() {
    let folder = Folder::new();
    let message = |key: &str| format!("      {key}: {{$ref: '{key}.part.yaml#/messages/said'}}\n");
    let document = sent(&(message("one") + &message("two")));
    folder.write("specs/desk/a.yaml", &document);
    for key in ["one", "two"] {
        let message = format!("messages: {{said: {{payload: {}}}}}\n", tagged(key));
        folder.write(&format!("specs/desk/{key}.part.yaml"), &message);
    }
    settled(&folder);
    assert!(lines(&folder).is_empty(), "{:?}", lines(&folder));
}

#[test]
fn a_second_run_finds_nothing_to_do_for_any_golden_document_of_channels() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let documents = fs::read_dir(golden).unwrap().filter_map(|entry| {
        let path = entry.unwrap().path();
        let is_document = path.extension().is_some_and(|end| end == "yaml");
        let text = is_document.then(|| fs::read_to_string(path).unwrap());
        text.filter(|text| text.starts_with("asyncapi:"))
    });
    let documents: Vec<String> = documents.collect();
    assert!(!documents.is_empty());
    for document in documents {
        let folder = Folder::new();
        folder.write("specs/desk/a.yaml", &document);
        settled(&folder);
    }
}
