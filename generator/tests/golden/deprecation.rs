object! {
    /// `#/components/schemas/Call`
    #[derive(Clone, Debug, PartialEq)]
    pub struct Call {
        pub id: String = "id",
        /// Use `id`.
        #[deprecated]
        pub number: Option<String> = optional("number"),
    }
}

object! {
    /// `#/components/schemas/Old`
    #[deprecated]
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Old {
        pub a: Option<String> = optional("a"),
    }
}
