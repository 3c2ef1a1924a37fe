//! A page of limited size, cut between its pieces and never inside of one.

/// A page as it grows.
pub(super) struct Page {
    text: String,
    size: usize,
    limit: Limit,
    /// Whether something did not fit; nothing follows it then, so that what is there is the worst.
    full: bool,
    /// How many pieces are left out.
    left: usize,
}

/// What a channel takes.
#[derive(Clone, Copy)]
pub(super) enum Limit {
    Characters(usize),
    Bytes(usize),
}

/// Room for what closes a group and says how much is left out.
const TAIL: usize = 300;

impl Limit {
    /// The size of a text as the channel counts.
    pub(super) fn size(self, text: &str) -> usize {
        match self {
            Self::Characters(_) => text.chars().count(),
            Self::Bytes(_) => text.len(),
        }
    }

    pub(super) fn most(self) -> usize {
        let (Self::Characters(most) | Self::Bytes(most)) = self;
        most
    }

    /// An equal part of it.
    pub(super) fn part(self, of: usize) -> Self {
        match self {
            Self::Characters(most) => Self::Characters(most / of.max(1)),
            Self::Bytes(most) => Self::Bytes(most / of.max(1)),
        }
    }
}

impl Page {
    /// A page with its head, which is there in any case.
    pub(super) fn new(limit: Limit, head: &str) -> Self {
        Self {
            text: head.to_owned(),
            size: limit.size(head),
            limit,
            full: false,
            left: 0,
        }
    }

    /// Pieces between an opening and a closing.
    pub(super) fn group(
        &mut self,
        open: &str,
        close: &str,
        pieces: impl IntoIterator<Item = String>,
    ) {
        let mut pieces = pieces.into_iter().peekable();
        if pieces.peek().is_none() {
            return;
        }
        let is_open = self.add(open);
        for piece in pieces {
            if !self.add(&piece) {
                self.left += 1;
            }
        }
        if is_open {
            self.size += self.limit.size(close);
            self.text.push_str(close);
        }
    }

    /// Adds a text if it fits and everything before it did.
    fn add(&mut self, text: &str) -> bool {
        let size = self.limit.size(text);
        self.full |= self.size + size + TAIL > self.limit.most();
        if !self.full {
            self.size += size;
            self.text.push_str(text);
        }
        !self.full
    }

    pub(super) fn finish(mut self) -> String {
        if self.left > 0 {
            let more = if self.left == 1 {
                "one more finding".to_owned()
            } else {
                format!("{} more findings", self.left)
            };
            self.text.push_str("\n**… and ");
            self.text.push_str(&more);
            self.text.push_str("** that there is no room for here.\n");
        }
        self.text
    }
}
