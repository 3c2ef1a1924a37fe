object! {
    /// Undeclared properties are ignored where nothing is said of them.
    ///
    /// `#/components/schemas/Open`
    pub struct Open {
        pub id: String = "id",
    }
}

object! {
    /// `#/components/schemas/Kept`
    pub struct Kept {
        pub id: String = "id",
        pub extra: Option<String> = optional("extra"),
        /// Properties that the document does not declare by name.
        pub extra_2: Map<String, Value> = additional(..),
    }
}

object! {
    /// `#/components/schemas/Counts`
    pub struct Counts {
        pub total: i64 = "total",
        /// Properties that the document does not declare by name.
        pub extra: BTreeMap<String, i64> = additional(..),
    }
}

object! {
    /// Still ignored in what is received.
    ///
    /// `#/components/schemas/Closed`
    pub struct Closed {
        pub id: String = "id",
    }
}
