//! A desk that is talked to over a socket, and a folder with its contract.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};

use serde_json::{Value, json};
use tungstenite::handshake::server::{Request, Response};
use tungstenite::protocol::CloseFrame;
use tungstenite::{Message, WebSocket, accept_hdr};

use crate::run::{Folder, Outcome};

/// The contract of the desk.
pub(super) const CONTRACT: &str = r##"asyncapi: 3.0.0
info: { title: Desk, version: '1' }
servers:
  live:
    host: desk.example
    protocol: wss
    security: [{ $ref: "#/components/securitySchemes/token" }, { $ref: "#/components/securitySchemes/bearer" }]
channels:
  desk:
    address: /desk/{floor}
    parameters: { floor: { enum: ['1', '2'] } }
    bindings:
      ws:
        query:
          type: object
          properties:
            mode: { type: string, enum: [loud, quiet] }
            volume: { type: integer, maximum: 9 }
    messages:
      ask: { $ref: "#/components/messages/ask" }
      bye: { $ref: "#/components/messages/bye" }
      hello: { $ref: "#/components/messages/hello" }
      saying: { $ref: "#/components/messages/saying" }
      said: { $ref: "#/components/messages/said" }
      beep: { $ref: "#/components/messages/beep" }
      wrong: { $ref: "#/components/messages/wrong" }
      gone: { $ref: "#/components/messages/gone" }
operations:
  ask:
    action: send
    channel: { $ref: "#/channels/desk" }
    messages: [{ $ref: "#/channels/desk/messages/ask" }, { $ref: "#/channels/desk/messages/bye" }]
  tell:
    action: receive
    channel: { $ref: "#/channels/desk" }
    messages:
      - $ref: "#/channels/desk/messages/hello"
      - $ref: "#/channels/desk/messages/saying"
      - $ref: "#/channels/desk/messages/said"
      - $ref: "#/channels/desk/messages/beep"
      - $ref: "#/channels/desk/messages/wrong"
      - $ref: "#/channels/desk/messages/gone"
components:
  securitySchemes:
    token: { type: httpApiKey, in: query, name: token }
    bearer: { type: http, scheme: bearer }
  messages:
    ask:
      x-chat: { is: input, text: body.text }
      payload:
        type: object
        required: [type, body]
        properties: { type: { const: ask }, body: { type: object, properties: { text: { type: string } } } }
    bye:
      x-chat: { is: close }
      payload: { type: object, required: [type], properties: { type: { const: bye } } }
    hello:
      x-chat: { is: opened }
      payload:
        type: object
        required: [type, id]
        properties: { type: { const: hello }, id: { type: string }, key: { type: string, x-sensitive: true } }
    saying:
      x-chat: { is: partial, text: text, speaker: who }
      payload:
        type: object
        required: [type, who, text]
        properties: { type: { const: saying }, who: { type: string, enum: [desk, user] }, text: { type: string } }
    said:
      x-chat: { is: turn, text: text, speaker: who }
      payload:
        type: object
        required: [type, who, text]
        properties: { type: { const: said }, who: { type: string, enum: [desk, user] }, text: { type: string } }
    beep:
      payload: { type: object, required: [type], properties: { type: { const: beep } } }
    wrong:
      x-session-error: { code: code }
      payload:
        type: object
        required: [type, code]
        properties: { type: { const: wrong }, code: { type: string } }
    gone:
      x-chat: { is: closed }
      payload: { type: object, required: [type], properties: { type: { const: gone } } }
"##;

/// A desk's end of a socket.
pub(super) struct Desk(WebSocket<TcpStream>);

impl Desk {
    pub(super) fn say(&mut self, message: &Value) {
        self.text(&message.to_string());
    }

    pub(super) fn text(&mut self, text: &str) {
        self.0.send(Message::text(text)).unwrap();
    }

    pub(super) fn said(&mut self, text: &str) {
        self.say(&json!({ "type": "said", "who": "desk", "text": text }));
    }

    pub(super) fn hello(&mut self) {
        self.say(&json!({ "type": "hello", "id": "d-1", "key": "hush-hush" }));
    }

    /// The next message; `None` once the client has closed.
    pub(super) fn hear(&mut self) -> Option<Value> {
        loop {
            match self.0.read().ok()? {
                Message::Text(text) => return Some(serde_json::from_str(&text).unwrap()),
                Message::Close(_) => return None,
                _ => {}
            }
        }
    }

    /// Waits until the client asks for the end, and then ends in order.
    pub(super) fn end(mut self) -> Vec<Value> {
        let mut heard = Vec::new();
        while let Some(message) = self.hear() {
            heard.push(message);
            if heard.last().unwrap()["type"] == "bye" {
                self.say(&json!({ "type": "gone" }));
                self.close(1000, "");
                return heard;
            }
        }
        heard
    }

    pub(super) fn close(mut self, code: u16, reason: &'static str) {
        let frame = CloseFrame {
            code: code.into(),
            reason: reason.into(),
        };
        self.0.close(Some(frame)).unwrap();
        while self.0.read().is_ok() {}
    }
}

/// Serves one client; what came of it, and the request that it came with.
pub(super) fn serve<T: Send + 'static>(
    desk: impl FnOnce(Desk) -> T + Send + 'static,
) -> (String, JoinHandle<(String, T)>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("ws://{}", listener.local_addr().unwrap());
    let serving = thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let mut asked = String::new();
        #[expect(
            clippy::result_large_err,
            reason = "the form that tungstenite asks for"
        )]
        let look = |request: &Request, response: Response| {
            let bearer = request.headers().get("authorization");
            asked = format!("{} {bearer:?}", request.uri());
            Ok(response)
        };
        let socket = accept_hdr(stream, look).unwrap();
        let came = desk(Desk(socket));
        (asked, came)
    });
    (url, serving)
}

/// Answers one handshake with this text.
pub(super) fn answer(text: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("ws://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut chunk = [0; 4096];
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let read = stream.read(&mut chunk).unwrap();
            head.extend_from_slice(&chunk[..read]);
        }
        stream.write_all(text.as_bytes()).unwrap();
        // The client is the one who goes.
        while stream.read(&mut chunk).is_ok_and(|read| read > 0) {}
    });
    url
}

/// A folder with the contract.
pub(super) fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("desk.yaml", CONTRACT);
    folder
}

/// The arguments of a call to that address.
pub(super) fn arguments<'a>(url: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let own = ["call", "desk.yaml", "--to", url, "--path", "floor=1"];
    [&own, more].concat()
}

/// A call by a script.
pub(super) fn script(url: &str, script: &str, more: &[&str]) -> Outcome {
    let folder = folder();
    folder.write("script.yaml", script);
    let more = [&["--script", "script.yaml"], more].concat();
    folder.run(&arguments(url, &more))
}

/// A call that somebody types.
pub(super) struct Typed {
    child: Child,
    stdout: BufReader<std::process::ChildStdout>,
    _folder: Folder,
}

impl Typed {
    pub(super) fn start(url: &str, more: &[&str]) -> Self {
        let folder = folder();
        let more = [&["--silence", "0"], more].concat();
        let mut child = Command::new(env!("CARGO_BIN_EXE_atoms-codegen"))
            .args(arguments(url, &more))
            .current_dir(folder.path(""))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        Self {
            child,
            stdout,
            _folder: folder,
        }
    }

    pub(super) fn types(&mut self, line: &str) {
        let stdin = self.child.stdin.as_mut().unwrap();
        writeln!(stdin, "{line}").unwrap();
    }

    /// The next line of what is shown.
    pub(super) fn line(&mut self) -> String {
        let mut line = String::new();
        self.stdout.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    /// The end of the input, and what comes of it: the rest of what is shown.
    pub(super) fn end(mut self) -> Outcome {
        drop(self.child.stdin.take());
        let mut stdout = String::new();
        self.stdout.read_to_string(&mut stdout).unwrap();
        let output = self.child.wait_with_output().unwrap();
        Outcome {
            code: output.status.code().unwrap(),
            stdout,
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
