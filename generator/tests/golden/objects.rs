object! {
    /// One call.
    ///
    /// `#/components/schemas/Call`
    #[derive(Clone, Debug, PartialEq)]
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

impl Call {
    /// With what has to be there, and nothing else.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        ended_at: Option<String>,
        note: Option<String>,
    ) -> Self {
        Self {
            id: id.into(),
            ended_at,
            note,
            agent: None,
            score: Maybe::Absent,
            rating: Maybe::Absent,
            reason: Maybe::Absent,
            status: Maybe::Absent,
            r#type: None,
            caller_id: None,
        }
    }
}

open_enum! {
    /// `#/components/schemas/Status`
    pub enum Status {
        Busy = "busy",
    }
}
