//! The extensions that the generator reads: the one table behind the reading, `atoms-codegen explain x-NAME` and
//! `docs/extensions.md`.

use super::ObjectKind;

/// An extension that the generator reads.
#[derive(Clone, Copy, Debug)]
pub struct Extension {
    /// As documents spell it.
    pub name: &'static str,
    /// The objects it says something of; anything where there are none.
    of: &'static [ObjectKind],
    /// `true` or `false`: what it is taken as where it is neither. `None` for other forms.
    pub(in crate::lower) flag: Option<Flag>,
    /// What it means and how it is written, in Markdown, line by line.
    pub(crate) lines: &'static [&'static str],
}

/// What an unreadable truth value is taken as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lower) enum Flag {
    /// `true`: that is the safe side.
    Set,
    /// Nothing was said.
    Unsaid,
}

macro_rules! extensions {
    ($($(#[doc = $line:literal])+ $name:literal of [$($kind:ident),*] $(flag $flag:ident)?;)+) => {
        const EXTENSIONS: &[Extension] = &[$(Extension {
            name: $name,
            of: &[$(ObjectKind::$kind),*],
            flag: extensions!(@flag $($flag)?),
            lines: &[$($line),+],
        }),+];
    };
    (@flag) => { None };
    (@flag $flag:ident) => { Some(Flag::$flag) };
}

extensions! {
    /// Inbound events by key, as `webhooks` of OpenAPI 3.1: for documents of version 3.0.
    ///
    /// ```yaml
    /// x-webhooks:
    ///   call-ended:
    ///     post:
    ///       requestBody: { $ref: '#/components/requestBodies/CallEnded' }
    /// ```
    "x-webhooks" of [Document];

    /// Where a delivery names its event: the path of a property in the payload (`items[0].code`, `['a.b'].c`), a header,
    /// or a list of such, which name it together or one for some events and one for others.
    ///
    /// ```yaml
    /// x-discriminator: metadata.eventType
    /// # or
    /// x-discriminator: { header: X-Event }
    /// # or
    /// x-discriminator: [{ header: X-Event }, action]
    /// ```
    "x-discriminator" of [Document];

    /// What deliveries call the event at the places of `x-discriminator`: a text, or a list of texts. Of several places,
    /// each name is a list with a text for each; an empty text is not looked at.
    ///
    /// ```yaml
    /// x-event-name: [call.ended, call.failed]
    /// ```
    "x-event-name" of [Operation];

    /// Where a delivery has an id that is the same when it comes again: the path of a property, or a header. Receivers drop
    /// repeated deliveries by it. Without this extension it is the header of the `id` that `x-signature-scheme` signs, such
    /// as `webhook-id` of `standard-webhooks`. Where the header is not signed, as `X-GitHub-Delivery` of `github`, a
    /// delivery is known again by its body: whoever has seen it can send it under any id.
    ///
    /// ```yaml
    /// x-delivery-id: metadata.deliveryId
    /// # or
    /// x-delivery-id: { header: X-GitHub-Delivery }
    /// ```
    "x-delivery-id" of [Document];

    /// The path of a property that deliveries about one thing share, such as the call that they are about.
    ///
    /// ```yaml
    /// x-join-key: metadata.callId
    /// ```
    "x-join-key" of [Document];

    /// The path of a property that describes an event beyond its name, for logs.
    ///
    /// ```yaml
    /// x-event-hint: metadata.status
    /// ```
    "x-event-hint" of [Document];

    /// How refused requests are answered by what their operations document. `statuses` has the status that takes the place
    /// of another: a request that is not what the contract asks for is 422 by itself, and 400 where 422 is not documented.
    /// `messages` is the path of the property that says what is wrong (a text, a list of texts, or a list of objects with
    /// one), where its name does not tell.
    ///
    /// ```yaml
    /// x-refusal:
    ///   statuses: { 422: 400, 415: 400 }
    ///   messages: result.notes
    /// ```
    "x-refusal" of [Document];

    /// How deliveries are signed: as a well-known platform does (`standard-webhooks`, `standard-webhooks-ed25519`, `github`,
    /// `stripe`, `slack`, `shopify`, `discord`), or property by property: the `header`, `algorithm` (`hmac-sha256`,
    /// `hmac-sha1`, `hmac-sha512`, `ed25519`), `encoding` (`hex`, `base64`), a `prefix`, `list` where the header holds
    /// several signatures separated by space, `pairs` where it holds `name=value` pairs, the headers of the `id` and of the
    /// `timestamp` with its `tolerance` in seconds, what is `signed` (`id`, `timestamp`, `body`, and constant texts) with
    /// the `delimiter` between, and how the `key` is written (`hex`, `base64`, or base64 behind a text). Goes before
    /// `x-fern-webhook-signature`.
    ///
    /// ```yaml
    /// x-signature-scheme: standard-webhooks
    /// # or, the same in full
    /// x-signature-scheme:
    ///   header: webhook-signature
    ///   algorithm: hmac-sha256
    ///   encoding: base64
    ///   prefix: 'v1,'
    ///   list: true
    ///   id: webhook-id
    ///   timestamp: webhook-timestamp
    ///   tolerance: 300
    ///   signed: [id, timestamp, body]
    ///   delimiter: '.'
    ///   key: { base64: [whsec_] }
    /// # or, as Stripe and Slack have it
    /// x-signature-scheme: { header: X-Signature, pairs: { signature: v1, timestamp: t }, signed: [timestamp, body], delimiter: '.' }
    /// # or
    /// x-signature-scheme: { header: X-Signature, prefix: v0=, timestamp: X-Time, signed: [{ text: v0 }, timestamp, body], delimiter: ':' }
    /// ```
    "x-signature-scheme" of [Document];

    /// How deliveries are signed, in Fern's form: the header, `algorithm` (`sha1`, `sha256`, `sha512`), `encoding` (`hex`,
    /// `base64`), `signature-prefix`, the signed parts (`body`, `timestamp`) with their delimiter, and the header of the
    /// timestamp with its tolerance in seconds.
    ///
    /// ```yaml
    /// x-fern-webhook-signature:
    ///   type: hmac
    ///   header: X-Signature
    ///   algorithm: sha256
    ///   encoding: hex
    ///   payload-format: { delimiter: '.', components: [timestamp, body] }
    ///   timestamp: { header: X-Timestamp, tolerance: 300 }
    /// ```
    "x-fern-webhook-signature" of [Document];

    /// Whose view a document of AsyncAPI takes: `client` (the default), then clients send what operations with `action: send`
    /// are about, or `server`.
    ///
    /// ```yaml
    /// asyncapi: 3.0.0
    /// x-view: server
    /// ```
    "x-view" of [Document];

    /// In which frames the messages of a channel are written: `text` (the default) or `binary`. Both are read.
    ///
    /// ```yaml
    /// channels:
    ///   call: { address: /ws, x-frames: binary }
    /// ```
    "x-frames" of [Operation];

    /// The operation whose answer has the credential that opens a channel: its `operationId`, and the path of the property
    /// of its answer. The generated client then has a method that calls the operation and opens the channel.
    ///
    /// ```yaml
    /// channels:
    ///   call:
    ///     address: /call
    ///     x-credential-from: { operation: registerCall, property: data.token }
    /// ```
    "x-credential-from" of [Operation];

    /// That a message of a channel's server says what went wrong, and after which of its codes a new session may go better:
    /// the path of the property that is its `code`, and the codes, `retry`. The generated client says by the last such
    /// message whether to try again. For peers that write it otherwise: properties that may be `absent`, which are read as
    /// empty texts then, and the object `within` which they may stand.
    ///
    /// ```yaml
    /// messages:
    ///   error:
    ///     x-session-error: { code: code, retry: [internal_error, '503'], absent: [code], within: error }
    /// ```
    "x-session-error" of [Schema];

    /// What a message is in a conversation in text, which `atoms-codegen call` holds. `is` has one of: `opened` (the first
    /// message of the server, before which the client sends nothing), `input` (what the user says), `turn` (what was said in
    /// a turn), `partial` (all that was said so far in the turn that runs; it takes the place of the one before), `close` (the
    /// client asks for an end) and `closed` (the last message of the server). `text` is the path of the property that has
    /// the words, of an `input`, a `turn` and a `partial`; `speaker` that of the one which says whose they are.
    ///
    /// ```yaml
    /// messages:
    ///   ask:
    ///     x-chat: { is: input, text: text }
    ///   transcript:
    ///     x-chat: { is: turn, text: text, speaker: role }
    /// ```
    "x-chat" of [Schema];

    /// With `true`, an operation under `paths` is an inbound event, as Fern has it.
    ///
    /// ```yaml
    /// paths:
    ///   /call-ended:
    ///     post:
    ///       x-fern-webhook: true
    /// ```
    "x-fern-webhook" of [Operation] flag Unsaid;

    /// The group in the name of an operation without `operationId`: a text, or a list of texts.
    ///
    /// ```yaml
    /// x-fern-sdk-group-name: [agents, drafts]
    /// ```
    "x-fern-sdk-group-name" of [Operation];

    /// The name of an operation without `operationId`, behind the one of `x-fern-sdk-group-name`.
    ///
    /// ```yaml
    /// x-fern-sdk-method-name: publish
    /// ```
    "x-fern-sdk-method-name" of [Operation];

    /// How many seconds the sender of an event waits for the answer. The generated receiver answers with
    /// `x-deadline-answer` when the handler takes longer.
    ///
    /// ```yaml
    /// x-deadline-seconds: 7.5
    /// ```
    "x-deadline-seconds" of [Operation];

    /// The body of the answer when the handler of an event misses `x-deadline-seconds`.
    ///
    /// ```yaml
    /// x-deadline-answer: { assistantId: null }
    /// ```
    "x-deadline-answer" of [Operation];

    /// What the values of `enum` are called, in their order; the variants of the Rust enum have these names. A list of
    /// another length is left out with a warning.
    ///
    /// ```yaml
    /// type: integer
    /// enum: [0, 1]
    /// x-enum-varnames: [Scheduled, Manual]
    /// ```
    "x-enum-varnames" of [Schema];

    /// Other spellings of a text of `const` or `enum` that peers are known to send: read as that text, and never written. Beside
    /// `const` a list, beside `enum` lists by value. A message whose kind has another spelling is one message. For overlays,
    /// which say what the vendor's document does not.
    ///
    /// ```yaml
    /// type: { const: call.ended, x-aliases: [call_ended] }
    /// # or
    /// type: string
    /// enum: [user, assistant]
    /// x-aliases: { assistant: [agent] }
    /// ```
    "x-aliases" of [Schema];

    /// With `true`, `Debug` and logs do not show the value. Anything but `false` is taken as `true`.
    ///
    /// ```yaml
    /// apiKey:
    ///   type: string
    ///   x-sensitive: true
    /// ```
    "x-sensitive" of [Schema, Parameter, Header] flag Set;

    /// With `true`, text in base64 is `atoms_runtime::Base64` in Rust: bytes, decoded once. Text that is not base64 is refused,
    /// where a receiver would keep it else; so it is for what is nothing but bytes, such as sound.
    ///
    /// ```yaml
    /// type: string
    /// contentEncoding: base64
    /// x-bytes: true
    /// ```
    "x-bytes" of [Schema] flag Unsaid;

    /// With `true` in an override, the thing is taken out of the contract.
    ///
    /// ```yaml
    /// paths:
    ///   /internal: { x-fern-ignore: true }
    /// ```
    "x-fern-ignore" of [];

    /// The step is sent once for each documented property of its body, nested ones too, each time with another value: one
    /// that the schema allows and that differs from what is there and from `default`. Then `read` tells what came of it: a
    /// further operation, and where its answer has what was sent. `at` is the `JSONPath` of the objects that have the
    /// properties, under the names that they are sent by unless `map` has another JSON pointer; `changes` is that of a list
    /// of what has changed, each with the property (`path`, dots between) and its new value (`value`, by itself `newValue`).
    /// In the parameters of `read` and in `x-finally`, `$response` is what the varied request was answered.
    ///
    /// `except` leaves properties out, `unread` sends them and does not look, each with its reason. `values` has what is
    /// sent where the schema does not tell. `like` names the operation whose body describes what this one leaves open.
    /// With `defaults`, what a request leaves out has to read as its `default`.
    ///
    /// ```yaml
    /// - stepId: vary-parcel
    ///   operationId: updateParcel
    ///   parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
    ///   x-vary:
    ///     except: [{ pointer: /owner, reason: There is one owner. }]
    ///     values: { /note: Leave it at the door }
    ///     read:
    ///       operationId: getParcel
    ///       parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
    ///       at: $.data
    ///       map: { /label: /title }
    /// ```
    "x-vary" of [Step];

    /// What undoes a step: a list of steps. Their requests are made when the step has succeeded, `$response` being what it
    /// was answered, and sent when the run ends, the last first: also when a step fails, and when the run is interrupted.
    ///
    /// ```yaml
    /// - stepId: create
    ///   operationId: createParcel
    ///   x-finally:
    ///     - stepId: remove
    ///       operationId: deleteParcel
    ///       parameters: [{ name: id, in: path, value: $response.body#/id }]
    /// ```
    "x-finally" of [Step];
}

impl Extension {
    /// All of them, in the order of the reference page.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        EXTENSIONS.iter()
    }

    /// What it stands in: `an operation`, `a schema, a parameter, a header`.
    pub fn place(&self) -> String {
        if self.of.is_empty() {
            return "anything".to_owned();
        }
        let titles: Vec<&str> = self.of.iter().map(|kind| kind.title()).collect();
        titles.join(", ")
    }
}

impl ObjectKind {
    /// The extensions that say something of the object.
    pub(in crate::lower) fn extensions(self) -> impl Iterator<Item = &'static Extension> {
        EXTENSIONS
            .iter()
            .filter(move |extension| extension.of.is_empty() || extension.of.contains(&self))
    }
}
