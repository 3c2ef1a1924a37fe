//! Any [`Keep`] behind one pointer.

use std::pin::Pin;

use super::{Keep, Kept, NotKept};
use crate::dedup::StoredAnswer;
use crate::receiver::Delivery;

type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// [`Keep`] without its type.
pub(crate) trait Keeper: Send + Sync + 'static {
    fn keep<'a>(&'a self, delivery: &'a Delivery) -> Boxed<'a, Result<Kept, NotKept>>;
    fn answered<'a>(
        &'a self,
        delivery: &'a Delivery,
        answer: Option<StoredAnswer>,
    ) -> Boxed<'a, ()>;
}

impl<K: Keep> Keeper for K {
    fn keep<'a>(&'a self, delivery: &'a Delivery) -> Boxed<'a, Result<Kept, NotKept>> {
        Box::pin(Keep::keep(self, delivery))
    }

    fn answered<'a>(
        &'a self,
        delivery: &'a Delivery,
        answer: Option<StoredAnswer>,
    ) -> Boxed<'a, ()> {
        Box::pin(Keep::answered(self, delivery, answer))
    }
}
