//! The file read. Whatever is not as it should be is an error with its line: an entry that were skipped would pass in
//! silence.

use std::fmt;
use std::ops::Range;

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;

use super::{Allow, Entry};
use crate::diagnostic::did_you_mean;
use crate::drift::Check;

/// Why an allow file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowError {
    /// What the file is called.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// What is wrong, lower case, no full stop.
    pub message: String,
}

impl fmt::Display for AllowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl std::error::Error for AllowError {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    allow: Vec<Spanned<Written>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: Spanned<String>,
    contract: Option<String>,
    pointer: String,
    fingerprint: String,
    reason: Spanned<String>,
    expires: Option<Spanned<toml::value::Datetime>>,
}

impl Allow {
    /// Reads a file.
    ///
    /// # Errors
    /// What is wrong with it first, with its line.
    pub fn read(file: &str, text: &str, today: Date) -> Result<Self, AllowError> {
        let wrong = |span: Range<usize>, message: String| AllowError {
            file: file.to_owned(),
            line: line(text, span.start),
            message,
        };
        let written: File = toml::from_str(text)
            .map_err(|error| wrong(error.span().unwrap_or_default(), error.message().to_owned()))?;
        let entries = written.allow.into_iter();
        let entries = entries.map(|entry| {
            let at = line(text, entry.span().start);
            self::entry(entry.into_inner(), at, today)
                .map_err(|(span, message)| wrong(span, message))
        });
        Ok(Self {
            file: file.to_owned(),
            entries: entries.collect::<Result<_, _>>()?,
        })
    }
}

fn entry(written: Written, line: usize, today: Date) -> Result<Entry, (Range<usize>, String)> {
    let id = written.id.get_ref();
    if Check::find(id).is_none() {
        let hint = did_you_mean(id, Check::all().map(|check| check.id));
        let hint = hint.map_or_else(String::new, |hint| format!("; {hint}"));
        return Err((
            written.id.span(),
            format!("`{id}` is not the id of a check{hint}"),
        ));
    }
    if written.reason.get_ref().trim().is_empty() {
        return Err((
            written.reason.span(),
            "`reason` is empty: say why this is accepted".to_owned(),
        ));
    }
    let expires = written.expires.as_ref().map(day).transpose()?;
    Ok(Entry {
        id: written.id.into_inner(),
        contract: written.contract,
        pointer: written.pointer,
        fingerprint: written.fingerprint,
        reason: written.reason.into_inner(),
        expires,
        expired: expires.is_some_and(|day| day < today),
        line,
    })
}

fn day(written: &Spanned<toml::value::Datetime>) -> Result<Date, (Range<usize>, String)> {
    let day = written.get_ref().to_string().parse();
    day.map_err(|_| {
        (
            written.span(),
            "`expires` is not a date such as 2027-03-01".to_owned(),
        )
    })
}

fn line(text: &str, byte: usize) -> usize {
    let before = text.get(..byte).unwrap_or(text);
    before.matches('\n').count() + 1
}
