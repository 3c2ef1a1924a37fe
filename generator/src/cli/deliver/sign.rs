//! The headers that a platform would sign a delivery with.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::{Sha256, Sha512};

use crate::model::Signature;

/// The signature's header, and the timestamp's where the scheme has one.
pub(super) fn headers(
    scheme: &Signature,
    secret: &str,
    body: &[u8],
    now: u64,
) -> Result<Vec<(String, String)>, String> {
    let now = now.to_string();
    let digest = digest(&scheme.algorithm, secret, &message(scheme, body, &now)?)?;
    let encoded = match scheme.encoding.as_str() {
        "hex" => hex::encode(digest),
        "base64" => STANDARD.encode(digest),
        other => return Err(format!("signatures in `{other}` are not supported")),
    };
    let prefix = scheme.prefix.as_deref().unwrap_or_default();
    let mut headers = vec![(scheme.header.clone(), format!("{prefix}{encoded}"))];
    if let Some((header, _)) = &scheme.timestamp {
        headers.push((header.clone(), now));
    }
    Ok(headers)
}

fn message(scheme: &Signature, body: &[u8], now: &str) -> Result<Vec<u8>, String> {
    let mut message = Vec::new();
    for (index, part) in scheme.parts.iter().enumerate() {
        if index > 0 {
            message.extend_from_slice(scheme.delimiter.as_bytes());
        }
        match part.as_str() {
            "body" => message.extend_from_slice(body),
            "timestamp" => message.extend_from_slice(now.as_bytes()),
            other => return Err(format!("a signature over `{other}` is not supported")),
        }
    }
    Ok(message)
}

fn digest(algorithm: &str, secret: &str, message: &[u8]) -> Result<Vec<u8>, String> {
    fn keyed<M: Mac + KeyInit>(secret: &str, message: &[u8]) -> Result<Vec<u8>, String> {
        let mut mac =
            <M as KeyInit>::new_from_slice(secret.as_bytes()).map_err(|error| error.to_string())?;
        mac.update(message);
        Ok(mac.finalize().into_bytes().to_vec())
    }
    match algorithm {
        "sha1" => keyed::<Hmac<Sha1>>(secret, message),
        "sha256" => keyed::<Hmac<Sha256>>(secret, message),
        "sha512" => keyed::<Hmac<Sha512>>(secret, message),
        other => Err(format!("signatures by `{other}` are not supported")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scheme() -> Signature {
        Signature {
            header: "X-Signature".to_owned(),
            algorithm: "sha256".to_owned(),
            encoding: "hex".to_owned(),
            prefix: None,
            parts: vec!["body".to_owned()],
            delimiter: String::new(),
            timestamp: None,
        }
    }

    /// RFC 4231, test case 2.
    #[test]
    fn a_signature_is_the_published_vector() {
        let headers = headers(&scheme(), "Jefe", b"what do ya want for nothing?", 0).unwrap();
        assert_eq!(
            headers,
            [(
                "X-Signature".to_owned(),
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843".to_owned()
            )]
        );
    }

    #[test]
    fn a_timestamp_is_signed_before_the_body_and_sent_beside_it() {
        let timed = Signature {
            prefix: Some("sha256=".to_owned()),
            parts: vec!["timestamp".to_owned(), "body".to_owned()],
            delimiter: ".".to_owned(),
            timestamp: Some(("X-Timestamp".to_owned(), 300)),
            ..scheme()
        };
        let plain = headers(&scheme(), "key", b"1700000000.{}", 0).unwrap();
        let timed = headers(&timed, "key", b"{}", 1_700_000_000).unwrap();
        assert_eq!(timed[0].1, format!("sha256={}", plain[0].1));
        assert_eq!(
            timed[1],
            ("X-Timestamp".to_owned(), "1700000000".to_owned())
        );
    }

    #[test]
    fn an_algorithm_that_is_not_known_is_refused() {
        let odd = Signature {
            algorithm: "md5".to_owned(),
            ..scheme()
        };
        assert!(headers(&odd, "key", b"{}", 0).is_err());
    }
}
