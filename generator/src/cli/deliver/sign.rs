//! The headers that a platform would sign a delivery with.

use atoms_runtime::{Scheme, Secret, SignedPart};

use crate::model::Signature;

/// The signature's header, and the timestamp's where the scheme has one.
pub(super) fn headers(
    signature: &Signature,
    secret: &Secret,
    body: &[u8],
    now: u64,
) -> Vec<(String, String)> {
    let headers = scheme(signature).sign(secret, body, now);
    let texts = headers.into_iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.as_str().to_owned(), value)
    });
    texts.collect()
}

/// The runtime's scheme, which is made for constants: the texts of this one live as long as the process.
fn scheme(signature: &Signature) -> Scheme {
    let lasting = |text: &str| -> &'static str { text.to_owned().leak() };
    let header = lasting(&signature.header);
    let mut scheme = match signature.algorithm.as_str() {
        "sha1" => Scheme::hmac_sha1(header),
        "sha512" => Scheme::hmac_sha512(header),
        _ => Scheme::hmac_sha256(header),
    };
    if signature.encoding == "base64" {
        scheme = scheme.base64();
    }
    if let Some(prefix) = &signature.prefix {
        scheme = scheme.prefix(lasting(prefix));
    }
    if let Some((header, tolerance)) = &signature.timestamp {
        scheme = scheme.timestamp(lasting(header), std::time::Duration::from_secs(*tolerance));
    }
    let parts = signature.parts.iter().map(|part| match part.as_str() {
        "timestamp" => SignedPart::Timestamp,
        _ => SignedPart::Body,
    });
    let parts: Vec<SignedPart> = parts.collect();
    scheme.parts(parts.leak(), lasting(&signature.delimiter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain() -> Signature {
        Signature {
            header: "X-Signature".to_owned(),
            algorithm: "sha256".to_owned(),
            encoding: "hex".to_owned(),
            prefix: None,
            parts: vec!["body".to_owned()],
            delimiter: ".".to_owned(),
            timestamp: None,
        }
    }

    /// RFC 4231, test case 2.
    #[test]
    fn a_signature_is_the_published_vector() {
        let secret = Secret::new("Jefe").expect("it is not blank");
        let body = b"what do ya want for nothing?";
        assert_eq!(
            headers(&plain(), &secret, body, 0),
            [(
                "x-signature".to_owned(),
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843".to_owned()
            )]
        );
    }

    #[test]
    fn a_timestamp_is_signed_before_the_body_and_sent_beside_it() {
        let timed = Signature {
            prefix: Some("sha256=".to_owned()),
            parts: vec!["timestamp".to_owned(), "body".to_owned()],
            timestamp: Some(("X-Timestamp".to_owned(), 300)),
            ..plain()
        };
        let secret = Secret::new("key").expect("it is not blank");
        let bare = headers(&plain(), &secret, b"1700000000.{}", 0);
        let timed = headers(&timed, &secret, b"{}", 1_700_000_000);
        let named = |name: &str| {
            timed
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, value)| value.as_str())
        };
        assert_eq!(
            named("x-signature"),
            Some(format!("sha256={}", bare[0].1).as_str())
        );
        assert_eq!(named("x-timestamp"), Some("1700000000"));
    }
}
