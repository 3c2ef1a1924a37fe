//! Who may open a channel.

use serde_json::{Value, json};

use crate::channels::desk;
use crate::support::{Case, brief};

/// What opening the desk asks, and the schemes that there are.
fn asked(change: impl FnOnce(&mut Value)) -> (Value, Value) {
    let mut desk = desk();
    change(&mut desk);
    let (document, said) = Case::of(desk).document();
    assert_eq!(brief(&said), Vec::<String>::new());
    let get = document["paths"]["/desk/{floor}"]["get"]["security"].clone();
    (get, document["components"]["securitySchemes"].clone())
}

#[test]
fn a_scheme_that_stands_where_it_is_asked_for_is_asked_for() {
    let (asked, schemes) = asked(|desk| {
        desk["servers"]["live"]["security"] = json!([{"type": "http", "scheme": "bearer"}]);
    });
    assert_eq!(asked, json!([{"httpBearer": []}]));
    assert_eq!(
        schemes["httpBearer"],
        json!({"type": "http", "scheme": "bearer"})
    );
}

#[test]
fn schemes_of_an_operation_are_asked_for_beside_those_of_the_server() {
    let (asked, _) = asked(|desk| {
        desk["operations"]["ask"]["security"] = json!([{"type": "http", "scheme": "basic"}]);
        desk["operations"]["tell"]["security"] =
            json!([{"$ref": "#/components/securitySchemes/key"}]);
    });
    assert_eq!(asked, json!([{"key": [], "httpBasic": []}]));
}

#[test]
fn all_schemes_of_a_requirement_of_version_2_are_asked_for() {
    let desk = json!({
        "asyncapi": "2.6.0", "info": {"title": "Desk", "version": "1"},
        "servers": {"live": {"url": "desk.example", "protocol": "wss", "security": [{"key": [], "other": []}]}},
        "channels": {"desk": {"publish": {"message": {"payload": {"type": "object"}}}}},
        "components": {"securitySchemes": {"key": {"type": "httpApiKey", "name": "X-Key", "in": "header"}}}
    });
    let (document, _) = Case::of(desk).document();
    assert_eq!(
        document["paths"]["/desk"]["get"]["security"],
        json!([{"key": [], "other": []}])
    );
}

#[test]
fn a_scheme_that_stands_in_a_trait_is_asked_for() {
    let (asked, schemes) = asked(|desk| {
        desk["components"]["operationTraits"] =
            json!({"safe": {"security": [{"type": "http", "scheme": "bearer"}]}});
        desk["operations"]["ask"]["traits"] =
            json!([{"$ref": "#/components/operationTraits/safe"}]);
        desk["operations"]["tell"]["traits"] =
            json!([{"security": [{"type": "http", "scheme": "basic"}]}]);
    });
    assert_eq!(
        asked,
        json!([{"key": [], "httpBearer": [], "httpBasic": []}])
    );
    assert_eq!(schemes["httpBearer"]["scheme"], "bearer");
    assert_eq!(schemes["httpBasic"]["scheme"], "basic");
}

#[test]
fn two_schemes_of_one_kind_are_two() {
    let flow = |url: &str| json!({"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": url, "availableScopes": {}}}});
    let (asked, schemes) = asked(|desk| {
        desk["servers"]["live"]["security"] = json!([
            flow("https://a.example/t"),
            flow("https://b.example/t"),
            flow("https://a.example/t")
        ]);
    });
    assert_eq!(asked, json!([{"oauth2": []}, {"oauth22": []}]));
    let url = |name: &str| &schemes[name]["flows"]["clientCredentials"]["tokenUrl"];
    assert_eq!(
        (url("oauth2"), url("oauth22")),
        (&json!("https://a.example/t"), &json!("https://b.example/t"))
    );
}

#[test]
fn the_scopes_of_a_scheme_are_asked_for() {
    let (asked, schemes) = asked(|desk| {
        let flows = json!({"clientCredentials": {"tokenUrl": "https://a.example/t", "availableScopes": {"say": "Say."}}});
        desk["components"]["securitySchemes"]["token"] =
            json!({"type": "oauth2", "flows": flows, "scopes": ["say"]});
        desk["servers"]["live"]["security"] =
            json!([{"$ref": "#/components/securitySchemes/token"}]);
    });
    assert_eq!(asked, json!([{"token": ["say"]}]));
    assert_eq!(
        schemes["token"]["flows"]["clientCredentials"]["scopes"],
        json!({"say": "Say."})
    );
}

/// The scheme that a server asks for, and what is said.
fn scheme(scheme: Value) -> (Value, Vec<String>) {
    let mut desk = desk();
    desk["components"]["securitySchemes"]["key"] = scheme;
    let (document, said) = Case::of(desk).document();
    let get = &document["paths"]["/desk/{floor}"]["get"];
    assert_eq!(get["security"], json!([{"key": []}]));
    (
        document["components"]["securitySchemes"]["key"].clone(),
        brief(&said),
    )
}

#[test]
fn schemes_that_a_handshake_carries_are_those_of_http() {
    let quiet = |one: Value| {
        let (made, said) = scheme(one);
        assert_eq!(said, Vec::<String>::new());
        made
    };
    assert_eq!(quiet(json!({"type": "X509"})), json!({"type": "mutualTLS"}));
    assert_eq!(
        quiet(json!({"type": "userPassword"})),
        json!({"type": "http", "scheme": "basic"})
    );
    assert_eq!(
        quiet(json!({"type": "scramSha256"})),
        json!({"type": "http", "scheme": "scram-sha-256"})
    );
}

#[test]
fn a_scheme_that_no_handshake_carries_is_told_by_its_type() {
    let others = [
        json!({"type": "apiKey", "in": "user"}),
        json!({"type": "symmetricEncryption"}),
        json!({"type": "asymmetricEncryption"}),
        json!({"type": "plain"}),
        json!({"type": "scramSha512"}),
        json!({"type": "gssapi"}),
    ];
    for other in others {
        let (made, said) = scheme(other);
        assert_eq!(made["type"], "http");
        assert_eq!(
            said,
            ["security-unknown 0#/components/securitySchemes/key/type"]
        );
    }
}

#[test]
fn a_scheme_that_is_nowhere_is_told_once_and_opens_nothing() {
    let mut desk = desk();
    desk["servers"]["live"]["security"] = json!([{"$ref": "#/components/securitySchemes/gone"}]);
    desk["channels"]["other"] = desk["channels"]["desk"].clone();
    desk["channels"]["other"]["address"] = json!("/other/{floor}");
    let (document, said) = Case::of(desk).document();
    assert_eq!(
        document["paths"]["/desk/{floor}"]["get"]["security"],
        json!([{"gone": []}])
    );
    assert_eq!(
        brief(&said),
        [
            "ref-dangling 0#/servers/live/security/0/$ref",
            "channel-unused 0#/channels/other"
        ]
    );
}

#[test]
fn a_reference_to_what_is_no_scheme_opens_nothing() {
    for (reference, name, code) in [
        ("parts.yaml#/gone", "gone", "ref-dangling"),
        ("#/components/messages/ask", "ask", "ref-kind"),
        ("#/gone", "gone", "ref-dangling"),
    ] {
        let mut desk = desk();
        desk["servers"]["live"]["security"] = json!([{ "$ref": reference }]);
        let case = Case::of(desk).file("parts.yaml", json!({}));
        let (document, said) = case.document();
        let get = &document["paths"]["/desk/{floor}"]["get"];
        assert_eq!(get["security"][0][name], json!([]), "{reference}");
        assert_eq!(
            brief(&said),
            [format!("{code} 0#/servers/live/security/0/$ref")]
        );
    }
}

#[test]
fn what_is_not_written_as_a_scheme_opens_nothing() {
    for (security, asked) in [
        (json!(["key"]), "key"),
        (json!(["#/components/securitySchemes/key"]), "key"),
        (json!("key"), "key"),
        (json!(["gone"]), "gone"),
        (json!([7]), "unreadable"),
        (json!(true), "unreadable"),
    ] {
        let mut desk = desk();
        desk["servers"]["live"]["security"] = security.clone();
        let (document, said) = Case::of(desk).document();
        let get = &document["paths"]["/desk/{floor}"]["get"];
        let expected = Value::from_iter([(asked, json!([]))]);
        assert_eq!(get["security"], json!([expected]), "{security}");
        assert!(brief(&said)[0].starts_with("value-type"), "{said:?}");
    }
}

#[test]
fn servers_that_ask_for_different_security_are_told() {
    for other in [json!(null), json!([{"type": "http", "scheme": "bearer"}])] {
        let mut desk = desk();
        desk["servers"]["other"] = json!({"host": "other.example", "protocol": "wss"});
        if !other.is_null() {
            desk["servers"]["other"]["security"] = other;
        }
        assert_eq!(
            brief(&Case::of(desk).said()),
            ["channel-security 0#/servers/other"]
        );
    }
}
