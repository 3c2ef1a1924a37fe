//! What neither logs nor `Debug` show.

use std::cell::RefCell;
use std::io;
use std::sync::Once;

use tracing::Level;
use tracing_subscriber::fmt::format::FmtSpan;

use crate::support::{
    SECRET, assistant, atoms, forged, json, payload, serves_assistant, serves_atoms, status,
};

thread_local! {
    static LOG: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Writes to the log of the thread, which each test has to itself.
struct OfThread;

impl io::Write for OfThread {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.with_borrow_mut(|log| log.extend_from_slice(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// One subscriber for the process: one that came and went with a test would miss what others log meanwhile.
static SUBSCRIBER: Once = Once::new();

/// Everything that is logged while `requests` are answered.
async fn logged(requests: impl AsyncFnOnce()) -> String {
    SUBSCRIBER.call_once(|| {
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(Level::TRACE)
            .with_span_events(FmtSpan::FULL)
            .with_ansi(false)
            // The digits of a time of day might be those that are looked for.
            .without_time()
            .with_writer(|| OfThread)
            .finish();
        tracing::subscriber::set_global_default(subscriber).unwrap();
    });
    LOG.take();
    requests().await;
    String::from_utf8(LOG.take()).unwrap()
}

/// Personal data in the payloads of both platforms, and what proves a delivery.
const HIDDEN: [&str; 12] = [
    SECRET,
    "+15550100",
    "+15550102",
    "नमस्ते",
    "धन्यवाद",
    "recordings.example.com",
    "1499",
    "told when the order arrives",
    "asked where order A-381 is",
    "Hello again",
    "C-2077",
    "A-381",
];

fn reveals_nothing(text: &str) {
    for hidden in HIDDEN {
        assert!(!text.contains(hidden), "{hidden} in {text}");
    }
}

const ATOMS: [&str; 4] = [
    "atoms/pre-conversation",
    "atoms/post-conversation",
    "atoms/analytics-completed",
    "atoms/unknown-event",
];

const ASSISTANT: [&str; 5] = [
    "assistant/assistant-request",
    "assistant/tool-calls",
    "assistant/status-update",
    "assistant/end-of-call-report",
    "assistant/unknown-event",
];

#[tokio::test]
async fn deliveries_are_logged_without_what_they_say() {
    let text = logged(async || {
        let (_, router) = serves_atoms();
        for file in ATOMS {
            assert_eq!(status(&router, atoms(payload(file))).await, 200);
        }
        let (_, router) = serves_assistant();
        for file in ASSISTANT {
            assert_eq!(status(&router, assistant(payload(file))).await, 200);
        }
    })
    .await;
    reveals_nothing(&text);
    for shown in [
        "event=post-conversation",
        "delivery.id=66d1f3a75c3e9f42b7816f11",
        "event=tool-calls",
        r#"outcome="handled""#,
        r#"outcome="unrecognized""#,
    ] {
        assert!(text.contains(shown), "{shown} not in {text}");
    }
}

#[tokio::test]
async fn failures_are_logged_without_what_they_say() {
    let mut hidden = vec!["a".repeat(64)];
    let text = logged(async || {
        let (_, router) = serves_atoms();
        let mut body = json("atoms/post-conversation");
        body["metadata"]["transcript"] = body["metadata"]["transcript"][0]["content"].clone();
        assert_eq!(status(&router, atoms(&body)).await, 400);
        let body = payload("atoms/post-conversation");
        let right = atoms(body.clone()).headers()["x-signature"].clone();
        hidden.push(right.to_str().unwrap().to_owned());
        assert_eq!(status(&router, forged(&body, &[b'a'; 64])).await, 401);
        assert_eq!(status(&router, atoms(&body[..body.len() / 2])).await, 400);
    })
    .await;
    reveals_nothing(&text);
    for hidden in hidden {
        assert!(!text.contains(&hidden), "{hidden} in {text}");
    }
    for shown in ["ERROR", "/metadata/transcript", r#"outcome="refused""#] {
        assert!(text.contains(shown), "{shown} not in {text}");
    }
}

#[tokio::test]
async fn debug_shows_no_personal_data() {
    let (service, router) = serves_atoms();
    for file in &ATOMS[..3] {
        assert_eq!(status(&router, atoms(payload(file))).await, 200);
    }
    let (other, router) = serves_assistant();
    for file in &ASSISTANT[..4] {
        assert_eq!(status(&router, assistant(payload(file))).await, 200);
    }
    for seen in service.seen().iter().chain(other.seen().iter()) {
        reveals_nothing(&seen.debug);
        assert!(seen.debug.contains("[redacted]"), "{}", seen.debug);
    }
}
