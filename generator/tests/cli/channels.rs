//! What the commands say of channels.

use serde_json::{Value, json};

use super::run::Folder;

/// A channel at which the client asks and the server tells.
const DESK: &str = r"asyncapi: 3.0.0
info: {title: Desk, version: '1'}
channels:
  front-desk:
    address: /desk
    messages:
      ask: {payload: {type: object, required: [type], properties: {type: {const: ask}}}}
      told: {payload: {type: object, required: [type], properties: {type: {const: told}}}}
operations:
  ask:
    action: send
    channel: {$ref: '#/channels/front-desk'}
    messages: [{$ref: '#/channels/front-desk/messages/ask'}]
  tell:
    action: receive
    channel: {$ref: '#/channels/front-desk'}
    messages: [{$ref: '#/channels/front-desk/messages/told'}]
";

fn desk() -> Folder {
    let folder = Folder::new();
    folder.write("desk.yaml", DESK);
    folder
}

#[test]
fn the_manifest_lists_channels_and_their_messages() {
    let folder = desk();
    let generate = [
        "generate",
        "--spec",
        "desk.yaml",
        "--crate",
        "out",
        "--manifest",
        "map.json",
    ];
    let run = folder.run(&generate);
    assert_eq!(run.code, 0, "{run:?}");
    let manifest: Value = serde_json::from_str(&folder.read("map.json")).unwrap();
    let found = json!([{
        "address": "/desk",
        "trait": "front_desk::FrontDesk",
        "pointer": "#/channels/front-desk",
        "received": [{
            "rust": "types::Ask",
            "function": "ask",
            "pointer": "#/channels/front-desk/messages/ask/payload"
        }],
        "sent": [{
            "rust": "types::Told",
            "function": null,
            "pointer": "#/channels/front-desk/messages/told/payload"
        }]
    }]);
    assert_eq!(manifest["channels"], found);
}

#[test]
fn a_channel_is_explained_by_its_address_its_trait_and_its_pointer() {
    let folder = desk();
    let run = folder.run(&["explain", "desk.yaml", "/desk"]);
    assert_eq!(run.code, 0, "{run:?}");
    insta::assert_snapshot!(run.stdout, @"
    channel /desk
      document  #/channels/front-desk  desk.yaml:4:3
      rust      front_desk::FrontDesk
      received  types::FrontDeskClientMessage
      sent      types::FrontDeskServerMessage
    ");
    for target in ["#/channels/front-desk", "FrontDesk", "front_desk"] {
        let same = folder.run(&["explain", "desk.yaml", target]);
        assert_eq!(same.stdout, run.stdout, "{target}");
    }
}

#[test]
fn a_message_is_explained_by_its_key_its_method_and_its_pointer() {
    let folder = desk();
    let run = folder.run(&["explain", "desk.yaml", "ask"]);
    assert_eq!(run.code, 0, "{run:?}");
    insta::assert_snapshot!(run.stdout, @"
    message ask
      document  #/channels/front-desk/messages/ask  desk.yaml:7:13
      rust      front_desk::FrontDesk::ask
      payload   types::Ask
    ");
    for target in ["#/channels/front-desk/messages/ask", "FrontDesk::ask"] {
        let same = folder.run(&["explain", "desk.yaml", target]);
        assert_eq!(same.stdout, run.stdout, "{target}");
    }
    let sent = folder.run(&["explain", "desk.yaml", "told"]);
    assert_eq!(sent.code, 0, "{sent:?}");
    insta::assert_snapshot!(sent.stdout, @"
    message told
      document  #/channels/front-desk/messages/told  desk.yaml:8:14
      rust      types::Told
      payload   types::Told
    ");
}

#[test]
fn what_a_document_of_channels_says_is_explained_wherever_it_stands() {
    let folder = Folder::new();
    folder.write("rooms.yaml", ROOMS);
    let explain = |target: &str| {
        let run = folder.run(&["explain", "rooms.yaml", target]);
        assert_eq!(run.code, 0, "{target}: {run:?}");
        run.stdout
    };
    insta::assert_snapshot!(explain("#/channels/room/messages/say"), @"
    message chat.say
      document  #/components/messages/chat.say  rooms.yaml:25:7
      rust      room::Room::say
      payload   types::Say
    ");
    for same in ["#/components/messages/chat.say", "chat.say", "say", "say!"] {
        assert_eq!(
            explain(same),
            explain("#/channels/room/messages/say"),
            "{same}"
        );
    }
    insta::assert_snapshot!(explain("#/operations/speak"), @"
    operation speak
      document  #/operations/speak  rooms.yaml:13:3
      rust      room::Room
      action    send
      channel   /rooms/{roomId}
      messages  say
    ");
    insta::assert_snapshot!(explain("#/servers/main"), @"
    server main
      document  #/servers/main  rooms.yaml:4:3
      protocol  wss
      host      rooms.example
    ");
    insta::assert_snapshot!(explain("roomId"), @"
    parameter roomId
      document  #/channels/room/parameters/roomId  rooms.yaml:8:18
      rust      types::RoomParams::room_id
      type      String
    ");
    let parameter = explain("#/channels/room/parameters/roomId");
    assert_eq!(parameter, explain("roomId"));
    let holds = explain("#/components/schemas/Said");
    assert!(holds.contains("1 field\n"), "{holds}");
}

/// Messages by reference, whose payload is written in place and is a reference.
const ROOMS: &str = "\
asyncapi: 3.0.0
info: {title: Rooms, version: '1'}
servers:
  main: {host: rooms.example, protocol: wss}
channels:
  room:
    address: /rooms/{roomId}
    parameters: {roomId: {description: Which room.}}
    messages:
      say: {$ref: '#/components/messages/chat.say'}
      said: {$ref: '#/components/messages/said'}
operations:
  speak:
    action: send
    channel: {$ref: '#/channels/room'}
    messages: [{$ref: '#/channels/room/messages/say'}]
  hear:
    action: receive
    channel: {$ref: '#/channels/room'}
    messages: [{$ref: '#/channels/room/messages/said'}]
components:
  messages:
    chat.say:
      name: say!
      payload: {type: object, required: [type], properties: {type: {const: say}}}
    said: {payload: {$ref: '#/components/schemas/Said'}}
  schemas:
    Said: {type: object, required: [type], properties: {type: {const: said}}}
";

/// A document of one channel whose key becomes `front_desk`, as others' do.
fn document(key: &str, address: &str) -> String {
    format!(
        "\
asyncapi: 3.0.0
info: {{title: Desk, version: '1'}}
channels:
  {key}:
    address: {address}
    messages:
      ask: {{payload: {{type: object, required: [type], properties: {{type: {{const: ask}}}}}}}}
operations:
  ask {key}:
    action: send
    channel: {{$ref: '#/channels/{key}'}}
"
    )
}

/// The names that the lock has for channels.
fn names(folder: &Folder) -> Vec<String> {
    let run = folder.run(&["generate"]);
    assert_eq!(run.code, 0, "{run:?}");
    let lock = folder.read("specs/desk/names.lock");
    let (_, channels) = lock.split_once("[channels]\n").expect("channels");
    let lines = channels.lines().take_while(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

#[test]
fn the_lock_keeps_the_names_of_channels_when_documents_change_places_and_more_come() {
    let folder = Folder::new();
    folder.write("specs/desk/a.yaml", &document("front-desk", "/one"));
    folder.write("specs/desk/b.yaml", &document("frontDesk", "/two"));
    let before = names(&folder);
    assert_eq!(before.len(), 2);

    folder.write("specs/desk/a.yaml", &document("front_desk", "/three"));
    folder.write("specs/desk/b.yaml", &document("frontDesk", "/two"));
    folder.write("specs/desk/c.yaml", &document("front-desk", "/one"));
    let after = names(&folder);
    assert_eq!(after.len(), 3);
    assert!(before.iter().all(|name| after.contains(name)), "{after:?}");

    std::fs::remove_file(folder.path("specs/desk/names.lock")).unwrap();
    let anew = names(&folder);
    assert!(!before.iter().all(|name| anew.contains(name)), "{anew:?}");
}

/// The lines of a section of the lock.
fn section(folder: &Folder, name: &str) -> Vec<String> {
    let lock = folder.read("specs/desk/names.lock");
    let (_, after) = lock
        .split_once(&format!("[{name}]\n"))
        .expect("the section");
    let lines = after.lines().take_while(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

#[test]
fn both_sides_of_a_channel_are_called_after_the_name_that_the_lock_keeps() {
    let folder = Folder::new();
    folder.write("specs/desk/a.yaml", DESK);
    assert_eq!(names(&folder)[0], r#""/desk" = "front_desk""#);
    let renamed = DESK.replace("front-desk", "bureau");
    folder.write("specs/desk/a.yaml", &renamed);
    assert_eq!(names(&folder)[0], r#""/desk" = "front_desk""#);
    let types = folder.read("generated/desk/types.rs");
    for side in ["Client", "Server"] {
        assert!(
            types.contains(&format!("pub enum FrontDesk{side}Message {{")),
            "{types}"
        );
    }

    let lock = folder.read("specs/desk/names.lock");
    folder.write(
        "specs/desk/names.lock",
        &lock.replace("front_desk", "office"),
    );
    names(&folder);
    let types = folder.read("generated/desk/types.rs");
    assert!(types.contains("pub enum OfficeClientMessage {"), "{types}");
}

/// Two channels with a message of the same name each, and what each of these has.
fn namesakes(first: (&str, &str), second: (&str, &str)) -> String {
    let channel = |(address, property): (&str, &str)| {
        format!(
            "  {address}:
    address: /{address}
    messages:
      event: {{payload: {{type: object, properties: {{{property}: {{type: string}}}}}}}}
"
        )
    };
    format!(
        "asyncapi: 3.0.0\ninfo: {{title: Desk, version: '1'}}\nchannels:\n{}{}",
        channel(first),
        channel(second)
    )
}

#[test]
fn the_lock_keeps_the_names_of_messages_when_these_change_places() {
    let folder = Folder::new();
    folder.write("specs/desk/a.yaml", &namesakes(("one", "x"), ("two", "y")));
    names(&folder);
    let before = section(&folder, "messages");
    assert_eq!(
        before,
        [
            r#""/one event" = "Event""#,
            r#""/two event" = "EventMessage""#
        ]
    );
    folder.write("specs/desk/a.yaml", &namesakes(("two", "y"), ("one", "x")));
    names(&folder);
    assert_eq!(section(&folder, "messages"), before);
    let one = folder.read("generated/desk/one/types.rs");
    assert!(one.contains("pub struct Event {"), "{one}");
}
