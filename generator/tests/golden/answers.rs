object! {
    /// `#/components/schemas/Routing`
    pub struct Routing {
        pub r#type: RoutingType = "type",
    }
}

open_enum! {
    /// `#/components/schemas/Routing/properties/type`
    pub enum RoutingType {
        CallRouting = "call-routing",
    }
}

object! {
    /// `#/components/schemas/Route`
    pub struct Route {
        pub agent: Option<String> = optional("agent"),
    }
}

/// Where a delivery names its event, its id and its call; what the platform waits for.
pub const ENDPOINT: Endpoint = Endpoint::new("calls", Discriminator::Path(&["type"]))
    .events(&[
        EventSpec::new("call-routing").asks().deadline(Duration::from_secs(5)).fallback("{}"),
    ]);

/// Receives the events of Answers. One method per event; a new event is a compile error here.
pub trait Webhooks: Send + Sync + 'static {
    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// `#/webhooks/call-routing`
    fn call_routing(
        &self,
        delivery: Delivery<types::Routing>,
    ) -> impl Future<Output = Result<types::Route, Self::Error>> + Send;
    // …
}
