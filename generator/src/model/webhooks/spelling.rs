//! How well a text that a payload holds spells the key of an event.

use heck::ToSnakeCase;

/// Words that say of every event that it is one.
const NOISE: [&str; 7] = [
    "event",
    "events",
    "webhook",
    "webhooks",
    "notification",
    "callback",
    "on",
];

/// How a text spells the key of an event, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NameSpelling {
    /// They share a word: `Sync Completed` and `sync-complete`.
    Akin,
    /// One is the end or the beginning of the other: `crm.lead.created` and `LeadCreated`.
    Part,
    /// The same but for capitals, separators and words such as `event`: `call.ended` and `callEnded`.
    Same,
    /// Letter by letter.
    Exact,
}

impl NameSpelling {
    /// How a text spells one of the names of an event.
    pub(super) fn of(text: &str, names: &[&str]) -> Option<Self> {
        names.iter().filter_map(|name| spells(text, name)).max()
    }
}

fn spells(text: &str, name: &str) -> Option<NameSpelling> {
    if text == name {
        return Some(NameSpelling::Exact);
    }
    if letters(text) == letters(name) {
        return Some(NameSpelling::Same);
    }
    let (text, name) = (telling(text), telling(name));
    if text.is_empty() || name.is_empty() {
        return None;
    }
    if text.concat() == name.concat() {
        return Some(NameSpelling::Same);
    }
    let part = |short: &[String], long: &[String]| long.ends_with(short) || long.starts_with(short);
    if part(&text, &name) || part(&name, &text) {
        return Some(NameSpelling::Part);
    }
    text.iter()
        .any(|word| name.contains(word))
        .then_some(NameSpelling::Akin)
}

/// The words of a text without those that every event has.
fn telling(text: &str) -> Vec<String> {
    let mut words = words(text);
    words.retain(|word| !NOISE.contains(&word.as_str()));
    words
}

fn words(text: &str) -> Vec<String> {
    let snake = text.to_snake_case();
    snake
        .split('_')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The letters and digits of a text, in lower case.
pub(super) fn letters(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// What is left of a key whose end, or beginning, is spelled by `text`: `card` of `card-opened` and `opened`.
pub(super) fn rest<'a>(key: &'a str, text: &str) -> Option<&'a str> {
    let separators = |letter: char| !letter.is_alphanumeric();
    let count = letters(text).chars().count();
    if count == 0 {
        return None;
    }
    let all: Vec<(usize, char)> = key
        .char_indices()
        .filter(|(_, letter)| letter.is_alphanumeric())
        .collect();
    let cut = all.len().checked_sub(count).filter(|cut| *cut > 0)?;
    let (above, end) = key.split_at(all[cut].0);
    if letters(end) == letters(text) {
        return Some(above.trim_matches(separators));
    }
    let (start, below) = key.split_at(all[count].0);
    (letters(start) == letters(text)).then(|| below.trim_matches(separators))
}

/// Whether a property or header is called like one that names events: `type`, `event`, `X-Board-Event`, `webhook_type`.
pub(super) fn is_name_of_events(name: &str) -> bool {
    /// A property that ends so tells something else of the event.
    const OTHER: [&str; 16] = [
        "id",
        "ids",
        "at",
        "ts",
        "time",
        "timestamp",
        "date",
        "version",
        "url",
        "uri",
        "key",
        "count",
        "token",
        "signature",
        "delivery",
        "data",
    ];
    let words = words(name);
    let Some(last) = words.last() else {
        return false;
    };
    !OTHER.contains(&last.as_str())
        && (matches!(
            last.as_str(),
            "type" | "kind" | "topic" | "action" | "trigger"
        ) || is_called_event(name))
}

/// Whether a property or header is called an event.
pub(super) fn is_called_event(name: &str) -> bool {
    words(name)
        .iter()
        .any(|word| matches!(word.as_str(), "event" | "webhook"))
}

/// Whether a text could be a name, rather than a number, an id, a time, or prose.
pub(super) fn is_name(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    letters > digits * 2
        && text.len() <= 80
        && text.split(' ').count() <= 4
        && !text.contains(['\n', '@'])
}

#[cfg(test)]
mod tests {
    use super::{NameSpelling, is_name, is_name_of_events, rest};

    #[test]
    fn a_text_spells_a_key_in_other_capitals_and_separators() {
        for (text, key, spelling) in [
            ("call.ended", "call.ended", Some(NameSpelling::Exact)),
            ("call.ended", "callEnded", Some(NameSpelling::Same)),
            (
                "call.ai_gather.ended",
                "CallAIGatherEnded",
                Some(NameSpelling::Same),
            ),
            (
                "endpoint.created",
                "EndpointCreatedEvent",
                Some(NameSpelling::Same),
            ),
            ("crm.lead.created", "LeadCreated", Some(NameSpelling::Part)),
            ("packed", "parcel-packed", Some(NameSpelling::Part)),
            ("Sync Completed", "Sync Complete", Some(NameSpelling::Akin)),
            ("opened", "card-closed", None),
            ("", "card-closed", None),
        ] {
            assert_eq!(NameSpelling::of(text, &[key]), spelling, "{text} {key}");
        }
    }

    #[test]
    fn what_is_left_of_a_key_is_its_other_part() {
        assert_eq!(rest("branch-rule-created", "created"), Some("branch-rule"));
        assert_eq!(
            rest("pull-request-review-requested", "review_requested"),
            Some("pull-request")
        );
        assert_eq!(rest("openedCard", "opened"), Some("Card"));
        assert_eq!(rest("opened", "opened"), None);
        assert_eq!(rest("card-opened", "closed"), None);
    }

    #[test]
    fn an_id_or_a_time_of_an_event_is_not_its_name() {
        for name in [
            "type",
            "eventType",
            "X-Board-Event",
            "webhook_type",
            "event",
            "topic",
            "event_name",
        ] {
            assert!(is_name_of_events(name), "{name}");
        }
        for name in [
            "event_id",
            "eventTime",
            "X-Event-Signature",
            "id",
            "status",
            "webhookUrl",
        ] {
            assert!(!is_name_of_events(name), "{name}");
        }
        assert!(is_name("call.ended") && is_name("Sync Started"));
        assert!(!is_name("2023-05-03T10:00:23Z") && !is_name("a@example.com") && !is_name("42"));
    }
}
