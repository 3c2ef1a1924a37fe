//! `x-chat`: what is wrong in it is told by `lint`.

use super::desk::{CONTRACT, folder};

#[test]
fn a_document_that_says_it_well_has_nothing_to_tell() {
    let run = folder().run(&["lint", "desk.yaml"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:?}");
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    for (from, to, told) in [
        (
            "is: turn, text: text, speaker: who",
            "is: sung, text: text",
            "has to be a mapping",
        ),
        (
            "is: turn, text: text, speaker: who",
            "is: turn, speaker: who",
            "has to be a mapping",
        ),
        (
            "{ is: close }",
            "{ is: close, text: text }",
            "has to be a mapping",
        ),
        ("{ is: close }", "close", "has to be a mapping"),
        (
            "{ is: close }",
            "{ is: closed }",
            "does not fit a message of the client",
        ),
        (
            "is: turn, text: text",
            "is: turn, text: words",
            "has no property `words`",
        ),
        (
            "is: turn, text: text, speaker: who",
            "is: turn, text: text, speaker: body.who",
            "`body.who`",
        ),
        (
            "is: input, text: body.text",
            "is: input, text: body.words",
            "has no property `body.words`",
        ),
        (
            "is: partial",
            "is: turn",
            "another message of this side is the same",
        ),
    ] {
        let folder = folder();
        folder.replace("desk.yaml", from, to);
        let run = folder.run(&["lint", "desk.yaml"]);
        assert!(run.stdout.contains(told), "{to}: {run:?}");
        assert!(run.stdout.contains("extension-form"), "{to}: {run:?}");
        assert!(run.stdout.contains("desk.yaml:"), "{to}: {run:?}");
    }
    assert!(CONTRACT.contains("x-chat"));
}
