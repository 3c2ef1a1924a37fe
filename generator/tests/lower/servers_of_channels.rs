//! Where channels are opened: what their servers say of the address.

use serde_json::{Value, json};

use crate::channels::desk;
use crate::support::{Case, brief};

/// The address that the desk is opened at, and what is said.
fn address(server: Value) -> (Value, Vec<String>) {
    let mut desk = desk();
    desk["components"]["serverVariables"] = json!({"stage": {"default": "live"}});
    desk["servers"]["live"] = server;
    let (document, said) = Case::of(desk).document();
    let get = &document["paths"]["/desk/{floor}"]["get"];
    (get["servers"][0].clone(), brief(&said))
}

#[test]
fn an_address_is_made_of_what_the_server_says_and_refers_to() {
    let (server, said) = address(json!({
        "host": "{region}.example", "pathname": "/v1/{stage}", "protocol": "wss",
        "variables": {
            "region": {"enum": ["eu", "us"], "examples": ["eu"]},
            "stage": {"$ref": "#/components/serverVariables/stage"}
        }
    }));
    assert_eq!(said, Vec::<String>::new());
    assert_eq!(server["url"], "wss://{region}.example/v1/{stage}");
    assert_eq!(
        server["variables"],
        json!({"region": {"enum": ["eu", "us"], "default": "eu"}, "stage": {"default": "live"}})
    );
}

#[test]
fn a_path_and_a_host_in_a_spelling_of_their_own_make_no_other_host() {
    let (server, said) = address(json!({"host": "a.example", "pathname": "v1", "protocol": "wss"}));
    assert_eq!(
        (&server["url"], said),
        (&json!("wss://a.example/v1"), vec![])
    );
    let (server, said) =
        address(json!({"host": "ws://a.example:80/p", "pathname": "/v1", "protocol": "wss"}));
    assert_eq!(server["url"], "wss://a.example:80/p/v1");
    assert_eq!(said, ["server-address 0#/servers/live/host"]);
    let (server, said) = address(json!({"host": "", "protocol": "wss"}));
    assert_eq!(
        (server, said),
        (
            json!(null),
            vec!["server-address 0#/servers/live".to_owned()]
        )
    );
}

#[test]
fn a_server_whose_address_has_a_part_without_value_is_left_out() {
    let (server, said) = address(json!({
        "host": "{region}.example", "protocol": "wss", "variables": {"region": {"description": "Which one."}}
    }));
    assert_eq!(server, json!(null));
    assert_eq!(said, ["server-address 0#/servers/live/variables/region"]);
}

#[test]
fn a_channel_on_a_server_that_is_nowhere_is_not_on_all() {
    for (server, code) in [
        (json!({"$ref": "parts.yaml#/gone"}), "ref-dangling"),
        (json!({"$ref": "#/servers/gone"}), "ref-dangling"),
        (json!({"$ref": "#/channels/desk"}), "ref-kind"),
        (json!("live"), "value-type"),
    ] {
        let mut desk = desk();
        desk["channels"]["desk"]["servers"] = json!([server]);
        let (document, said) = Case::of(desk).file("parts.yaml", json!({})).document();
        let get = &document["paths"]["/desk/{floor}"]["get"];
        assert_eq!(get["servers"], json!(null), "{server}");
        assert!(brief(&said)[0].starts_with(code), "{:?}", brief(&said));
    }
}

#[test]
fn an_address_that_no_socket_can_be_opened_at_is_told() {
    for parts in [
        json!({"host": "{region}.example"}),
        json!({"host": "a b.example"}),
        json!({"host": "a.example", "pathname": "/v1?model=x"}),
        json!({"host": "a.example", "pathname": "/{stage}", "variables": {"stage": {"default": "?"}}}),
        json!({"host": "a.example/#part"}),
    ] {
        let (server, said) = address(parts.clone());
        assert_eq!(server, json!(null), "{parts}");
        let [said] = &said[..] else {
            panic!("{parts}: {said:?}")
        };
        let place = "server-address 0#/servers/live (an address is a host";
        assert!(said.starts_with(place), "{said}");
    }
}

#[test]
fn a_protocol_has_no_case() {
    let (server, said) = address(json!({"host": "a.example", "protocol": "WSS"}));
    assert_eq!((&server["url"], said), (&json!("wss://a.example"), vec![]));
}
