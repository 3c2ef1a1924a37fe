//! A browser that is driven: Chromium, headless, over the protocol of its developer tools.
//!
//! What is needed of the protocol are five commands; a client for all of it would take longer to compile than the rest.

use std::env;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep, timeout};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

const PATIENCE: Duration = Duration::from_secs(60);

/// A page in a browser of its own.
pub(crate) struct Page {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    /// The session with the page, once there is one.
    session: Option<String>,
    commands: u64,
    /// What the console shows of errors, those of the page's policy among them.
    pub(crate) errors: Vec<String>,
    _browser: Child,
    _profile: TempDir,
}

impl Page {
    /// Opens an address. The microphone is `sound`, over and over, or is refused.
    pub(crate) async fn open(address: &str, sound: Option<&Path>) -> Self {
        let profile = tempfile::tempdir().expect("a folder");
        let (browser, endpoint) = start(profile.path(), sound).await;
        let (socket, _) = connect_async(endpoint).await.expect("the browser");
        let mut page = Self {
            socket,
            session: None,
            commands: 0,
            errors: Vec::new(),
            _browser: browser,
            _profile: profile,
        };
        page.attach(address).await;
        page
    }

    async fn attach(&mut self, address: &str) {
        let blank = json!({ "url": "about:blank" });
        let target = self.command("Target.createTarget", blank).await["targetId"].clone();
        let attach = json!({ "targetId": target, "flatten": true });
        let session = self.command("Target.attachToTarget", attach).await;
        self.session = session["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Runtime", "Log"] {
            self.command(&format!("{domain}.enable"), json!({})).await;
        }
        self.command("Page.navigate", json!({ "url": address }))
            .await;
        self.until("document.readyState === 'complete' && document.body.dataset.state === 'idle'")
            .await;
    }

    /// What a command is answered.
    pub(crate) async fn command(&mut self, method: &str, params: Value) -> Value {
        self.commands += 1;
        let mut command = json!({ "id": self.commands, "method": method, "params": params });
        if let Some(session) = &self.session {
            command["sessionId"] = json!(session);
        }
        let frame = Message::text(command.to_string());
        self.socket.send(frame).await.expect("it is sent");
        loop {
            let message = self.next().await;
            if message["id"] == self.commands {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].clone();
            }
            self.note(&message);
        }
    }

    async fn next(&mut self) -> Value {
        let frame = timeout(PATIENCE, self.socket.next())
            .await
            .expect("in time");
        let frame = frame.expect("a frame").expect("a frame");
        serde_json::from_slice(&frame.into_data()).unwrap_or_default()
    }

    fn note(&mut self, event: &Value) {
        let params = &event["params"];
        let thrown = event["method"] == "Runtime.exceptionThrown";
        let logged = event["method"] == "Log.entryAdded" && params["entry"]["level"] == "error";
        if thrown || logged {
            self.errors.push(params.to_string());
        }
    }

    /// The value of an expression in the page.
    pub(crate) async fn see(&mut self, expression: &str) -> Value {
        let params = json!({ "expression": expression, "returnByValue": true });
        let seen = self.command("Runtime.evaluate", params).await;
        assert!(seen["exceptionDetails"].is_null(), "{expression}: {seen}");
        seen["result"]["value"].clone()
    }

    /// The text of what a selector finds.
    pub(crate) async fn text(&mut self, selector: &str) -> String {
        let text = self
            .see(&format!("document.querySelector('{selector}').innerText"))
            .await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until an expression is true.
    pub(crate) async fn until(&mut self, expression: &str) {
        let deadline = Instant::now() + PATIENCE;
        while self.see(&format!("Boolean({expression})")).await != true {
            if Instant::now() > deadline {
                let page = self.see("document.body?.innerText").await;
                panic!("not in time: {expression}\n{page}\n{:?}", self.errors);
            }
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// Clicks in the middle of what a selector finds, as a mouse does.
    pub(crate) async fn click(&mut self, selector: &str) {
        let at = self
            .see(&format!(
                "(() => {{ const found = document.querySelector('{selector}'); \
                 found.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
                 const box = found.getBoundingClientRect(); \
                 return [box.x + box.width / 2, box.y + box.height / 2]; }})()"
            ))
            .await;
        for kind in ["mousePressed", "mouseReleased"] {
            let params = json!({
                "type": kind, "x": at[0], "y": at[1], "button": "left", "clickCount": 1
            });
            self.command("Input.dispatchMouseEvent", params).await;
        }
    }

    /// Types where the focus is.
    pub(crate) async fn insert(&mut self, text: &str) {
        self.command("Input.insertText", json!({ "text": text }))
            .await;
    }

    /// Presses a key: `Tab`, or `Enter`, which also writes a line break.
    pub(crate) async fn press(&mut self, key: &str, code: u32) {
        let text = if key == "Enter" { "\r" } else { "" };
        for kind in ["keyDown", "keyUp"] {
            let params = json!({
                "type": kind, "key": key, "code": key, "text": text, "windowsVirtualKeyCode": code
            });
            self.command("Input.dispatchKeyEvent", params).await;
        }
    }

    /// Takes a photograph in a window of that width, light or dark.
    pub(crate) async fn photograph(&mut self, file: &Path, width: u32, height: u32, theme: &str) {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600
        });
        self.command("Emulation.setDeviceMetricsOverride", size)
            .await;
        let feature = json!({ "name": "prefers-color-scheme", "value": theme });
        self.command(
            "Emulation.setEmulatedMedia",
            json!({ "features": [feature] }),
        )
        .await;
        let picture = self
            .command("Page.captureScreenshot", json!({ "format": "png" }))
            .await;
        let data = picture["data"].as_str().expect("a picture");
        std::fs::write(file, STANDARD.decode(data).expect("base64")).expect("written");
    }
}

/// The browser, and where it is driven.
async fn start(profile: &Path, sound: Option<&Path>) -> (Child, String) {
    let program = env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned());
    let mut command = Command::new(&program);
    command
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
        ])
        .args([
            "--no-first-run",
            "--disable-sync",
            "--disable-component-update",
        ])
        .args([
            "--disable-background-networking",
            "--remote-debugging-port=0",
        ])
        .arg("--use-fake-device-for-media-stream")
        .arg(format!("--user-data-dir={}", profile.display()));
    match sound {
        Some(sound) => command.arg("--use-fake-ui-for-media-stream").arg(format!(
            "--use-file-for-fake-audio-capture={}",
            sound.display()
        )),
        None => command.arg("--deny-permission-prompts"),
    };
    let browser = command.stderr(Stdio::piped()).kill_on_drop(true).spawn();
    let mut browser = browser.unwrap_or_else(|error| panic!("{program}: {error}"));
    let stderr = browser.stderr.take().expect("a pipe");
    let mut lines = BufReader::new(stderr).lines();
    let endpoint = loop {
        let line = timeout(PATIENCE, lines.next_line()).await.expect("in time");
        let line = line.expect("text").expect("it listens");
        if let Some(endpoint) = line.strip_prefix("DevTools listening on ") {
            break endpoint.to_owned();
        }
    };
    // Read on, so that it can write.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    (browser, endpoint)
}
