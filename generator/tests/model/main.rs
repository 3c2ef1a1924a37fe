//! Document in, model out: what types and events a document becomes.

mod answers;
mod bodies;
mod called;
mod checks;
mod events;
mod extent;
mod forms;
mod groups;
mod limits;
mod members;
mod naming;
mod odd;
mod one_way;
mod parameters;
mod selection;
mod servers;
mod shown;
mod sketch;
mod types;
mod unions;
mod value_names;
