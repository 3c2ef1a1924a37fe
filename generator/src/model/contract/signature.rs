//! How deliveries are signed.

mod presets;

use std::borrow::Cow;

/// How deliveries are signed, as far as the runtime has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signature {
    /// As a well-known platform does.
    Preset(Preset),
    /// As the document states it.
    Stated(Box<StatedSignature>),
}

impl Signature {
    /// Whether it takes the feature `ed25519` of the runtime.
    pub fn is_ed25519(&self) -> bool {
        match self {
            Self::Preset(preset) => preset.is_ed25519(),
            Self::Stated(stated) => stated.algorithm == "ed25519",
        }
    }

    /// It, property by property.
    pub fn stated(&self) -> Cow<'_, StatedSignature> {
        match self {
            Self::Preset(preset) => Cow::Owned(preset.stated()),
            Self::Stated(stated) => Cow::Borrowed(stated),
        }
    }

    /// The header of the delivery's id, where the id is signed.
    pub fn signed_id(&self) -> Option<String> {
        let stated = self.stated().into_owned();
        let is_signed = stated.parts.contains(&SignedPart::Id);
        stated.id.filter(|_| is_signed)
    }
}

/// A signature that a document states, property by property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedSignature {
    /// The header that carries it.
    pub header: String,
    /// `sha1`, `sha256` or `sha512` under an HMAC, or `ed25519`.
    pub algorithm: String,
    /// `hex` or `base64`.
    pub encoding: String,
    /// Text before the signature, such as `sha256=`.
    pub prefix: Option<String>,
    /// Whether the header holds several, separated by space.
    pub list: bool,
    /// The name of the pairs that are signatures, where the header holds pairs.
    pub pair: Option<String>,
    /// The header of the delivery's id.
    pub id: Option<String>,
    /// Where the timestamp is, the header or the name of the pair, and the tolerance in seconds.
    pub timestamp: Option<(String, u64)>,
    /// What is signed, in order.
    pub parts: Vec<SignedPart>,
    /// What stands between the parts.
    pub delimiter: String,
    /// How the secret is written, where its text is not the key.
    pub key: Option<KeyForm>,
}

/// A part of what is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignedPart {
    /// The id.
    Id,
    /// The timestamp.
    Timestamp,
    /// The body.
    Body,
    /// A constant text.
    Text(String),
}

/// How a secret is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyForm {
    /// Hexadecimal.
    Hex,
    /// Base64, after one of these texts.
    Base64(Vec<String>),
}

/// A well-known platform, or a standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Standard Webhooks, with a shared secret.
    StandardWebhooks,
    /// Standard Webhooks, with a public key.
    StandardWebhooksEd25519,
    /// GitHub.
    Github,
    /// Stripe.
    Stripe,
    /// Slack.
    Slack,
    /// Shopify.
    Shopify,
    /// Discord's interactions.
    Discord,
}

impl Preset {
    /// All of them, as documents name them, with their constants of the runtime's `Scheme`.
    pub const ALL: &[(&'static str, &'static str, Self)] = &[
        (
            "standard-webhooks",
            "STANDARD_WEBHOOKS",
            Self::StandardWebhooks,
        ),
        (
            "standard-webhooks-ed25519",
            "STANDARD_WEBHOOKS_ED25519",
            Self::StandardWebhooksEd25519,
        ),
        ("github", "GITHUB", Self::Github),
        ("stripe", "STRIPE", Self::Stripe),
        ("slack", "SLACK", Self::Slack),
        ("shopify", "SHOPIFY", Self::Shopify),
        ("discord", "DISCORD", Self::Discord),
    ];

    /// The one of a name.
    pub fn named(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter();
        all.find_map(|(known, _, preset)| (*known == name).then_some(*preset))
    }

    /// Its constant of the runtime's `Scheme`.
    pub fn constant(self) -> &'static str {
        let mut all = Self::ALL.iter();
        all.find_map(|(_, constant, preset)| (*preset == self).then_some(*constant))
            .unwrap_or_default()
    }

    fn is_ed25519(self) -> bool {
        matches!(self, Self::StandardWebhooksEd25519 | Self::Discord)
    }
}
