//! Recordings, by the id of their call.

use atoms_api::atoms::recordings::{self as api, Recordings, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids};

impl Recordings for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn get_recording(
        &self,
        _: Caller,
        params: types::GetRecordingParams,
    ) -> Result<api::GetRecordingAnswer> {
        ids::known_or_bare(&params.call_id)?;
        self.example(&api::GET_RECORDING)
            .map(api::GetRecordingAnswer::Ok)
    }
}
