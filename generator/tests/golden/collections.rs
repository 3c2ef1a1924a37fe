/// `#/components/schemas/Report`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Report {
    pub turns: Vec<ReportTurnsItem>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matrix: Option<Vec<Vec<Number>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gaps: Option<Vec<Option<String>>>,
    pub labels: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub untyped: Option<Vec<Value>>,
    pub anything: Value,
}

impl Report {
    /// With what has to be there, and nothing else.
    #[must_use]
    pub fn new(
        turns: Vec<ReportTurnsItem>,
        labels: BTreeMap<String, String>,
        anything: Value,
    ) -> Self {
        Self {
            turns,
            matrix: None,
            gaps: None,
            labels,
            free: None,
            open: None,
            untyped: None,
            anything,
        }
    }
}

/// `#/components/schemas/Report/properties/turns/items`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ReportTurnsItem {
    pub text: String,
}
