//! What the events say of their calls.

use atoms_api::assistant::types::{
    AssistantRequest, Call as Line, CallType, Customer, EndOfCallReport, PhoneNumber, StatusUpdate,
    ToolCalls,
};

use atoms_runtime::Sensitive;

use crate::store::{Call, Status};

impl From<AssistantRequest> for Call {
    fn from(event: AssistantRequest) -> Self {
        let message = event.message;
        about(&message.call, message.phone_number, message.customer)
    }
}

impl From<ToolCalls> for Call {
    fn from(event: ToolCalls) -> Self {
        let message = event.message;
        about(&message.call, message.phone_number, message.customer)
    }
}

impl From<StatusUpdate> for Call {
    fn from(event: StatusUpdate) -> Self {
        let message = event.message;
        about(&message.call, message.phone_number, message.customer)
    }
}

impl From<EndOfCallReport> for Call {
    fn from(event: EndOfCallReport) -> Self {
        let message = event.message;
        let seconds = i32::try_from(message.duration_seconds).ok();
        Self {
            seconds: seconds.map(f64::from),
            summary: Some(message.summary.into_inner()),
            recording_url: message.recording_url.map(Sensitive::into_inner),
            ..about(&message.call, message.phone_number, message.customer)
        }
    }
}

/// What every event says: who called whom, and where the call stands.
fn about(line: &Line, ours: PhoneNumber, theirs: Customer) -> Call {
    let (ours, theirs) = (ours.number.into_inner(), theirs.number.into_inner());
    let (from, to) = if line.r#type == CallType::OutboundPhoneCall {
        (ours, theirs)
    } else {
        (theirs, ours)
    };
    Call {
        from: Some(from),
        to: Some(to),
        status: Some(Status::from(line.status.as_str())),
        ..Call::default()
    }
}
