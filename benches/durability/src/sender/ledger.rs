//! What a sender remembers.

use std::collections::{BTreeMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use hyper::StatusCode;
use tokio::time::Instant;

/// What was sent, and how it was answered.
#[derive(Default)]
pub(crate) struct Ledger(Mutex<Notes>);

#[derive(Default)]
struct Notes {
    sent: u64,
    acknowledged: HashSet<String>,
    /// How many answers had which status; 0 stands for no answer.
    answers: BTreeMap<u16, u64>,
    durations: Vec<Duration>,
    mended: Option<Instant>,
    refused_since: u64,
}

impl Ledger {
    pub(crate) fn note(&self, id: String, status: Option<StatusCode>, begun: Instant) {
        let mut notes = self.notes();
        notes.sent += 1;
        let code = status.map_or(0, |status| status.as_u16());
        *notes.answers.entry(code).or_default() += 1;
        notes.durations.push(begun.elapsed());
        if status.is_some_and(|status| status.is_success()) {
            notes.acknowledged.insert(id);
        } else if notes.mended.is_some_and(|mended| mended <= begun) {
            notes.refused_since += 1;
        }
    }

    /// From now on everything should be acknowledged.
    pub(crate) fn mended(&self) {
        self.notes().mended = Some(Instant::now());
    }

    /// How much of what was sent since then was not acknowledged.
    pub(crate) fn refused_since(&self) -> u64 {
        self.notes().refused_since
    }

    pub(crate) fn sent(&self) -> u64 {
        self.notes().sent
    }

    pub(crate) fn acknowledged(&self) -> HashSet<String> {
        self.notes().acknowledged.clone()
    }

    /// How many answers were not 2xx.
    pub(crate) fn refused(&self) -> u64 {
        let notes = self.notes();
        let refused = notes.answers.iter();
        refused
            .filter(|(code, _)| !(200..300).contains(*code))
            .map(|(_, count)| count)
            .sum()
    }

    /// How long answers took, the shortest first.
    pub(crate) fn durations(&self) -> Vec<Duration> {
        let mut durations = self.notes().durations.clone();
        durations.sort_unstable();
        durations
    }

    /// The answers in words.
    pub(crate) fn answers(&self) -> String {
        let notes = self.notes();
        let answers = notes.answers.iter().map(|(code, count)| match code {
            0 => format!("{count} unanswered"),
            code => format!("{count} × {code}"),
        });
        let slowest = notes.durations.iter().max().copied().unwrap_or_default();
        let answers: Vec<_> = answers.collect();
        format!(
            "{}, slowest {:.1} s",
            answers.join(", "),
            slowest.as_secs_f32()
        )
    }

    fn notes(&self) -> MutexGuard<'_, Notes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The duration that so many hundredths do not exceed, of a sorted list.
pub(crate) fn percentile(sorted: &[Duration], hundredths: usize) -> Duration {
    let index = (sorted.len() * hundredths / 100).min(sorted.len().saturating_sub(1));
    sorted.get(index).copied().unwrap_or_default()
}
