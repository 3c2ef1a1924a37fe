//! Recordings.

use atoms_api::atoms::Client;
use atoms_api::atoms::recordings::{self as api, types};

use crate::told::{CALL, text, told};

pub(crate) async fn all(client: &Client) {
    let params = types::GetRecordingParams {
        channel: types::GetRecordingParamsChannel::Dual,
        ..types::GetRecordingParams::new(CALL)
    };
    let link = told!(
        client.get_recording(&params).await,
        api::GetRecordingAnswer::Ok
    );
    assert!(text(&link, "/data/url").starts_with("https://"));
}
