//! From Markdown to blocks, by the rules of generated documentation and by those of rustdoc.

use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser};

use super::blocks::{Block, is_empty};
use super::reader::Reader;

/// How deep quotes, lists and emphasis may stand in each other.
const DEPTH: usize = 24;

/// What opens a level.
const MARKS: &[u8] = b"<>*_~[!-+.)|#`";

/// The blocks of a description, each with its source. What documentation may not hold has become text.
pub(super) fn read(source: &str) -> Vec<(Block, &str)> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    if too_deep(source, options) {
        return vec![(Block::Code(source.to_owned()), source)];
    }
    let mut reader = Reader::new(Parser::new_ext(source, options).into_offset_iter());
    let mut blocks = Vec::new();
    while let Some((_, range)) = reader.events.peek() {
        let range = range.clone();
        let block = reader.block().filter(|block| !is_empty(block));
        blocks.extend(block.map(|block| (block, source.get(range).unwrap_or_default())));
    }
    blocks
}

/// The blocks that rustdoc sees in `source`; `None` if there is anything that documentation may not hold.
pub(super) fn read_strictly(source: &str) -> Option<Vec<Block>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS;
    if too_deep(source, options) {
        return None;
    }
    let any_link = |_: BrokenLink<'_>| Some((CowStr::from("#"), CowStr::from("")));
    let parser = Parser::new_with_broken_link_callback(source, options, Some(any_link));
    let mut reader = Reader::new(parser.into_offset_iter());
    let blocks = reader.blocks();
    reader.harmless.then_some(blocks)
}

fn too_deep(source: &str, options: Options) -> bool {
    // A mark opens two levels at most, a list and its item; what needs none, such as a paragraph, is a few levels in all.
    let marks = source.bytes().filter(|byte| MARKS.contains(byte)).count();
    if marks * 2 + 4 <= DEPTH {
        return false;
    }
    let mut depth = 0_usize;
    Parser::new_ext(source, options)
        .map(|event| {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth
        })
        .any(|depth| depth > DEPTH)
}
