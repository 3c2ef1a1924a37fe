object! {
    /// `#/components/schemas/Ended`
    pub struct Ended {
        pub id: String = "id",
    }
}

/// Where a delivery names its event, its id and its call; what the platform waits for.
pub const ENDPOINT: Endpoint = Endpoint::new("calls", Discriminator::Route)
    .delivery_id_header("webhook-id")
    .events(&[
        EventSpec::new("call-ended"),
    ]);

/// How deliveries are signed.
pub const SIGNATURE: Scheme = Scheme::STANDARD_WEBHOOKS_ED25519;

/// Receives the events of Signature by a public key.
/// One method per event; a new event is a compile error here.
pub trait Webhooks: Send + Sync + 'static {
    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// `#/webhooks/call-ended`
    fn call_ended(
        &self,
        delivery: Delivery<types::Ended>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;
    // …
}
