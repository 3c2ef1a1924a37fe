/// One call.
///
/// `#/components/schemas/Call`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Call {
    pub id: String,
    #[serde(deserialize_with = "Deserialize::deserialize")]
    pub ended_at: Option<String>,
    #[serde(deserialize_with = "Deserialize::deserialize")]
    pub note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub score: Maybe<i64>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub rating: Maybe<i64>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub reason: Maybe<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub status: Maybe<Status>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    #[serde(rename = "caller-ID", skip_serializing_if = "Option::is_none")]
    pub caller_id: Option<String>,
}

impl Call {
    /// With what has to be there, and nothing else.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        ended_at: Option<String>,
        note: Option<String>,
    ) -> Self {
        Self {
            id: id.into(),
            ended_at,
            note,
            agent: None,
            score: Maybe::Absent,
            rating: Maybe::Absent,
            reason: Maybe::Absent,
            status: Maybe::Absent,
            r#type: None,
            caller_id: None,
        }
    }
}

open_enum! {
    /// `#/components/schemas/Status`
    pub enum Status {
        Busy = "busy",
    }
}
