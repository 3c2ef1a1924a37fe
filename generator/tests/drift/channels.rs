//! Channels: what is told of their messages.

use std::fmt::Write as _;

use atoms_codegen::drift::{Axis, Comparison, Direction, Finding, Hint, Outcome, Verdict};

use crate::compared::{compared, lines};

/// A message: its key, the value of its `type`, and a property that it has to have.
type Message<'m> = (&'m str, &'m str, &'m str);

const ASK: Message<'_> = ("ask", "ask", "text");
const BYE: Message<'_> = ("bye", "bye", "reason");
const TELL: Message<'_> = ("tell", "tell", "words");
const TALK: Message<'_> = ("talk", "talk", "at");

/// A document of one channel, by what the client and the server send.
fn document(client: &[Message<'_>], server: &[Message<'_>]) -> String {
    let mut keys = Vec::new();
    let mut messages = String::new();
    for (key, tag, property) in client.iter().chain(server) {
        if !keys.contains(key) {
            keys.push(*key);
            let _ = writeln!(
                messages,
                "      {key}: {{payload: {{type: object, required: [type, {property}], properties: {{type: {{const: \
                 {tag}}}, {property}: {{type: string}}}}}}}}"
            );
        }
    }
    let operation = |action: &str, sent: &[Message<'_>]| {
        let keys = sent.iter().map(|(key, ..)| *key);
        let listed = keys.map(|key| format!("{{$ref: '#/channels/desk/messages/{key}'}}"));
        let listed: Vec<String> = listed.collect();
        if listed.is_empty() {
            return String::new();
        }
        let listed = listed.join(", ");
        format!(
            "  {action}: {{action: {action}, channel: {{$ref: '#/channels/desk'}}, messages: [{listed}]}}\n"
        )
    };
    format!(
        "asyncapi: 3.0.0\ninfo: {{title: Desk, version: '1'}}\nchannels:\n  desk:\n    address: /desk\n    messages:\n{messages}operations:\n{}{}",
        operation("send", client),
        operation("receive", server)
    )
}

fn of<'c>(compared: &'c Comparison, check: &str) -> Vec<&'c Finding> {
    let findings = compared.findings.iter();
    findings
        .filter(|finding| finding.check.id == check)
        .collect()
}

/// The findings, without those of what the operations say.
fn found(compared: &Comparison) -> String {
    let findings = compared.findings.iter();
    lines(findings.filter(|finding| finding.check.id != "description-changed"))
}

/// The `type` of the message that shows each finding of a check.
fn shown(compared: &Comparison, check: &str) -> Vec<(String, String)> {
    let findings = of(compared, check).into_iter();
    let shown = findings.flat_map(|finding| {
        let witnesses = finding.verdicts.iter();
        let witnesses = witnesses.filter_map(|verdict| verdict.witness.as_ref());
        witnesses.map(|witness| {
            let tag = witness.message["type"].as_str().unwrap_or_default();
            (finding.subject.clone(), tag.to_owned())
        })
    });
    shown.collect()
}

/// Of every pair of these the verdicts are those that the messages of both sides have by themselves: who enforces the contract
/// refuses a message exactly where no message of the reader has its tag and its property, and types never do.
#[test]
fn a_side_breaks_exactly_where_a_message_is_sent_that_the_other_revision_does_not_have() {
    let said = ("said", "said", "words");
    let spoken = ("tell", "spoken", "words");
    let told = ("told", "tell", "words");
    let sides: [(&[Message<'_>], &[Message<'_>]); 6] = [
        (&[ASK, BYE], &[TELL, TALK]),
        (&[ASK], &[said, TALK, BYE]),
        (&[ASK, BYE], &[spoken]),
        (&[BYE], &[told, ASK]),
        (&[ASK], &[]),
        (&[], &[TALK]),
    ];
    let mut differ = Vec::new();
    for old in &sides {
        for new in &sides {
            let compared = compared(&document(old.0, old.1), &document(new.0, new.1));
            for (axis, direction, sent, read) in [
                (Axis::Encode, Direction::Request, old.0, new.0),
                (Axis::Validate, Direction::Request, old.0, new.0),
                (Axis::Serve, Direction::Request, new.0, old.0),
                (Axis::Validate, Direction::Response, new.1, old.1),
                (Axis::Decode, Direction::Response, &[], &[]),
                (Axis::Serve, Direction::Response, &[], &[]),
            ] {
                differ.extend(beside(&compared, (axis, direction), sent, read));
            }
        }
    }
    assert_eq!(differ, [""; 0]);
}

/// What the verdicts on an axis say otherwise than the messages do that are sent and read.
fn beside(
    compared: &Comparison,
    (axis, direction): (Axis, Direction),
    sent: &[Message<'_>],
    read: &[Message<'_>],
) -> Vec<String> {
    let has = |side: &[Message<'_>], tag: &str, property: &str| {
        side.iter().any(|one| (one.1, one.2) == (tag, property))
    };
    let refused = sent
        .iter()
        .any(|(_, tag, property)| !has(read, tag, property));
    let findings = compared.findings.iter();
    let verdicts = findings.flat_map(|finding| &finding.verdicts);
    let own = |verdict: &&Verdict| verdict.axis == axis && verdict.direction == Some(direction);
    let breaking = |verdict: &&Verdict| verdict.outcome == Outcome::Breaking;
    let breaking: Vec<&Verdict> = verdicts.filter(own).filter(breaking).collect();
    let mut differ = Vec::new();
    if refused == breaking.is_empty() {
        let found = found(compared);
        differ.push(format!("{axis:?} {direction:?} {sent:?} {read:?}: {found}"));
    }
    for witness in breaking
        .iter()
        .filter_map(|verdict| verdict.witness.as_ref())
    {
        let tag = witness.message["type"].as_str().unwrap_or_default();
        let message = witness.message.as_object().expect("an object");
        let is_of = |side: &[Message<'_>]| message.keys().any(|property| has(side, tag, property));
        if !is_of(sent) || is_of(read) {
            differ.push(format!("{axis:?} {direction:?}: {}", witness.message));
        }
    }
    differ
}

#[test]
fn each_message_that_comes_or_goes_is_shown_by_itself() {
    let (few, many) = (
        document(&[ASK], &[TELL]),
        document(&[ASK, BYE], &[TELL, TALK, ("cut", "cut", "why")]),
    );
    let come = shown(&compared(&few, &many), "message-added");
    let gone = shown(&compared(&many, &few), "message-removed");
    for (shown, keys) in [(come, &["bye", "talk", "cut"][..]), (gone, &["bye"])] {
        assert!(shown.iter().all(|(key, tag)| key == tag), "{shown:?}");
        for key in keys {
            assert!(shown.iter().any(|(own, _)| own == key), "{shown:?}");
        }
    }
}

#[test]
fn a_message_under_another_key_and_tag_is_one_finding() {
    let server = [("said", "said", "words"), TALK];
    let compared = compared(&document(&[ASK], &[TELL, TALK]), &document(&[ASK], &server));
    insta::assert_snapshot!(found(&compared), @"message-renamed said: the message is `said`, it was `tell`, and so is its `type`, decode safe, validate breaking, serve safe, source breaking");
    let finding = of(&compared, "message-renamed")[0];
    let renamed = Hint::Renamed("tell".to_owned(), "said".to_owned());
    assert_eq!(finding.hint, Some(renamed));
    let mut verdicts = finding.verdicts.iter();
    let decoded = verdicts.find(|verdict| verdict.axis == Axis::Decode);
    let decoded = decoded.expect("a verdict");
    let reason = "unions are open: what is not known arrives as `Unknown`";
    assert_eq!((decoded.outcome, &*decoded.reason), (Outcome::Safe, reason));
}

/// Types choose by the tag first, so an alternative whose tag is another one is none that they know.
#[test]
fn a_tag_of_a_union_that_is_another_one_is_read_as_no_alternative() {
    let document = |tag: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n    get:\n      operationId: a\n      responses:\n        \
             '200':\n          description: One of them.\n          content: {{application/json: {{schema: {{oneOf: [{{$ref: \
             '#/components/schemas/A'}}, {{$ref: '#/components/schemas/B'}}]}}}}}}\ncomponents:\n  schemas:\n    A: {{type: \
             object, required: [kind], properties: {{kind: {{const: {tag}}}}}}}\n    B: {{type: object, required: [kind], \
             properties: {{kind: {{const: b}}}}}}\n"
        )
    };
    let compared = compared(&document("a"), &document("c"));
    let finding = of(&compared, "const-changed")[0];
    let mut verdicts = finding.verdicts.iter();
    let decoded = verdicts.find(|verdict| verdict.axis == Axis::Decode);
    let reason = "unions are open: what is not known arrives as `Unknown`";
    assert_eq!(decoded.map(|verdict| &*verdict.reason), Some(reason));
}

#[test]
fn a_message_under_another_key_alone_is_the_same_on_the_wire() {
    let server = [("said", "tell", "words"), TALK];
    let compared = compared(&document(&[ASK], &[TELL, TALK]), &document(&[ASK], &server));
    insta::assert_snapshot!(found(&compared), @"message-renamed said: the message is `said`, it was `tell`, decode safe, validate safe, serve safe, source breaking");
}

#[test]
fn a_message_that_the_other_side_sends_is_one_finding() {
    let compared = compared(
        &document(&[ASK, BYE], &[TELL]),
        &document(&[ASK], &[TELL, BYE]),
    );
    insta::assert_snapshot!(found(&compared), @"message-sender-changed bye: the server sends the message, the client did, decode safe, encode breaking, validate breaking, serve safe, source breaking");
    let shown = shown(&compared, "message-sender-changed");
    assert!(!shown.is_empty());
    assert!(shown.iter().all(|(_, tag)| tag == "bye"), "{shown:?}");
}

#[test]
fn a_side_that_falls_silent_or_begins_to_speak_is_told_by_its_messages() {
    let (both, one) = (document(&[ASK], &[TELL, TALK]), document(&[ASK], &[]));
    insta::assert_snapshot!(found(&compared(&both, &one)), @"
    message-removed tell: the message is gone, the server sent it, decode safe, validate safe, serve safe, source breaking
    message-removed talk: the message is gone, the server sent it, decode safe, validate safe, serve safe, source breaking
    rust-item-changed server messages of /desk: the type `desk::ToClient` is another one, source breaking
    ");
    insta::assert_snapshot!(found(&compared(&one, &both)), @"
    message-added tell: the message was added, the server sends it, decode safe, validate breaking, serve safe, source safe
    message-added talk: the message was added, the server sends it, decode safe, validate breaking, serve safe, source safe
    rust-item-changed server messages of /desk: the type `desk::ToClient` is another one, source breaking
    ");
    let begun = compared(&one, &both);
    assert_eq!(
        shown(&begun, "message-added"),
        [("tell", "tell"), ("talk", "talk")].map(|(a, b)| (a.to_owned(), b.to_owned()))
    );
}

#[test]
fn a_channel_is_called_a_channel() {
    let old = document(&[ASK], &[TELL]);
    let moved = old.replace("address: /desk", "address: /bureau");
    insta::assert_snapshot!(found(&compared(&old, &moved)), @"operation-moved desk: the channel is at `/bureau`, it was at `/desk`, encode breaking, serve breaking");
    let key = old
        .replace("  desk:", "  bureau:")
        .replace("channels/desk", "channels/bureau");
    insta::assert_snapshot!(found(&compared(&old, &key)), @"
    operation-id-changed bureau: the key of the channel is `bureau`, it was `desk`, source breaking
    rust-type-renamed client messages of /desk: the enum `types::DeskClientMessage` is called `types::BureauClientMessage`, source breaking
    rust-type-renamed server messages of /desk: the type `desk::ToClient` is called `bureau::ToClient`, source breaking
    ");
    let further = old.replace(
        "operations:",
        "  extra: {address: /extra, messages: {}}\noperations:",
    );
    insta::assert_snapshot!(found(&compared(&old, &further)), @"operation-added extra: the channel was added, encode safe, serve conditional, source safe");
}

#[test]
fn an_alias_that_is_gone_is_told_as_the_value_that_it_is() {
    let server = document(&[ASK], &[TELL]);
    let old = server.replace("const: tell", "const: tell, x-aliases: [told]");
    insta::assert_snapshot!(found(&compared(&old, &server)), @"enum-value-removed tell.type: `told` may not come any more, decode safe, validate safe, serve safe");
}
