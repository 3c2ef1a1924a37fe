//! Threads for what walks schemas: they have the stack of a main thread, since documents nest deeply.

use std::panic;
use std::thread::{Builder, Scope, ScopedJoinHandle};

/// The bytes of stack of such a thread: as many as a main thread has.
const STACK: usize = 8 << 20;

/// Starts one; `None` where the system has no more.
pub(crate) fn start<'scope, T: Send + 'scope>(
    scope: &'scope Scope<'scope, '_>,
    run: impl FnOnce() -> T + Send + 'scope,
) -> Option<ScopedJoinHandle<'scope, T>> {
    let builder = Builder::new().stack_size(STACK);
    builder.spawn_scoped(scope, run).ok()
}

/// What it came to; a panic goes on here.
pub(crate) fn join<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    let ended = thread.join();
    ended.unwrap_or_else(|panic| panic::resume_unwind(panic))
}

/// Both results, the first from a thread of its own where there is one to be had.
#[cfg(feature = "cli")]
pub(crate) fn both<A: Send, B>(one: impl Fn() -> A + Sync, other: impl FnOnce() -> B) -> (A, B) {
    std::thread::scope(|scope| {
        let started = start(scope, &one);
        let other = other();
        (started.map_or_else(&one, join), other)
    })
}
