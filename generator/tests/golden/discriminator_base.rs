/// `#/components/schemas/Pet`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum Pet {
    Cat(Cat),
    Base(PetBase),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<Cat> for Pet {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<PetBase> for Pet {
    fn from(value: PetBase) -> Self {
        Self::Base(value)
    }
}

impl<'de> Deserialize<'de> for Pet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match union::tag(value, "kind") {
            Some("cat") => union::decode(value, Self::Cat),
            _ => union::decode_or(value, Self::Base, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for Pet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Cat(value) => value.serialize(serializer),
            Self::Base(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

object! {
    /// `#/components/schemas/Pet`
    pub struct PetBase {
        pub kind: String = "kind",
        /// Properties that the document does not declare by name.
        pub extra: Map<String, Value> = additional(..),
    }
}

object! {
    /// `#/components/schemas/Cat`
    pub struct Cat {
        pub kind: String = "kind",
        pub lives: i64 = "lives",
    }
}
