object! {
    /// `#/components/schemas/Stop`
    pub struct Stop with new {
        pub r#type: StopType = constant("type", Stop),
    }
}

open_enum! {
    /// `#/components/schemas/Stop/properties/type`
    pub enum StopType {
        Stop = "stop",
    }
}

/// Both alternatives have the constant, and nothing tells them.
///
/// `#/channels/feed/messages/two/payload`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct Two(pub Value);

    /// Reads the value as `Type2`.
    ///
    /// # Errors
    /// When it does not fit.
    pub fn as_type2(&self) -> Result<TwoType2, serde_json::Error> {
        union::expect(&self.0, &["type"], "two")?;
        Deserialize::deserialize(&self.0)
    }
}

object! {
    /// `#/channels/feed/messages/two/payload/oneOf/0`
    pub struct TwoType with new {
        pub r#type: TwoTypeType = constant("type", Two),
        pub left: Option<String> = optional("left"),
    }
}

open_enum! {
    /// `#/channels/feed/messages/two/payload/oneOf/0/properties/type`
    pub enum TwoTypeType {
        Two = "two",
    }
}

object! {
    /// `#/channels/feed/messages/two/payload/oneOf/1`
    pub struct TwoType2 with new {
        pub r#type: TwoType2Type = constant("type", Two),
        pub right: Option<String> = optional("right"),
    }
}

open_enum! {
    /// `#/channels/feed/messages/two/payload/oneOf/1/properties/type`
    pub enum TwoType2Type {
        Two = "two",
    }
}

/// `#/channels/feed/messages/line/payload`
pub type Line = String;

/// `#/channels/feed/messages/rest`
pub type Rest = Value;

/// `#/operations/fromClient`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum FeedClientMessage {
    /// The payload is a component of the same name.
    #[deprecated]
    Stop(Stop),
    Two(Two),
    Line(Line),
    Rest(Rest),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

/// The document has no message of this side.
///
/// `#/channels/feed`
#[derive(Clone, Debug, PartialEq)]
pub enum FeedServerMessage {
    /// A value that is none of these, as it came.
    Unknown(Value),
}

/// One method per message of the client; a new message is a compile error here. The methods of a
/// session are called one after the other, and close it with what they fail with.
pub trait Feed: Sized + Send + Sync + 'static {
    /// What is kept of a session.
    type Session: Send + 'static;

    /// Asked before the socket is opened. A refusal is the answer, and no socket is opened.
    ///
    /// `GET /feed`
    fn open(&self) -> impl Future<Output = Result<Self::Session, Refusal>> + Send;

    /// The payload is a component of the same name.
    ///
    /// `#/channels/feed/messages/stop/payload`
    #[deprecated]
    fn stop(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: shared::Stop,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// Both alternatives have the constant, and nothing tells them.
    ///
    /// `#/channels/feed/messages/two/payload`
    fn two(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: shared::Two,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// `#/channels/feed/messages/line/payload`
    fn line(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: shared::Line,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// `#/channels/feed/messages/rest`
    fn rest(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: shared::Rest,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// A message of a kind that is newer than this crate.
    /// Logged at `warn` unless this is overridden.
    fn unknown(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: Value,
    ) -> impl Future<Output = Result<(), Close>> + Send {
        async move {
            let _ = (session, client);
            codegen::socket::unknown(&message);
            Ok(())
        }
    }
    // …
}

/// An open socket, as its client has it.
pub type FeedSocket = Socket<shared::FeedClientMessage, shared::FeedServerMessage>;
