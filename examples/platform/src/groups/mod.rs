//! What is answered: a file for each trait of the contract.

/// A body in the envelope that most have: `{"status": true, "data": …}`.
macro_rules! enveloped {
    ($body:ident, $data:expr) => {
        types::$body {
            status: Some(true),
            data: Some($data),
        }
    };
}

/// The answer that such a body is.
macro_rules! done {
    ($body:ident, $data:expr) => {
        Ok(enveloped!($body, $data).into())
    };
}

mod account;
mod agent_telephony;
mod agents;
mod analytics;
mod audiences;
mod billing;
mod branches;
mod call_actions;
mod calls;
mod campaigns;
mod compliance;
mod concurrency;
mod dispositions;
mod drafts;
mod events;
mod integrations;
mod knowledge_bases;
mod phone_numbers;
mod prompt_scoring;
mod recordings;
mod secrets;
mod sip_trunks;
mod tools;
mod versions;
mod webhook_subscriptions;
mod widget;
mod workflows;
