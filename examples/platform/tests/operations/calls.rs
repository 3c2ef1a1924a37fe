//! Calls: begun in four ways, found, read, cancelled.

use atoms_api::atoms::Client;
use atoms_api::atoms::calls::{self as api, types};
use serde_json::json;

use crate::told::{CALL, ID, told, typed};

pub(crate) async fn all(client: &Client) {
    begun(client).await;
    found(client).await;
    cancelled(client).await;
}

async fn begun(client: &Client) {
    let new = typed(json!({"agent_id": ID, "mode": "webcall", "variables": {"visits": 3}}));
    let registered = told!(
        client.register_call(&new).await,
        api::RegisterCallAnswer::Created
    );
    assert_eq!(registered["data"]["sample_rate"], 24000);

    let params = types::StartOutboundCallParams::default();
    let new = types::OutboundCallRequest::new(ID, "+15550101");
    let called = told!(
        client.start_outbound_call(&params, &new).await,
        api::StartOutboundCallAnswer::Ok
    );
    assert_eq!(called["data"]["conversationId"], CALL);

    let with = typed(json!({"agentId": ID}));
    let chat = told!(client.start_chat(&with).await, api::StartChatAnswer::Ok);
    assert_eq!(chat["data"]["host"], "wss://rooms.example.com");
    let call = told!(
        client.start_web_call(&with).await,
        api::StartWebCallAnswer::Ok
    );
    assert_eq!(call["data"]["token"], "example-room-token");
}

async fn found(client: &Client) {
    let listed = told!(
        client.list_calls(&types::ListCallsParams::default()).await,
        api::ListCallsAnswer::Ok
    );
    assert_eq!(listed["data"]["logs"][0]["callId"], CALL);

    let some = typed(json!({"callIds": [CALL]}));
    let some = told!(client.search_calls(&some).await, api::SearchCallsAnswer::Ok);
    assert_eq!(some["data"]["logs"][0]["status"], "completed");

    let one = told!(
        client.get_call(&types::GetCallParams::new(CALL)).await,
        api::GetCallAnswer::Ok
    );
    assert_eq!(one["data"]["agent"]["name"], "Clinic reminders");

    let recording = client
        .get_recording_url(&types::GetRecordingUrlParams::new(CALL))
        .await;
    let recording = told!(recording, api::GetRecordingUrlAnswer::Ok);
    assert!(recording["data"]["presignedUrl"].is_string(), "{recording}");

    let retries = client
        .list_call_retries(&types::ListCallRetriesParams::new(CALL))
        .await;
    let retries = told!(retries, api::ListCallRetriesAnswer::Ok);
    assert_eq!(retries["data"]["retries"][1]["callId"], CALL);
}

async fn cancelled(client: &Client) {
    let why = typed(json!({"callId": CALL, "reason": "The patient has called in."}));
    let cancelled = client.cancel_call_with_reason(&why).await;
    let cancelled = told!(cancelled, api::CancelCallWithReasonAnswer::Ok);
    assert_eq!(cancelled["data"]["previousStatus"], "in_queue");

    let cancelled = client
        .cancel_call(&types::CancelCallParams::new(CALL))
        .await;
    let cancelled = told!(cancelled, api::CancelCallAnswer::Ok);
    assert_eq!(cancelled["data"]["status"], "cancelled");
}
