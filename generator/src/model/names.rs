//! From any text to a legal Rust name, and names that stay apart from each other.

use std::borrow::Cow;
use std::collections::HashSet;

use heck::ToSnakeCase;

/// A component's name, which stays as it is where it can.
pub(in crate::model) fn component(key: &str) -> String {
    let legal = key.starts_with(|first: char| first.is_ascii_uppercase())
        && key.chars().all(|c| c.is_ascii_alphanumeric())
        && key != "Self";
    if legal { key.to_owned() } else { pascal(key) }
}

/// A type's or a variant's name: `no_answer` becomes `NoAnswer`, and so does `NO_ANSWER`.
pub(in crate::model) fn pascal(text: &str) -> String {
    let name = joined(&words(text, Signs::Needed).to_snake_case());
    match name.chars().next() {
        None => "Empty".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("N{name}"),
        Some(_) if name == "Self" => "Self_".to_owned(),
        Some(_) => name,
    }
}

/// A field's, a function's or a module's name: `callId` becomes `call_id`.
pub(in crate::model) fn snake(text: &str) -> String {
    identifier(&words(text, Signs::Needed))
}

/// The same with the signs around it: `_id` becomes `underscore_id`.
pub(in crate::model) fn spelt(text: &str) -> String {
    identifier(&words(text, Signs::Around))
}

fn identifier(words: &str) -> String {
    let name = words.to_snake_case();
    match name.chars().next() {
        None => "empty".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("n{name}"),
        Some(_) if matches!(name.as_str(), "self" | "super" | "crate") => format!("{name}_"),
        Some(_) => name,
    }
}

/// `gpt_5_2` as `Gpt5_2`: digits of two words stay apart.
fn joined(snake: &str) -> String {
    let mut out = String::new();
    for word in snake.split('_') {
        let mut letters = word.chars();
        let Some(first) = letters.next() else {
            continue;
        };
        if first.is_ascii_digit() && out.ends_with(|last: char| last.is_ascii_digit()) {
            out.push('_');
        }
        out.push(first.to_ascii_uppercase());
        out.push_str(letters.as_str());
    }
    out
}

/// Which signs become words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Signs {
    /// Those without which hardly anything would be left to tell values apart.
    Needed,
    /// Those before the first letter or digit and behind the last, too.
    Around,
}

/// The text in ASCII words.
fn words(text: &str, signs: Signs) -> String {
    let ascii = deunicode::deunicode_with_tofu(text, " ");
    let first = ascii.find(|c: char| c.is_ascii_alphanumeric());
    let last = ascii.rfind(|c: char| c.is_ascii_alphanumeric());
    let only_signs = first.is_none();
    let is_around =
        |index: usize| signs == Signs::Around && (Some(index) < first || Some(index) > last);
    let mut out = String::new();
    for (index, c) in ascii.char_indices() {
        match c {
            c if c.is_ascii_alphanumeric() => out.push(c),
            _ if only_signs || is_around(index) || (index == 0 && matches!(c, '+' | '-')) => {
                out.push(' ');
                out.push_str(sign(c));
                out.push(' ');
            }
            _ => out.push(' '),
        }
    }
    if out.trim().is_empty() {
        code_points(text)
    } else {
        out
    }
}

fn sign(c: char) -> &'static str {
    match c {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '.' => "dot",
        '=' => "equal",
        '<' => "less",
        '>' => "greater",
        '!' => "not",
        '%' => "percent",
        '&' => "and",
        '|' => "or",
        '#' => "hash",
        '@' => "at",
        '$' => "dollar",
        '^' => "caret",
        '~' => "tilde",
        '?' => "question",
        '_' => "underscore",
        ':' => "colon",
        ',' => "comma",
        _ => "",
    }
}

/// The words that are bent where they are the whole name.
const BENT: [&str; 4] = ["Self_", "self_", "super_", "crate_"];

/// A name that was put together: a word that is bent alone is straight among others.
pub(crate) fn unescaped(name: &str) -> Cow<'_, str> {
    if !name.contains('_') || BENT.contains(&name) {
        return Cow::Borrowed(name);
    }
    let mut out = name.replace("Self_", "Self");
    for word in &BENT[1..] {
        out = out.replace(&format!("{word}_"), word);
        let upper = word.to_ascii_uppercase();
        if out.ends_with(&format!("_{word}")) || out == upper {
            out.pop();
        }
    }
    Cow::Owned(out)
}

/// What cannot be spelt at all: `u200b`.
fn code_points(text: &str) -> String {
    let codes: Vec<String> = text.chars().map(|c| format!("u{:x}", c as u32)).collect();
    codes.join(" ")
}

/// Names that must not meet: the fields of a struct, the types of a contract.
#[derive(Debug, Default)]
pub(in crate::model) struct Scope(HashSet<String>);

impl Scope {
    /// Whether nothing has that name.
    pub(in crate::model) fn is_free(&self, name: &str) -> bool {
        !self.0.contains(&*unescaped(name))
    }

    /// A scope in which these names are taken.
    pub(in crate::model) fn with(names: &[&str]) -> Self {
        Self(names.iter().map(|&name| name.to_owned()).collect())
    }

    /// Takes the name, or the first of `name2`, `name3`, … (`name_2` in snake case) that is free.
    pub(in crate::model) fn claim(&mut self, name: &str) -> String {
        self.take(&unescaped(name))
    }

    /// Takes a name as it was given before, or the first like it that is free.
    pub(in crate::model) fn take(&mut self, name: &str) -> String {
        let mut free = name.to_owned();
        let name = name.trim_end_matches('_');
        let snake = name.starts_with(|c: char| c.is_ascii_lowercase());
        let joint = if snake { "_" } else { "" };
        let mut number = 2;
        while !self.0.insert(free.clone()) {
            free = format!("{name}{joint}{number}");
            number += 1;
        }
        free
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Scope, component, pascal, snake, spelt};

    #[test]
    fn names_read_as_one_would_write_them() {
        for (text, expected) in [
            ("WebhookEventCallData", "WebhookEventCallData"),
            ("no_answer", "NoAnswer"),
            ("NO_ANSWER", "NoAnswer"),
            ("DATETIME", "Datetime"),
            ("HTTPRequest", "HttpRequest"),
            ("pre-conversation", "PreConversation"),
            ("+1", "Plus1"),
            ("-1", "Minus1"),
            ("", "Empty"),
            ("*", "Star"),
            ("1st", "N1st"),
            ("gpt-5.2", "Gpt5_2"),
            ("Self", "Self_"),
            ("é", "E"),
            ("\u{200b}", "U200b"),
        ] {
            assert_eq!(pascal(text), expected, "{text:?}");
        }
        assert_eq!(component("HTTPRequest"), "HTTPRequest");
        for (text, expected) in [
            ("callId", "call_id"),
            ("type", "type"),
            ("_id", "id"),
            ("*", "star"),
            ("self", "self_"),
            ("08", "n08"),
        ] {
            assert_eq!(snake(text), expected, "{text:?}");
        }
        for (text, expected) in [
            ("_id", "underscore_id"),
            ("$id", "dollar_id"),
            ("id*", "id_star"),
            ("user-id", "user_id"),
        ] {
            assert_eq!(spelt(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_taken_name_is_numbered() {
        let mut scope = Scope::with(&["router"]);
        assert_eq!(scope.claim("router"), "router_2");
        assert_eq!(scope.claim("Call"), "Call");
        assert_eq!(scope.claim("Call"), "Call2");
    }

    #[test]
    fn a_bent_word_is_straight_among_others() {
        let mut scope = Scope::default();
        for (wanted, name) in [
            ("Self_", "Self_"),
            ("Self_", "Self2"),
            ("Self_Answer", "SelfAnswer"),
            ("WholeSelf_", "WholeSelf"),
            ("self_", "self_"),
            ("self_", "self_2"),
            ("self__operations", "self_operations"),
            ("the_self_", "the_self"),
            ("API_KEY", "API_KEY"),
            ("SELF_", "SELF"),
            ("Gpt5_2", "Gpt5_2"),
        ] {
            assert_eq!(scope.claim(wanted), name, "{wanted}");
        }
    }

    proptest! {
        #[test]
        fn any_text_becomes_a_legal_name(text in any::<String>()) {
            for field in [snake(&text), spelt(&text)] {
                let raw = syn::parse_str::<syn::Ident>(&field).is_ok()
                    || syn::parse_str::<syn::Ident>(&format!("r#{field}")).is_ok();
                prop_assert!(raw, "{field}");
            }
            prop_assert!(syn::parse_str::<syn::Ident>(&pascal(&text)).is_ok(), "{}", pascal(&text));
        }
    }
}
