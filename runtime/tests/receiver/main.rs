//! The endpoint, driven from outside.

#![allow(
    unreachable_pub,
    reason = "the stand-in is as public as generated code"
)]

mod common;
mod deadlines;
mod delivery_ids;
mod events;
mod hostile;
mod keeping;
mod logs;
mod observers;
mod places;
mod replays;
mod requests;
mod schemes;
mod signatures;
