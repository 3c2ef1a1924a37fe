/// `#/components/schemas/Envelope`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Envelope {
    /// Names the delivery.
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,
}

/// An envelope and more; `sentAt` is required here.
///
/// `#/components/schemas/Ended`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ended {
    /// Names the delivery.
    pub id: String,
    pub sent_at: String,
    pub seconds: i64,
}

/// One part alone is that part under another name.
///
/// `#/components/schemas/Renamed`
pub type Renamed = Envelope;
