object! {
    /// Text keeps what arrived; numbers keep how they were written.
    ///
    /// `#/components/schemas/Formats`
    pub struct Formats {
        pub at: Timestamp = "at",
        pub day: Date = "day",
        pub length: IsoDuration = "length",
        pub link: Uri = "link",
        pub id: Uuid = "id",
        pub mail: Option<String> = optional("mail"),
        pub count: Option<i64> = optional("count"),
        pub size: Option<i64> = optional("size"),
        pub huge: Option<u64> = optional("huge"),
        pub share: Option<Number> = optional("share"),
        pub yes: Option<bool> = optional("yes"),
    }
}
