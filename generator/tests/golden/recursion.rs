object! {
    /// `#/components/schemas/Node`
    #[derive(Clone, Debug, PartialEq)]
    pub struct Node {
        pub label: String = "label",
        pub parent: Option<Box<Node>> = optional("parent"),
        pub children: Option<Vec<Node>> = optional("children"),
    }
}

object! {
    /// `#/components/schemas/Ping`
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Ping {
        pub pong: Option<Box<Pong>> = optional("pong"),
    }
}

object! {
    /// `#/components/schemas/Pong`
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Pong {
        pub ping: Option<Box<Ping>> = optional("ping"),
    }
}
