/// `#/components/schemas/Page`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum Page {
    Many(PageMany),
    One(PageOne),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<PageMany> for Page {
    fn from(value: PageMany) -> Self {
        Self::Many(value)
    }
}

impl From<PageOne> for Page {
    fn from(value: PageOne) -> Self {
        Self::One(value)
    }
}

impl<'de> Deserialize<'de> for Page {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match JsonKind::of_property(
            value,
            "data",
        ) {
            Some(JsonKind::Array) => union::decode_or(value, Self::Many, Self::Unknown),
            Some(JsonKind::String) => union::decode_or(value, Self::One, Self::Unknown),
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for Page {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Many(value) => value.serialize(serializer),
            Self::One(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

object! {
    /// `#/components/schemas/Page/oneOf/0`
    pub struct PageMany {
        pub data: Vec<String> = "data",
    }
}

object! {
    /// `#/components/schemas/Page/oneOf/1`
    pub struct PageOne {
        pub data: String = "data",
    }
}
