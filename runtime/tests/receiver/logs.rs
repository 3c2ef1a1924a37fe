//! What the log says, and what it does not.

use std::cell::RefCell;
use std::io;
use std::sync::Once;

use crate::common::crm::served;
use crate::common::{SECRET, payload, request, signature, signed, started, status, with_signature};
use tracing::Level;
use tracing_subscriber::fmt::format::FmtSpan;

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
            .with_writer(|| OfThread)
            .finish();
        tracing::subscriber::set_global_default(subscriber).unwrap();
    });
    LOG.take();
    requests().await;
    String::from_utf8(LOG.take()).unwrap()
}

#[tokio::test]
async fn no_secret_signature_or_payload_is_logged() {
    let (_, router) = served();
    let body = started("d-1");
    let right = signature(&body);
    let odd = payload("call-started", "d-2", r#""status":["+15550188"]"#);
    let text = logged(async || {
        assert_eq!(status(&router, signed(body.clone())).await, 200);
        assert_eq!(
            status(&router, with_signature(&body, &[b'a'; 64])).await,
            401
        );
        assert_eq!(status(&router, request(body.clone(), [])).await, 401);
        assert_eq!(status(&router, signed(odd)).await, 400);
    })
    .await;
    for hidden in [SECRET, &right, &"a".repeat(64), "+15550199", "+15550188"] {
        assert!(!text.contains(hidden), "{hidden} in {text}");
    }
}

#[tokio::test]
async fn each_delivery_is_a_span_with_its_outcome() {
    let (_, router) = served();
    let text = logged(async || {
        status(&router, signed(started("d-1"))).await;
        status(
            &router,
            signed(payload("call-started", "d-2", r#""status":7"#)),
        )
        .await;
        status(
            &router,
            signed(payload("call-started", "d-3", r#""status":"fail""#)),
        )
        .await;
        status(&router, signed(payload("brand-new", "d-4", r#""x":1"#))).await;
        status(&router, request("{}", [])).await;
    })
    .await;
    let closed: Vec<_> = text
        .lines()
        .filter(|line| line.contains("close time.busy"))
        .collect();
    let expected = [
        (
            r#"contract="calls" event=call-started delivery.id=d-1 status=200"#,
            "handled",
        ),
        (
            r#"contract="calls" event=call-started delivery.id=d-2 status=400"#,
            "undecodable",
        ),
        (
            r#"contract="calls" event=call-started delivery.id=d-3 status=409"#,
            "failed",
        ),
        (
            r#"contract="calls" event=brand-new delivery.id=d-4 status=200"#,
            "unrecognized",
        ),
        (r#"contract="calls" status=401"#, "refused"),
    ];
    assert_eq!(closed.len(), expected.len(), "{text}");
    for (line, (fields, outcome)) in closed.iter().zip(expected) {
        assert!(
            line.contains(fields) && line.contains(&format!(r#"outcome="{outcome}""#)),
            "{line}"
        );
    }
}

#[tokio::test]
async fn names_of_the_sender_stay_on_one_short_line() {
    let (_, router) = served();
    let event = format!("new\\nERROR forged {}", "x".repeat(1000));
    let text = logged(async || {
        assert_eq!(
            status(
                &router,
                signed(format!(r#"{{"call":{{"kind":"{event}"}}}}"#))
            )
            .await,
            200
        );
    })
    .await;
    assert!(text.contains(r"event=new\nERROR forged"), "{text}");
    assert!(!text.contains("\nERROR"), "{text}");
    assert!(!text.contains(&"x".repeat(200)), "{text}");
}
