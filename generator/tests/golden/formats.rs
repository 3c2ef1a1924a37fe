/// Text keeps what arrived; numbers keep how they were written.
///
/// `#/components/schemas/Formats`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Formats {
    pub at: Timestamp,
    pub day: Date,
    pub link: Uri,
    pub id: Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub huge: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yes: Option<bool>,
}

impl Formats {
    /// With what has to be there, and nothing else.
    #[must_use]
    pub fn new(at: Timestamp, day: Date, link: Uri, id: Uuid) -> Self {
        Self {
            at,
            day,
            link,
            id,
            mail: None,
            count: None,
            size: None,
            huge: None,
            share: None,
            yes: None,
        }
    }
}
