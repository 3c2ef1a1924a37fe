//! Lines of the generated crate before and after.

/// From this on, of a line of code only what differs is shown, with a little around it.
const LONG: usize = 160;
const AROUND: usize = 40;

/// A line before and after, without most of what long ones have in common.
pub(super) fn differing(
    before: Option<&str>,
    after: Option<&str>,
) -> (Option<String>, Option<String>) {
    let (before, after) = (before.map(str::to_owned), after.map(str::to_owned));
    match (&before, &after) {
        (Some(old), Some(new))
            if old.len().max(new.len()) > LONG && !(old.contains('\n') || new.contains('\n')) =>
        {
            let same = |(old, new): &(char, char)| old == new;
            let start = old.chars().zip(new.chars()).take_while(same).count();
            let end = old
                .chars()
                .rev()
                .zip(new.chars().rev())
                .take_while(same)
                .count();
            (Some(part(old, start, end)), Some(part(new, start, end)))
        }
        _ => (before, after),
    }
}

/// A text from so many characters on to so many before its end, and a little more of both.
fn part(text: &str, start: usize, end: usize) -> String {
    let count = text.chars().count();
    let first = start.saturating_sub(AROUND);
    let end = end.min(count - start.min(count)).saturating_sub(AROUND);
    let middle: String = text.chars().take(count - end).skip(first).collect();
    let (before, after) = (
        if first > 0 { "…" } else { "" },
        if end > 0 { "…" } else { "" },
    );
    format!("{before}{middle}{after}")
}
