//! From the syntax of ECMA-262 to that of the crates for regular expressions.

use std::fmt::Write as _;

use super::class;
use super::reader::Reader;

/// What the pattern is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Flavor {
    /// Linear time, without lookaround and backreferences.
    Linear,
    /// With both.
    Backtracking,
}

/// What starts a group, and what it is here.
const GROUPS: [(&str, &str); 4] = [
    ("?:", "(?:"),
    ("?i:", "(?i:"),
    ("?-i:", "(?-i:"),
    ("?i-:", "(?i:"),
];

const LOOKAROUND: [&str; 4] = ["?=", "?!", "?<=", "?<!"];

/// Word boundaries count the letters of ASCII only.
const BOUNDARIES: [(&str, &str, &str); 2] = [
    (
        "b",
        r"(?-u:\b)",
        "(?:(?<=[0-9A-Z_a-z])(?![0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?=[0-9A-Z_a-z]))",
    ),
    (
        "B",
        r"(?-u:\B)",
        "(?:(?<=[0-9A-Z_a-z])(?=[0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?![0-9A-Z_a-z]))",
    ),
];

/// The same pattern for the crates, or `None` for what they have no word for.
pub(super) fn translate(source: &str, flavor: Flavor) -> Option<String> {
    let mut reader = Reader::new(source);
    let mut out = String::with_capacity(source.len() + 16);
    while let Some(letter) = reader.next() {
        match letter {
            '\\' => escape(&mut reader, flavor, &mut out)?,
            '[' => class::class(&mut reader, &mut out)?,
            '(' => group(&mut reader, flavor, &mut out)?,
            '^' => out.push_str(r"\A"),
            '$' => out.push_str(r"\z"),
            '.' => out.push_str(r"[^\x{a}\x{d}\x{2028}\x{2029}]"),
            '*' | '+' | '?' => quantifier(&mut reader, letter.encode_utf8(&mut [0; 4]), &mut out)?,
            '|' | ')' => out.push(letter),
            '{' => {
                // One that is no quantifier is itself.
                push('{', &mut out);
            }
            letter => push(letter, &mut out),
        }
        if let Some(counts) = reader.counts() {
            quantifier(&mut reader, counts, &mut out)?;
        }
    }
    Some(out)
}

/// Writes a letter that stands for itself.
pub(super) fn push(letter: char, out: &mut String) {
    if letter.is_ascii_alphanumeric() || !letter.is_ascii() {
        out.push(letter);
    } else {
        // Writing to a text never fails.
        let _ = write!(out, "\\x{{{:x}}}", u32::from(letter));
    }
}

fn quantifier(reader: &mut Reader<'_>, text: &str, out: &mut String) -> Option<()> {
    out.push_str(text);
    if reader.eat("?") {
        out.push('?');
    }
    // Two in a row are none here, and mean something else there.
    let another =
        matches!(reader.peek(), Some('*' | '+' | '?')) || reader.clone().counts().is_some();
    (!another).then_some(())
}

fn group(reader: &mut Reader<'_>, flavor: Flavor, out: &mut String) -> Option<()> {
    if reader.peek() != Some('?') {
        out.push('(');
        return Some(());
    }
    for (theirs, ours) in GROUPS {
        if reader.eat(theirs) {
            out.push_str(ours);
            return Some(());
        }
    }
    for look in LOOKAROUND {
        if flavor == Flavor::Backtracking && reader.eat(look) {
            out.push('(');
            out.push_str(look);
            return Some(());
        }
    }
    if !reader.eat("?<") {
        return None;
    }
    write!(out, "(?P<{}>", name(reader)?).ok()
}

fn name<'a>(reader: &mut Reader<'a>) -> Option<&'a str> {
    let is_plain = |name: &&str| {
        name.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    reader.until('>').filter(is_plain)
}

fn escape(reader: &mut Reader<'_>, flavor: Flavor, out: &mut String) -> Option<()> {
    if let Some(set) = class::escape(reader) {
        out.push_str(&set);
        return Some(());
    }
    for (letter, linear, backtracking) in BOUNDARIES {
        if reader.eat(letter) {
            out.push_str(match flavor {
                Flavor::Linear => linear,
                Flavor::Backtracking => backtracking,
            });
            return Some(());
        }
    }
    if matches!(reader.peek(), Some('1'..='9')) {
        let group = reader.digits();
        return reference(flavor, group, &format!(r"\{group}"), out);
    }
    if reader.eat("k<") {
        let name = name(reader)?;
        return reference(flavor, &format!("<{name}>"), &format!(r"\k<{name}>"), out);
    }
    push(reader.letter()?, out);
    Some(())
}

/// A group that took no part is empty here, and never matches there.
fn reference(flavor: Flavor, group: &str, again: &str, out: &mut String) -> Option<()> {
    if flavor == Flavor::Linear {
        return None;
    }
    write!(out, "(?({group}){again}|)").ok()
}
