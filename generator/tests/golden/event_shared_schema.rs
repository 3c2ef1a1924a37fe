object! {
    /// `#/components/schemas/Parcel`
    pub struct Parcel {
        pub r#type: Option<ParcelType> = optional("type"),
        pub id: Option<String> = optional("id"),
    }
}

open_enum! {
    /// `#/components/schemas/Parcel/properties/type`
    pub enum ParcelType {
        ParcelPacked = "parcel.packed",
        ParcelSent = "parcel.sent",
    }
}

/// Where a delivery names its event, its id and its call; what the platform waits for.
/// The event is named in `type`, as follows from the `enum` there.
pub const ENDPOINT: Endpoint = Endpoint::new("calls", Discriminator::Path(&["type"]))
    .events(&[
        EventSpec::new("parcel.packed"),
        EventSpec::new("parcel.sent"),
    ]);

/// Receives the events of Shared. One method per event; a new event is a compile error here.
pub trait Webhooks: Send + Sync + 'static {
    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The parcel as it is now.
    ///
    /// `#/webhooks/parcelPacked`
    fn parcel_packed(
        &self,
        delivery: Delivery<types::Parcel>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// The parcel as it is now.
    ///
    /// `#/webhooks/parcelSent`
    fn parcel_sent(
        &self,
        delivery: Delivery<types::Parcel>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;
    // …
}
