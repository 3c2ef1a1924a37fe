//! Dates, times and durations of RFC 3339.

use jiff::civil::Date;

/// `2026-07-02T10:30:45.5Z`
pub(in super::super) fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once(['T', 't']) else {
        return false;
    };
    is_date(date) && is_time(time)
}

/// `2026-07-02`
pub(in super::super) fn is_date(text: &str) -> bool {
    let mut parts = text.splitn(3, '-');
    let mut part = |count| digits(parts.next()?, count);
    let date = (|| {
        let year = part(4)?;
        let month = i8::try_from(part(2)?).ok()?;
        let day = i8::try_from(part(2)?).ok()?;
        Date::new(year, month, day).ok()
    })();
    date.is_some()
}

/// `10:30:45.5+02:00`
pub(in super::super) fn is_time(text: &str) -> bool {
    minutes_of_time(text).is_some()
}

/// The minute of the day in UTC, if it is a time. A leap second only ends a day there.
fn minutes_of_time(text: &str) -> Option<i16> {
    let (clock, offset) = text.split_at(text.find(['Z', 'z', '+', '-'])?);
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut parts = clock.splitn(3, ':');
    let minutes = minutes(parts.next()?, parts.next()?)?;
    let seconds = digits(parts.next()?, 2)?;
    let minutes = (minutes - offset_in_minutes(offset)?).rem_euclid(24 * 60);
    let is_last = minutes == 24 * 60 - 1;
    (seconds < 60 || seconds == 60 && is_last).then_some(minutes)
}

fn offset_in_minutes(text: &str) -> Option<i16> {
    if matches!(text, "Z" | "z") {
        return Some(0);
    }
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let (hours, rest) = text.get(1..)?.split_once(':')?;
    Some(sign * minutes(hours, rest)?)
}

fn minutes(hours: &str, minutes: &str) -> Option<i16> {
    let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

fn digits(text: &str, count: usize) -> Option<i16> {
    let is_number = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

/// `P1Y2M3DT4H5M6S`, `P4W`
pub(in super::super) fn is_duration(text: &str) -> bool {
    let Some(text) = text.strip_prefix('P') else {
        return false;
    };
    let (days, time) = match text.split_once('T') {
        Some((days, time)) => (days, Some(time)),
        None => (text, None),
    };
    match time {
        Some(time) => (days.is_empty() || runs(days, "YMD")) && runs(time, "HMS"),
        None => runs(days, "YMD") || runs(days, "W"),
    }
}

/// Numbers with these units, none left out between two of them.
fn runs(mut text: &str, units: &str) -> bool {
    let mut next = None;
    while !text.is_empty() {
        let count = text.bytes().take_while(u8::is_ascii_digit).count();
        let Some(unit) = text[count..]
            .chars()
            .next()
            .and_then(|unit| units.find(unit))
        else {
            return false;
        };
        if count == 0 || next.is_some_and(|next| next != unit) {
            return false;
        }
        next = Some(unit + 1);
        text = &text[count + 1..];
    }
    next.is_some()
}
