/// `#/components/schemas/Node`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Node {
    pub label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<Box<Node>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub children: Option<Vec<Node>>,
}

/// `#/components/schemas/Ping`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Ping {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pong: Option<Box<Pong>>,
}

/// `#/components/schemas/Pong`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Pong {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ping: Option<Box<Ping>>,
}
