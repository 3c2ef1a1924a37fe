//! The documents of a run.

use std::path::PathBuf;

use crate::Options;

/// A document to run the generator over.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// Its path as the folder's index has it.
    pub(crate) name: String,
    /// The part of the folder it belongs to.
    pub(crate) kind: String,
    pub(crate) path: PathBuf,
}

/// Those that were asked for.
pub(crate) fn select<T>(all: Vec<T>, options: &Options, name: impl Fn(&T) -> &str) -> Vec<T> {
    let wanted = |one: &T| options.wants(name(one));
    let limit = options.limit.unwrap_or(usize::MAX);
    all.into_iter().filter(wanted).take(limit).collect()
}
