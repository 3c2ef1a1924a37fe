//! Which members or items of a value a schema was about.

use std::cell::{Cell, RefCell};

/// Positions in a value; the first 64 allocate nothing.
#[derive(Default)]
pub(super) struct Marks {
    early: Cell<u64>,
    late: RefCell<Vec<u64>>,
    all: Cell<bool>,
}

impl Marks {
    pub(super) fn mark(&self, position: usize) {
        let bit = 1 << (position % 64);
        let Some(word) = (position / 64).checked_sub(1) else {
            self.early.set(self.early.get() | bit);
            return;
        };
        let mut late = self.late.borrow_mut();
        if late.len() <= word {
            late.resize(word + 1, 0);
        }
        late[word] |= bit;
    }

    pub(super) fn mark_all(&self) {
        self.all.set(true);
    }

    pub(super) fn has(&self, position: usize) -> bool {
        let bit = 1 << (position % 64);
        let word = match (position / 64).checked_sub(1) {
            None => self.early.get(),
            Some(word) => self.late.borrow().get(word).copied().unwrap_or_default(),
        };
        self.all.get() || word & bit != 0
    }

    fn add(&self, other: &Self) {
        self.early.set(self.early.get() | other.early.get());
        self.all.set(self.all.get() || other.all.get());
        let (mut late, other) = (self.late.borrow_mut(), other.late.borrow());
        if late.len() < other.len() {
            late.resize(other.len(), 0);
        }
        for (word, other) in late.iter_mut().zip(other.iter()) {
            *word |= other;
        }
    }
}

/// What the schemas that a value satisfies say about its members or items: the annotations that
/// `unevaluatedProperties` and `unevaluatedItems` look at (JSON Schema 2020-12, sections 11.2 and 11.3).
#[derive(Default)]
pub(super) struct Evaluated {
    marks: Marks,
    /// Whether a choice was not met, so that nobody knows what its alternatives would be about.
    doubtful: Cell<bool>,
}

impl Evaluated {
    pub(super) fn mark(&self, position: usize) {
        self.marks.mark(position);
    }

    pub(super) fn mark_all(&self) {
        self.marks.mark_all();
    }

    pub(super) fn doubt(&self) {
        self.doubtful.set(true);
    }

    /// Adds what a schema of the same value was about.
    pub(super) fn add(&self, other: &Self) {
        self.marks.add(&other.marks);
        self.doubtful
            .set(self.doubtful.get() || other.doubtful.get());
    }

    /// Whether it is known that no schema was about this position.
    pub(super) fn lacks(&self, position: usize) -> bool {
        !self.doubtful.get() && !self.marks.has(position)
    }
}
