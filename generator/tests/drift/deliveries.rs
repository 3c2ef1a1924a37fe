//! What a document says of all deliveries by extensions: each edit is told, by what it does to who receives them.

use crate::compared::{assert_silent, compared, lines};

/// A document with these lines at its root, and these in its one event.
fn document(root: &str, event: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\n{root}\nwebhooks:\n  told:\n    post:\n      {event}\n      \
         requestBody: {{content: {{application/json: {{schema: {{type: object, properties: {{id: {{type: string}}, ref: \
         {{type: string}}, kind: {{type: string}}}}}}}}}}}}\n      responses: {{'200': {{description: Taken.}}}}\n"
    )
}

/// What is found, without what the generated crate calls its items.
fn found(old: (&str, &str), new: (&str, &str)) -> String {
    let compared = compared(&document(old.0, old.1), &document(new.0, new.1));
    let found = compared.findings.iter();
    lines(found.filter(|finding| finding.check.id != "rust-item-changed"))
}

fn of_root(old: &str, new: &str) -> String {
    found((old, ""), (new, ""))
}

fn of_event(old: &str, new: &str) -> String {
    let root = "x-discriminator: kind";
    found((root, old), (root, new))
}

const STANDARD: &str = "x-signature-scheme: standard-webhooks";

#[test]
fn another_scheme_or_another_part_of_one_refuses_every_delivery() {
    for (old, new, differs) in [
        (
            "x-signature-scheme: github",
            "x-signature-scheme: shopify",
            "`header`, `encoding`, `prefix`",
        ),
        (
            "x-signature-scheme: {header: X-Signature}",
            "x-signature-scheme: {header: X-Sign}",
            "`header`",
        ),
        (
            "x-signature-scheme: {header: X-Signature}",
            "x-signature-scheme: {header: X-Signature, algorithm: hmac-sha512}",
            "`algorithm`",
        ),
        (
            "x-signature-scheme: {header: X-Signature}",
            "x-signature-scheme: {header: X-Signature, timestamp: X-Time, signed: [timestamp, body]}",
            "`timestamp`, `signed`",
        ),
        (
            "x-fern-webhook-signature: {type: hmac, header: X-Signature}",
            "x-fern-webhook-signature: {type: hmac, header: X-Signature, encoding: base64}",
            "`encoding`",
        ),
    ] {
        for (old, new) in [(old, new), (new, old)] {
            assert_eq!(
                of_root(old, new),
                format!(
                    "signature-scheme-changed {}: deliveries are signed otherwise: {differs}, decode breaking\n",
                    new.split(':').next().unwrap_or_default()
                ),
                "{old} {new}"
            );
        }
    }
}

#[test]
fn a_scheme_that_comes_or_goes_is_told() {
    let scheme = "x-signature-scheme: github";
    let come = of_root("", scheme);
    assert!(come.contains("signature-scheme-changed"), "{come}");
    assert!(come.contains("decode conditional"), "{come}");
    let gone = of_root(scheme, "");
    assert!(gone.contains("signature-scheme-changed"), "{gone}");
    assert!(gone.contains("decode breaking"), "{gone}");
}

#[test]
fn a_tolerance_breaks_nothing_and_another_spelling_is_no_change() {
    let timed = |seconds: u32| {
        format!(
            "x-signature-scheme: {{header: X-Signature, timestamp: X-Time, tolerance: {seconds}, signed: [timestamp, body]}}"
        )
    };
    let found = of_root(&timed(300), &timed(60));
    assert!(found.contains("`tolerance`, decode safe"), "{found}");
    let whole = "x-signature-scheme: {header: Webhook-Signature, encoding: base64, prefix: 'v1,', list: true, \
                 id: webhook-id, timestamp: webhook-timestamp, signed: [id, timestamp, body], delimiter: '.', \
                 key: {base64: [whsec_]}}";
    let found = of_root(STANDARD, whole);
    assert!(!found.contains("signature-scheme-changed"), "{found}");
    assert!(!found.contains("breaking"), "{found}");
}

#[test]
fn a_place_that_moves_is_told_wherever_it_is_stated() {
    for (old, new, expected) in [
        (
            "x-delivery-id: id",
            "x-delivery-id: {header: X-Id}",
            "delivery-id-moved x-delivery-id: the id of a delivery is in the header `X-Id`, it was in `id`, decode conditional\n",
        ),
        (
            STANDARD,
            "x-signature-scheme: standard-webhooks\nx-delivery-id: ref",
            "delivery-id-moved x-delivery-id: the id of a delivery is in `ref`, it was in the header `webhook-id`, decode conditional\n",
        ),
        (
            "x-join-key: id",
            "x-join-key: ref",
            "join-key-moved x-join-key: the key of the call of a delivery is in `ref`, it was in `id`, decode conditional\n",
        ),
        (
            "x-event-hint: id",
            "x-event-hint: ref",
            "event-hint-moved x-event-hint: the hint of the event of a delivery is in `ref`, it was in `id`, decode conditional\n",
        ),
        (
            "x-discriminator: kind",
            "x-discriminator: {header: X-Event}",
            "event-place-changed x-discriminator: a delivery names its event in the header `X-Event`, it was in `kind`, decode breaking\n",
        ),
    ] {
        assert_eq!(of_root(old, new), expected);
    }
    // What the signature supplies need not be stated.
    let stated = "x-signature-scheme: standard-webhooks\nx-delivery-id: {header: Webhook-Id}";
    let found = of_root(STANDARD, stated);
    assert!(!found.contains("delivery-id-moved"), "{found}");
}

#[test]
fn the_name_of_an_event_and_the_patience_of_its_sender_are_told() {
    for (old, new, expected) in [
        (
            "x-event-name: told",
            "x-event-name: [told, said]",
            "event-name-changed told x-event-name: deliveries call the event otherwise, decode breaking\n",
        ),
        (
            "x-event-name: [told, said]",
            "x-event-name: told",
            "event-name-changed told x-event-name: deliveries call the event by fewer names, decode safe\n",
        ),
        (
            "x-deadline-seconds: 7.5",
            "x-deadline-seconds: 5",
            "event-deadline-lowered told x-deadline-seconds: the sender waits 5 s for the answer, it was 7.5 s, encode conditional\n",
        ),
        (
            "x-deadline-seconds: 5",
            "",
            "event-deadline-raised told x-deadline-seconds: the sender waits as long as it does not say for the answer, it was 5 s, encode safe\n",
        ),
        (
            "x-deadline-answer: {a: 1}",
            "x-deadline-answer: {a: 2}",
            "deadline-answer-changed told x-deadline-answer: what is answered when the handler takes too long was added, removed or changed, encode safe\n",
        ),
    ] {
        assert_eq!(of_event(old, new), expected);
    }
}

#[test]
fn how_requests_are_refused_is_told_of_the_operations() {
    let document = |refusal: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\nx-refusal: {refusal}\npaths:\n  /a:\n    get: \
             {{responses: {{'204': {{description: None.}}, '400': {{description: Bad.}}}}}}\n"
        )
    };
    let (old, new) = (
        document("{statuses: {422: 400}}"),
        document("{statuses: {422: 409}}"),
    );
    let found = lines(&compared(&old, &new).findings);
    assert!(found.contains("refusal-changed"), "{found}");
    assert!(
        found.contains("decode conditional, serve conditional"),
        "{found}"
    );
    assert_silent(&old, &old);
}
