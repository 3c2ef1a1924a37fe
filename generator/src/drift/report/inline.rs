//! Sentences of findings in parts: what stands between backticks is code.

/// A part of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'t> {
    Text(&'t str),
    Code(&'t str),
}

/// The parts of a sentence. A name of the document may hold backticks of its own: then what is text and what is code changes
/// places, and each is escaped as what it is taken for. A backtick without a partner is text.
pub(super) fn parts(sentence: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = sentence;
    while let Some((text, after)) = rest.split_once('`') {
        let Some((code, after)) = after.split_once('`') else {
            break;
        };
        parts.extend([Part::Text(text), Part::Code(code)]);
        rest = after;
    }
    parts.push(Part::Text(rest));
    parts.retain(|part| *part != Part::Text(""));
    parts
}
