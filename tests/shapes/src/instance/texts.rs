//! Texts.

use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::string::string_regex;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;

use super::{Keywords, Maker, fewest, most};

/// What texts are made of where the schema does not say: what JSON escapes, and what takes more than a byte.
const CHARACTERS: &[char] = &[
    'a', 'Z', '0', ' ', '"', '\\', '/', '\n', '\u{1}', 'é', '中', '🦀',
];

const MOMENTS: &[&str] = &[
    "2026-02-28T23:59:59Z",
    "2026-03-01T04:05:06.789Z",
    "2024-02-29T00:00:00+05:30",
    "1999-12-31T12:00:00.000001-08:00",
];
const DAYS: &[&str] = &["2026-02-28", "2024-02-29", "1970-01-01"];
const ADDRESSES: &[&str] = &[
    "https://example.com",
    "https://example.com/a%20b?c=d&e=f#g",
    "wss://user@example.com:8443/socket",
    "mailto:someone@example.com",
];
const MAILBOXES: &[&str] = &["a@example.com", "first.last+tag@mail.example.org"];
const UUIDS: &[&str] = &[
    "00000000-0000-4000-8000-000000000000",
    "F47AC10B-58CC-4372-A567-0E02B2C3D479",
];

impl Maker<'_> {
    /// A text of the pattern, the format or the length that the keywords ask for.
    pub(super) fn text(&mut self, all: &[&Keywords]) -> String {
        let keyword = |key| {
            all.iter()
                .find_map(|one| one.get(key).and_then(Value::as_str))
        };
        if let Some(pattern) = keyword("pattern") {
            return self.matching(pattern);
        }
        let choices = match keyword("format") {
            Some("date-time") => MOMENTS,
            Some("date") => DAYS,
            Some("uri") => ADDRESSES,
            Some("email") => MAILBOXES,
            Some("uuid") => UUIDS,
            _ => &[],
        };
        if let Some(text) = self.random.choice(choices) {
            return (*text).to_owned();
        }
        let least = most(all, "minLength").unwrap_or(0);
        let limit = fewest(all, "maxLength").unwrap_or(least + 12);
        let length = match self.random.u8(..8) {
            0 => least,
            1 => limit,
            _ => self.random.u64(least..=limit.min(least + 12)),
        };
        let any = |_| self.random.choice(CHARACTERS).copied().unwrap_or('a');
        (0..length).map(any).collect()
    }

    /// A text that an anchored pattern matches. Its digits are those of ASCII.
    fn matching(&mut self, pattern: &str) -> String {
        let bare = pattern.trim_start_matches('^').trim_end_matches('$');
        let bare = bare.replace(r"\d", "[0-9]");
        let seed: [u8; 32] = std::array::from_fn(|_| self.random.u8(..));
        let random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
        let mut runner = TestRunner::new_with_rng(Config::default(), random);
        let text = string_regex(&bare).ok();
        let text = text.and_then(|texts| texts.new_tree(&mut runner).ok());
        text.map_or_else(String::new, |text| text.current())
    }
}
