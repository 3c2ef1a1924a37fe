//! The types of `Recordings` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::Sensitive;
use atoms_runtime::codegen::{object, open_enum};

object! {
    /// The parameters of `GET /recordings/{callId}`.
    ///
    /// `recordings.yaml#/paths/~1recordings~1{callId}/get/parameters`
    pub struct GetRecordingParams {
        /// The call, as `callId` names it in lists and deliveries.
        pub call_id: String = "callId",
        /// Both voices on one channel, or each on its own.
        ///
        /// Default: `"mono"`.
        pub channel: GetRecordingParamsChannel = "channel",
    }
}

open_enum! {
    /// Default: `"mono"`.
    ///
    /// `recordings.yaml#/paths/~1recordings~1{callId}/get/parameters/1/schema`
    pub enum GetRecordingParamsChannel {
        Mono = "mono",
        Dual = "dual",
    }
}

object! {
    /// `recordings.yaml#/paths/~1recordings~1{callId}/get/responses/200/content/application~1json/schema`
    pub struct GetRecordingOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<GetRecordingOkData> = optional("data"),
    }
}

object! {
    /// `recordings.yaml#/paths/~1recordings~1{callId}/get/responses/200/content/application~1json/schema/properties/data`
    pub struct GetRecordingOkData {
        pub url: Option<Sensitive<String>> = optional("url"),
    }
}
