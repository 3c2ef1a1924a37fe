//! What the agent does in a session.

use atoms_api::atoms::agent_session::types::{ErrorCode, SessionClosedReason};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Refuse, ScriptError, SetupFailure, Spelling};

/// What the agent does in a session, step by step.
///
/// After the last step it waits. `session.close` is answered with `session.closed` and close code 1000 wherever the script
/// waits for something.
///
/// ```
/// use atoms_simulator::Script;
///
/// let built = Script::new().create().say("Good morning.").hear("One ticket");
/// let read = Script::from_yaml("steps: [create, say: Good morning., hear: One ticket]")?;
/// assert_eq!(built, read);
/// # Ok::<(), atoms_simulator::ScriptError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// What the handshake is answered in the place of a socket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refuse: Option<Refuse>,
    /// In which of the tolerated spellings messages are sent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spellings: Vec<Spelling>,
    /// What the agent does once the socket is open.
    #[serde(default)]
    pub steps: Vec<Step>,
}

/// A step of the agent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// `session.created`, which says that the session is open.
    Create,
    /// A turn of the agent: in `webcall` talking events, growing transcript and audio; in both modes the transcript.
    Say(String),
    /// A turn of the agent which the user interrupts after so many words, by whatever is heard next.
    SayUntilInterrupted {
        /// What the agent wants to say.
        text: String,
        /// How many words of it are spoken.
        words: usize,
    },
    /// Waits until the user writes something that has this text in it; what else is heard until then passes.
    Hear(String),
    /// Waits until so many pieces of the user's audio have come.
    Listen(usize),
    /// What the user has said, as the agent has understood it: growing transcript, then the transcript.
    Transcribe(String),
    /// `interruption`
    Interrupt,
    /// `error`
    Error {
        /// Its code; any text.
        code: String,
        /// What it says to people.
        message: String,
    },
    /// `session.closed` with that reason; any text.
    Closed(String),
    /// Any message, contract or not.
    Send(Value),
    /// Waits so many seconds.
    Pause(f64),
    /// Waits for `session.close`, and answers it.
    AwaitClose,
    /// Closes the socket with that code.
    Close(u16),
    /// Drops the connection, without a close frame, once all is written that was sent before.
    Drop,
}

impl Script {
    /// An agent that does nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads YAML or JSON.
    ///
    /// # Errors
    ///
    /// When it is not a valid script.
    pub fn from_yaml(text: &str) -> Result<Self, ScriptError> {
        crate::error::read(text)
    }

    /// A service that answers the handshake with a status and a reason phrase, and opens no socket.
    #[must_use]
    pub fn refused(status: u16, reason: impl Into<String>) -> Self {
        Self {
            refuse: Some(Refuse::new(status, reason)),
            ..Self::default()
        }
    }

    /// An agent whose session cannot be set up, told in this order, with that code of an error.
    #[must_use]
    pub fn setup_failure(order: SetupFailure, code: impl Into<String>) -> Self {
        order.script(&code.into())
    }

    /// With a tolerated spelling more.
    #[must_use]
    pub fn spelling(mut self, spelling: Spelling) -> Self {
        self.spellings.push(spelling);
        self
    }

    /// With a step more.
    #[must_use]
    pub fn step(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    /// [`Step::Create`]
    #[must_use]
    pub fn create(self) -> Self {
        self.step(Step::Create)
    }

    /// [`Step::Say`]
    #[must_use]
    pub fn say(self, text: impl Into<String>) -> Self {
        self.step(Step::Say(text.into()))
    }

    /// [`Step::SayUntilInterrupted`]
    #[must_use]
    pub fn say_until_interrupted(self, text: impl Into<String>, words: usize) -> Self {
        let text = text.into();
        self.step(Step::SayUntilInterrupted { text, words })
    }

    /// [`Step::Hear`]
    #[must_use]
    pub fn hear(self, text: impl Into<String>) -> Self {
        self.step(Step::Hear(text.into()))
    }

    /// [`Step::Listen`]
    #[must_use]
    pub fn listen(self, pieces: usize) -> Self {
        self.step(Step::Listen(pieces))
    }

    /// [`Step::Transcribe`]
    #[must_use]
    pub fn transcribe(self, text: impl Into<String>) -> Self {
        self.step(Step::Transcribe(text.into()))
    }

    /// [`Step::Error`]
    #[must_use]
    pub fn error(self, code: impl Into<ErrorCode>, message: impl Into<String>) -> Self {
        let (code, message) = (code.into().as_str().to_owned(), message.into());
        self.step(Step::Error { code, message })
    }

    /// [`Step::Closed`]
    #[must_use]
    pub fn closed(self, reason: impl Into<SessionClosedReason>) -> Self {
        self.step(Step::Closed(reason.into().as_str().to_owned()))
    }

    /// [`Step::Send`]
    #[must_use]
    pub fn send(self, message: Value) -> Self {
        self.step(Step::Send(message))
    }

    /// [`Step::Pause`]
    #[must_use]
    pub fn pause(self, seconds: f64) -> Self {
        self.step(Step::Pause(seconds))
    }

    /// [`Step::AwaitClose`]
    #[must_use]
    pub fn await_close(self) -> Self {
        self.step(Step::AwaitClose)
    }

    /// [`Step::Close`]
    #[must_use]
    pub fn close(self, code: u16) -> Self {
        self.step(Step::Close(code))
    }

    /// The end that the service makes: `session.closed` with `ended`, then close code 1000.
    #[must_use]
    pub fn end(self) -> Self {
        self.closed(SessionClosedReason::Ended).close(1000)
    }

    /// [`Step::Drop`]
    #[must_use]
    pub fn drop_connection(self) -> Self {
        self.step(Step::Drop)
    }
}
