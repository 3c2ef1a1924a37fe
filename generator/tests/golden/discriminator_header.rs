object! {
    /// `#/components/schemas/Call`
    pub struct Call {
        pub id: String = "id",
    }
}

/// Where a delivery names its event, its id and its call; what the platform waits for.
pub const ENDPOINT: Endpoint = Endpoint::new("calls", Discriminator::Header("X-Event"))
    .events(&[
        EventSpec::new("call-started"),
        EventSpec::new("call-ended"),
    ]);

/// Receives the events of Header. One method per event; a new event is a compile error here.
pub trait Webhooks: Send + Sync + 'static {
    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// `#/webhooks/call-started`
    fn call_started(
        &self,
        delivery: Delivery<types::Call>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// `#/webhooks/call-ended`
    fn call_ended(
        &self,
        delivery: Delivery<types::Call>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;
    // …
}
