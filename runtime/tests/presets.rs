//! The schemes of well-known platforms, by what each has published, and by signatures that other tools have made.

use std::cell::Cell;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use atoms_runtime::http::{HeaderMap, HeaderName, HeaderValue, Uri};
use atoms_runtime::{Scheme, Secret, SecretError, SignatureError, Signed, Unverified, Verify};

thread_local! {
    static NOW: Cell<u64> = const { Cell::new(0) };
}

fn clock() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(NOW.get())
}

/// A delivery as it is published.
#[derive(Clone)]
struct Case {
    scheme: Scheme,
    secret: &'static str,
    sent: u64,
    headers: Vec<(&'static str, String)>,
    body: &'static str,
}

impl Case {
    fn new(scheme: Scheme, secret: &'static str, body: &'static str) -> Self {
        Self {
            scheme,
            secret,
            sent: 0,
            headers: Vec::new(),
            body,
        }
    }

    fn sent(mut self, sent: u64) -> Self {
        self.sent = sent;
        self
    }

    /// With this header, in place of one of its name.
    fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.retain(|(known, _)| *known != name);
        self.headers.push((name, value.into()));
        self
    }

    fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| *known != name);
        self
    }

    /// What becomes of it `later` seconds after it was sent.
    async fn verified(&self, later: u64) -> Result<(), SignatureError> {
        NOW.set(self.sent + later);
        let parsed = |(name, value): &(&str, String)| {
            (
                name.parse::<HeaderName>().unwrap(),
                value.parse::<HeaderValue>().unwrap(),
            )
        };
        let headers: HeaderMap = self.headers.iter().map(parsed).collect();
        let signed = Signed::new(self.scheme, Secret::new(self.secret).unwrap()).at(clock);
        signed.check_head(&headers, &Uri::from_static("/"))?;
        let request = Unverified {
            headers: &headers,
            uri: &Uri::from_static("/"),
            body: self.body.as_bytes(),
        };
        signed.verify(&request).await
    }

    /// That it verifies, that it does not once it is altered, and that the scheme makes the same signature.
    async fn holds(&self, signer: &str, id: &str) {
        assert_eq!(self.verified(0).await, Ok(()));
        let mut altered = self.clone();
        altered.body = "{}";
        assert_eq!(altered.verified(0).await, Err(SignatureError::Mismatch));
        let (first, ..) = &self.headers[0];
        assert_eq!(
            self.clone().without(first).verified(0).await,
            Err(SignatureError::Missing)
        );
        let signer = Secret::new(signer).unwrap();
        let made = self
            .scheme
            .sign_as(id, &signer, self.body.as_bytes(), self.sent);
        assert_eq!(made.len(), self.headers.len());
        for (name, value) in made {
            let published = self.headers.iter().find(|(known, _)| name == *known);
            assert_eq!(value.to_str().unwrap(), published.unwrap().1, "{name}");
        }
    }
}

/// The example of Svix' documentation, and of the libraries of Standard Webhooks.
fn standard() -> Case {
    Case::new(
        Scheme::STANDARD_WEBHOOKS,
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        r#"{"test": 2432232314}"#,
    )
    .sent(1_614_265_330)
    .header(
        "webhook-signature",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    )
    .header("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
    .header("webhook-timestamp", "1614265330")
}

#[tokio::test]
async fn standard_webhooks() {
    let case = standard();
    case.holds(case.secret, "msg_p5jXN8AQM9LWM0D4loKWxJek")
        .await;
    let mut bare = case.clone();
    bare.secret = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    assert_eq!(bare.verified(0).await, Ok(()));
    assert_eq!(case.verified(300).await, Ok(()));
    assert_eq!(case.verified(301).await, Err(SignatureError::Stale));
    for (name, refused) in [
        ("webhook-id", SignatureError::Id),
        ("webhook-timestamp", SignatureError::Timestamp),
    ] {
        assert_eq!(case.clone().without(name).verified(0).await, Err(refused));
    }
    let other = case.header("webhook-id", "msg_other");
    assert_eq!(other.verified(0).await, Err(SignatureError::Mismatch));
}

#[tokio::test]
async fn of_several_signatures_in_one_header_one_has_to_be_right() {
    let right = "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    let wrong = "R3PTzyfHASBKHH98a7yexTwaJ4yNIcGhFQc1yuN+BPU=";
    let many = vec![format!("v1,{wrong}"); 8].join(" ");
    for (header, expected) in [
        (format!("v1,{wrong} v2,{right} v1,{right}"), Ok(())),
        (format!("v1a,AAAA v1,{right}"), Ok(())),
        (format!("v1,short v1,{right}"), Ok(())),
        (format!("v1,{wrong}"), Err(SignatureError::Mismatch)),
        (format!("v2,{right}"), Err(SignatureError::Malformed)),
        (right.to_owned(), Err(SignatureError::Malformed)),
        ("v1,".to_owned(), Err(SignatureError::Malformed)),
        (many.clone(), Err(SignatureError::Mismatch)),
        (format!("{many} v1,{right}"), Err(SignatureError::Malformed)),
    ] {
        let case = standard().header("webhook-signature", header.clone());
        assert_eq!(case.verified(0).await, expected, "{header}");
    }
}

#[tokio::test]
async fn an_id_cannot_take_in_the_time() {
    // `{id}.{time}.{body}` is the same text as in the delivery, whose body began with a time then.
    let secret = Secret::new(standard().secret).unwrap();
    let made = Scheme::STANDARD_WEBHOOKS.sign_as("msg_1", &secret, b"1614265331.{}", 1_614_265_330);
    let mut moved = standard()
        .header("webhook-signature", made[0].1.to_str().unwrap())
        .header("webhook-id", "msg_1.1614265330")
        .header("webhook-timestamp", "1614265331");
    moved.body = "{}";
    assert_eq!(moved.verified(0).await, Err(SignatureError::Id));
}

/// The example of GitHub's documentation.
#[tokio::test]
async fn github() {
    let case = Case::new(
        Scheme::GITHUB,
        "It's a Secret to Everybody",
        "Hello, World!",
    )
    .header(
        "x-hub-signature-256",
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
    );
    case.holds(case.secret, "").await;
    assert_eq!(case.verified(1_000_000).await, Ok(()), "no time is signed");
}

/// The example of Slack's documentation.
#[tokio::test]
async fn slack() {
    let case = Case::new(
        Scheme::SLACK,
        "8f742231b10e8888abcd99yyyzzz85a5",
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&\
         channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&\
         command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F\
         T1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&\
         trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c",
    )
    .sent(1_531_420_618)
    .header(
        "x-slack-signature",
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
    )
    .header("x-slack-request-timestamp", "1531420618");
    case.holds(case.secret, "").await;
    assert_eq!(case.verified(301).await, Err(SignatureError::Stale));
}

/// Stripe publishes the form and no example with its secret; this one was made with another HMAC.
#[tokio::test]
async fn stripe() {
    let right = "9cd9b9866f890d44beea3cacd2e70f88c4a822eebc7b13495732174589be6cfc";
    let wrong = "00".repeat(32);
    let case = Case::new(Scheme::STRIPE, "whsec_test_secret", r#"{"id": "evt_test"}"#)
        .sent(1_492_774_577)
        .header("stripe-signature", format!("t=1492774577,v1={right}"));
    case.holds(case.secret, "").await;
    for (header, expected) in [
        (
            format!("t=1492774577,v1={wrong},v1={right},v0={wrong}"),
            Ok(()),
        ),
        (
            format!("t=1492774577,v0={right}"),
            Err(SignatureError::Malformed),
        ),
        (
            format!("t=1492774578,v1={right}"),
            Err(SignatureError::Mismatch),
        ),
        (format!("v1={right}"), Err(SignatureError::Timestamp)),
        (
            format!("t=1492774577,t=1492774578,v1={right}"),
            Err(SignatureError::Repeated),
        ),
        (format!("t=,v1={right}"), Err(SignatureError::Timestamp)),
    ] {
        let case = case.clone().header("stripe-signature", header.clone());
        assert_eq!(case.verified(0).await, expected, "{header}");
    }
    assert_eq!(case.verified(301).await, Err(SignatureError::Stale));
}

/// Shopify publishes the form and no example with its secret; this one was made with another HMAC.
#[tokio::test]
async fn shopify() {
    let case = Case::new(Scheme::SHOPIFY, "hush", r#"{"id":820982911946154508}"#).header(
        "x-shopify-hmac-sha256",
        "qBvrsZF7RfB1iS6BX6IHqJTp5L911P7intnPeTPsH0I=",
    );
    case.holds(case.secret, "").await;
}

#[cfg(feature = "ed25519")]
mod ed25519 {
    use super::*;

    /// The key of RFC 8032, section 7.1, test 1.
    const PUBLIC: &str = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    const PRIVATE: &str = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    /// RFC 8032, section 7.1, test 3.
    #[tokio::test]
    async fn a_body_alone_is_signed_as_the_standard_has_it() {
        const SIGNATURE: &str = "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac\
             18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a";
        let public = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";
        let secret = Secret::new(public).unwrap();
        let signed = Signed::new(Scheme::ed25519("X-Signature"), secret);
        let headers = HeaderMap::from_iter([(
            HeaderName::from_static("x-signature"),
            HeaderValue::from_static(SIGNATURE),
        )]);
        let uri = Uri::from_static("/");
        for (body, expected) in [
            (b"\xaf\x82", Ok(())),
            (b"\xaf\x83", Err(SignatureError::Mismatch)),
        ] {
            let request = Unverified {
                headers: &headers,
                uri: &uri,
                body,
            };
            assert_eq!(signed.verify(&request).await, expected);
        }
    }

    /// Made with OpenSSL.
    #[tokio::test]
    async fn discord() {
        let case = Case::new(Scheme::DISCORD, PUBLIC, r#"{"type":1}"#)
            .sent(1_700_000_000)
            .header(
                "x-signature-ed25519",
                "1695961a47c91a1ec033b819b7e87e3dbc583dd0cee6d1fd0216f58ac87b6228\
                 ae531ddbf91fb7bc28d7edf7f08604da16f54624f38a6bc0614e4dc13cd47f0f",
            )
            .header("x-signature-timestamp", "1700000000");
        case.holds(PRIVATE, "").await;
    }

    /// Made with OpenSSL.
    #[tokio::test]
    async fn standard_webhooks_with_public_keys() {
        let case = Case::new(
            Scheme::STANDARD_WEBHOOKS_ED25519,
            "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
            r#"{"type":"ping"}"#,
        )
        .sent(1_700_000_000)
        .header(
            "webhook-signature",
            "v1a,jYp05a5oGgPxkdasdC3Og7gD5zUfHUCYlcsQQGi9thNL3rAhzZUuIcA+1309RTuR49FqfOaHhwIZAAsePOrCCg==",
        )
        .header("webhook-id", "msg_1")
        .header("webhook-timestamp", "1700000000");
        let seed = "whsk_nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
        case.holds(seed, "msg_1").await;
        let pair = "whsk_nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2DXWpgBgrEKt9VL/tPJZAc6DuFy89qmIyWvAhpo9wdRGg==";
        case.holds(pair, "msg_1").await;
        let both = case.headers[0].1.clone() + " v1,AAAA";
        let both = case.header("webhook-signature", both);
        assert_eq!(both.verified(0).await, Ok(()));
    }

    #[tokio::test]
    async fn what_is_no_public_key_is_no_secret() {
        let zeros = "00".repeat(31);
        let (off_the_curve, of_small_order) = (format!("02{zeros}"), format!("01{zeros}"));
        for text in ["no hexadecimal", "00", &off_the_curve, &of_small_order] {
            let refused = Scheme::DISCORD.check(&Secret::new(text).unwrap());
            assert_eq!(refused, Err(SecretError::Malformed), "{text}");
        }
        assert_eq!(Scheme::DISCORD.check(&Secret::new(PUBLIC).unwrap()), Ok(()));
    }
}

#[tokio::test]
async fn a_secret_that_is_no_key_of_the_scheme_verifies_nothing() {
    let mut case = standard();
    case.secret = "whsec_not base64";
    let secret = Secret::new(case.secret).unwrap();
    assert_eq!(case.scheme.check(&secret), Err(SecretError::Malformed));
    assert!(case.scheme.sign(&secret, b"{}", 0).is_empty());
    assert_eq!(case.verified(0).await, Err(SignatureError::NoSecret));
    // Variables that cargo sets and that it does not.
    let unset = Signed::from_env(case.scheme, "ATOMS_NO_SUCH_VARIABLE").unwrap_err();
    assert_eq!(unset.reason(), SecretError::Unset);
    let refused = Signed::from_env(case.scheme, "CARGO_PKG_NAME").unwrap_err();
    assert_eq!(refused.reason(), SecretError::Malformed);
    assert!(Signed::from_env(Scheme::ATOMS, "CARGO_PKG_NAME").is_ok());
}
