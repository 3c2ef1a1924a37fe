object! {
    /// Undeclared properties are ignored where nothing is said of them.
    ///
    /// `#/components/schemas/Open`
    pub struct Open {
        pub id: String = "id",
    }
}

/// `#/components/schemas/Kept`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Kept {
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra: Option<String>,
    /// Properties that the document does not declare by name.
    #[serde(flatten)]
    pub extra_2: Map<String, Value>,
}

/// `#/components/schemas/Counts`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Counts {
    pub total: i64,
    /// Properties that the document does not declare by name.
    #[serde(flatten)]
    pub extra: BTreeMap<String, i64>,
}

object! {
    /// Still ignored in what is received.
    ///
    /// `#/components/schemas/Closed`
    pub struct Closed {
        pub id: String = "id",
    }
}
