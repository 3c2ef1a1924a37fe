object! {
    /// `#/components/schemas/Envelope`
    pub struct Envelope {
        /// Names the delivery.
        pub id: String = "id",
        pub sent_at: Option<String> = optional("sentAt"),
    }
}

object! {
    /// An envelope and more; `sentAt` is required here.
    ///
    /// `#/components/schemas/Ended`
    pub struct Ended {
        /// Names the delivery.
        pub id: String = "id",
        pub sent_at: String = "sentAt",
        pub seconds: i64 = "seconds",
    }
}

/// One part alone is that part under another name.
///
/// `#/components/schemas/Renamed`
pub type Renamed = Envelope;
