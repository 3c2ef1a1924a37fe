//! Places in the documents, as a chain of steps: naming every value of a large document costs little.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use crate::diagnostic::Origin;
use crate::pointer;
use crate::read::SourceId;

/// Where a value stands. All places are equal and have no hash: what is derived from them is about the values alone.
#[derive(Clone)]
pub struct At(Arc<Step>);

struct Step {
    source: SourceId,
    up: Option<(At, Token)>,
}

enum Token {
    Key(String),
    Index(usize),
}

impl At {
    /// A whole document.
    pub fn root(source: SourceId) -> Self {
        Self(Arc::new(Step { source, up: None }))
    }

    /// The entry of a mapping.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.step(Token::Key(key.to_owned()))
    }

    /// The item of a list.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.step(Token::Index(index))
    }

    fn step(&self, token: Token) -> Self {
        Self(Arc::new(Step {
            source: self.source(),
            up: Some((self.clone(), token)),
        }))
    }

    /// The text it lies in.
    pub fn source(&self) -> SourceId {
        self.0.source
    }

    /// Whether it is the entry `key` of the mapping at `owner`.
    fn is_entry(&self, owner: &Self, key: &str) -> bool {
        self.0.up.as_ref().is_some_and(|(up, token)| {
            Arc::ptr_eq(&up.0, &owner.0) && matches!(token, Token::Key(own) if own == key)
        })
    }

    /// The steps that lead to it from the root of its document.
    pub(crate) fn tokens(&self) -> Vec<Cow<'_, str>> {
        let mut tokens = Vec::new();
        let mut step = &self.0;
        while let Some((up, token)) = &step.up {
            tokens.push(match token {
                Token::Key(key) => Cow::from(key),
                Token::Index(index) => index.to_string().into(),
            });
            step = &up.0;
        }
        tokens.reverse();
        tokens
    }

    /// The place as diagnostics name it.
    pub fn origin(&self) -> Origin {
        let mut pointer = String::new();
        for token in self.tokens() {
            pointer.push('/');
            pointer.push_str(&pointer::escaped(&token));
        }
        Origin::new(self.source(), pointer)
    }
}

impl fmt::Debug for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.origin())
    }
}

impl PartialEq for At {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for At {}

impl Hash for At {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

/// Where the keywords of an object stand that do not stand directly below it: an overlay brought them, or another
/// spelling. As with [`At`], all are equal.
#[derive(Clone, Debug, Default)]
pub struct Keywords(Vec<(&'static str, At)>);

impl Keywords {
    /// Notes where a keyword of the object at `owner` stands.
    pub(crate) fn note(&mut self, owner: &At, keyword: &'static str, at: &At) {
        if !at.is_entry(owner, keyword) {
            self.0.push((keyword, at.clone()));
        }
    }

    /// Where a keyword of the object at `owner` stands.
    pub fn at(&self, owner: &At, keyword: &str) -> At {
        let mut noted = self.0.iter();
        let noted = noted.find(|(name, _)| *name == keyword);
        noted.map_or_else(|| owner.key(keyword), |(_, at)| at.clone())
    }
}

impl PartialEq for Keywords {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Keywords {}

impl Hash for Keywords {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}
