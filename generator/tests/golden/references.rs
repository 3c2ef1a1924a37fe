/// `#/components/schemas/Call`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Call {
    pub id: CallId,
    pub customer: Person,
    pub agent: Person,
    /// What stands beside a reference describes its use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<CallId>,
}

/// Names a call.
///
/// `#/components/schemas/CallId`
pub type CallId = String;

/// `references/people.yaml#/Person`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Person {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mother: Option<Box<Person>>,
}
