//! Document in, model out: what types and events a document becomes.

mod all_of;
mod answers;
mod any_operation;
mod bodies;
mod bounds_docs;
mod check_lines;
mod checks;
mod checks_all_of;
mod events;
mod forms;
mod groups;
mod inline_types;
mod members;
mod naming;
mod one_way;
mod operation_lines;
mod parameters;
mod refusals;
mod selection;
mod servers;
mod signature;
mod sketch;
mod sockets;
mod types;
mod unions;
mod value_names;
