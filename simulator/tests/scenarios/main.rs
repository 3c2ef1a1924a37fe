//! The generated client and the generated trait, each tried by the other's script.

mod conversations;
mod failures;
mod files;
mod spellings;

use atoms_simulator::{Caller, Gateway, Lines, Report, Script};

/// What a caller tells of an agent.
pub(crate) async fn play(agent: Script, user: Lines) -> Report {
    let gateway = Gateway::start(agent).await.expect("a port");
    caller(&gateway).call(&user).await
}

pub(crate) fn caller(gateway: &Gateway) -> Caller {
    Caller::new(gateway.url(), "wct_1")
}
