//! A service that receives, serves and calls, as its author would write it: what a changed contract breaks is found here.

mod called;
mod received;
mod served;
mod spoken;

pub use called::{begin, limit};
pub use received::Desk;
pub use served::{Limits, divided};
pub use spoken::{Anybody, Parrot};
