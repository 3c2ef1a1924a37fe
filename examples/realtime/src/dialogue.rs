//! What the agent answers to what is typed. The same text is always answered the same.

/// How many words of the user are said back.
const LONGEST: usize = 40;
/// How far the agent counts.
const FARTHEST: u32 = 100;

/// What the agent says, and whether that is its last word.
pub(crate) struct Answer {
    pub(crate) text: String,
    pub(crate) ends: bool,
}

/// How the agent begins.
pub(crate) fn greeting(name: Option<&str>) -> String {
    let hello = name.map_or_else(|| "Hello".to_owned(), |name| format!("Hello {name}"));
    format!("{hello}. Say something and I say it back, or type help.")
}

/// The answer to a text.
pub(crate) fn answer(text: &str) -> Answer {
    let letters = |c: char| !c.is_alphanumeric();
    let words: Vec<String> = text
        .split(letters)
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (text, ends) = match words.as_slice() {
        ["bye" | "goodbye", ..] => ("Goodbye.".to_owned(), true),
        ["count", "to", most, ..] => (count(most), false),
        ["help", ..] => (
            "Type count to ten, then interrupt me. Goodbye ends the call.".to_owned(),
            false,
        ),
        ["hello" | "hi", ..] => ("Hello. How are you?".to_owned(), false),
        _ => (back(text), false),
    };
    Answer { text, ends }
}

fn count(most: &str) -> String {
    let most = match most {
        "ten" => 10,
        most => most.parse().unwrap_or(3).clamp(1, FARTHEST),
    };
    let numbers: Vec<String> = (1..=most).map(|number| number.to_string()).collect();
    format!("{}.", numbers.join(", "))
}

fn back(text: &str) -> String {
    let mut words = text.split_whitespace();
    let said: Vec<&str> = words.by_ref().take(LONGEST).collect();
    let more = if words.next().is_some() { " …" } else { "" };
    format!("You wrote: {}{more}", said.join(" "))
}
