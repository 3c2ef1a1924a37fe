//! Servers of channels and of calls, their variables, and what else of a channel is no message.

use crate::compared::{assert_silent, compared, lines};

/// A document of one channel at these servers.
fn at(servers: &str) -> String {
    format!(
        "asyncapi: 3.0.0
info: {{title: Desk, version: '1'}}
servers: {{{servers}}}
channels: {{desk: {{address: /desk, messages: {{ask: {{payload: {{type: object}}}}}}}}}}
operations: {{ask: {{action: send, channel: {{$ref: '#/channels/desk'}}}}}}
"
    )
}

const A: &str = "a: {host: a.example, protocol: wss}";
const B: &str = "b: {host: b.example, protocol: wss}";

fn found(old: &str, new: &str) -> String {
    lines(&compared(old, new).findings)
}

#[test]
fn the_order_of_servers_says_where_a_client_calls() {
    let (old, new) = (format!("{A}, {B}"), format!("{B}, {A}"));
    assert_eq!(
        found(&at(&old), &at(&new)),
        "first-server-changed desk servers: the first address is `wss://b.example`, it was `wss://a.example`, which serves \
         still, encode conditional, serve safe\n"
    );
    // What speaks another protocol is called by nobody.
    let kafka = "k: {host: k.example, protocol: kafka}";
    assert_silent(&at(&format!("{kafka}, {A}")), &at(&format!("{A}, {kafka}")));
}

#[test]
fn a_call_goes_to_the_first_server_too() {
    let document = |servers: &str| {
        format!(
            "openapi: 3.1.0
info: {{title: Desk, version: '1'}}
servers: [{servers}]
paths: {{/desk: {{get: {{responses: {{'204': {{description: Done.}}}}}}}}}}
"
        )
    };
    let (a, b) = ("{url: 'https://a.example'}", "{url: 'https://b.example'}");
    let (old, new) = (format!("{a}, {b}"), format!("{b}, {a}"));
    let found = found(&document(&old), &document(&new));
    assert!(
        found.starts_with("first-server-changed servers: the first address is `https://b.example`"),
        "{found}"
    );
}

/// A server whose region may be what is said.
fn region(said: &str) -> String {
    at(&format!(
        "s: {{host: '{{r}}.example', protocol: wss, variables: {{r: {{{said}}}}}}}"
    ))
}

#[test]
fn variables_of_servers_are_compared_one_by_one() {
    let old = region("enum: [eu, us], default: eu");
    let name = "server-variable-changed desk servers: `r` of `wss://{r}.example`";
    for (said, expected) in [
        (
            "enum: [eu, us], default: us",
            "is `us` by default, it was `eu`, encode conditional, serve safe",
        ),
        (
            "enum: [eu], default: eu",
            "may not be `us` any more, encode breaking, serve safe",
        ),
        (
            "enum: [eu, us, asia], default: eu",
            "may be `asia` too, encode safe, serve breaking",
        ),
        (
            "default: eu",
            "may be anything, encode safe, serve breaking",
        ),
    ] {
        assert_eq!(found(&old, &region(said)), format!("{name} {expected}\n"));
    }
    let described = region("enum: [eu, us], default: eu, description: Where.");
    assert_eq!(
        found(&old, &described),
        "description-changed desk servers: `r` of `wss://{r}.example` is described otherwise, docs safe\n"
    );
}

#[test]
fn no_variables_are_no_variables() {
    let empty = "a: {host: a.example, protocol: wss, variables: {}}";
    assert_silent(&at(A), &at(empty));
}

/// The channel with something more.
fn with(key: &str, more: &str) -> String {
    at(A).replace(
        "address: /desk,",
        &format!("address: '/desk{key}', {more},"),
    )
}

#[test]
fn frames_of_another_kind_are_told_on_the_wire() {
    let (text, binary) = (with("", "x-frames: text"), with("", "x-frames: binary"));
    assert_eq!(
        found(&text, &binary),
        "frames-changed desk: messages go in binary frames, they went in text frames, decode conditional, encode \
         conditional, serve conditional\n"
    );
}

#[test]
fn a_parameter_of_a_channel_is_named_once() {
    let values = |values: &str| {
        with(
            "/{id}",
            &format!("parameters: {{id: {{enum: [{values}]}}}}"),
        )
    };
    let found = found(&values("x, y"), &values("x"));
    assert!(
        found.starts_with("enum-value-removed desk path `id`: `y` may not come any more,"),
        "{found}"
    );
}
