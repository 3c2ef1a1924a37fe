//! Counting the characters of long lines.

use std::ops::Range;

/// The bytes between two counts.
const BLOCK: usize = 4096;

/// How many characters there are before every so many bytes of a text. A document may be one line of many megabytes, and
/// none of it is counted twice for each of a thousand places in it.
#[derive(Debug)]
pub(super) struct Characters(Vec<usize>);

impl Characters {
    pub(super) fn of(text: &str) -> Self {
        let mut counts = vec![0];
        let mut sum = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            sum += starts(block);
            counts.push(sum);
        }
        Self(counts)
    }

    /// How many characters start in those bytes of the text.
    pub(super) fn within(&self, text: &str, bytes: Range<usize>) -> usize {
        self.before(text, bytes.end)
            .saturating_sub(self.before(text, bytes.start))
    }

    fn before(&self, text: &str, byte: usize) -> usize {
        let block = byte / BLOCK;
        let rest = text.as_bytes().get(block * BLOCK..byte);
        self.0.get(block).copied().unwrap_or_default() + rest.map_or(0, starts)
    }
}

fn starts(bytes: &[u8]) -> usize {
    let starts = bytes
        .iter()
        .filter(|byte| **byte & 0b1100_0000 != 0b1000_0000);
    starts.count()
}

#[cfg(test)]
mod tests {
    use super::Characters;

    #[test]
    fn a_count_is_that_of_the_characters() {
        let text = "aä€𝄞".repeat(3000);
        let counts = Characters::of(&text);
        let places: Vec<_> = text.char_indices().map(|(at, _)| at).collect();
        for (index, at) in places.iter().enumerate().step_by(7) {
            assert_eq!(counts.within(&text, 0..*at), index);
            assert_eq!(
                counts.within(&text, places[4]..*at),
                index.saturating_sub(4)
            );
        }
        assert_eq!(counts.within(&text, 0..text.len()), places.len());
    }
}
