object! {
    /// `#/paths/~1orders/post/callbacks/orderMade/{$request.query.url}/put/requestBody/content/application~1json/schema`
    pub struct OrderMade {
        pub id: Option<String> = optional("id"),
    }
}

/// Where a delivery names its event, its id and its call; what the platform waits for.
pub const ENDPOINT: Endpoint = Endpoint::new("calls", Discriminator::Route)
    .events(&[
        EventSpec::new("orderMade").method("PUT"),
        EventSpec::new("orderMade-delete").method("DELETE").media("*/*").status(204),
        EventSpec::new("orderMade-query").method("QUERY").media("*/*"),
        EventSpec::new("orderSigned").media("application/jwt"),
    ]);

/// Receives the events of Methods. One method per event; a new event is a compile error here.
pub trait Webhooks: Send + Sync + 'static {
    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// Sent when an order is made.
    ///
    /// Sent to `{$request.query.url}`.
    ///
    /// `#/paths/~1orders/post/callbacks/orderMade/{$request.query.url}/put`
    fn order_made(
        &self,
        delivery: Delivery<types::OrderMade>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// The order is gone.
    ///
    /// Sent to `{$request.query.url}`.
    ///
    /// `#/paths/~1orders/post/callbacks/orderMade/{$request.query.url}/delete`
    fn order_made_delete(
        &self,
        delivery: Delivery,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// Sent to `{$request.query.url}`.
    ///
    /// `#/paths/~1orders/post/callbacks/orderMade/{$request.query.url}/query`
    fn order_made_query(
        &self,
        delivery: Delivery,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// Sent to `{$request.query.url}/signed`.
    ///
    /// Its body is `application/jwt`: the bytes are in `delivery.raw()`.
    ///
    /// `#/paths/~1orders/post/callbacks/orderSigned/{$request.query.url}~1signed`
    fn order_signed(
        &self,
        delivery: Delivery,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;
    // …
}
