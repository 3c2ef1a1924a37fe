//! The client's side: a caller that goes by lines.

use std::time::Duration;

use atoms_api::atoms::Client;
use atoms_api::atoms::agent_session::AgentSessionSocket;
use atoms_api::atoms::agent_session::types::{
    AgentSessionClientMessage, AgentSessionParams, InputAudioAppend, InputTextSend, SessionClose,
};
use atoms_runtime::rest::client::Http;
use atoms_runtime::socket::Close;
use serde_json::Value;
use tokio::time::{sleep, timeout};

use crate::subset::has;
use crate::{Line, Lines, Report};

/// A caller of the agent's socket that goes by lines, over the generated client.
#[derive(Debug)]
pub struct Caller {
    client: Client,
    params: AgentSessionParams,
}

impl Caller {
    /// A caller of the service at that address, such as `ws://127.0.0.1:8080/atoms/v1`, who shows this credential.
    pub fn new(url: impl Into<String>, credential: &str) -> Self {
        Self::with(Client::with(Http::new(url).credential(credential)))
    }

    /// A caller who calls with a client that is set up already.
    pub fn with(client: Client) -> Self {
        Self {
            client,
            params: AgentSessionParams::default(),
        }
    }

    /// With these parameters.
    #[must_use]
    pub fn params(mut self, params: AgentSessionParams) -> Self {
        self.params = params;
        self
    }

    /// Opens a session, goes through the lines, asks for the end, and tells what came of it.
    pub async fn call(&self, lines: &Lines) -> Report {
        let mut report = Report::default();
        match self.client.agent_session(&self.params).await {
            Err(unopened) => report.unopened = Some(unopened),
            Ok(socket) => {
                let call = Call {
                    socket,
                    patience: lines.patience(),
                    report: &mut report,
                };
                call.hold(&lines.lines).await;
            }
        }
        report
    }
}

/// A session that is open.
struct Call<'r> {
    socket: AgentSessionSocket,
    patience: Duration,
    report: &'r mut Report,
}

impl Call<'_> {
    async fn hold(mut self, lines: &[Line]) {
        for line in lines {
            if !self.line(line).await {
                let written = serde_json::to_string(line);
                self.report.unmet = Some(written.unwrap_or_default());
                break;
            }
        }
        // Of a session that has ended already this says nothing.
        let _ = self.socket.send(SessionClose::new()).await;
        if !self.end().await {
            self.socket.close(Close::normal());
            self.end().await;
        }
        self.report.ended = self.socket.ended().cloned();
    }

    /// Goes by a line; whether it came about.
    async fn line(&mut self, line: &Line) -> bool {
        match line {
            Line::Say(text) => self.send(InputTextSend::new(text)).await,
            Line::Speak(audio) => self.send(InputAudioAppend::new(audio.clone())).await,
            Line::Send(message) => {
                let message = AgentSessionClientMessage::Unknown(message.clone());
                self.send(message).await
            }
            Line::Expect(expected) => self.expect(expected).await,
            Line::Pause(seconds) => {
                sleep(Duration::try_from_secs_f64(*seconds).unwrap_or_default()).await;
                true
            }
            Line::AwaitEnd => self.end().await,
            Line::Close(code) => {
                self.socket.close(Close::new(*code, ""));
                self.end().await
            }
        }
    }

    async fn send(&self, message: impl Into<AgentSessionClientMessage>) -> bool {
        self.socket.send(message).await.is_ok()
    }

    /// Waits for a message that has all of this.
    async fn expect(&mut self, expected: &Value) -> bool {
        let patience = self.patience;
        let met = timeout(patience, async {
            while let Some(message) = self.next().await {
                if message.is_some_and(|message| has(&message, expected)) {
                    return true;
                }
            }
            false
        });
        met.await.unwrap_or(false)
    }

    /// Waits for the end; whether it came in time.
    async fn end(&mut self) -> bool {
        let patience = self.patience;
        timeout(patience, async { while self.next().await.is_some() {} })
            .await
            .is_ok()
    }

    /// The next message, where it is one of its type, as JSON; `None` at the end.
    async fn next(&mut self) -> Option<Option<Value>> {
        match self.socket.next().await? {
            Ok(message) => {
                let value = serde_json::to_value(&message).ok();
                self.report.heard.push(message);
                Some(value)
            }
            Err(invalid) => {
                self.report.invalid.push(invalid);
                Some(None)
            }
        }
    }
}
