/// `#/components/schemas/User`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct User {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// Properties that the document does not declare by name.
    #[serde(flatten, with = "Without::<User>")]
    pub extra: BTreeMap<String, i64>,
}

impl LeavesOut for User {
    const NAMES: &'static [&'static str] = &["password"];
}

/// As requests carry it.
///
/// `#/components/schemas/User`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct UserRequest {
    pub name: String,
    pub password: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// Properties that the document does not declare by name.
    #[serde(flatten, with = "Without::<UserRequest>")]
    pub extra: BTreeMap<String, i64>,
}

impl UserRequest {
    /// With what has to be there; what is optional is absent.
    #[must_use]
    pub fn new(name: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            password: password.into(),
            address: None,
            extra: BTreeMap::new(),
        }
    }
}

impl LeavesOut for UserRequest {
    const NAMES: &'static [&'static str] = &["id"];
}

object! {
    /// Only ever sent, so that it needs no copy.
    ///
    /// `#/components/schemas/Team`
    pub struct Team with new {
        pub lead: UserRequest = "lead",
    }
}

object! {
    /// `#/components/schemas/Address`
    pub struct Address {
        pub town: Option<String> = optional("town"),
    }
}
