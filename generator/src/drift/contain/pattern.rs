//! `pattern`: whether all text that matches one matches another, and text that does not, by automata.
//!
//! A pattern that needs more than an automaton (lookaround, backreferences), or means one thing to ECMA-262 and another to
//! the crate `regex-automata`, has none.

use std::collections::{HashMap, VecDeque};

use regex_automata::Anchored;
use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::util::primitives::StateID;
use regex_automata::util::start;

/// How large an automaton may be, in bytes.
const SIZE: usize = 1 << 20;

/// How many pairs of states are visited.
const STATES: usize = 20_000;

/// The text that a pattern matches somewhere.
pub(super) struct Language(dense::DFA<Vec<u32>>);

impl Language {
    /// Of a pattern of ECMA-262; `None` where it has no automaton.
    pub(super) fn of(pattern: &str) -> Option<Self> {
        Self::whole(&format!("(?s:.)*(?:{})(?s:.)*", translated(pattern)?))
    }

    /// Of all text with so many characters.
    pub(super) fn of_length(least: u64, most: Option<u64>) -> Option<Self> {
        const LONGEST: u64 = 64;
        let most = most.filter(|most| *most <= LONGEST);
        let most = most.map_or(String::new(), |most| most.to_string());
        (least <= LONGEST).then_some(())?;
        Self::whole(&format!("(?s:.){{{least},{most}}}"))
    }

    /// Of all text that matches as a whole.
    fn whole(regex: &str) -> Option<Self> {
        let config = dense::Config::new()
            .start_kind(StartKind::Anchored)
            .dfa_size_limit(Some(SIZE))
            .determinize_size_limit(Some(2 * SIZE));
        let mut builder = dense::Builder::new();
        let built = builder
            .configure(config)
            .build(&format!(r"\A(?:{regex})\z"));
        built.ok().map(Self)
    }

    fn start(&self) -> Option<StateID> {
        let config = start::Config::new().anchored(Anchored::Yes);
        self.0.start_state(&config).ok()
    }

    fn takes(&self, state: StateID) -> bool {
        self.0.is_match_state(self.0.next_eoi_state(state))
    }
}

/// What was found of two languages.
pub(super) enum Found {
    /// The shortest text that is wanted.
    Text(String),
    /// There is none.
    Nothing,
    /// There are too many states.
    Unknown,
}

/// Text of the first language that the second has, or has not.
pub(super) fn text_of(first: &Language, second: &Language, has: bool) -> Found {
    let (Some(a), Some(b)) = (first.start(), second.start()) else {
        return Found::Unknown;
    };
    let mut from = Steps::new();
    let mut open = VecDeque::from([(a, b)]);
    from.insert((a, b), None);
    while let Some((a, b)) = open.pop_front() {
        if first.takes(a) && second.takes(b) == has {
            return Found::Text(spelled(&from, (a, b)));
        }
        if from.len() > STATES {
            return Found::Unknown;
        }
        for byte in bytes() {
            let next = (first.0.next_state(a, byte), second.0.next_state(b, byte));
            if !first.0.is_dead_state(next.0) && !from.contains_key(&next) {
                from.insert(next, Some(((a, b), byte)));
                open.push_back(next);
            }
        }
    }
    Found::Nothing
}

/// By a pair of states, the one before it and the byte that leads from there.
type Steps = HashMap<(StateID, StateID), Option<((StateID, StateID), u8)>>;

/// Those first that a person would type.
fn bytes() -> impl Iterator<Item = u8> {
    let plain = (b'a'..=b'z').chain(b'0'..=b'9').chain(b'A'..=b'Z');
    let is_plain = |byte: &u8| !byte.is_ascii_alphanumeric();
    plain
        .chain((b' '..=b'~').filter(is_plain))
        .chain(0..b' ')
        .chain(127..=255)
}

/// The bytes that lead to a pair of states: those of text, since the first language has nothing else.
fn spelled(from: &Steps, mut at: (StateID, StateID)) -> String {
    let mut bytes = Vec::new();
    while let Some(Some((before, byte))) = from.get(&at) {
        bytes.push(*byte);
        at = *before;
    }
    bytes.reverse();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A pattern of ECMA-262 in the syntax of `regex-automata`; `None` where they may differ.
fn translated(pattern: &str) -> Option<String> {
    let mut out = String::new();
    let mut chars = pattern.chars().peekable();
    let mut in_class = false;
    while let Some(letter) = chars.next() {
        match letter {
            '\\' => out.push_str(&escape(chars.next()?, in_class)?),
            '[' if in_class => return None,
            '[' => {
                in_class = true;
                out.push('[');
                if chars.peek() == Some(&'^') {
                    out.extend(chars.next());
                }
                // An empty class, or all of them.
                if chars.peek() == Some(&']') {
                    return None;
                }
            }
            ']' if in_class => {
                in_class = false;
                out.push(']');
            }
            '&' | '~' | '-' if in_class && chars.peek() == Some(&letter) => return None,
            '(' if chars.peek() == Some(&'?') => {
                chars.next();
                if chars.next() != Some(':') {
                    return None;
                }
                out.push_str("(?:");
            }
            '{' if chars.peek() == Some(&',') => return None,
            '.' if !in_class => out.push_str(r"[^\n\r\u{2028}\u{2029}]"),
            '$' if !in_class => out.push_str(r"\z"),
            '^' if !in_class => out.push_str(r"\A"),
            letter => out.push(letter),
        }
    }
    Some(out)
}

/// What stands behind a backslash.
fn escape(letter: char, in_class: bool) -> Option<String> {
    let classed = |inner: &str| {
        if in_class {
            inner.to_owned()
        } else {
            format!("[{inner}]")
        }
    };
    Some(match letter {
        'd' => classed("0-9"),
        'w' => classed("0-9A-Za-z_"),
        'D' if !in_class => "[^0-9]".to_owned(),
        'W' if !in_class => "[^0-9A-Za-z_]".to_owned(),
        'n' | 'r' | 't' => format!("\\{letter}"),
        letter if letter.is_ascii_punctuation() => format!("\\{letter}"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Found, Language, text_of, translated};

    fn lost(sent: &str, read: &str) -> Option<String> {
        let [sent, read] = [sent, read].map(|one| Language::of(one).expect("it has an automaton"));
        match text_of(&sent, &read, false) {
            Found::Text(text) => Some(text),
            Found::Nothing => None,
            Found::Unknown => panic!("there are few states"),
        }
    }

    #[test]
    fn one_pattern_is_within_another_or_text_shows_that_it_is_not() {
        assert_eq!(lost("^([A-Z]{6})+$", "^([A-Z]{3})+$"), None);
        assert_eq!(
            lost("^([A-Z]{3})+$", "^([A-Z]{6})+$").as_deref(),
            Some("AAA")
        );
        assert_eq!(lost(r"^\d{4}$", r"^[0-9]+$"), None);
        assert_eq!(lost("^a", "a"), None);
        assert_eq!(lost("a", "^a").as_deref(), Some("ba"));
        assert_eq!(lost("", "^$").as_deref(), Some("a"));
    }

    #[test]
    fn what_two_engines_read_differently_has_no_automaton() {
        for pattern in [
            "(?=a)", r"(a)\1", r"\bword", r"\p{L}", "[^]", "[a&&b]", r"\s", "a{,2}",
        ] {
            assert!(translated(pattern).is_none(), "{pattern}");
        }
    }
}
