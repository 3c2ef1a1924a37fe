//! Atoms, as it calls a crew.

use atoms_api::crew::Client;
use atoms_api::crew::types::{CallClientMessage as Said, CallServerMessage as Heard};
use atoms_runtime::rest::client::Http;
use atoms_runtime::socket::client::Ended;

use crate::pipe::{Done, Orders, tell, tell_invalid};

pub(crate) async fn run(address: String) -> Done {
    let client = Client::with(Http::new(address));
    let (sender, mut receiver) = client.call().await?.split();
    tell("opened", &());
    let is_known = |said: &Said| !matches!(said, Said::Unknown(_));
    sender.spawn(Orders::new().obey(sender.clone(), is_known));
    while let Some(heard) = receiver.next().await {
        match heard {
            Ok(Heard::Unknown(message)) => tell("unknown", &message),
            Ok(message) => tell("message", &message),
            Err(invalid) => tell_invalid(&invalid),
        }
    }
    tell("closed", &receiver.ended().map(Ended::code));
    // A thread of its own waits for the next line.
    std::process::exit(0);
}
