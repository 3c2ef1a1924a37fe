object! {
    /// `#/webhooks/floor-changed/post/requestBody/content/application~1json/schema`
    pub struct FloorChanged {
        pub event: Option<FloorChangedEvent> = optional("event"),
    }
}

open_enum! {
    /// `#/webhooks/floor-changed/post/requestBody/content/application~1json/schema/properties/event`
    pub enum FloorChangedEvent {
        FloorChanged = "floor.changed",
    }
}

/// Where a delivery names its event, its id and its call; what the platform waits for.
/// The event is named in `event` or `data.event`, as follows from the document's examples.
pub const ENDPOINT: Endpoint = Endpoint::new(
    "calls",
    Discriminator::Places(&[EventPlace::Path(&["event"]), EventPlace::Path(&["data", "event"])]),
)
    .events(&[
        EventSpec::new("call.held").named(&[&["", "call.held"]]),
        EventSpec::new("floor-changed").named(&[&["floor.changed", ""]]),
        EventSpec::new("/links/clicked").routed(),
    ]);

/// Receives the events of Places. One method per event; a new event is a compile error here.
pub trait Webhooks: Send + Sync + 'static {
    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// `#/webhooks/call.held`
    fn call_held(
        &self,
        delivery: Delivery<Map<String, Value>>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// `#/webhooks/floor-changed`
    fn floor_changed(
        &self,
        delivery: Delivery<types::FloorChanged>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// `#/webhooks/~1links~1clicked`
    fn links_clicked(
        &self,
        delivery: Delivery<Map<String, Value>>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;
    // …
}
