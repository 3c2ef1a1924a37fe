object! {
    /// `#/components/schemas/Call`
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
    pub struct Old {
        pub a: Option<String> = optional("a"),
    }
}
