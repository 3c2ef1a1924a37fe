//! What is shown of a conversation: for people who spoke and what, for programs a line of JSON for each message.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

use serde_json::{Value, json};

use crate::call::{Channel, Ended, Event, Flaw, Heard, Kind, Outcome};
use crate::cli::output;
use crate::diagnostic::one_line;
use crate::model::ChatRole;
use crate::probe::secrets::Secrets;

/// How wide a line may be that is replaced.
const WIDTH: usize = 78;

/// How much of a text is shown of a message that is not part of the chat.
const SHORT: usize = 60;

/// Goes to the start of the line, and empties it.
const CLEAR: &str = "\r\u{1b}[2K";

/// Shows a conversation.
pub(super) struct Show<'s> {
    is_json: bool,
    is_terminal: bool,
    channel: &'s Channel<'s>,
    secrets: &'s Secrets,
    /// The turn that runs: whose it is, and its line.
    partial: Option<(String, String)>,
    /// The message that was shown last, and how often it came since.
    repeated: Option<(String, usize)>,
}

impl<'s> Show<'s> {
    pub(super) fn new(is_json: bool, channel: &'s Channel<'s>, secrets: &'s Secrets) -> Self {
        Self {
            is_json,
            is_terminal: io::stdout().is_terminal(),
            channel,
            secrets,
            partial: None,
            repeated: None,
        }
    }

    pub(super) fn opened(&self) {
        if self.is_json {
            output::result(json!({ "event": "opened", "channel": self.channel.name }));
        } else if io::stdin().is_terminal() && self.channel.part(ChatRole::Input).is_some() {
            output::aside("a line is what you say; `/close` ends the session");
        }
    }

    pub(super) fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Sent(kind, message) if self.is_json => {
                let name = kind.map(|kind| kind.name.as_str());
                let message = self.redacted(*kind, message);
                output::result(json!({ "event": "sent", "name": name, "message": message }));
            }
            Event::Sent(..) => {}
            Event::Heard(heard) if self.is_json => {
                let message = self.redacted(heard.kind, &heard.value);
                output::result(json!({
                    "event": "received",
                    "name": heard.name(),
                    "message": message,
                    "findings": heard.flaws.iter().map(flaw).collect::<Vec<_>>(),
                }));
            }
            Event::Heard(heard) => self.heard(heard),
        }
    }

    pub(super) fn closed(&mut self, outcome: &Outcome) {
        self.settle();
        if self.is_json {
            let (code, reason) = match &outcome.ended {
                Ended::Closed(code, reason) => (*code, reason.as_str()),
                Ended::Lost(_) => (Some(1006), ""),
                Ended::Open => (None, ""),
            };
            let is_orderly = outcome.is_orderly();
            output::result(
                json!({ "event": "closed", "code": code, "reason": reason, "orderly": is_orderly }),
            );
        }
        let why = match &outcome.ended {
            Ended::Closed(None | Some(1000), _) if outcome.is_announced => String::new(),
            Ended::Closed(None | Some(1000), _) => {
                let last = self.channel.part(ChatRole::Closed);
                let name = last.map_or("", |kind| kind.name.as_str());
                format!(", without `{name}` before")
            }
            _ => String::new(),
        };
        let ended = one_line(&outcome.ended.to_string());
        output::aside(self.secrets.hide(&format!("{ended}{why}")));
        if outcome.flawed > 0 {
            let flawed = output::count(outcome.flawed, "message");
            output::aside(format_args!("{flawed} not as documented"));
        }
    }

    fn heard(&mut self, heard: &Heard<'_>) {
        let message = self.redacted(heard.kind, &heard.value);
        let words = heard
            .kind
            .and_then(|kind| Some((kind, kind.words(&message)?)));
        match words {
            Some((kind, (speaker, text))) => {
                let speaker = one_line(speaker.unwrap_or("server"));
                self.spoken(speaker, &one_line(text), kind.is(ChatRole::Partial));
            }
            None => self.other(heard, &message),
        }
        for flaw in &heard.flaws {
            let space = if flaw.pointer.is_empty() { "" } else { " " };
            let (name, place) = (one_line(heard.name()), one_line(&flaw.pointer));
            let told = one_line(&flaw.message);
            let line = format!("  finding[{}] {name}{space}{place}: {told}", flaw.check);
            self.line(self.secrets.hide(&line));
        }
    }

    /// A turn. One that runs is replaced on a terminal, and elsewhere shown once another takes its place.
    fn spoken(&mut self, speaker: String, text: &str, is_partial: bool) {
        let own = format!("{speaker}: {text}");
        if self
            .partial
            .as_ref()
            .is_some_and(|(known, _)| *known != speaker)
        {
            self.settle();
        }
        self.clear();
        if is_partial {
            self.partial = Some((speaker, own));
            self.draw();
        } else {
            self.partial = None;
            self.repeated();
            self.line(own);
        }
    }

    /// A message that is not part of the chat, by its name. Of several alike the first is shown, and how many came.
    fn other(&mut self, heard: &Heard<'_>, message: &Value) {
        let name = one_line(heard.name());
        let is_loud = !heard.flaws.is_empty() || heard.kind.is_some_and(|kind| kind.is_error);
        match &mut self.repeated {
            Some((known, count)) if *known == name && !is_loud => *count += 1,
            _ => {
                self.repeated();
                let members = members(heard.kind, message);
                self.line(format!("[{name}]{members}").trim_end());
                self.repeated = Some((name, 1));
            }
        }
    }

    /// Says how often the last message came, where it was more than once.
    fn repeated(&mut self) {
        if let Some((name, count)) = self.repeated.take().filter(|(_, count)| *count > 1) {
            self.line(format_args!("[{name}] {count} times"));
        }
    }

    /// Ends what is still open: a row of messages, a turn without its last word.
    fn settle(&mut self) {
        self.repeated();
        self.clear();
        if let Some((_, line)) = self.partial.take() {
            output::result(line);
        }
    }

    /// A line, before the turn that runs.
    fn line(&self, line: impl Display) {
        self.clear();
        output::result(line);
        self.draw();
    }

    /// Shows the turn that runs, as much as fits on a line of its end.
    fn draw(&self) {
        if let Some((_, line)) = self.partial.as_ref().filter(|_| self.is_terminal) {
            let length = line.chars().count();
            let tail: String = line.chars().skip(length.saturating_sub(WIDTH)).collect();
            write(&format!("{CLEAR}{tail}"));
        }
    }

    fn clear(&self) {
        if self.is_terminal && self.partial.is_some() {
            write(CLEAR);
        }
    }

    fn redacted(&self, kind: Option<&Kind<'_>>, message: &Value) -> Value {
        let shown = match kind {
            Some(kind) => self.secrets.redact(self.channel.api, kind.schema, message),
            None => message.clone(),
        };
        self.secrets.hide_in(&shown)
    }
}

fn flaw(flaw: &Flaw) -> Value {
    json!({ "check": flaw.check, "pointer": flaw.pointer, "message": flaw.message })
}

/// ` code=401, message=…`: what is not constant, in short.
fn members(kind: Option<&Kind<'_>>, message: &Value) -> String {
    let Value::Object(all) = message else {
        return format!(" {}", brief(message));
    };
    let constant = |name: &str| kind.is_some_and(|kind| kind.constants.contains_key(name));
    let pairs = all.iter().filter(|(name, _)| !constant(name));
    let pairs = pairs.map(|(name, value)| format!("{}={}", one_line(name), brief(value)));
    format!(" {}", pairs.collect::<Vec<_>>().join(", "))
}

fn brief(value: &Value) -> String {
    let text = match value {
        Value::String(text) => one_line(text),
        value => one_line(&value.to_string()),
    };
    match text.char_indices().nth(SHORT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// What a handshake was answered that opened no socket.
pub(super) fn refusal(is_json: bool, status: u16, reason: &str, body: &str) -> String {
    if is_json {
        output::result(
            json!({ "event": "refused", "status": status, "reason": reason, "body": body }),
        );
    }
    let shown = if body.trim().is_empty() {
        String::new()
    } else {
        format!(": {}", body.trim())
    };
    format!("the socket was refused with {status} {reason}{shown}")
}

/// A reader that has gone away is not an error.
fn write(text: &str) {
    let mut stdout = io::stdout();
    let _ = stdout.write_all(text.as_bytes());
    let _ = stdout.flush();
}
