//! The module of a channel: the operation that opens its socket, the trait that serves it, and its router.

mod client;
mod handler;
mod wiring;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Attribute;

pub(super) use client::file as client;

use crate::emit::cfg;
use crate::emit::checks::Checks;
use crate::emit::deprecation;
use crate::emit::docs;
use crate::emit::header::with_source;
use crate::emit::imports::{Known, Location, Scope};
use crate::emit::layout::{File, Item};
use crate::emit::names::ident;
use crate::emit::operations::{about, opening};
use crate::emit::plan::Plan;
use crate::emit::section::Section;
use crate::emit::service::finished;
use crate::emit::type_ref::tokens;
use crate::emit::types;
use crate::model::{Message, Messages, Socket};

const CHANNEL: Known = Known::import("atoms_runtime::codegen::socket", "Channel");
const CHECK_FN: Known = Known::import("atoms_runtime::codegen::check", "CheckFn");
const SERVER_CALL: Known = Known::import("atoms_runtime::codegen", "ServerCall");
const CLOSE: Known = socket("Close");
const CLOSED: Known = socket("Closed");
const ENDPOINT: Known = socket("Endpoint");
const FRAMES: Known = socket("Frames");
const INVALID: Known = socket("Invalid");
const NOTHING: Known = socket("Nothing");
const SENDER: Known = socket("Sender");

const fn socket(name: &'static str) -> Known {
    Known::import("atoms_runtime::socket", name)
}

/// A channel, and what holds for its files.
pub(super) struct Channel<'a> {
    socket: &'a Socket,
    pub(super) section: Section<'a>,
}

impl Channel<'_> {
    /// What its files need to speak of what is deprecated, messages among it.
    fn deprecation(&self) -> Vec<Attribute> {
        let types = &self.section.plan.types;
        let is_deprecated = |message: &Message| {
            let of_type = message
                .ty
                .named()
                .is_some_and(|name| types.is_deprecated(name));
            of_type || message.docs.deprecated
        };
        let speaks = self.socket.received.list.iter().any(is_deprecated);
        let of_messages = || speaks.then(deprecation::of_served);
        let all = self.section.deprecation().or_else(of_messages);
        all.into_iter().collect()
    }
}

/// The channels of a contract.
pub(super) fn sections<'a>(plan: &'a Plan<'_>, checks: &'a Checks<'_>) -> Vec<Channel<'a>> {
    let sockets = plan.contract.sockets.iter();
    let channels = sockets.map(|socket| Channel {
        socket,
        section: Section::of(plan, checks, &socket.group),
    });
    channels.collect()
}

/// `mod.rs` of a channel.
pub(super) fn file(channel: &Channel<'_>) -> File {
    let section = &channel.section;
    let scope = section.scope(Location::Group(&section.group.name));
    let sender = {
        let (sender, sent) = (scope.name(&SENDER), written(&scope, &channel.socket.sent));
        let docs = docs::outer(&["Sends the messages of the server to one client.".into()]);
        Item::of(quote!(#(#docs)* pub type ToClient = #sender<#sent>;))
    };
    let (imports, items) = opening(section, scope);
    let owner = ident(&section.group.owner);
    let checks = section.checks.any(Some(&section.group.name));
    let checks = checks.then(|| {
        quote!(
            mod checks;
        )
    });
    let types = types::any(section.plan, section.group).then(|| {
        quote!(
            pub mod types;
        )
    });
    let (gate, dialed) = (cfg::client(), client::socket(channel));
    let modules = [
        quote!(#checks #gate mod client; mod service; #types),
        quote!(#gate pub use self::client::#dialed; pub use self::service::{#owner, router, socket};),
    ];
    let modules = modules.into_iter().filter_map(Item::close);
    let above = imports.into_iter().chain(modules).chain(sender);
    File {
        docs: with_source(about(section, "channel"), section.plan.contract),
        attributes: channel.deprecation(),
        items: above.chain(items).collect(),
    }
}

/// `service.rs` of a channel: the trait, and the router.
pub(super) fn service(channel: &Channel<'_>) -> File {
    let section = &channel.section;
    let scope = section.scope(Location::Below(&section.group.name));
    let writer = Writer {
        channel,
        scope: &scope,
    };
    let [router, socket] = writer.routes();
    let items = [
        Item::of(writer.handler()),
        Item::function(router),
        Item::function(socket),
        Item::of(writer.marker()),
        Item::of(writer.wiring()),
    ];
    let sentence = format!(
        "Serving the channel of {}.",
        docs::code(&section.group.owner)
    );
    File {
        attributes: channel.deprecation(),
        ..finished(section, &scope, &sentence, items.into_iter().flatten())
    }
}

/// In which frames a channel's messages are written, where not in text frames.
fn frames(scope: &Scope<'_>, socket: &Socket) -> Option<TokenStream> {
    socket.is_binary.then(|| {
        let frames = scope.name(&FRAMES);
        quote!(const FRAMES: #frames = #frames::Binary;)
    })
}

/// What a side makes that sends these messages: nothing where the document names none.
fn written(scope: &Scope<'_>, messages: &Messages) -> TokenStream {
    if messages.is_none {
        scope.name(&NOTHING)
    } else {
        tokens(scope, &messages.ty)
    }
}

/// Writes `service.rs`.
struct Writer<'a> {
    channel: &'a Channel<'a>,
    scope: &'a Scope<'a>,
}
