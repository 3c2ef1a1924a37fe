//! What happens in one call, as it happens.

use std::time::Duration;

use atoms_api::atoms::events::types::{CallEvent, CallEventType};
use atoms_api::atoms::events::{self as api, Events, types};
use atoms_runtime::rest::EventStream;
use futures_util::{Stream, StreamExt, stream};
use tokio::time::sleep;

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids};

/// How long after another an event comes.
const PACE: Duration = Duration::from_millis(20);

impl Events for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn stream_events(
        &self,
        _: Caller,
        params: types::StreamEventsParams,
    ) -> Result<api::StreamEventsAnswer> {
        ids::known(&params.call_id)?;
        let example: CallEvent = self.example(&api::STREAM_EVENTS)?;
        let spoken = CallEvent {
            call_id: Some(params.call_id),
            ..example
        };
        let opened = self.mark(CallEventType::SseInit);
        let closed = self.mark(CallEventType::SseClose);
        Ok(EventStream::new(paced([opened, spoken, closed])).into())
    }
}

impl Platform {
    /// The first or the last event of a stream.
    fn mark(&self, event_type: CallEventType) -> CallEvent {
        CallEvent {
            event_type: Some(event_type),
            event_time: Some(self.now().into()),
            ..CallEvent::default()
        }
    }
}

fn paced(events: [CallEvent; 3]) -> impl Stream<Item = CallEvent> {
    stream::iter(events).then(async |event| {
        sleep(PACE).await;
        event
    })
}
