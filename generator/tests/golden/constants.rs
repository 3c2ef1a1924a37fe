/// `#/components/schemas/Started`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Started {
    pub kind: StartedKind,
    pub version: StartedVersion,
    pub agreed: bool,
    /// One value is a constant, too.
    pub mode: StartedMode,
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
