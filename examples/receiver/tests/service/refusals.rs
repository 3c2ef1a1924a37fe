//! What is not taken.

use atoms_runtime::Scheme;

use crate::common::{OLD_SECRET, SECRET, Service, payload, signed};

#[test]
fn a_delivery_that_nobody_known_signed_leaves_nothing_behind() {
    let service = Service::new();
    let body = payload("atoms/post-conversation.json");
    let forged = signed(Scheme::ATOMS, "a guess", &body);
    let other = signed(Scheme::ATOMS, SECRET, b"{}");
    for headers in [forged, other, Vec::new()] {
        let answer = service.send("/hooks/atoms", &headers, &body);
        assert_eq!(answer.status, 401);
        assert_eq!(answer.json()["title"], "Unauthorized");
    }
    assert_eq!(service.inbox().number("select count(*) from deliveries"), 0);
}

#[test]
fn a_secret_that_is_being_replaced_still_holds() {
    let service = Service::new();
    let body = payload("atoms/post-conversation.json");
    let headers = signed(Scheme::ATOMS, OLD_SECRET, &body);
    assert_eq!(service.send("/hooks/atoms", &headers, &body).status, 200);
}

#[test]
fn an_old_delivery_of_the_assistant_platform_is_refused() {
    let service = Service::new();
    let body = payload("assistant/status-update.json");
    let headers: Vec<_> = Scheme::ASSISTANT
        .sign(
            &atoms_runtime::Secret::new(SECRET).unwrap(),
            &body,
            1_700_000_000,
        )
        .into_iter()
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    assert_eq!(
        service.send("/hooks/assistant", &headers, &body).status,
        401
    );
}

#[test]
fn one_platforms_delivery_is_not_taken_for_the_others() {
    let service = Service::new();
    let body = payload("atoms/post-conversation.json");
    let headers = signed(Scheme::ATOMS, SECRET, &body);
    assert_eq!(
        service.send("/hooks/assistant", &headers, &body).status,
        401
    );
}

#[test]
fn the_hooks_take_posts_only() {
    let service = Service::new();
    assert_eq!(service.get("/hooks/atoms").status, 405);
    assert_eq!(service.get("/").status, 404);
}
