object! {
    /// `#/components/schemas/Started`
    pub struct Started {
        pub kind: StartedKind = "kind",
    }
}

open_enum! {
    /// `#/components/schemas/Started/properties/kind`
    pub enum StartedKind {
        Started = "started",
    }
}

object! {
    /// `#/components/schemas/Ended`
    pub struct Ended {
        pub kind: EndedKind = "kind",
    }
}

open_enum! {
    /// `#/components/schemas/Ended/properties/kind`
    pub enum EndedKind {
        Ended = "ended",
        Finished = "finished",
    }
}

/// Where a delivery names its event, its id and its call; what the platform waits for.
pub const ENDPOINT: Endpoint = Endpoint::new("calls", Discriminator::Path(&["kind"]))
    .events(&[
        EventSpec::new("started"),
        EventSpec::new("ended").also(&["finished"]),
    ]);

/// Receives the events of Found. One method per event; a new event is a compile error here.
pub trait Webhooks: Send + Sync + 'static {
    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// `#/webhooks/call-started`
    fn call_started(
        &self,
        delivery: Delivery<types::Started>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// `#/webhooks/call-ended`
    fn call_ended(
        &self,
        delivery: Delivery<types::Ended>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;
    // …
}
