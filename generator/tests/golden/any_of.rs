open_enum! {
    /// Known words beside any text are an open enum.
    ///
    /// `#/components/schemas/Reason`
    pub enum Reason {
        Busy = "busy",
        NoAnswer = "no_answer",
    }
}

object! {
    /// `#/components/schemas/Contact`
    pub struct Contact {
        pub number: Option<ContactNumber> = optional("number"),
    }
}

/// `#/components/schemas/Contact/properties/number`
#[derive(Clone, Debug, PartialEq)]
pub enum ContactNumber {
    Integer(i64),
    String(String),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<i64> for ContactNumber {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for ContactNumber {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<'de> Deserialize<'de> for ContactNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match JsonKind::of(value, &[]) {
            JsonKind::Integer => union::decode_or(value, Self::Integer, Self::Unknown),
            JsonKind::String => union::decode_or(value, Self::String, Self::Unknown),
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for ContactNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(value) => value.serialize(serializer),
            Self::String(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}
