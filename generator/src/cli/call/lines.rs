//! The lines of the standard input.

use std::io::{self, BufRead};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use crate::call::Line;

/// Reads them in a thread of its own; after the last the channel is closed. Empty ones are left out.
pub(super) fn read() -> Receiver<Line> {
    let (sender, lines) = channel();
    thread::spawn(move || {
        for line in io::stdin().lock().lines().map_while(Result::ok) {
            let line = match line.trim() {
                "" => continue,
                "/close" => Line::Close,
                text => Line::Text(text.to_owned()),
            };
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    lines
}
