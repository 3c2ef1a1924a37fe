//! Handing deliveries to NATS.

use async_nats::jetstream::Context;
use async_nats::{HeaderMap, HeaderValue};

use crate::inbox::Inbox;
use crate::store::Claimed;

impl Inbox {
    /// Publishes the deliveries of a contract to a stream, each under `SUBJECT.EVENT`, as its work: it is kept first, and
    /// done when the stream has it. In an event's name all but letters, digits, `-` and `_` become `_`; one without a name
    /// is published under `SUBJECT._`.
    ///
    /// A message has the body as it came. Its headers are `Nats-Msg-Id`, by which the stream drops what it was given
    /// twice within its window (`CONTRACT/ID`, or the number in the inbox where there is no id), and `contract`, `event`,
    /// `id`, `call` and `content-type`, as far as there are such. A body larger than the server takes is dead after its
    /// attempts.
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
    let number = claimed.seq.to_string();
    let id = claimed.id.as_deref().unwrap_or(&number);
    let key = format!("{}/{id}", claimed.contract);
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
    use super::token;

    #[test]
    fn no_event_reaches_beyond_its_subject() {
        assert_eq!(token("call-ended"), "call-ended");
        assert_eq!(token("call.*.>"), "call____");
        assert_eq!(token(""), "_");
    }
}
