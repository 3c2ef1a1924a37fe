//! JSON as YAML that every reader takes for the same: what YAML 1.1 reads as a truth value is quoted.

use std::fmt::Write as _;

use serde_json::Value;

/// A value as a YAML document.
pub(super) fn write(value: &Value) -> String {
    let mut out = String::new();
    match value {
        Value::Object(_) | Value::Array(_) if !is_short(value) => block(value, 0, &mut out),
        _ => {
            scalar(value, 1, &mut out);
            out.push('\n');
        }
    }
    out
}

/// The lines of a mapping or a list.
fn block(value: &Value, indent: usize, out: &mut String) {
    match value {
        Value::Object(map) => {
            for (index, (key, value)) in map.iter().enumerate() {
                if index > 0 {
                    pad(indent, out);
                }
                text(key, None, out);
                out.push(':');
                entry(value, indent, out);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                if index > 0 {
                    pad(indent, out);
                }
                out.push_str("- ");
                if is_short(value) {
                    scalar(value, indent + 2, out);
                    out.push('\n');
                } else {
                    block(value, indent + 2, out);
                }
            }
        }
        _ => {}
    }
}

/// What stands behind a key.
fn entry(value: &Value, indent: usize, out: &mut String) {
    if is_short(value) {
        out.push(' ');
        scalar(value, indent + 2, out);
        out.push('\n');
    } else {
        out.push('\n');
        let indent = if value.is_object() {
            indent + 2
        } else {
            indent
        };
        pad(indent, out);
        block(value, indent, out);
    }
}

/// Whether it stands on the line of its key.
fn is_short(value: &Value) -> bool {
    match value {
        Value::Object(map) => map.is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => true,
    }
}

fn scalar(value: &Value, indent: usize, out: &mut String) {
    match value {
        Value::String(string) => text(string, Some(indent), out),
        // Display of a number, a truth value, `null`, `{}` and `[]` is YAML as it is.
        other => _ = write!(out, "{other}"),
    }
}

/// Text: plain, as a block of lines where there is an indentation for it, or quoted.
fn text(text: &str, indent: Option<usize>, out: &mut String) {
    if is_plain(text) {
        out.push_str(text);
    } else if let Some(indent) = indent.filter(|_| is_block(text)) {
        out.push_str(if text.ends_with('\n') { "|" } else { "|-" });
        for line in text.lines() {
            out.push('\n');
            if !line.is_empty() {
                pad(indent, out);
                out.push_str(line);
            }
        }
    } else if text.chars().all(is_printable) {
        out.push('\'');
        out.push_str(&text.replace('\'', "''"));
        out.push('\'');
    } else {
        quoted(text, out);
    }
}

/// Whether nothing but text can be meant.
fn is_plain(text: &str) -> bool {
    const WORDS: [&str; 10] = [
        "null", "true", "false", "yes", "no", "on", "off", "y", "n", "~",
    ];
    let starts = text.starts_with(|first: char| first.is_alphabetic() || "/$".contains(first));
    let safe = |char: char| char.is_alphanumeric() || " _-./$()+*=@;,'".contains(char);
    starts
        && !text.ends_with(' ')
        && text.chars().all(safe)
        && !WORDS.contains(&text.to_lowercase().as_str())
}

/// Whether it can be written line by line.
fn is_block(text: &str) -> bool {
    text.contains('\n')
        && !text.starts_with([' ', '\n', '\t'])
        && !text.ends_with("\n\n")
        && text.chars().all(|char| char == '\n' || is_printable(char))
}

/// Whether a character may stand for itself inside a line.
fn is_printable(char: char) -> bool {
    let breaks = matches!(
        char,
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
    );
    !char.is_control() && !breaks
}

fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => out.extend(['\\', char]),
            '\n' => out.push_str("\\n"),
            char if is_printable(char) => out.push(char),
            char => _ = write!(out, "\\u{:04x}", u32::from(char)),
        }
    }
    out.push('"');
}

fn pad(indent: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', indent));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn what_an_older_reader_takes_for_a_truth_value_is_quoted() {
        let value =
            json!({"on": ["no", "Yes", "n", true], "plain": "north", "a: b": "1.0", "": {}});
        let text = write(&value);
        let wanted = "'on':\n- 'no'\n- 'Yes'\n- 'n'\n- true\nplain: north\n'a: b': '1.0'\n'': {}\n";
        assert_eq!(text, wanted);
    }

    #[test]
    fn several_lines_stand_as_they_are() {
        let value = json!({"a": [{"text": "One.\n\n  Two.\n", "more": ["x\ny", []]}]});
        let wanted =
            "a:\n- text: |\n    One.\n\n      Two.\n  more:\n  - |-\n    x\n    y\n  - []\n";
        assert_eq!(write(&value), wanted);
    }

    fn json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::Bool),
            any::<i64>().prop_map(Value::from),
            "[ -~\n\t\u{80}-\u{2030}]{0,8}".prop_map(Value::String),
            any::<String>().prop_map(Value::String),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
                prop::collection::vec(("[ -~\n]{0,5}", inner), 0..4)
                    .prop_map(|entries| Value::Object(entries.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_reads_as_the_same(value in json()) {
            let text = write(&value);
            let read: Value = serde_yaml::from_str(&text).map_err(|error| {
                TestCaseError::fail(format!("{error}\n{text}"))
            })?;
            prop_assert_eq!(read, value, "{}", text);
        }
    }
}
