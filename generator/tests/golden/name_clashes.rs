/// `#/components/schemas/Call`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Call {
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub status: ::core::option::Option<CallStatus2>,
    #[serde(rename = "user-id", skip_serializing_if = "::core::option::Option::is_none")]
    pub user_id: ::core::option::Option<String>,
    #[serde(rename = "user_id", skip_serializing_if = "::core::option::Option::is_none")]
    pub user_id_2: ::core::option::Option<String>,
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub r#fn: ::core::option::Option<String>,
    #[serde(rename = "Self", skip_serializing_if = "::core::option::Option::is_none")]
    pub self_: ::core::option::Option<String>,
    #[serde(rename = "1st", skip_serializing_if = "::core::option::Option::is_none")]
    pub n1st: ::core::option::Option<String>,
}

/// `#/components/schemas/Call/properties/status`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CallStatus2 {
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub text: ::core::option::Option<String>,
}

/// `#/components/schemas/CallStatus`
pub type CallStatus = String;

/// `#/components/schemas/call`
pub type Call2 = String;

/// `#/components/schemas/Option`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Option {
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    pub a: ::core::option::Option<String>,
}
