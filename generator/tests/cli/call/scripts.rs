//! Calls by script.

use serde_json::json;

use super::desk::{script, serve};

#[test]
fn steps_are_carried_out_in_their_order() {
    let (url, desk) = serve(|mut desk| {
        desk.hello();
        let asked = desk.hear();
        desk.say(&json!({ "type": "beep" }));
        desk.say(&json!({ "type": "said", "who": "desk", "text": "Here.", }));
        (asked, desk.end())
    });
    let steps = "
- expect: { type: hello }
  within: 60
- send: A parcel.
- expect: { type: said, text: Here. }
- pause: 0.01
- send: { type: of.tomorrow, list: [1] }
- send: { type: bye }
- expect: { type: gone }
- expect-close: 1000
";
    let run = script(&url, steps, &[]);
    assert_eq!(run.code, 0, "{run:?}");
    let (_, (asked, heard)) = desk.join().unwrap();
    assert_eq!(asked.unwrap()["body"]["text"], "A parcel.");
    let tomorrow = json!({ "type": "of.tomorrow", "list": [1] });
    assert_eq!(heard, [tomorrow, json!({ "type": "bye" })]);
}

#[test]
fn a_step_that_does_not_come_about_is_told_with_its_line() {
    let (url, desk) = serve(|mut desk| {
        desk.hello();
        desk.end()
    });
    let steps = "
- expect: { type: hello }
- expect: { type: said, who: desk }
  within: 0.2
- send: Hello?
";
    let run = script(&url, steps, &[]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stderr.contains("script-unmet"), "{run:?}");
    assert!(run.stderr.contains("script.yaml:3:"), "{run:?}");
    let (_, heard) = desk.join().unwrap();
    assert_eq!(
        heard,
        [json!({ "type": "bye" })],
        "what follows is not sent"
    );
}

#[test]
fn an_end_that_is_expected_is_no_failure_and_another_is() {
    for (step, code, told) in [
        ("expect-close: 4000", 0, "closed with 4000"),
        ("expect-close: true", 0, "closed with 4000"),
        ("expect-close: 1000", 1, "ended otherwise than with 1000"),
        ("expect: { type: said }", 1, "has ended before"),
    ] {
        let (url, desk) = serve(|mut desk| {
            desk.say(&json!({ "type": "wrong", "code": "401" }));
            desk.close(4000, "");
        });
        let run = script(
            &url,
            &format!("- expect: {{ code: '401' }}\n- {step}\n"),
            &[],
        );
        assert_eq!(run.code, code, "{step}: {run:?}");
        assert!(run.stderr.contains(told), "{step}: {run:?}");
        desk.join().unwrap();
    }
}

#[test]
fn a_script_of_another_form_is_told_before_anything_is_sent() {
    for (steps, told) in [
        ("steps: []", "not a list of steps"),
        ("- hello", "a step is not a mapping"),
        ("- say: Hi.", "`say` is not a step"),
        ("- { send: Hi., pause: 1 }", "a step has one of"),
        ("- within: 1", "a step has one of"),
        ("- send: 1", "`send` is not text or a message"),
        ("- expect: hello", "`expect` is not a mapping"),
        (
            "- expect-close: often",
            "`expect-close` is not a close code or `true`",
        ),
        ("- pause: long", "`pause` is not a number of seconds"),
        (
            "- { pause: 1, within: soon }",
            "`within` is not a number of seconds",
        ),
    ] {
        let run = script("ws://127.0.0.1:1", steps, &[]);
        assert_eq!(run.code, 2, "{steps}: {run:?}");
        assert!(run.stderr.contains(told), "{steps}: {run:?}");
    }
}
