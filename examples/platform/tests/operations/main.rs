//! Every operation of the contract, called through its generated client over a socket, and every success that it
//! documents, at least once.

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
mod recorded;
mod recordings;
mod secrets;
mod sip_trunks;
#[path = "../support/mod.rs"]
mod support;
mod told;
mod tools;
mod versions;
mod webhook_subscriptions;
mod widget;
mod workflows;

use std::collections::BTreeSet;

use recorded::{Recorded, Success};
use support::Contract;

/// A test for each group, and one that calls them all and finds out what was left out.
macro_rules! groups {
    ($($group:ident,)*) => {
        $(#[tokio::test]
        async fn $group() {
            let recorded = Recorded::start().await;
            $group::all(&recorded.client()).await;
            assert!(!recorded.successes().is_empty());
        })*

        #[tokio::test]
        async fn no_operation_and_no_documented_success_is_left_out() {
            let recorded = Recorded::start().await;
            $($group::all(&recorded.client()).await;)*
            branches::checked(&recorded.client_of_checking()).await;
            let contract = recorded.served.contract().await;
            let documented = documented(&contract);
            println!(
                "{} operations, {} documented successes",
                contract.operations().len(),
                documented.len(),
            );
            assert_eq!(recorded.successes(), documented);
        }
    };
}

groups! {
    account,
    agent_telephony,
    agents,
    analytics,
    audiences,
    billing,
    branches,
    call_actions,
    calls,
    campaigns,
    compliance,
    concurrency,
    dispositions,
    drafts,
    events,
    integrations,
    knowledge_bases,
    phone_numbers,
    prompt_scoring,
    recordings,
    secrets,
    sip_trunks,
    tools,
    versions,
    webhook_subscriptions,
    widget,
    workflows,
}

#[tokio::test]
async fn what_is_checked_first_is_accepted() {
    let recorded = Recorded::start().await;
    branches::checked(&recorded.client_of_checking()).await;
}

/// The successes that the document knows.
fn documented(contract: &Contract) -> BTreeSet<Success> {
    let operations = contract.operations().into_iter();
    let successes = operations.flat_map(|operation| {
        let statuses = operation.value["responses"].as_object().unwrap().keys();
        let statuses = statuses.filter_map(|status| status.parse().ok());
        let successes = statuses.filter(|status| (200..300).contains(status));
        let (method, path) = (operation.method, operation.path);
        let of = |status| Success::new(&method, path, status);
        successes.map(of).collect::<Vec<_>>()
    });
    successes.collect()
}
