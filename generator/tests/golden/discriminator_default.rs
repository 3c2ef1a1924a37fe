/// `#/components/schemas/Step`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum Step {
    Say(Say),
    Other(Other),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<Say> for Step {
    fn from(value: Say) -> Self {
        Self::Say(value)
    }
}

impl From<Other> for Step {
    fn from(value: Other) -> Self {
        Self::Other(value)
    }
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match union::tag(value, "kind") {
            Some("say") => union::decode(value, Self::Say),
            Some("Other") => union::decode(value, Self::Other),
            _ => union::decode_or(value, Self::Other, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Say(value) => value.serialize(serializer),
            Self::Other(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

object! {
    /// `#/components/schemas/Say`
    pub struct Say {
        pub kind: String = "kind",
        pub text: String = "text",
    }
}

object! {
    /// `#/components/schemas/Other`
    pub struct Other {
        pub kind: Option<String> = optional("kind"),
    }
}
