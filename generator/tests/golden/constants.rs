object! {
    /// `#/components/schemas/Started`
    pub struct Started {
        pub kind: StartedKind = "kind",
        pub version: StartedVersion = "version",
        pub agreed: bool = "agreed",
        /// One value is a constant, too.
        pub mode: StartedMode = "mode",
    }
}

open_enum! {
    /// `#/components/schemas/Started/properties/kind`
    pub enum StartedKind {
        CallStarted = "call-started",
    }
}

open_enum! {
    /// `#/components/schemas/Started/properties/version`
    pub enum StartedVersion: i64 {
        N2 = 2,
    }
}

open_enum! {
    /// One value is a constant, too.
    ///
    /// `#/components/schemas/Started/properties/mode`
    pub enum StartedMode {
        Live = "live",
    }
}
