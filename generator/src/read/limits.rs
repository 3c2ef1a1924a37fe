//! How much a document may ask of us before it is refused.
//!
//! The largest public contracts stay far below: 13 MB, 600,000 nodes, 40 levels.

/// Bytes of one file.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// Levels of lists and mappings. Both parsers count it themselves; ours is for what they scan before.
pub const MAX_DEPTH: usize = 128;

/// Values in one document, aliases spelt out.
pub const MAX_NODES: usize = 2_000_000;

/// Bytes of text in one document, aliases spelt out.
pub const MAX_TEXT: usize = 4 * MAX_BYTES;

/// Brackets that may stand open, counted without regard to quotes, before a text is looked at twice:
/// the time of the YAML parser grows with the square of their number.
pub const MAX_OPEN_BRACKETS: usize = 1_000;
