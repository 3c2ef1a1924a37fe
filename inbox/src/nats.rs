//! Handing deliveries to NATS.

use async_nats::jetstream::Context;
use async_nats::{HeaderMap, HeaderValue};
use sha2::{Digest, Sha256};

use crate::inbox::Inbox;
use crate::store::Claimed;

impl Inbox {
    /// Publishes the deliveries of a contract to a stream, each under `SUBJECT.EVENT`, as its work: it is kept first, and
    /// done when the stream has it. In an event's name all but letters, digits, `-` and `_` become `_`; one without a name
    /// is published under `SUBJECT._`.
    ///
    /// A message has the body as it came. Its headers are `Nats-Msg-Id`, by which the stream drops what it was given
    /// twice within its window (`CONTRACT/ID/HASH`, the first 32 hexadecimal digits of the SHA-256 of the body, so that a
    /// conflict that is replayed is another message), and `contract`, `event`, `id`, `call` and `content-type`, as far as
    /// there are such. A body larger than the server takes is dead after its attempts.
    ///
    /// Events that ask are not published: their handler answers them when they come, and there is no work to be done
    /// afterwards.
    pub fn publish(&self, contract: &str, stream: Context, subject: impl Into<String>) {
        let subject = subject.into();
        self.on_all(contract, move |claimed| {
            let (subject, stream) = (
                format!("{subject}.{}", token(&claimed.event)),
                stream.clone(),
            );
            async move {
                let sent = stream.publish_with_headers(subject, headers(&claimed), claimed.body);
                sent.await?.await.map(drop)
            }
        });
    }
}

/// An event's name as a part of a subject.
fn token(event: &str) -> String {
    if event.is_empty() {
        return "_".to_owned();
    }
    event.replace(
        |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_')),
        "_",
    )
}

fn headers(claimed: &Claimed) -> HeaderMap {
    let id = claimed.id.as_deref().unwrap_or_default();
    let hash = hex::encode(&Sha256::digest(&claimed.body)[..16]);
    let key = format!("{}/{id}/{hash}", claimed.contract);
    let content_type = claimed.header_map().remove("content-type");
    let content_type = content_type.as_ref().and_then(|text| text.to_str().ok());
    let all = [
        ("Nats-Msg-Id", Some(key.as_str())),
        ("contract", Some(&claimed.contract)),
        ("event", Some(&claimed.event)),
        ("id", claimed.id.as_deref()),
        ("call", claimed.join_key.as_deref()),
        ("content-type", content_type),
    ];
    let mut headers = HeaderMap::new();
    for (name, text) in all {
        // Line ends have no place in a header.
        let value = text.map(|text| text.replace(['\r', '\n'], " "));
        if let Some(value) = value.and_then(|value| value.parse::<HeaderValue>().ok()) {
            headers.insert(name, value);
        }
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::{headers, token};
    use crate::store::Claimed;

    #[test]
    fn another_body_under_the_same_id_is_another_message() {
        let of = |id: Option<&str>, body: &'static str| {
            let claimed = Claimed {
                seq: 1,
                claim: 1,
                attempt: 1,
                contract: "desk".to_owned(),
                event: "told".to_owned(),
                id: id.map(str::to_owned),
                join_key: None,
                headers: "".into(),
                body: body.into(),
                received_at: 0,
            };
            let headers = headers(&claimed);
            headers.get("Nats-Msg-Id").map(|id| id.as_str().to_owned())
        };
        assert_eq!(of(Some("d-1"), "a"), of(Some("d-1"), "a"));
        assert_ne!(of(Some("d-1"), "a"), of(Some("d-1"), "b"));
        assert_ne!(of(None, "a"), of(None, "b"));
    }

    #[test]
    fn no_event_reaches_beyond_its_subject() {
        assert_eq!(token("call-ended"), "call-ended");
        assert_eq!(token("call.*.>"), "call____");
        assert_eq!(token(""), "_");
    }
}
