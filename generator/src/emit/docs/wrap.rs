//! Text to lines: which characters are escaped, and where a long line may break.

/// How much of a text is escaped.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Escape {
    Nothing,
    /// What is usually read as markup where it stands.
    Likely,
    /// Whatever can be markup anywhere.
    Everything,
}

enum Piece {
    Word(String),
    Spaces(usize),
    End,
}

/// A paragraph on its way to lines.
pub(super) struct Line {
    escape: Escape,
    in_table: bool,
    in_link: bool,
    pieces: Vec<Piece>,
}

impl Line {
    pub(super) fn new(escape: Escape, in_table: bool) -> Self {
        Self {
            escape,
            in_table,
            in_link: false,
            pieces: Vec::new(),
        }
    }

    /// Adds text, with its escapes.
    pub(super) fn text(&mut self, text: &str) {
        let mut before = None;
        let mut rest = text.chars();
        while let Some(ch) = rest.next() {
            if ch == ' ' {
                self.space();
            } else {
                let after = rest.as_str().chars().next();
                if self.is_escaped(before, ch, after) {
                    self.push('\\');
                }
                self.push(ch);
            }
            before = Some(ch);
        }
    }

    /// Adds markup as it is.
    pub(super) fn markup(&mut self, markup: &str) {
        markup.chars().for_each(|ch| self.push(ch));
    }

    /// Adds a code span, which is not broken.
    pub(super) fn code(&mut self, span: &str) {
        for ch in span.chars() {
            if ch == '|' && self.in_table {
                self.push('\\');
            }
            self.push(ch);
        }
    }

    /// Ends the line.
    pub(super) fn end(&mut self) {
        self.pieces.push(Piece::End);
    }

    /// Adds the text of a link.
    pub(super) fn in_link(&mut self, add: impl FnOnce(&mut Self)) {
        self.in_link = true;
        add(self);
        self.in_link = false;
    }

    fn push(&mut self, ch: char) {
        if let Some(Piece::Word(word)) = self.pieces.last_mut() {
            word.push(ch);
        } else {
            self.pieces.push(Piece::Word(ch.to_string()));
        }
    }

    fn space(&mut self) {
        if let Some(Piece::Spaces(count)) = self.pieces.last_mut() {
            *count += 1;
        } else {
            self.pieces.push(Piece::Spaces(1));
        }
    }

    fn is_escaped(&self, before: Option<char>, ch: char, after: Option<char>) -> bool {
        if ch == '|' && self.in_table {
            return true;
        }
        match self.escape {
            Escape::Nothing => false,
            Escape::Likely => {
                is_markup(before, ch, after)
                    || (ch == ']' && self.in_link)
                    || self.opens_block(ch, after)
            }
            Escape::Everything => "\\`*_[]<>&~|!#$^".contains(ch) || self.opens_block(ch, after),
        }
    }

    /// Whether the character would make a list, a quote or a heading of its line.
    fn opens_block(&self, ch: char, after: Option<char>) -> bool {
        let alone = after.is_none_or(char::is_whitespace);
        match self.pieces.last() {
            None | Some(Piece::End) => "#>=-+:".contains(ch),
            Some(Piece::Word(word)) => {
                let starts = self.pieces.len() < 2
                    || matches!(self.pieces.get(self.pieces.len() - 2), Some(Piece::End));
                let number = word.bytes().all(|byte| byte.is_ascii_digit());
                starts && number && alone && matches!(ch, '.' | ')')
            }
            Some(Piece::Spaces(_)) => false,
        }
    }

    /// The words without a break.
    pub(super) fn on_one_line(&self) -> String {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Word(word) => text.push_str(word.trim_end_matches('\n')),
                Piece::Spaces(count) => text.push_str(&" ".repeat(*count)),
                Piece::End => text.push(' '),
            }
        }
        text.trim().to_owned()
    }

    /// The lines of the source; one that is too wide is broken after sentences, then between words.
    pub(super) fn wrapped(&self, width: usize) -> Vec<String> {
        let lines = self.pieces.split(|piece| matches!(piece, Piece::End));
        lines
            .flat_map(|pieces| {
                let whole = joined(pieces);
                if whole.chars().count() <= width {
                    vec![whole]
                } else {
                    broken(pieces, width)
                }
            })
            .filter(|line| !line.is_empty())
            .collect()
    }
}

fn is_markup(before: Option<char>, ch: char, after: Option<char>) -> bool {
    let spaced = |side: Option<char>| side.is_none_or(char::is_whitespace);
    let inside = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
    match ch {
        '`' | '[' => true,
        '\\' => after.is_none_or(|ch| ch.is_ascii_punctuation()),
        '*' => !(spaced(before) && spaced(after)),
        '_' => !(spaced(before) && spaced(after) || inside(before) && inside(after)),
        '<' => after.is_some_and(|ch| ch.is_ascii_alphabetic() || "/!?".contains(ch)),
        '&' => after.is_some_and(|ch| ch.is_ascii_alphabetic() || ch == '#'),
        '~' => before == Some('~') || after == Some('~'),
        _ => false,
    }
}

fn joined(pieces: &[Piece]) -> String {
    let text: String = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Word(word) => word.clone(),
            Piece::Spaces(count) => " ".repeat(*count),
            Piece::End => String::new(),
        })
        .collect();
    text.trim().to_owned()
}

fn broken(pieces: &[Piece], width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut gap = 0;
    let end = pieces.len() - 1;
    for (index, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Spaces(count) => gap = *count,
            Piece::Word(word) => {
                // White space of other kinds is part of words, but not at the ends, as where nothing is broken.
                let word = if index == 0 { word.trim_start() } else { word };
                let word = if index == end { word.trim_end() } else { word };
                let wide = line.chars().count() + gap + word.chars().count() > width;
                let whole = line.ends_with('\\') || !starts_line(word);
                let breaks = gap > 0 && !whole && (wide || ends_sentence(&line, word));
                if breaks && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                } else if !line.is_empty() {
                    line.push_str(&" ".repeat(gap));
                }
                line.push_str(word);
                gap = 0;
            }
            Piece::End => {}
        }
    }
    lines.push(line);
    lines
}

/// Whether a line may start with the word: it cannot be read as the start of a block.
fn starts_line(word: &str) -> bool {
    let marks = |ch: char| "\"'([<`*".contains(ch);
    let fence = word.starts_with("```");
    let first = word.trim_start_matches(marks).chars().next();
    let number = word.trim_end_matches(['.', ')']);
    let item = number != word && number.bytes().all(|byte| byte.is_ascii_digit());
    !fence && !item && first.is_some_and(char::is_alphanumeric)
}

fn ends_sentence(line: &str, next: &str) -> bool {
    let end = line.trim_end_matches(['"', '\'', ')', '*', '`']);
    let first = next
        .trim_start_matches(['"', '\'', '(', '*', '`', '['])
        .chars()
        .next();
    end.ends_with(['.', '!', '?', '।', '。'])
        && first.is_some_and(|ch| ch.is_uppercase() || !ch.is_ascii())
}
