object! {
    /// `#/components/schemas/Ended`
    pub struct Ended {
        pub id: String = "id",
    }
}

/// Where a delivery names its event, its id and its call; what the platform waits for.
pub const ENDPOINT: Endpoint = Endpoint::new("calls", Discriminator::Route)
    .delivery_id_header("X-Id")
    .events(&[
        EventSpec::new("call-ended"),
    ]);

/// How deliveries are signed.
pub const SIGNATURE: Scheme = Scheme::hmac_sha512("X-Signature")
    .base64()
    .prefix("v0,")
    .list()
    .id("X-Id")
    .timestamp("X-Time", Duration::from_secs(60))
    .parts(&[SignedPart::Text("v0"), SignedPart::Id, SignedPart::Timestamp, SignedPart::Body], ":")
    .base64_key(&["key_"]);

/// Receives the events of Signature. One method per event; a new event is a compile error here.
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
