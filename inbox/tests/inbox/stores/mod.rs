//! What every store does.

mod attempts;
mod claim;
mod finish;
mod keep;
mod list;
mod prune;
mod replay;

use std::time::Duration;

use atoms_inbox::{Arrival, Claimed, Ending, Kept, State, Store, Wanted};

/// A delivery of this id and body, of a call.
pub fn arrival(id: &str, body: &str, call: Option<&str>) -> Arrival {
    let hash = |text: String| {
        let mut hash = [0; 32];
        for (index, byte) in text.bytes().enumerate() {
            hash[index % 32] ^= byte.rotate_left(u32::try_from(index / 32).unwrap());
        }
        hash
    };
    Arrival {
        digest: hash(format!("body {body}")),
        token: rand(),
        contract: "desk".to_owned(),
        event: "told".to_owned(),
        id: Some(id.to_owned()),
        by_body: false,
        join_key: call.map(str::to_owned),
        headers: "x-from:elsewhere\n".into(),
        body: body.to_owned().into(),
        asks: false,
        received_at: 1,
    }
}

pub fn rand() -> i64 {
    use std::hash::{BuildHasher, RandomState};
    RandomState::new().hash_one(0).cast_signed()
}

pub fn wanted(limit: u32) -> Wanted {
    Wanted {
        claim: rand(),
        lost: Vec::new(),
        limit,
        contracts: vec!["desk".to_owned()],
        events: Vec::new(),
        lease: Duration::from_mins(1),
        attempts: 3,
        ordered: false,
    }
}

pub async fn keep(store: &dyn Store, ids: &[&str]) {
    let arrivals: Vec<_> = ids.iter().map(|id| arrival(id, id, None)).collect();
    let kept = store.keep(&arrivals).await.unwrap();
    assert!(kept.iter().all(|kept| *kept == Kept::New), "{kept:?}");
}

pub fn ids(claimed: &[Claimed]) -> Vec<&str> {
    claimed
        .iter()
        .map(|claimed| claimed.id.as_deref().unwrap())
        .collect()
}

pub fn done(claimed: &[Claimed]) -> Vec<Ending> {
    claimed
        .iter()
        .map(|claimed| Ending::Done { seq: claimed.seq })
        .collect()
}

pub async fn count(store: &dyn Store, state: State) -> u64 {
    store.counts().await.unwrap().of(state)
}
