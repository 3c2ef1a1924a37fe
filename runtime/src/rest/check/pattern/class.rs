//! Sets of letters.

use super::reader::Reader;
use super::translate::push;

pub(super) const DIGITS: &str = "0-9";
pub(super) const WORD: &str = "0-9A-Z_a-z";
pub(super) const SPACE: &str = r"\x{9}-\x{d}\x{20}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}";

const NOTHING: &str = r"[^\x{0}-\x{10ffff}]";
const ANYTHING: &str = r"[\x{0}-\x{10ffff}]";

/// The set that an escape such as `\d` or `\p{L}` stands for, as a set of its own; the backslash is passed.
pub(super) fn escape(reader: &mut Reader<'_>) -> Option<String> {
    let mut ahead = reader.clone();
    let set = match ahead.next()? {
        'd' => format!("[{DIGITS}]"),
        'D' => format!("[^{DIGITS}]"),
        'w' => format!("[{WORD}]"),
        'W' => format!("[^{WORD}]"),
        's' => format!("[{SPACE}]"),
        'S' => format!("[^{SPACE}]"),
        letter @ ('p' | 'P') if ahead.eat("{") => format!("\\{letter}{{{}}}", ahead.until('}')?),
        _ => return None,
    };
    *reader = ahead;
    Some(set)
}

/// One part of a class: a letter, or a set.
enum ClassPart {
    Letter(char),
    Set(String),
}

/// Writes a class; its `[` is passed.
pub(super) fn class(reader: &mut Reader<'_>, out: &mut String) -> Option<()> {
    let negated = reader.eat("^");
    if reader.eat("]") {
        out.push_str(if negated { ANYTHING } else { NOTHING });
        return Some(());
    }
    out.push_str(if negated { "[^" } else { "[" });
    while !reader.eat("]") {
        let first = part(reader)?;
        let mut ahead = reader.clone();
        if !ahead.eat("-") || ahead.peek() == Some(']') {
            write(&first, out);
            continue;
        }
        *reader = ahead;
        match (first, part(reader)?) {
            (ClassPart::Letter(from), ClassPart::Letter(to)) => {
                push(from, out);
                out.push('-');
                push(to, out);
            }
            // A set is no end of a range, so the hyphen is itself.
            (first, second) => {
                write(&first, out);
                push('-', out);
                write(&second, out);
            }
        }
    }
    out.push(']');
    Some(())
}

fn part(reader: &mut Reader<'_>) -> Option<ClassPart> {
    let letter = reader.next()?;
    if letter != '\\' {
        return Some(ClassPart::Letter(letter));
    }
    if let Some(set) = escape(reader) {
        return Some(ClassPart::Set(set));
    }
    if reader.eat("b") {
        return Some(ClassPart::Letter('\u{8}'));
    }
    reader.letter().map(ClassPart::Letter)
}

fn write(part: &ClassPart, out: &mut String) {
    match part {
        ClassPart::Letter(letter) => push(*letter, out),
        ClassPart::Set(set) => out.push_str(set),
    }
}
