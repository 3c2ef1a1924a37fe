object! {
    /// `#/components/schemas/Push`
    pub struct Push {
        pub r#ref: String = "ref",
    }
}

/// Where a delivery names its event, its id and its call; what the platform waits for.
pub const ENDPOINT: Endpoint = Endpoint::new("calls", Discriminator::Route)
    .delivery_id_header("X-GitHub-Delivery")
    .events(&[
        EventSpec::new("push"),
    ]);

/// How deliveries are signed.
pub const SIGNATURE: Scheme = Scheme::GITHUB;

/// Receives the events of Delivery ids in a header.
/// One method per event; a new event is a compile error here.
pub trait Webhooks: Send + Sync + 'static {
    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// `#/webhooks/push`
    fn push(
        &self,
        delivery: Delivery<types::Push>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;
    // …
}
