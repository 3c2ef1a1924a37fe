//! What a caller does in a session.

use std::time::Duration;

use atoms_runtime::Base64;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::ScriptError;

/// What a caller does in a session, line by line. After the last it asks for the end.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lines {
    /// How many seconds whatever is expected may take, 10 unless given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patience: Option<f64>,
    /// The lines.
    #[serde(default)]
    pub lines: Vec<Line>,
}

/// A line of a caller.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// Writes something.
    Say(String),
    /// Sends a piece of audio, in a file as base64.
    Speak(Base64),
    /// Waits for a message that has all of this; what comes before it passes.
    Expect(Value),
    /// Sends any message, contract or not.
    Send(Value),
    /// Waits so many seconds.
    Pause(f64),
    /// Waits for the service to end the session.
    AwaitEnd,
    /// Closes the socket with that code, and without `session.close`.
    Close(u16),
}

impl Lines {
    /// A caller that does nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads YAML or JSON.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub fn from_yaml(text: &str) -> Result<Self, ScriptError> {
        crate::error::read(text)
    }

    pub(crate) fn patience(&self) -> Duration {
        let stated = self.patience.map(Duration::try_from_secs_f64);
        stated
            .and_then(Result::ok)
            .unwrap_or(Duration::from_secs(10))
    }

    /// With a line more.
    #[must_use]
    pub fn line(mut self, line: Line) -> Self {
        self.lines.push(line);
        self
    }

    /// [`Line::Say`]
    #[must_use]
    pub fn say(self, text: impl Into<String>) -> Self {
        self.line(Line::Say(text.into()))
    }

    /// [`Line::Speak`]
    #[must_use]
    pub fn speak(self, audio: impl Into<Base64>) -> Self {
        self.line(Line::Speak(audio.into()))
    }

    /// [`Line::Expect`]
    #[must_use]
    pub fn expect(self, subset: Value) -> Self {
        self.line(Line::Expect(subset))
    }

    /// Waits for `session.created`.
    #[must_use]
    pub fn expect_created(self) -> Self {
        self.expect(json!({ "type": "session.created" }))
    }

    /// Waits for the transcript of a turn of the agent.
    #[must_use]
    pub fn expect_said(self, text: impl Into<String>) -> Self {
        let text = text.into();
        self.expect(json!({ "type": "transcript", "role": "assistant", "text": text }))
    }

    /// [`Line::Send`]
    #[must_use]
    pub fn send(self, message: Value) -> Self {
        self.line(Line::Send(message))
    }

    /// [`Line::Pause`]
    #[must_use]
    pub fn pause(self, seconds: f64) -> Self {
        self.line(Line::Pause(seconds))
    }

    /// [`Line::AwaitEnd`]
    #[must_use]
    pub fn await_end(self) -> Self {
        self.line(Line::AwaitEnd)
    }

    /// [`Line::Close`]
    #[must_use]
    pub fn close(self, code: u16) -> Self {
        self.line(Line::Close(code))
    }
}
