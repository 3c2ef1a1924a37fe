//! Handling each delivery once.

mod recent;
mod store;
mod stored_answer;

pub use recent::Recent;
pub(crate) use store::Store;
pub use stored_answer::StoredAnswer;

/// What is known of a delivery.
#[derive(Clone, Debug)]
pub enum Claim {
    /// Nothing: it is the caller's to handle now.
    New,
    /// It is being handled.
    Running,
    /// It was handled, and answered so, if the answer was kept.
    Done(Option<StoredAnswer>),
}

/// Remembers deliveries by contract and delivery id.
///
/// A platform that signs the body alone, as Atoms does, cannot stop a replay: a delivery that was seen once verifies
/// forever. What stops it is to remember the ids of deliveries; the `id` of one whose id is in a header that is
/// [not signed](crate::Verify::signs) is `sha256:` and the hash of its body. [`Recent`] remembers in memory; a service that must not
/// forget over a restart implements this on its database.
///
/// A store that cannot answer should say [`Claim::New`]: handling a delivery twice is better than losing it. A claim
/// whose process died is never released, so a store should let running claims expire.
pub trait Deduplicate: Send + Sync + 'static {
    /// Takes the delivery for handling, unless it is taken. Of several callers at once one gets [`Claim::New`].
    fn claim(&self, contract: &str, id: &str) -> impl Future<Output = Claim> + Send;

    /// The delivery was handled and answered so.
    fn done(
        &self,
        contract: &str,
        id: &str,
        answer: StoredAnswer,
    ) -> impl Future<Output = ()> + Send;

    /// Handling failed: the next delivery of that id is new.
    fn release(&self, contract: &str, id: &str) -> impl Future<Output = ()> + Send;
}
