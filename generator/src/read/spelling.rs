//! Numbers that may stand for text, and have to be looked up as they are written.

/// Keywords whose numbers may be meant as text.
pub(super) const TEXTS: [&str; 10] = [
    "enum",
    "const",
    "default",
    "version",
    "title",
    "description",
    "summary",
    "name",
    "operationId",
    "tags",
];

/// Whether a text may have integers that are not in plain digits.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Odd {
    /// It has none.
    #[default]
    None,
    /// It may.
    Possible,
}

impl Odd {
    pub(super) fn of(yaml: &str) -> Self {
        const SIGNS: [&str; 6] = ["0x", "0o", "0b", " +", "[+", ",+"];
        if SIGNS.iter().any(|sign| yaml.contains(sign)) {
            Self::Possible
        } else {
            Self::None
        }
    }
}
