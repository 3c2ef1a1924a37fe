//! Two revisions in, findings out: what is found of a change, and that nothing is found of what is none.

mod compared;
mod golden;
mod one_way;
mod rewritings;
