/// Nothing in a value says which of the two it is.
///
/// `#/components/schemas/Party`
#[derive(Clone, Debug, PartialEq)]
pub struct Party(pub Value);

impl Party {
    /// Reads the value as `Person`.
    ///
    /// # Errors
    /// When it does not fit.
    pub fn as_person(&self) -> Result<Person, serde_json::Error> {
        Deserialize::deserialize(&self.0)
    }

    /// Reads the value as `Company`.
    ///
    /// # Errors
    /// When it does not fit.
    pub fn as_company(&self) -> Result<Company, serde_json::Error> {
        Deserialize::deserialize(&self.0)
    }
}

impl<'de> Deserialize<'de> for Party {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Deserialize::deserialize(deserializer).map(Self)
    }
}

impl Serialize for Party {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

object! {
    /// `#/components/schemas/Person`
    pub struct Person {
        pub name: Option<String> = optional("name"),
        pub age: Option<i64> = optional("age"),
    }
}

object! {
    /// `#/components/schemas/Company`
    pub struct Company {
        pub name: Option<String> = optional("name"),
        pub city: Option<String> = optional("city"),
    }
}
