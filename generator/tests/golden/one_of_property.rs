/// `#/components/schemas/Answer`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum Answer {
    Accepted(Accepted),
    Rejected(Rejected),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<Accepted> for Answer {
    fn from(value: Accepted) -> Self {
        Self::Accepted(value)
    }
}

impl From<Rejected> for Answer {
    fn from(value: Rejected) -> Self {
        Self::Rejected(value)
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match JsonKind::of(
            value,
            &["agent", "reason"],
        ) {
            kind if kind.has(&["agent"], &[]) => {
                union::decode_or(value, Self::Accepted, Self::Unknown)
            }
            kind if kind.has(&["reason"], &[]) => {
                union::decode_or(value, Self::Rejected, Self::Unknown)
            }
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Accepted(value) => value.serialize(serializer),
            Self::Rejected(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

object! {
    /// `#/components/schemas/Accepted`
    pub struct Accepted {
        pub agent: String = "agent",
    }
}

object! {
    /// `#/components/schemas/Rejected`
    pub struct Rejected {
        pub reason: String = "reason",
    }
}
