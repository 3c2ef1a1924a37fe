//! Every bound that the contract sets for a request, broken one at a time.
//!
//! The bounds are read off the document that the platform serves, not off the generated code: a small oracle walks the
//! schemas of all parameters and bodies, and for each bound changes the one value that breaks it in a request that is
//! fine otherwise. The answer has to be a refusal, and has to name that place and no other.

mod breach;
mod sample;
mod sent;
#[path = "../support/mod.rs"]
mod support;
mod walk;
mod wrong;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use breach::{Breach, Change};
use platform::app;
use sent::{Sent, places};
use support::Served;

#[tokio::test]
async fn each_bound_is_told_by_its_place_alone() {
    let served = Served::start(app(Arc::default())).await;
    let contract = served.contract().await;
    let mut tried = BTreeMap::<&str, usize>::new();
    let mut asked = BTreeSet::new();
    let mut failures = Vec::new();
    for operation in contract.operations() {
        let (sent, breaches) = walk::breaches(&contract, &operation, &mut asked);
        for breach in breaches {
            *tried.entry(breach.kind).or_default() += 1;
            let (status, answer) = sent.with(&breach).send(&served).await;
            if !is_refusal(status) || places(&answer) != BTreeSet::from([breach.told.clone()]) {
                let (method, path) = (&operation.method, operation.path);
                failures.push(format!("{method} {path} {breach}\n    {status} {answer}"));
            }
        }
    }
    println!("{} bounds: {tried:?}", tried.values().sum::<usize>());
    assert!(
        failures.is_empty(),
        "{}: {}",
        failures.len(),
        failures.join("\n")
    );
    let tried: BTreeSet<String> = tried.into_keys().map(str::to_owned).collect();
    assert_eq!(
        tried, asked,
        "the kinds of bounds that were tried, and those that there are"
    );
}

#[tokio::test]
async fn documented_requests_break_no_bound() {
    let served = Served::start(app(Arc::default())).await;
    let contract = served.contract().await;
    let operations = contract.operations();
    for operation in &operations {
        let (status, answer) = Sent::new(&contract, operation).send(&served).await;
        let (method, path) = (&operation.method, operation.path);
        let place = format!("{method} {path}: {status} {answer}");
        // What the store has to say against it names no place.
        assert_eq!(places(&answer), BTreeSet::new(), "{place}");
        assert!(![401, 405, 415, 422, 500].contains(&status), "{place}");
    }
    println!("{} documented requests", operations.len());
    assert!(!operations.is_empty());
}

/// All parameters and all members of the body are wrong at once.
#[tokio::test]
async fn all_broken_bounds_of_a_request_are_told_at_once() {
    let served = Served::start(app(Arc::default())).await;
    let contract = served.contract().await;
    let (mut requests, mut bounds) = (0, 0);
    for operation in contract.operations() {
        let (sent, breaches) = walk::breaches(&contract, &operation, &mut BTreeSet::new());
        let mut by_place = BTreeMap::new();
        for breach in breaches
            .into_iter()
            .filter(|breach| breach.told.1.matches('/').count() == 1)
        {
            by_place.entry(breach.told.clone()).or_insert(breach);
        }
        if by_place.len() < 2 {
            continue;
        }
        let worst = by_place
            .values()
            .fold(sent, |sent, breach| sent.with(&merged(&sent, breach)));
        let (status, answer) = worst.send(&served).await;
        let (method, path) = (&operation.method, operation.path);
        assert!(is_refusal(status), "{method} {path}: {answer}");
        let expected = by_place.into_keys().collect();
        assert_eq!(places(&answer), expected, "{method} {path}");
        requests += 1;
        bounds += expected.len();
    }
    println!("{bounds} bounds in {requests} requests");
    assert!(requests > 0);
}

/// 400 where the contract has a shape for it, else 422.
fn is_refusal(status: u16) -> bool {
    matches!(status, 400 | 422)
}

/// The breach in a body that is broken elsewhere already.
fn merged(sent: &Sent, breach: &Breach) -> Breach {
    let mut breach = breach.clone();
    if let (Change::Body(wrong), Some(body)) = (&mut breach.change, &sent.body) {
        let name = &breach.told.1[1..];
        let mut whole = body.value.clone();
        if let Some(members) = whole.as_object_mut() {
            match wrong.get(name) {
                Some(value) => drop(members.insert(name.to_owned(), value.clone())),
                None => drop(members.remove(name)),
            }
        }
        *wrong = whole;
    }
    breach
}
