//! What an agent is made with, and how it goes away.

use http::StatusCode;
use serde_json::{Value, json};

use crate::field::{Field, reaches, send};

const ID: &str = "6650f0a1b2c3d4e5f6a7b8c9";

fn field(pointer: &'static str) -> Field {
    Field {
        route: "POST /agent",
        operation: "create_agent",
        body: json!({"name": "Reception"}),
        pointer,
    }
}

#[tokio::test]
async fn a_new_agent_has_the_bounds_of_a_draft() {
    let text = |length| Value::from("x".repeat(length));
    let bounds = [
        ("/firstMessage", text(501), text(500)),
        ("/interruptionBackoffTimer", json!(10.1), json!(10)),
        ("/interruptionBackoffTimer", json!(-0.1), json!(0)),
        ("/smartTurnConfig/waitTimeInSecs", json!(10.5), json!(10)),
        ("/voiceDetectionConfig/confidence", json!(1.5), json!(1)),
        ("/voiceDetectionConfig/minVolume", json!(1.5), json!(1)),
        (
            "/voiceDetectionConfig/triggerTimeInSecs",
            json!(11),
            json!(10),
        ),
        (
            "/voiceDetectionConfig/releaseTimeInSecs",
            json!(11),
            json!(10),
        ),
        ("/voiceMailDetectionConfig/endText", text(201), text(200)),
        (
            "/llmIdleTimeoutConfig/chatTimeoutTimeInSecs",
            json!(0),
            json!(1),
        ),
        (
            "/llmIdleTimeoutConfig/webcallTimeoutTimeInSecs",
            json!(301),
            json!(300),
        ),
        (
            "/llmIdleTimeoutConfig/telephonyTimeoutTimeInSecs",
            json!(301),
            json!(300),
        ),
        (
            "/sessionTimeoutConfig/timeoutTimeInSecs",
            json!(3601),
            json!(3600),
        ),
    ];
    for (pointer, refused, accepted) in bounds {
        field(pointer).refuses(refused).await;
        field(pointer).accepts(accepted).await;
    }
}

#[tokio::test]
async fn an_agent_is_deleted_by_archiving_it() {
    let reached = reaches(&format!("DELETE /agent/{ID}/archive"), "delete_agent", None).await;
    assert_eq!(reached["params"]["id"], ID);
    let response = send(&format!("DELETE /agent/{ID}"), None).await;
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
}

/// It is the handler that refuses what belongs to a draft: the document knows nothing of it.
#[tokio::test]
async fn fields_of_a_draft_reach_the_handler_of_an_agent_s_update() {
    let route = format!("PATCH /agent/{ID}");
    let name = json!({"name": "Night desk"});
    let reached = reaches(&route, "update_agent", Some(&name)).await;
    assert_eq!(reached["body"], name);
    reaches(&route, "update_agent", Some(&json!({"synthesizer": {}}))).await;
}
