//! How an endpoint is set up.

use std::sync::Arc;
use std::time::Duration;

use super::endpoint::Endpoint;
use crate::dedup::Store;
use crate::keep::Keeper;
use crate::observe::Observer;

/// What becomes of a handler that takes longer than the platform waits.
///
/// The platform gets its answer when nine tenths of the declared deadline have passed since the request came, for the
/// answer has to travel: the document's fallback, or else a 504 problem, so that nothing is acknowledged that may still
/// fail. A platform that sends again meets the store of known deliveries, see
/// [`deduplicate`](crate::Receiver::deduplicate).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Late {
    /// It goes on; if it fails, that is logged. A server that shuts down does not wait for it.
    #[default]
    Continue,
    /// It is cancelled at its next `await`, and its delivery counts as not handled.
    Drop,
}

pub(crate) struct Settings {
    pub(crate) body_limit: usize,
    pub(crate) read_timeout: Duration,
    pub(crate) require_content_type: bool,
    pub(crate) late: Late,
    pub(crate) only: Option<Vec<&'static str>>,
    pub(crate) store: Option<Arc<dyn Store>>,
    pub(crate) keeper: Option<Arc<dyn Keeper>>,
    pub(crate) observer: Option<Arc<dyn Observer>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            body_limit: 8 * 1024 * 1024,
            read_timeout: Duration::from_secs(10),
            require_content_type: false,
            late: Late::default(),
            only: None,
            store: None,
            keeper: None,
            observer: None,
        }
    }
}

/// What every delivery needs to know of its endpoint.
pub(crate) struct Shared {
    pub(crate) endpoint: &'static Endpoint,
    /// Whether the signature covers the place of the id.
    pub(crate) id_is_signed: bool,
    pub(crate) observer: Option<Arc<dyn Observer>>,
}
