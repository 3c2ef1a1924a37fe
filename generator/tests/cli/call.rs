//! `call`.

mod chats;
mod desk;
mod endings;
mod refusals;
mod scripts;
mod stated;
