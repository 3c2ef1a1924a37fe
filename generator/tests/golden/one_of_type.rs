/// A metric's value.
///
/// `#/components/schemas/Metric`
#[derive(Clone, Debug, PartialEq)]
pub enum Metric {
    Integer(i64),
    Boolean(bool),
    Array(Vec<String>),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<i64> for Metric {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<bool> for Metric {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<Vec<String>> for Metric {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

impl<'de> Deserialize<'de> for Metric {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match JsonKind::of(value, &[]) {
            JsonKind::Integer => union::decode_or(value, Self::Integer, Self::Unknown),
            JsonKind::Bool => union::decode_or(value, Self::Boolean, Self::Unknown),
            JsonKind::Array => union::decode_or(value, Self::Array, Self::Unknown),
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for Metric {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(value) => value.serialize(serializer),
            Self::Boolean(value) => value.serialize(serializer),
            Self::Array(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}
