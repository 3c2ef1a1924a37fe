//! What well-known platforms do, property by property. A test holds it against the runtime's constants.

use super::{KeyForm, Preset, SignedPart, StatedSignature};

/// How old a delivery may be, in seconds.
const TOLERANCE: u64 = 300;

impl Preset {
    /// The scheme, property by property.
    pub fn stated(self) -> StatedSignature {
        match self {
            Self::StandardWebhooks => standard("sha256", "v1,", &["whsec_"]),
            Self::StandardWebhooksEd25519 => standard("ed25519", "v1a,", &["whpk_", "whsk_"]),
            Self::Github => StatedSignature {
                prefix: Some("sha256=".to_owned()),
                ..of("X-Hub-Signature-256")
            },
            Self::Stripe => StatedSignature {
                pair: Some("v1".to_owned()),
                timestamp: timestamp("t"),
                parts: vec![SignedPart::Timestamp, SignedPart::Body],
                delimiter: ".".to_owned(),
                ..of("Stripe-Signature")
            },
            Self::Slack => StatedSignature {
                prefix: Some("v0=".to_owned()),
                timestamp: timestamp("X-Slack-Request-Timestamp"),
                parts: vec![
                    SignedPart::Text("v0".to_owned()),
                    SignedPart::Timestamp,
                    SignedPart::Body,
                ],
                delimiter: ":".to_owned(),
                ..of("X-Slack-Signature")
            },
            Self::Shopify => StatedSignature {
                encoding: "base64".to_owned(),
                ..of("X-Shopify-Hmac-Sha256")
            },
            Self::Discord => StatedSignature {
                algorithm: "ed25519".to_owned(),
                timestamp: timestamp("X-Signature-Timestamp"),
                parts: vec![SignedPart::Timestamp, SignedPart::Body],
                ..of("X-Signature-Ed25519")
            },
        }
    }
}

/// Hexadecimal HMAC-SHA256 of the body.
fn of(header: &str) -> StatedSignature {
    StatedSignature {
        header: header.to_owned(),
        algorithm: "sha256".to_owned(),
        encoding: "hex".to_owned(),
        prefix: None,
        list: false,
        pair: None,
        id: None,
        timestamp: None,
        parts: vec![SignedPart::Body],
        delimiter: String::new(),
        key: None,
    }
}

fn standard(algorithm: &str, prefix: &str, keys: &[&str]) -> StatedSignature {
    let keys = keys.iter().map(|&key| key.to_owned()).collect();
    StatedSignature {
        algorithm: algorithm.to_owned(),
        encoding: "base64".to_owned(),
        prefix: Some(prefix.to_owned()),
        list: true,
        id: Some("webhook-id".to_owned()),
        timestamp: timestamp("webhook-timestamp"),
        parts: vec![SignedPart::Id, SignedPart::Timestamp, SignedPart::Body],
        delimiter: ".".to_owned(),
        key: Some(KeyForm::Base64(keys)),
        ..of("webhook-signature")
    }
}

fn timestamp(place: &str) -> Option<(String, u64)> {
    Some((place.to_owned(), TOLERANCE))
}
