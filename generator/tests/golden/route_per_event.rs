object! {
    /// `#/components/schemas/Call`
    pub struct Call {
        pub id: String = "id",
    }
}

/// Where a delivery names its event, its id and its call; what the platform waits for.
pub const ENDPOINT: Endpoint = Endpoint {
    contract: "calls",
    discriminator: Discriminator::Route,
    delivery_id: None,
    join_key: None,
    event_hint: None,
    events: &[Event::new("call-started"), Event::new("call-ended")],
};

/// Receives the events of Routes. One method per event; a new event is a compile error here.
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
