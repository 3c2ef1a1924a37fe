//! Tokens that open one session each.

use std::sync::Arc;
use std::time::Duration;

use atoms_runtime::socket::{NoRoom, SingleUse, Tokens};
use tokio::time::advance;

const LIFETIME: Duration = Duration::from_secs(30);

fn tokens(most: usize) -> SingleUse<u32> {
    SingleUse::new("wct_", LIFETIME, most)
}

#[tokio::test]
async fn a_token_is_a_prefix_and_a_uuid_and_works_once() {
    let tokens = tokens(10);
    let (first, second) = (
        tokens.issue(1).await.unwrap(),
        tokens.issue(2).await.unwrap(),
    );
    let uuid = first.strip_prefix("wct_").unwrap();
    let uuid: atoms_runtime::uuid::Uuid = uuid.parse().unwrap();
    assert_eq!(uuid.get_version_num(), 4);
    assert_ne!(first, second);
    assert_eq!(tokens.redeem(&second).await, Some(2));
    assert_eq!(tokens.redeem(&first).await, Some(1));
    assert_eq!(tokens.redeem(&first).await, None);
    assert_eq!(tokens.redeem("wct_").await, None);
}

#[tokio::test(start_paused = true)]
async fn a_token_is_over_after_its_time() {
    let tokens = tokens(10);
    let token = tokens.issue(1).await.unwrap();
    advance(LIFETIME.saturating_sub(Duration::from_millis(1))).await;
    let later = tokens.issue(2).await.unwrap();
    assert_eq!(tokens.len(), 2);
    advance(Duration::from_millis(1)).await;
    assert_eq!(tokens.redeem(&token).await, None);
    assert_eq!(tokens.redeem(&later).await, Some(2));
    assert!(tokens.is_empty());
}

#[tokio::test(start_paused = true)]
async fn there_are_no_more_than_may_be_until_one_is_over() {
    let tokens = tokens(3);
    for session in 0..3 {
        tokens.issue(session).await.unwrap();
    }
    assert_eq!(tokens.issue(3).await, Err(NoRoom));
    advance(LIFETIME).await;
    let token = tokens.issue(4).await.unwrap();
    assert_eq!(tokens.redeem(&token).await, Some(4));
}

#[tokio::test(start_paused = true)]
async fn tokens_that_were_redeemed_take_no_room() {
    let tokens = tokens(1);
    for session in 0..10_000 {
        let token = tokens.issue(session).await.unwrap();
        assert_eq!(tokens.redeem(&token).await, Some(session));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_at_once_one_is_let_in() {
    let tokens = Arc::new(tokens(100));
    for session in 0..50 {
        let token = Arc::new(tokens.issue(session).await.unwrap());
        let tries = (0..8).map(|_| {
            let (tokens, token) = (Arc::clone(&tokens), Arc::clone(&token));
            tokio::spawn(async move { tokens.redeem(&token).await })
        });
        let tries: Vec<_> = tries.collect();
        let mut let_in = Vec::new();
        for one in tries {
            let_in.extend(one.await.unwrap());
        }
        assert_eq!(let_in, [session]);
    }
}
