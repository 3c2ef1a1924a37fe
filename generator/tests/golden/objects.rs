object! {
    /// One call.
    ///
    /// `#/components/schemas/Call`
    pub struct Call {
        pub id: String = "id",
        pub ended_at: Option<String> = "endedAt",
        pub note: Option<String> = "note",
        pub agent: Option<String> = optional("agent"),
        pub score: Maybe<i64> = optional("score"),
        pub rating: Maybe<i64> = optional("rating"),
        pub reason: Maybe<String> = optional("reason"),
        pub status: Maybe<Status> = optional("status"),
        pub r#type: Option<String> = optional("type"),
        pub caller_id: Option<String> = optional("caller-ID"),
    }
}

open_enum! {
    /// `#/components/schemas/Status`
    pub enum Status {
        Busy = "busy",
    }
}
