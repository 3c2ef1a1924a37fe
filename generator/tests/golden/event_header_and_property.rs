object! {
    /// `#/components/schemas/Change`
    pub struct Change {
        pub action: ChangeAction = "action",
    }
}

open_enum! {
    /// `#/components/schemas/Change/properties/action`
    pub enum ChangeAction {
        Opened = "opened",
        Closed = "closed",
    }
}

/// Where a delivery names its event, its id and its call; what the platform waits for.
/// The event is named in the header `X-Event` and `action`, as follows from the keys of the events.
pub const ENDPOINT: Endpoint = Endpoint::new(
    "calls",
    Discriminator::Places(&[EventPlace::Header("X-Event"), EventPlace::Path(&["action"])]),
)
    .events(&[
        EventSpec::new("card-opened").named(&[&["card", "opened"]]),
        EventSpec::new("card-closed").named(&[&["card", "closed"]]),
        EventSpec::new("board-rule-opened").named(&[&["board-rule", "opened"]]).any_spelling(),
    ]);

/// Receives the events of Boards. One method per event; a new event is a compile error here.
pub trait Webhooks: Send + Sync + 'static {
    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// `#/webhooks/card-opened`
    fn card_opened(
        &self,
        delivery: Delivery<types::Change>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// `#/webhooks/card-closed`
    fn card_closed(
        &self,
        delivery: Delivery<types::Change>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// `#/webhooks/board-rule-opened`
    fn board_rule_opened(
        &self,
        delivery: Delivery<types::Change>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;
    // …
}
