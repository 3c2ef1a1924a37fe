open_enum! {
    /// One spelling more is read, and never written.
    ///
    /// `#/components/schemas/Role`
    pub enum Role {
        User = "user",
        Assistant = "assistant" | "agent" | "bot",
    }
}

object! {
    /// `#/components/schemas/Started`
    pub struct Started {
        pub kind: StartedKind = "kind",
    }
}

open_enum! {
    /// `#/components/schemas/Started/properties/kind`
    pub enum StartedKind {
        CallStarted = "call.started" | "call_started",
    }
}
