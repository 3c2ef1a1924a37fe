//! What strings have to be.

use super::at::Asked;
use super::format;
use super::pattern::{Outcome, Pattern};
use super::report::Place;

/// A string of a request, or nothing.
#[derive(Clone, Copy)]
pub struct StringCheck<'a> {
    text: Option<&'a str>,
    place: Place<'a>,
}

impl Asked for StringCheck<'_> {
    fn is_there(&self) -> bool {
        self.text.is_some()
    }
}

/// Writes a check of a format for each name.
macro_rules! formats {
    ($($(#[$doc:meta])* $name:ident($detail:literal) => $is:path;)*) => {
        $($(#[$doc])*
        pub fn $name(&self) -> &Self {
            self.has_to(|text| $is(text), || $detail)
        })*
    };
}

impl<'a> StringCheck<'a> {
    pub(super) const fn new(text: Option<&'a str>, place: Place<'a>) -> Self {
        Self { text, place }
    }

    /// It has to be one of these.
    pub fn one_of(&self, values: &[&str]) -> &Self {
        if let Some(text) = self.text
            && !values.contains(&text)
        {
            self.place.none_of(values.len(), one_of(values));
        }
        self
    }

    /// So many characters at least.
    pub fn min_length(&self, least: u64) -> &Self {
        // A character takes four bytes at most.
        let is_long = |text: &str| length(text.len() / 4) >= least || count(text) >= least;
        self.has_to(is_long, || {
            format!(
                "is shorter than {}",
                counted(least, "character", "characters")
            )
        })
    }

    /// So many characters at most.
    pub fn max_length(&self, most: u64) -> &Self {
        let is_short = |text: &str| length(text.len()) <= most || count(text) <= most;
        self.has_to(is_short, || {
            format!(
                "is longer than {}",
                counted(most, "character", "characters")
            )
        })
    }

    /// The pattern has to be found in it.
    pub fn pattern(&self, pattern: &'static Pattern) -> &Self {
        let Some(text) = self.text else { return self };
        let report = self.place.report();
        if !report.read(text.len()) {
            return self;
        }
        match pattern.find(text, report.budget()) {
            Outcome::Found | Outcome::Spent => {}
            Outcome::Absent => {
                let source = cut(pattern.source());
                self.place
                    .fail(format!("does not match the pattern {source}"));
            }
            Outcome::Unknown => {
                let source = cut(pattern.source());
                let detail = format!("is too involved for the pattern {source}");
                self.place.fail(detail);
            }
        }
        self
    }

    formats! {
        /// A date and time with an offset, as RFC 3339 has it.
        date_time("is not a valid date-time (RFC 3339)") => format::is_date_time;
        /// A day, as RFC 3339 has it.
        date("is not a valid date (RFC 3339)") => format::is_date;
        /// A time of day with an offset, as RFC 3339 has it.
        time("is not a valid time with an offset (RFC 3339)") => format::is_time;
        /// A duration, as RFC 3339 has it in its appendix A.
        duration("is not a valid duration (ISO 8601)") => format::is_duration;
        /// The address of a mailbox.
        email("is not a valid email address") => format::is_email;
        /// The name of a host.
        hostname("is not a valid hostname") => format::is_hostname;
        /// An IPv4 address.
        ipv4("is not a valid IPv4 address") => format::is_ipv4;
        /// An IPv6 address.
        ipv6("is not a valid IPv6 address") => format::is_ipv6;
        /// An address with its scheme, as RFC 3986 has it.
        uri("is not a valid URI") => format::is_uri;
        /// A UUID in its form with hyphens.
        uuid("is not a valid UUID") => format::is_uuid;
        /// Base64 with its padding.
        byte("is not valid base64") => format::is_base64;
    }

    fn has_to<D: Into<std::borrow::Cow<'static, str>>>(
        &self,
        be: impl FnOnce(&str) -> bool,
        detail: impl FnOnce() -> D,
    ) -> &Self {
        if let Some(text) = self.text
            && self.place.report().read(text.len())
            && !be(text)
        {
            self.place.fail(detail());
        }
        self
    }
}

fn count(text: &str) -> u64 {
    length(text.chars().count())
}

pub(super) fn length(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// `1 item`, `2 items`.
pub(super) fn counted(count: u64, one: &str, more: &str) -> String {
    let name = if count == 1 { one } else { more };
    format!("{count} {name}")
}

/// So many values of a list are named.
const NAMED: usize = 12;

fn one_of(values: &[&str]) -> String {
    if let [value] = values {
        return format!("has to be {value:?}");
    }
    let named: Vec<_> = values
        .iter()
        .take(NAMED)
        .map(|value| format!("{value:?}"))
        .collect();
    let more = if values.len() > NAMED { ", …" } else { "" };
    format!("has to be one of {}{more}", named.join(", "))
}

/// The contract's own words, cut where they are long.
pub(super) fn cut(text: &str) -> String {
    const LONGEST: usize = 200;
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
