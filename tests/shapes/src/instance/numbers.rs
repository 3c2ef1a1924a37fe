//! Numbers.

use serde_json::{Value, json};

use super::{Keywords, Maker};

/// How far numbers go that no keyword holds back.
const FAR: f64 = 1e9;

impl Maker<'_> {
    /// An integer, at its bounds more often than chance would have it.
    pub(super) fn integer(&mut self, all: &[&Keywords]) -> Value {
        let (low, high) = range(all, 1.0);
        let step = bound(all, "multipleOf", f64::max).unwrap_or(1.0).max(1.0);
        let (low, high) = (whole((low / step).ceil()), whole((high / step).floor()));
        let number = match self.random.u8(..8) {
            0 => low,
            1 => high,
            _ => self.random.i64(low..=high.max(low)),
        };
        json!(number * whole(step))
    }

    /// A number, often a whole one.
    pub(super) fn number(&mut self, all: &[&Keywords]) -> Value {
        let (low, high) = range(all, 0.125);
        let is_whole = low.ceil() <= high.floor();
        if is_whole && self.random.bool() || all.iter().any(|one| one.contains_key("multipleOf")) {
            return self.integer(all);
        }
        let number = low + (high - low) * self.random.f64();
        json!(number.clamp(low, high))
    }
}

/// The least and the greatest that the keywords allow, `gap` away from a bound that does not belong.
fn range(all: &[&Keywords], gap: f64) -> (f64, f64) {
    let low = bound(all, "minimum", f64::max);
    let above = bound(all, "exclusiveMinimum", f64::max).map(|bound| bound + gap);
    let high = bound(all, "maximum", f64::min);
    let below = bound(all, "exclusiveMaximum", f64::min).map(|bound| bound - gap);
    let low = low.into_iter().chain(above).reduce(f64::max);
    let high = high.into_iter().chain(below).reduce(f64::min);
    match (low, high) {
        (Some(low), high) => (low, high.unwrap_or(low + FAR)),
        (None, high) => (high.unwrap_or(FAR) - 2.0 * FAR, high.unwrap_or(FAR)),
    }
}

fn bound(all: &[&Keywords], key: &str, tighter: fn(f64, f64) -> f64) -> Option<f64> {
    let bounds = all.iter().filter_map(|one| one.get(key)?.as_f64());
    bounds.reduce(tighter)
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "within the range, which is far smaller"
)]
fn whole(number: f64) -> i64 {
    number as i64
}
