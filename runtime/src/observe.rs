//! Hearing of what is newer than the crate.
//!
//! A platform adds events, values and fields before its document says so. None of them fails a delivery; an
//! [`Observer`] connects them to a service's metrics. Without one, nothing is looked for.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;

/// What a service wants to count. Every method does nothing by default.
///
/// The methods run while a delivery is decoded or answered: count and return. Values and names come from signed
/// deliveries, but may be personal data; as labels of a metric they are unbounded.
///
/// ```
/// use std::sync::atomic::{AtomicU64, Ordering};
///
/// #[derive(Default)]
/// struct Counters {
///     unknown_events: AtomicU64,
/// }
///
/// impl atoms_runtime::Observer for Counters {
///     fn unknown_event(&self, _contract: &str, _event: &str) {
///         self.unknown_events.fetch_add(1, Ordering::Relaxed);
///     }
/// }
/// ```
pub trait Observer: Send + Sync + 'static {
    /// A delivery named an event that the contract does not have; empty if it named none.
    fn unknown_event(&self, contract: &str, event: &str) {
        let _ = (contract, event);
    }

    /// A value that an enum or a union of that type does not have.
    fn unknown_value(&self, event: &str, type_name: &str, value: &str) {
        let _ = (event, type_name, value);
    }

    /// A field that the event's types do not declare, by its JSON pointer.
    ///
    /// Fields inside of unions are not seen, nor those that a type keeps.
    fn undeclared_field(&self, event: &str, pointer: &str) {
        let _ = (event, pointer);
    }

    /// A request was answered. The event is empty if the request was refused before its event was known, or if the
    /// contract does not have the event.
    fn answered(&self, event: &str, status: StatusCode, duration: Duration) {
        let _ = (event, status, duration);
    }
}

/// Who listens while a payload is decoded.
#[derive(Clone)]
struct Scope {
    observer: Arc<dyn Observer>,
    event: Arc<str>,
}

thread_local! {
    static SCOPE: RefCell<Option<Scope>> = const { RefCell::new(None) };
}

/// Puts the former scope back, also when decoding panics.
struct Restore(Option<Scope>);

impl Drop for Restore {
    fn drop(&mut self) {
        SCOPE.set(self.0.take());
    }
}

/// Runs `decode` with `observer` hearing of unknown values.
pub(crate) fn within<T>(
    observer: &Arc<dyn Observer>,
    event: &str,
    decode: impl FnOnce() -> T,
) -> T {
    let scope = Scope {
        observer: Arc::clone(observer),
        event: event.into(),
    };
    let _restore = Restore(SCOPE.replace(Some(scope)));
    decode()
}

/// Tells whoever listens of a value that `type_name` does not have.
pub(crate) fn unknown_value(type_name: &str, value: impl FnOnce() -> String) {
    let scope = SCOPE.with_borrow(Clone::clone);
    if let Some(Scope { observer, event }) = scope {
        observer.unknown_value(&event, type_name, &value());
    }
}
