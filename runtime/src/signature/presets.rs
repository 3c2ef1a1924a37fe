//! The schemes of well-known platforms.

use std::time::Duration;

use super::scheme::{Scheme, SignedPart};

/// How old a delivery may be: what the platforms' own libraries take.
const FIVE_MINUTES: Duration = Duration::from_secs(300);

impl Scheme {
    /// Atoms: `X-Signature` holds the hexadecimal HMAC-SHA256 of the body.
    ///
    /// Nothing in it is of one moment, so **the signature alone cannot stop a replay**: whoever has seen a delivery can
    /// send it again. [`Deduplicate`](crate::Deduplicate) by delivery id is the only defence.
    pub const ATOMS: Self = Self::hmac_sha256("X-Signature");

    /// The assistant platform: `X-Webhook-Signature` holds `sha256=` and the hexadecimal HMAC-SHA256 of
    /// `{timestamp}.{body}`; `X-Webhook-Timestamp` is at most 300 seconds from now.
    pub const ASSISTANT: Self = Self::hmac_sha256("X-Webhook-Signature")
        .prefix("sha256=")
        .timestamp("X-Webhook-Timestamp", FIVE_MINUTES)
        .parts(&[SignedPart::Timestamp, SignedPart::Body], ".");

    /// [Standard Webhooks](https://www.standardwebhooks.com): `v1,` and the base64 HMAC-SHA256 of
    /// `{webhook-id}.{webhook-timestamp}.{body}` in `webhook-signature`, which may hold several. The secret is `whsec_` and
    /// base64. A delivery is at most 300 seconds old.
    ///
    /// Deliveries whose headers begin with `svix-` instead, as Svix names them by default, are not of this scheme, but of
    /// one that is put together with those names.
    pub const STANDARD_WEBHOOKS: Self = standard(Self::hmac_sha256("webhook-signature"))
        .prefix("v1,")
        .base64_key(&["whsec_"]);

    /// The asymmetric variant of [Standard Webhooks](https://www.standardwebhooks.com): `v1a,` and an Ed25519
    /// signature. The secret of a receiver is the public key, `whpk_` and base64; the sender's is `whsk_` and base64.
    #[cfg(feature = "ed25519")]
    pub const STANDARD_WEBHOOKS_ED25519: Self = standard(Self::ed25519("webhook-signature"))
        .prefix("v1a,")
        .base64_key(&["whpk_", "whsk_"]);

    /// GitHub: `X-Hub-Signature-256` holds `sha256=` and the hexadecimal HMAC-SHA256 of the body. No time is signed:
    /// **it cannot stop a replay**, and `X-GitHub-Delivery`, the id, is not signed either: a delivery is known again by its
    /// body, under whatever id it comes.
    pub const GITHUB: Self = Self::hmac_sha256("X-Hub-Signature-256").prefix("sha256=");

    /// Stripe: `Stripe-Signature` holds `t=`, the time, and one or several `v1=`, the hexadecimal HMAC-SHA256 of
    /// `{t}.{body}`. A delivery is at most 300 seconds old.
    pub const STRIPE: Self = Self::hmac_sha256("Stripe-Signature")
        .pairs("v1", "t", FIVE_MINUTES)
        .parts(&[SignedPart::Timestamp, SignedPart::Body], ".");

    /// Slack: `X-Slack-Signature` holds `v0=` and the hexadecimal HMAC-SHA256 of
    /// `v0:{X-Slack-Request-Timestamp}:{body}`. A delivery is at most 300 seconds old.
    pub const SLACK: Self = Self::hmac_sha256("X-Slack-Signature")
        .prefix("v0=")
        .timestamp("X-Slack-Request-Timestamp", FIVE_MINUTES)
        .parts(
            &[
                SignedPart::Text("v0"),
                SignedPart::Timestamp,
                SignedPart::Body,
            ],
            ":",
        );

    /// Shopify: `X-Shopify-Hmac-Sha256` holds the base64 HMAC-SHA256 of the body. No time is signed: **it cannot stop a
    /// replay**, and `X-Shopify-Webhook-Id`, the id, is not signed either: a delivery is known again by its body, under
    /// whatever id it comes.
    pub const SHOPIFY: Self = Self::hmac_sha256("X-Shopify-Hmac-Sha256").base64();

    /// Discord's interactions: `X-Signature-Ed25519` holds the hexadecimal Ed25519 signature of
    /// `{X-Signature-Timestamp}{body}`. The secret is the application's public key, in hexadecimal. Discord names no
    /// tolerance; 300 seconds are taken.
    #[cfg(feature = "ed25519")]
    pub const DISCORD: Self = Self::ed25519("X-Signature-Ed25519")
        .timestamp("X-Signature-Timestamp", FIVE_MINUTES)
        .parts(&[SignedPart::Timestamp, SignedPart::Body], "");
}

/// What both variants of Standard Webhooks share.
const fn standard(scheme: Scheme) -> Scheme {
    scheme
        .base64()
        .list()
        .id("webhook-id")
        .timestamp("webhook-timestamp", FIVE_MINUTES)
        .parts(
            &[SignedPart::Id, SignedPart::Timestamp, SignedPart::Body],
            ".",
        )
}
