/// `#/components/schemas/Caller`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Caller {
    pub number: Sensitive<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<Sensitive<Vec<String>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Sensitive<Address>>,
}

/// `#/components/schemas/Address`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Address {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
}
