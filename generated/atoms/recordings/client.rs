//! Calling the operations of `Recordings`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// A link to the recording of a call, which works for 15 minutes.
    ///
    /// `GET /recordings/{callId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_recording(
        &self,
        params: &types::GetRecordingParams,
    ) -> Result<super::GetRecordingAnswer, Error> {
        self.http.call(&super::GET_RECORDING).params(params).send().await
    }
}
