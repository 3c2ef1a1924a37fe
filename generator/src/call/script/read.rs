//! The document of a script.

use std::time::Duration;

use serde_json::Value;

use super::{Step, StepKind};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code, did_you_mean};
use crate::read::{Map, Node};

/// How long what is expected may take, unless the step says.
const WITHIN: Duration = Duration::from_secs(10);

/// What steps do; each does one.
const KINDS: [&str; 4] = ["send", "expect", "expect-close", "pause"];

/// Why a step is none.
type Wrong = (Origin, String);

pub(super) fn steps(root: &Node, at: &Origin, diagnostics: &mut Diagnostics) -> Vec<Step> {
    let Some(list) = root.as_list() else {
        say(
            diagnostics,
            (at.clone(), "the script is not a list of steps".into()),
        );
        return Vec::new();
    };
    let mut steps = Vec::new();
    for (index, node) in list.iter().enumerate() {
        match step(node, at.child(&index.to_string())) {
            Ok(step) => steps.push(step),
            Err(wrong) => say(diagnostics, wrong),
        }
    }
    steps
}

fn say(diagnostics: &mut Diagnostics, (at, message): Wrong) {
    diagnostics.push(Diagnostic::error(code::SCRIPT_FORM, message).at(at));
}

fn step(node: &Node, at: Origin) -> Result<Step, Wrong> {
    let wrong = |message: &str| (at.clone(), message.to_owned());
    let map = node
        .as_map()
        .ok_or_else(|| wrong("a step is not a mapping"))?;
    for key in map.keys().filter(|key| *key != "within") {
        if !KINDS.contains(&key.as_str()) {
            let hint = did_you_mean(key, KINDS);
            let hint = hint.map_or_else(String::new, |hint| format!("; {hint}"));
            return Err((at.child(key), format!("`{key}` is not a step{hint}")));
        }
    }
    let mut stated = KINDS.into_iter().filter(|kind| map.contains_key(*kind));
    let (Some(name), None) = (stated.next(), stated.next()) else {
        let all = "a step has one of `send`, `expect`, `expect-close` and `pause`";
        return Err(wrong(all));
    };
    let kind = kind(name, &map[name]).ok_or_else(|| {
        let form = match name {
            "send" => "text or a message",
            "expect" => "a mapping with what a message has at least",
            "expect-close" => "a close code or `true`",
            _ => "a number of seconds",
        };
        (at.child(name), format!("`{name}` is not {form}"))
    })?;
    let within = within(map, &at)?;
    Ok(Step { at, kind, within })
}

fn kind(name: &str, node: &Node) -> Option<StepKind> {
    let value = Value::from(node);
    Some(match (name, value) {
        ("send", Value::String(text)) => StepKind::Say(text),
        ("send", value @ Value::Object(_)) => StepKind::Send(value),
        ("expect", value @ Value::Object(_)) => StepKind::Expect(value),
        ("expect-close", Value::Bool(true)) => StepKind::ExpectClose(None),
        ("expect-close", value) => StepKind::ExpectClose(Some(value.as_u64()?.try_into().ok()?)),
        ("pause", value) => StepKind::Pause(seconds(&value)?),
        _ => return None,
    })
}

fn within(map: &Map, at: &Origin) -> Result<Duration, Wrong> {
    let Some(node) = map.get("within") else {
        return Ok(WITHIN);
    };
    seconds(&Value::from(node)).ok_or_else(|| {
        (
            at.child("within"),
            "`within` is not a number of seconds".to_owned(),
        )
    })
}

fn seconds(value: &Value) -> Option<Duration> {
    Duration::try_from_secs_f64(value.as_f64()?).ok()
}
