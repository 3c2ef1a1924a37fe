//! A place of a delivery, as `x-discriminator` writes it: `metadata.eventType`, `items[0].body.code`, `['a.b'].c`.

use crate::model::contract::EventPlace;

/// The steps of a path: names of properties, and indices of items as text.
pub(in crate::model) fn split(path: &str) -> Vec<String> {
    let mut steps = Vec::new();
    for piece in pieces(path) {
        let inner = piece
            .strip_prefix('[')
            .and_then(|piece| piece.strip_suffix(']'));
        let step = inner.map_or(piece, |inner| inner.trim_matches(['\'', '"']));
        steps.push(step.to_owned());
    }
    steps
}

/// What stands between the dots, and each pair of brackets.
fn pieces(path: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        let end = match rest.find(']').filter(|_| rest.starts_with('[')) {
            Some(end) => end + 1,
            None => rest.find(['.', '[']).unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at(end.max(1));
        if piece != "." {
            pieces.push(piece);
        }
        rest = after.strip_prefix('.').unwrap_or(after);
    }
    pieces
}

/// The steps as `split` reads them.
pub(in crate::model) fn join(steps: &[String]) -> String {
    let mut path = String::new();
    for step in steps {
        let is_index = step.parse::<usize>().is_ok();
        let is_plain = !step.is_empty() && !step.contains(['.', '[', ']']);
        if is_index {
            path.extend(["[", step, "]"]);
        } else if is_plain {
            path.push_str(if path.is_empty() { "" } else { "." });
            path.push_str(step);
        } else {
            path.extend(["['", step, "']"]);
        }
    }
    path
}

impl EventPlace {
    /// The place in words, for messages and documentation.
    pub fn describe(&self) -> String {
        match self {
            Self::Path(steps) => format!("`{}`", join(steps)),
            Self::Header(name) => format!("the header `{name}`"),
        }
    }

    /// Several places in words: together, or one or the other.
    pub fn describe_all<'t>(
        places: &[Self],
        tags: impl IntoIterator<Item = &'t Vec<String>>,
    ) -> String {
        let parts = |texts: &Vec<String>| texts.iter().filter(|text| !text.is_empty()).count();
        let together = tags.into_iter().any(|texts| parts(texts) > 1);
        let places: Vec<String> = places.iter().map(Self::describe).collect();
        places.join(if together { " and " } else { " or " })
    }

    /// The last step of a path, or the header.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Path(steps) => {
                let named = steps
                    .iter()
                    .rev()
                    .find(|step| step.parse::<usize>().is_err());
                named.map_or("", String::as_str)
            }
            Self::Header(name) => name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{join, split};

    #[test]
    fn a_path_is_split_and_joined_again() {
        for (path, steps) in [
            ("type", vec!["type"]),
            ("metadata.eventType", vec!["metadata", "eventType"]),
            ("items[0].body.code", vec!["items", "0", "body", "code"]),
            ("[0].type", vec!["0", "type"]),
            ("a['b.c'][1]", vec!["a", "b.c", "1"]),
        ] {
            assert_eq!(split(path), steps, "{path}");
            assert_eq!(join(&split(path)), path);
        }
    }
}
