object! {
    /// `#/components/schemas/Node`
    pub struct Node {
        pub label: String = "label",
        pub parent: Option<Box<Node>> = optional("parent"),
        pub children: Option<Vec<Node>> = optional("children"),
    }
}

object! {
    /// `#/components/schemas/Ping`
    pub struct Ping {
        pub pong: Option<Box<Pong>> = optional("pong"),
    }
}

object! {
    /// `#/components/schemas/Pong`
    pub struct Pong {
        pub ping: Option<Box<Ping>> = optional("ping"),
    }
}
