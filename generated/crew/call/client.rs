//! Dialing the channel of `Call`.
//!
//! Made by atoms-codegen from `specs/crew/asyncapi.yaml`; edit that, not this.

use atoms_runtime::codegen::socket::Dialed;
use atoms_runtime::socket::Frames;
use atoms_runtime::socket::client::{ConnectError, Socket};

use super::super::{Client, types as shared};

/// An open socket, as its client has it.
pub type CallSocket = Socket<shared::CallClientMessage, shared::CallServerMessage>;

impl Client {
    /// A call
    ///
    /// Nobody shows who they are, so the service has to be out of the reach of others.
    ///
    /// `GET /ws`
    ///
    /// # Errors
    ///
    /// When the handshake is refused, or not answered.
    pub async fn call(&self) -> Result<CallSocket, ConnectError> {
        self.http.call(&super::CALL).open::<Wire>().await
    }
}

enum Wire {}

impl Dialed for Wire {
    type Sent = shared::CallClientMessage;

    type Received = shared::CallServerMessage;

    const FRAMES: Frames = Frames::Binary;
}
