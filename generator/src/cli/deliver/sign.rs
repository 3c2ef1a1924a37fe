//! The headers that a platform would sign a delivery with.

use std::time::Duration;

use atoms_runtime::{Scheme, Secret, SecretError, SignedPart};

use crate::model::{self, KeyForm, Preset, Signature, StatedSignature};

/// The signature's header, and those of the id and the timestamp where the scheme has them. An id is made unless there
/// is one.
pub(super) fn headers(
    signature: &Signature,
    secret: &Secret,
    body: &[u8],
    id: Option<&str>,
    now: u64,
) -> Result<Vec<(String, String)>, SecretError> {
    let scheme = scheme(signature);
    let headers = match id {
        Some(id) => scheme.sign_as(id, secret, body, now),
        None => scheme.sign(secret, body, now),
    };
    if headers.is_empty() {
        return Err(SecretError::Malformed);
    }
    let texts = headers.into_iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.as_str().to_owned(), value)
    });
    Ok(texts.collect())
}

fn scheme(signature: &Signature) -> Scheme {
    match signature {
        Signature::Preset(preset) => match preset {
            Preset::StandardWebhooks => Scheme::STANDARD_WEBHOOKS,
            Preset::StandardWebhooksEd25519 => Scheme::STANDARD_WEBHOOKS_ED25519,
            Preset::Github => Scheme::GITHUB,
            Preset::Stripe => Scheme::STRIPE,
            Preset::Slack => Scheme::SLACK,
            Preset::Shopify => Scheme::SHOPIFY,
            Preset::Discord => Scheme::DISCORD,
        },
        Signature::Stated(stated) => made(stated),
    }
}

/// The runtime's scheme, which is made for constants: the texts of this one live as long as the process.
fn made(stated: &StatedSignature) -> Scheme {
    let header = lasting(&stated.header);
    let mut scheme = match stated.algorithm.as_str() {
        "sha1" => Scheme::hmac_sha1(header),
        "sha512" => Scheme::hmac_sha512(header),
        "ed25519" => Scheme::ed25519(header),
        _ => Scheme::hmac_sha256(header),
    };
    if stated.encoding == "base64" {
        scheme = scheme.base64();
    }
    if let Some(prefix) = &stated.prefix {
        scheme = scheme.prefix(lasting(prefix));
    }
    if stated.list {
        scheme = scheme.list();
    }
    if let Some(id) = &stated.id {
        scheme = scheme.id(lasting(id));
    }
    if let Some((place, tolerance)) = &stated.timestamp {
        let (place, tolerance) = (lasting(place), Duration::from_secs(*tolerance));
        scheme = match &stated.pair {
            Some(pair) => scheme.pairs(lasting(pair), place, tolerance),
            None => scheme.timestamp(place, tolerance),
        };
    }
    scheme = match &stated.key {
        None => scheme,
        Some(KeyForm::Hex) => scheme.hex_key(),
        Some(KeyForm::Base64(prefixes)) => {
            let prefixes: Vec<_> = prefixes.iter().map(|prefix| lasting(prefix)).collect();
            scheme.base64_key(prefixes.leak())
        }
    };
    let parts: Vec<_> = stated.parts.iter().map(part).collect();
    scheme.parts(parts.leak(), lasting(&stated.delimiter))
}

fn part(part: &model::SignedPart) -> SignedPart {
    match part {
        model::SignedPart::Id => SignedPart::Id,
        model::SignedPart::Timestamp => SignedPart::Timestamp,
        model::SignedPart::Body => SignedPart::Body,
        model::SignedPart::Text(text) => SignedPart::Text(lasting(text)),
    }
}

fn lasting(text: &str) -> &'static str {
    text.to_owned().leak()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain() -> StatedSignature {
        StatedSignature {
            header: "X-Signature".to_owned(),
            algorithm: "sha256".to_owned(),
            encoding: "hex".to_owned(),
            prefix: None,
            list: false,
            pair: None,
            id: None,
            timestamp: None,
            parts: vec![model::SignedPart::Body],
            delimiter: ".".to_owned(),
            key: None,
        }
    }

    fn signed(
        stated: StatedSignature,
        secret: &Secret,
        body: &[u8],
        now: u64,
    ) -> Vec<(String, String)> {
        let signature = Signature::Stated(Box::new(stated));
        headers(&signature, secret, body, None, now).expect("the secret is one of the scheme")
    }

    #[test]
    fn a_preset_property_by_property_is_the_scheme_of_the_runtime() {
        for (name, _, preset) in Preset::ALL {
            let by_name = scheme(&Signature::Preset(*preset));
            assert_eq!(made(&preset.stated()), by_name, "{name}");
        }
    }

    /// RFC 4231, test case 2.
    #[test]
    fn a_signature_is_the_published_vector() {
        let secret = Secret::new("Jefe").expect("it is not blank");
        let body = b"what do ya want for nothing?";
        assert_eq!(
            signed(plain(), &secret, body, 0),
            [(
                "x-signature".to_owned(),
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843".to_owned()
            )]
        );
    }

    #[test]
    fn a_timestamp_is_signed_before_the_body_and_sent_beside_it() {
        let timed = StatedSignature {
            prefix: Some("sha256=".to_owned()),
            parts: vec![model::SignedPart::Timestamp, model::SignedPart::Body],
            timestamp: Some(("X-Timestamp".to_owned(), 300)),
            ..plain()
        };
        let secret = Secret::new("key").expect("it is not blank");
        let bare = signed(plain(), &secret, b"1700000000.{}", 0);
        let timed = signed(timed, &secret, b"{}", 1_700_000_000);
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
