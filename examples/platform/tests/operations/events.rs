//! What happens in a call, as it happens.

use atoms_api::atoms::Client;
use atoms_api::atoms::events::{StreamEventsAnswer, types};

use crate::told::CALL;

pub(crate) async fn all(client: &Client) {
    let params = types::StreamEventsParams::new(CALL);
    let answer = client.stream_events(&params).await;
    let Ok(StreamEventsAnswer::Ok(mut events)) = answer else {
        panic!("{answer:?}");
    };
    let mut kinds = Vec::new();
    while let Some(event) = events.next().await {
        let event = event.unwrap().data;
        kinds.push(event.event_type.unwrap().to_string());
    }
    assert_eq!(kinds, ["sse_init", "user_transcription", "sse_close"]);
}
