//! Two revisions in, findings out: what is found of a change, and that nothing is found of what is none.

mod all_of;
mod channels;
mod compared;
mod deliveries;
mod dynamic_references;
mod edits;
mod golden;
mod mutation;
mod one_way;
mod pairing;
mod parameters;
mod prose;
mod rewritings;
mod servers;
mod space;
mod witness;
