/// `#/components/schemas/Outcome`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum Outcome {
    Won(OutcomeWon),
    Lost(OutcomeLost),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<OutcomeWon> for Outcome {
    fn from(value: OutcomeWon) -> Self {
        Self::Won(value)
    }
}

impl From<OutcomeLost> for Outcome {
    fn from(value: OutcomeLost) -> Self {
        Self::Lost(value)
    }
}

impl<'de> Deserialize<'de> for Outcome {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match union::bool_tag(value, "ok") {
            Some(true) => union::decode(value, Self::Won),
            Some(false) => union::decode(value, Self::Lost),
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Won(value) => value.serialize(serializer),
            Self::Lost(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

object! {
    /// `#/components/schemas/Outcome/oneOf/0`
    pub struct OutcomeWon {
        pub ok: bool = "ok",
        pub note: Option<String> = optional("note"),
    }
}

object! {
    /// `#/components/schemas/Outcome/oneOf/1`
    pub struct OutcomeLost {
        pub ok: bool = "ok",
        pub note: Option<String> = optional("note"),
    }
}
