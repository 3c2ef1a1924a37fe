//! Bodies of requests, from outside.

mod bytes;
mod choice;
mod common;
mod form;
mod json;
mod multipart;
mod names;
mod optional;
mod parts;
mod photo;
mod rooms;
mod text;
mod uploads;
mod wrong;
