//! What of a row is sealed, and how that shows.
//!
//! Headers and body are sealed as one, which stands in the place of the body; in the place of the headers stand a NUL,
//! which no header begins with, and the name of the key.

use atoms_runtime::StoredAnswer;
use bytes::Bytes;
use http::HeaderValue;

use super::Keys;
use super::former::former_key;
use crate::arrival::Arrival;

/// The content type of a sealed answer; the name of the key follows.
const SEALED: &str = "application/x-sealed;key=";

/// What a payload belongs to: it cannot be opened in the row of another delivery.
pub(super) fn about(contract: &str, event: &str, id: Option<&str>) -> Vec<u8> {
    [contract, event, id.unwrap_or_default()]
        .join("\0")
        .into_bytes()
}

impl Keys {
    /// The same delivery with its payload sealed.
    pub(super) fn seal_arrival(&self, arrival: &Arrival) -> Option<Arrival> {
        let about = about(&arrival.contract, &arrival.event, arrival.id.as_deref());
        let (name, sealed) = self.seal(&pair(&arrival.headers, &arrival.body), &about)?;
        Some(Arrival {
            headers: format!("\0{name}").into(),
            body: sealed.into(),
            ..arrival.clone()
        })
    }

    /// The name of the key that sealed a payload with these headers; nothing if it is not sealed.
    pub(super) fn payload_key(headers: &[u8]) -> Option<&str> {
        let name = headers.strip_prefix(b"\0")?;
        Some(std::str::from_utf8(name).unwrap_or_default())
    }

    /// The payload of an arrival as it came, likewise.
    #[cfg(feature = "encrypt")]
    pub(super) fn open_arrival(&self, arrival: &Arrival) -> Result<(Bytes, Bytes), String> {
        let about = about(&arrival.contract, &arrival.event, arrival.id.as_deref());
        self.open_payload((&arrival.headers, &arrival.body), &about)
    }

    /// The payload as it came; one that is not sealed is as it is. Otherwise why it cannot be opened.
    pub(super) fn open_payload(
        &self,
        (headers, body): (&Bytes, &Bytes),
        about: &[u8],
    ) -> Result<(Bytes, Bytes), String> {
        let Some(name) = Self::payload_key(headers) else {
            return Ok((headers.clone(), body.clone()));
        };
        self.open(name, body, about)
            .and_then(unpair)
            .ok_or_else(|| format!("the key {name:?} is not here, or does not open it"))
    }

    pub(super) fn seal_answer(&self, answer: &StoredAnswer, key: &[u8]) -> Option<StoredAnswer> {
        let content_type = answer.content_type.as_ref();
        let content_type = content_type.map(HeaderValue::as_bytes).unwrap_or_default();
        let (name, sealed) = self.seal(&pair(content_type, &answer.body), key)?;
        Some(StoredAnswer {
            status: answer.status,
            content_type: HeaderValue::from_str(&format!("{SEALED}{name}")).ok(),
            body: sealed.into(),
        })
    }

    /// The name of the key that sealed an answer; nothing if it is not sealed.
    pub(super) fn answer_key(answer: &StoredAnswer) -> Option<&str> {
        let content_type = answer.content_type.as_ref()?;
        content_type.to_str().ok()?.strip_prefix(SEALED)
    }

    /// The answer to a delivery as it was given; nothing if it cannot be opened.
    pub(super) fn open_answer(
        &self,
        answer: StoredAnswer,
        arrival: &Arrival,
    ) -> Option<StoredAnswer> {
        let Some(name) = Self::answer_key(&answer) else {
            return Some(answer);
        };
        let open = |key: &[u8]| self.open(name, &answer.body, key);
        let opened = open(&arrival.key()).or_else(|| open(&former_key(arrival)));
        let (content_type, body) = opened.and_then(unpair)?;
        let content_type = (!content_type.is_empty()).then_some(content_type);
        Some(StoredAnswer {
            status: answer.status,
            content_type: content_type.and_then(|text| HeaderValue::from_maybe_shared(text).ok()),
            body,
        })
    }
}

/// Two in one: the length of the first goes before it.
fn pair(first: &[u8], second: &[u8]) -> Vec<u8> {
    let length = u32::try_from(first.len()).unwrap_or(u32::MAX);
    [&length.to_be_bytes(), first, second].concat()
}

fn unpair(bytes: Vec<u8>) -> Option<(Bytes, Bytes)> {
    let mut rest = Bytes::from(bytes);
    let length = u32::from_be_bytes(*rest.first_chunk()?);
    let _ = rest.split_to(4);
    let length = usize::try_from(length).ok()?;
    (length <= rest.len()).then(|| (rest.split_to(length), rest))
}
