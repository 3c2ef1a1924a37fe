//! The features that generated code is behind.

use syn::{Attribute, parse_quote};

use crate::config::Product;
use crate::features;
use crate::model::{Contract, Group};

/// The features of one contract's groups.
pub(super) struct Cfg<'a> {
    contract: &'a Contract,
    product: Product,
}

impl<'a> Cfg<'a> {
    pub(super) fn of(contract: &'a Contract, product: Product) -> Self {
        Self { contract, product }
    }

    /// What stands before the module of a group.
    pub(super) fn group(&self, group: &Group) -> Attribute {
        gate(&features::of_group(self.contract, group, self.product))
    }

    /// What stands before what needs every group.
    pub(super) fn all(&self) -> Attribute {
        gate(&features::of_all(self.contract, self.product))
    }

    /// What stands before what the groups and the channels have in common.
    pub(super) fn shared(&self) -> Attribute {
        if self.has_channels_alone() {
            socket()
        } else {
            rest()
        }
    }

    /// What stands before the types: nobody else has a use for those of channels.
    pub(super) fn types(&self) -> Option<Attribute> {
        let is_of_channels = self.has_channels_alone() && self.contract.webhooks.is_none();
        is_of_channels.then(socket)
    }

    /// Whether it has channels, and no operations beside them.
    fn has_channels_alone(&self) -> bool {
        self.contract.groups.is_empty() && !self.contract.sockets.is_empty()
    }

    /// What a file starts with that only groups and channels make use of, which may be off.
    pub(super) fn unused(&self) -> Option<Attribute> {
        let (name, reason) = if features::is_gated(self.contract) {
            let name = features::of_all(self.contract, self.product);
            (name, "for groups that may be off")
        } else if self.contract.sockets.is_empty() || self.has_channels_alone() {
            return None;
        } else {
            (features::SOCKET.to_owned(), "for sockets that may be off")
        };
        Some(parse_quote! {
            #![cfg_attr(
                not(feature = #name),
                allow(dead_code, reason = #reason)
            )]
        })
    }
}

fn gate(name: &str) -> Attribute {
    parse_quote!(#[cfg(feature = #name)])
}

/// What stands before the module of a client.
pub(super) fn client() -> Attribute {
    gate(features::CLIENT)
}

/// What stands before the client of a contract that has channels alone.
pub(super) fn client_of_sockets() -> Attribute {
    let (client, socket) = (features::CLIENT, features::SOCKET);
    parse_quote!(#[cfg(all(feature = #client, feature = #socket))])
}

/// What stands before the module of a channel.
pub(super) fn socket() -> Attribute {
    gate(features::SOCKET)
}

/// What stands before what operations stand on.
pub(super) fn rest() -> Attribute {
    gate(features::REST)
}
