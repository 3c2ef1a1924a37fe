/// Nothing in a value says which of the two it is.
///
/// `#/components/schemas/Party`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(transparent)]
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
