//! Reading a pattern letter by letter.

/// What is left of a pattern.
#[derive(Clone)]
pub(super) struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(rest: &'a str) -> Self {
        Self { rest }
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.rest = &self.rest[letter.len_utf8()..];
        Some(letter)
    }

    /// Whether `text` stood here; it is passed then.
    pub(super) fn eat(&mut self, text: &str) -> bool {
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// What stands before `end`; both are passed.
    pub(super) fn until(&mut self, end: char) -> Option<&'a str> {
        let (text, rest) = self.rest.split_once(end)?;
        self.rest = rest;
        Some(text)
    }

    /// The digits that stand here; they are passed.
    pub(super) fn digits(&mut self) -> &'a str {
        let end = self.rest.find(|letter: char| !letter.is_ascii_digit());
        let (digits, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        digits
    }

    /// Digits of that base, `count` of them.
    pub(super) fn code(&mut self, base: u32, count: usize) -> Option<u32> {
        let text = self.rest.get(..count)?;
        let code = number(text, base)?;
        self.rest = &self.rest[count..];
        Some(code)
    }

    /// The letter of an escape such as `\n`, `\x41`, `\u0041`, `\u{1F600}`; the backslash is passed.
    pub(super) fn letter(&mut self) -> Option<char> {
        let letter = self.next()?;
        Some(match letter {
            't' => '\t',
            'n' => '\n',
            'v' => '\u{b}',
            'f' => '\u{c}',
            'r' => '\r',
            '0' if !self.peek().is_some_and(|next| next.is_ascii_digit()) => '\0',
            'c' => {
                let control = self.next().filter(char::is_ascii_alphabetic)?;
                char::from_u32(u32::from(control) % 32)?
            }
            'x' => match self.code(16, 2) {
                Some(code) => char::from_u32(code)?,
                None => 'x',
            },
            'u' => return self.unicode(),
            '1'..='9' | '0' => return None,
            letter => letter,
        })
    }

    fn unicode(&mut self) -> Option<char> {
        if self.eat("{") {
            return char::from_u32(number(self.until('}')?, 16)?);
        }
        let Some(code) = self.code(16, 4) else {
            return Some('u');
        };
        // Two halves are one letter; one half alone stands in no text.
        if (0xD800..0xDC00).contains(&code) && self.eat("\\u") {
            let low = self
                .code(16, 4)
                .filter(|low| (0xDC00..0xE000).contains(low))?;
            return char::from_u32(0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00));
        }
        char::from_u32(code)
    }

    /// The text of a quantifier such as `{2,5}`, if one stands here; it is passed then.
    pub(super) fn counts(&mut self) -> Option<&'a str> {
        let rest = self.rest.strip_prefix('{')?;
        let (counts, _) = rest.split_once('}')?;
        let (least, most) = counts.split_once(',').unwrap_or((counts, ""));
        let is_number = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
        if least.is_empty() || !is_number(least) || !is_number(most) {
            return None;
        }
        let (quantifier, rest) = self.rest.split_at(counts.len() + 2);
        self.rest = rest;
        Some(quantifier)
    }
}

fn number(text: &str, base: u32) -> Option<u32> {
    let is_number = text.chars().all(|digit| digit.is_digit(base));
    is_number.then(|| u32::from_str_radix(text, base).ok())?
}
