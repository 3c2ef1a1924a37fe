/// `#/components/schemas/Call`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Call {
    pub id: String,
    /// Use `id`.
    #[deprecated]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
}

/// `#/components/schemas/Old`
#[deprecated]
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Old {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
}
