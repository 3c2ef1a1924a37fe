//! Any [`Deduplicate`] behind one pointer.

use std::pin::Pin;

use super::{Claim, Deduplicate, StoredAnswer};

type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// [`Deduplicate`] without its type.
pub(crate) trait Store: Send + Sync + 'static {
    fn claim<'a>(&'a self, contract: &'a str, id: &'a str) -> Boxed<'a, Claim>;
    fn done<'a>(&'a self, contract: &'a str, id: &'a str, answer: StoredAnswer) -> Boxed<'a, ()>;
    fn release<'a>(&'a self, contract: &'a str, id: &'a str) -> Boxed<'a, ()>;
}

impl<S: Deduplicate> Store for S {
    fn claim<'a>(&'a self, contract: &'a str, id: &'a str) -> Boxed<'a, Claim> {
        Box::pin(Deduplicate::claim(self, contract, id))
    }

    fn done<'a>(&'a self, contract: &'a str, id: &'a str, answer: StoredAnswer) -> Boxed<'a, ()> {
        Box::pin(Deduplicate::done(self, contract, id, answer))
    }

    fn release<'a>(&'a self, contract: &'a str, id: &'a str) -> Boxed<'a, ()> {
        Box::pin(Deduplicate::release(self, contract, id))
    }
}
