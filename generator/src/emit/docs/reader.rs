//! From the parser's events to the tree: what documentation may not hold becomes text on the way.

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{BrokenLinkCallback, CodeBlockKind, Event, LinkType, OffsetIter, Tag};

use super::blocks::{Block, Inline, is_empty};
use super::text;

/// Turns the parser's events into blocks.
pub(super) struct Reader<'a, F: BrokenLinkCallback<'a>> {
    pub(super) events: Peekable<OffsetIter<'a, F>>,
    /// Whether everything so far was what documentation may hold.
    pub(super) harmless: bool,
    in_link: bool,
}

impl<'a, F: BrokenLinkCallback<'a>> Reader<'a, F> {
    pub(super) fn new(events: OffsetIter<'a, F>) -> Self {
        Self {
            events: events.peekable(),
            harmless: true,
            in_link: false,
        }
    }

    fn next(&mut self) -> Option<Event<'a>> {
        self.events
            .next()
            .map(|(event, _): (_, Range<usize>)| event)
    }

    /// Everything up to the end of the block that surrounds it, which is taken too.
    pub(super) fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, _)) = self.events.peek() {
            if matches!(event, Event::End(_)) {
                self.next();
                break;
            }
            blocks.extend(self.block().filter(|block| !is_empty(block)));
        }
        blocks
    }

    pub(super) fn block(&mut self) -> Option<Block> {
        if !matches!(self.events.peek(), Some((event, _)) if starts_block(event)) {
            // The text of an item of a tight list stands without a paragraph around it.
            let before = self.events.peek().map(|(_, range)| range.clone());
            let inlines = self.line();
            if before == self.events.peek().map(|(_, range)| range.clone()) {
                self.next();
            }
            return Some(Block::Paragraph(inlines));
        }
        match self.next()? {
            Event::Rule => Some(Block::Rule),
            Event::Start(tag) => Some(self.tagged(tag)),
            _ => None,
        }
    }

    fn tagged(&mut self, tag: Tag<'a>) -> Block {
        match tag {
            Tag::Heading { level, .. } => Block::Heading(level as usize, self.inlines()),
            Tag::BlockQuote(_) => Block::Quote(self.blocks()),
            Tag::CodeBlock(kind) => {
                self.harmless &= matches!(&kind, CodeBlockKind::Fenced(info) if &**info == "text");
                Block::Code(self.raw())
            }
            Tag::HtmlBlock => {
                self.harmless = false;
                let html = self.raw();
                Block::Paragraph(text::lines(html.trim()))
            }
            Tag::List(start) => self.list(start),
            Tag::Table(alignments) => Block::Table {
                alignments,
                rows: self.rows(),
            },
            Tag::Paragraph => Block::Paragraph(self.inlines()),
            _ => {
                self.harmless = false;
                Block::Quote(self.blocks())
            }
        }
    }

    fn list(&mut self, start: Option<u64>) -> Block {
        let mut items = Vec::new();
        let mut loose = false;
        while let Some(Event::Start(_)) = self.next() {
            loose |= matches!(self.events.peek(), Some((Event::Start(Tag::Paragraph), _)));
            items.push(self.blocks());
        }
        Block::List {
            start,
            items,
            loose,
        }
    }

    fn rows(&mut self) -> Vec<Vec<Vec<Inline>>> {
        let mut rows = Vec::new();
        while let Some(Event::Start(_)) = self.next() {
            let mut row = Vec::new();
            while let Some(Event::Start(_)) = self.next() {
                row.push(self.inlines());
            }
            rows.push(row);
        }
        rows
    }

    /// The text up to the end of the block.
    fn raw(&mut self) -> String {
        let mut raw = String::new();
        while let Some(event) = self.next() {
            match event {
                Event::End(_) => break,
                Event::Text(text) | Event::Html(text) => raw.push_str(&text),
                _ => {}
            }
        }
        raw
    }

    /// Everything up to the end of the element that surrounds it, which is taken too.
    fn inlines(&mut self) -> Vec<Inline> {
        let inlines = self.line();
        self.next();
        inlines
    }

    /// Everything up to the next end or block.
    fn line(&mut self) -> Vec<Inline> {
        let mut inlines = Vec::new();
        while let Some((event, _)) = self.events.peek() {
            if matches!(event, Event::End(_)) || starts_block(event) {
                break;
            }
            let Some(event) = self.next() else { break };
            self.inline(event, &mut inlines);
        }
        if self.in_link {
            return text::merge(inlines);
        }
        let (inlines, bare) = text::with_links(text::merge(inlines));
        self.harmless &= !bare;
        inlines
    }

    fn inline(&mut self, event: Event<'a>, to: &mut Vec<Inline>) {
        match event {
            Event::Text(text) => to.push(Inline::Text(text.into_string())),
            Event::Code(text) => to.push(Inline::Code(text.into_string())),
            Event::SoftBreak => to.push(Inline::Soft),
            Event::HardBreak => to.push(Inline::Hard),
            Event::Start(Tag::Emphasis) => to.push(Inline::Emphasis(self.inlines())),
            Event::Start(Tag::Strong) => to.push(Inline::Strong(self.inlines())),
            Event::Start(Tag::Strikethrough) => to.push(Inline::Strike(self.inlines())),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            }) => {
                self.harmless &= title.is_empty();
                self.link(link_type, &dest_url, to);
            }
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                ..
            }) => {
                self.harmless = false;
                self.link(link_type, &dest_url, to);
            }
            Event::InlineHtml(text) | Event::Html(text) => {
                self.harmless = false;
                to.extend(text::lines(&text));
            }
            Event::Start(_) => {
                self.harmless = false;
                to.extend(self.inlines());
            }
            _ => self.harmless = false,
        }
    }

    /// A link to the web stays one, one into the document becomes its text, any other is written out.
    fn link(&mut self, kind: LinkType, url: &str, to: &mut Vec<Inline>) {
        let nested = std::mem::replace(&mut self.in_link, true);
        let text = self.inlines();
        self.in_link = nested;
        if !nested && text::is_web(url) {
            let url = text::encoded(url);
            to.push(Inline::Link { url, text });
            return;
        }
        self.harmless = false;
        let scheme = url.split(['/', '?', '#']).next();
        if matches!(kind, LinkType::Inline) && scheme.is_some_and(|head| head.contains(':')) {
            to.push(Inline::Text("[".to_owned()));
            to.extend(text);
            to.push(Inline::Text(format!("]({url})")));
        } else {
            to.extend(text);
        }
    }
}

fn starts_block(event: &Event<'_>) -> bool {
    match event {
        Event::Rule => true,
        Event::Start(tag) => !matches!(
            tag,
            Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Superscript
                | Tag::Subscript
                | Tag::Link { .. }
                | Tag::Image { .. }
        ),
        _ => false,
    }
}
