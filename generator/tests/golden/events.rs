object! {
    /// `#/components/schemas/Ended`
    pub struct Ended {
        pub id: String = "id",
        pub r#type: EndedType = "type",
    }
}

open_enum! {
    /// `#/components/schemas/Ended/properties/type`
    pub enum EndedType {
        CallEnded = "call-ended",
    }
}

/// Where a delivery names its event, its id and its call; what the platform waits for.
pub const ENDPOINT: Endpoint = Endpoint::new("calls", Discriminator::Path(&["type"]))
    .delivery_id(&["id"])
    .join_key(&["call", "id"])
    .event_hint(&["event"])
    .events(&[
        EventSpec::new("call-ended").status(202).deadline(Duration::from_secs(30)),
    ]);

/// How deliveries are signed.
pub const SIGNATURE: Scheme = Scheme::hmac_sha256("X-Signature");

/// Receives the events of Events. One method per event; a new event is a compile error here.
pub trait Webhooks: Send + Sync + 'static {
    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// A call is over.
    ///
    /// `#/webhooks/call-ended`
    fn call_ended(
        &self,
        delivery: Delivery<types::Ended>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;
    // …
}
