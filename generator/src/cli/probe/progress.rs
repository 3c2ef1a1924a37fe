//! What is told while a run goes on: on a terminal one line that changes, and beside it what is left out.

use std::io::{self, IsTerminal, Write};

use crate::cli::output;
use crate::diagnostic::one_line;
use crate::probe::Event;

/// How wide the line may be.
const WIDTH: usize = 78;

/// Goes to the start of the line, and empties it.
const CLEAR: &str = "\r\u{1b}[2K";

/// The line that tells how far a run is.
pub(super) struct Progress {
    is_shown: bool,
}

impl Progress {
    pub(super) fn new() -> Self {
        Self {
            is_shown: io::stderr().is_terminal(),
        }
    }

    pub(super) fn tell(&mut self, event: Event) {
        match event {
            Event::Step(name) => {
                let name: String = one_line(&name).chars().take(WIDTH).collect();
                self.line(&name);
            }
            Event::Planned(request) => {
                self.line("");
                output::result(request);
            }
            Event::Left(why) => {
                self.line("");
                output::aside(format_args!("note: {}", one_line(&why)));
            }
        }
    }

    pub(super) fn end(&self) {
        self.line("");
    }

    fn line(&self, text: &str) {
        if self.is_shown {
            let mut stderr = io::stderr();
            let _ = write!(stderr, "{CLEAR}{text}");
            let _ = stderr.flush();
        }
    }
}
