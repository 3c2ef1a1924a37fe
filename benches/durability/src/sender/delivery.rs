//! What is delivered: a call with a transcript.

use atoms_api::atoms::webhooks::SIGNATURE;
use atoms_runtime::Secret;
use bytes::Bytes;
use http_body_util::Full;
use hyper::Request;
use serde_json::json;

use crate::Done;
use crate::child::SECRET;

/// Where the id stands in the text.
const ID: &str = "the id of the delivery";

/// Deliveries that differ in their ids.
pub(crate) struct Deliveries {
    before: String,
    after: String,
    secret: Secret,
}

impl Deliveries {
    /// Deliveries of about `size` bytes.
    pub(crate) fn of(size: usize) -> Done<Self> {
        let turn = json!({
            "role": "agent",
            "content": "Your parcel left the depot this morning; नमस्ते, may I send you the link?",
            "timestamp": "2026-05-08T07:52:05.123Z",
        });
        let mut event = json!({
            "url": "https://crm.example.com/hooks/atoms",
            "description": "CRM",
            "event": "agent.post-conversation",
            "metadata": {
                "agentId": "66c1f0a2b4d85e7a90c3d214",
                "eventType": "post-conversation",
                "conversationType": "telephonyOutbound",
                "callId": "CALL-1786096380221-a81f3c",
                "recordingUrl": "https://recordings.example.com/a81f3c.wav",
                "callData": {
                    "answerTime": "2026-08-07T09:53:11.804Z",
                    "callDirection": "telephony_outbound",
                    "callDuration": 31.25,
                    "callStatus": "completed",
                    "endTime": "2026-08-07T09:53:43.054Z",
                    "fromNumber": "+15550100",
                    "toNumber": "+15550102",
                },
                "transcript": [],
                "variables": {"default_language": "hi", "order_total": 1499, "address": null},
            },
            "id": ID,
        });
        let rest = size.saturating_sub(event.to_string().len());
        let turns = rest / (turn.to_string().len() + 1);
        event["metadata"]["transcript"] = vec![turn; turns].into();
        let text = event.to_string();
        let (before, after) = text.split_once(ID).ok_or("the id does not stand there")?;
        Ok(Self {
            before: before.to_owned(),
            after: after.to_owned(),
            secret: Secret::new(SECRET)?,
        })
    }

    /// A signed request.
    pub(crate) fn request(&self, id: &str) -> Request<Full<Bytes>> {
        let body = Bytes::from(format!("{}{id}{}", self.before, self.after));
        let signed = SIGNATURE.sign(&self.secret, &body, 0);
        let mut request = Request::new(Full::new(body));
        *request.method_mut() = hyper::Method::POST;
        *request.uri_mut() = hyper::Uri::from_static("/hooks");
        let headers = request.headers_mut();
        headers.extend(signed);
        let fixed = [("host", "receiver"), ("content-type", "application/json")];
        for (name, value) in fixed {
            headers.insert(name, hyper::header::HeaderValue::from_static(value));
        }
        request
    }
}
