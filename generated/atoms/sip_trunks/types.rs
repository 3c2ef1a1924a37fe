//! The types of `SipTrunks` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Sensitive, Timestamp};
use atoms_runtime::codegen::{object, open_enum};

object! {
    /// A trunk that carriers send calls to.
    ///
    /// `sip-trunks.yaml#/components/schemas/SipInboundTrunk`
    pub struct SipInboundTrunk {
        pub id: Option<String> = optional("_id"),
        pub name: Option<String> = optional("name"),
        /// Where the carrier sends calls. Not in the answer to a change.
        pub sip_host: Option<String> = optional("sipHost"),
        pub numbers: Option<Vec<String>> = optional("numbers"),
        pub allowed_addresses: Option<Vec<String>> = optional("allowedAddresses"),
        pub allowed_numbers: Option<Vec<String>> = optional("allowedNumbers"),
        pub krisp_enabled: Option<bool> = optional("krispEnabled"),
        pub media_encryption: Option<MediaEncryption> = optional("mediaEncryption"),
        pub auth_username: Option<Sensitive<String>> = optional("authUsername"),
        pub ringing_timeout_seconds: Option<i64> = optional("ringingTimeoutSeconds"),
        /// The agent that answers; `null` where none does.
        pub agent: Maybe<AnsweringAgent> = optional("agent"),
        /// The trunk at the media server.
        pub livekit_trunk_id: Option<String> = optional("livekitTrunkId"),
        pub is_active: Option<bool> = optional("isActive"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// Where calls come from, and for which numbers.
    ///
    /// `sip-trunks.yaml#/components/schemas/CreateInboundTrunkRequest`
    pub struct CreateInboundTrunkRequest with new {
        /// At most 120 characters.
        pub name: String = "name",
        /// In E.164.
        ///
        /// At most 50 items.
        pub numbers: Option<Vec<String>> = optional("numbers"),
        /// Who may send calls, by host name, address or range of addresses; no wildcards.
        ///
        /// At most 20 items.
        pub allowed_addresses: Option<Vec<String>> = optional("allowedAddresses"),
        /// Who may call; everybody when empty.
        ///
        /// At most 50 items.
        pub allowed_numbers: Option<Vec<String>> = optional("allowedNumbers"),
        /// Takes noise out of the caller's voice.
        ///
        /// Default: `true`.
        pub krisp_enabled: Option<bool> = optional("krispEnabled"),
        /// Default: `"allow"`.
        pub media_encryption: Option<MediaEncryption> = optional("mediaEncryption"),
        /// Together with `authPassword`.
        pub auth_username: Option<Sensitive<String>> = optional("authUsername"),
        /// Never answered with.
        pub auth_password: Option<Sensitive<String>> = optional("authPassword"),
        /// How long the agent's side may ring, in **seconds**.
        ///
        /// From 1 to 600.
        pub ringing_timeout_seconds: Option<i64> = optional("ringingTimeoutSeconds"),
    }
}

object! {
    /// What to change.
    ///
    /// `sip-trunks.yaml#/components/schemas/UpdateInboundTrunkRequest`
    pub struct UpdateInboundTrunkRequest {
        /// At most 120 characters.
        pub name: Option<String> = optional("name"),
        /// In E.164. Takes the place of the whole list.
        ///
        /// At most 50 items.
        pub numbers: Option<Vec<String>> = optional("numbers"),
        /// Who may send calls, by host name, address or range of addresses; no wildcards.
        ///
        /// At most 20 items.
        pub allowed_addresses: Option<Vec<String>> = optional("allowedAddresses"),
        /// Who may call; everybody when empty.
        ///
        /// At most 50 items.
        pub allowed_numbers: Option<Vec<String>> = optional("allowedNumbers"),
        /// Takes noise out of the caller's voice.
        pub krisp_enabled: Option<bool> = optional("krispEnabled"),
        pub media_encryption: Option<MediaEncryption> = optional("mediaEncryption"),
        /// Together with `authPassword`.
        pub auth_username: Option<Sensitive<String>> = optional("authUsername"),
        /// Never answered with.
        pub auth_password: Option<Sensitive<String>> = optional("authPassword"),
        /// How long the agent's side may ring, in **seconds**.
        ///
        /// From 1 to 600.
        pub ringing_timeout_seconds: Option<i64> = optional("ringingTimeoutSeconds"),
    }
}

object! {
    /// A trunk that agents call through.
    ///
    /// `sip-trunks.yaml#/components/schemas/SipOutboundTrunk`
    pub struct SipOutboundTrunk {
        pub id: Option<String> = optional("_id"),
        pub name: Option<String> = optional("name"),
        pub address: Option<String> = optional("address"),
        pub transport: Option<SipTransport> = optional("transport"),
        pub numbers: Option<Vec<String>> = optional("numbers"),
        pub cps_limit: Option<i64> = optional("cpsLimit"),
        pub media_encryption: Option<MediaEncryption> = optional("mediaEncryption"),
        pub auth_username: Option<Sensitive<String>> = optional("authUsername"),
        /// The trunk at the media server.
        pub livekit_trunk_id: Option<String> = optional("livekitTrunkId"),
        pub is_active: Option<bool> = optional("isActive"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// A carrier, and the numbers to show.
    ///
    /// `sip-trunks.yaml#/components/schemas/CreateOutboundTrunkRequest`
    pub struct CreateOutboundTrunkRequest with new {
        /// At most 120 characters.
        pub name: String = "name",
        /// The carrier's host, with a port if need be.
        pub address: String = "address",
        /// Default: `"auto"`.
        pub transport: Option<SipTransport> = optional("transport"),
        /// What callees may see as the caller, in E.164.
        ///
        /// From 1 to 50 items.
        pub numbers: Vec<String> = "numbers",
        /// Two letters of ISO 3166-1.
        ///
        /// Exactly 2 characters.
        pub destination_country: Option<String> = optional("destinationCountry"),
        /// Default: `"disable"`.
        pub media_encryption: Option<MediaEncryption> = optional("mediaEncryption"),
        /// Together with `authPassword`.
        pub auth_username: Option<Sensitive<String>> = optional("authUsername"),
        /// Never answered with.
        pub auth_password: Option<Sensitive<String>> = optional("authPassword"),
        /// The most calls that begin in one second, for the carrier's address.
        ///
        /// From 1 to 50. Default: `1`.
        pub cps_limit: Option<i64> = optional("cpsLimit"),
    }
}

object! {
    /// What to change.
    ///
    /// `sip-trunks.yaml#/components/schemas/UpdateOutboundTrunkRequest`
    pub struct UpdateOutboundTrunkRequest {
        pub name: Option<String> = optional("name"),
        /// In E.164. Takes the place of the whole list.
        pub numbers: Option<Vec<String>> = optional("numbers"),
        /// Two letters of ISO 3166-1.
        pub destination_country: Option<String> = optional("destinationCountry"),
        pub media_encryption: Option<MediaEncryption> = optional("mediaEncryption"),
        /// Together with `authPassword`.
        pub auth_username: Option<Sensitive<String>> = optional("authUsername"),
        /// Never answered with.
        pub auth_password: Option<Sensitive<String>> = optional("authPassword"),
        /// Holds for every trunk to the address.
        pub cps_limit: Option<i64> = optional("cpsLimit"),
    }
}

open_enum! {
    /// Whether speech is encrypted (SRTP).
    ///
    /// `sip-trunks.yaml#/components/schemas/MediaEncryption`
    pub enum MediaEncryption {
        Disable = "disable",
        Allow = "allow",
        Require = "require",
    }
}

object! {
    /// The agent that answers on a trunk.
    ///
    /// `sip-trunks.yaml#/components/schemas/AnsweringAgent`
    pub struct AnsweringAgent {
        pub id: Option<String> = optional("id"),
        pub name: Option<String> = optional("name"),
    }
}

open_enum! {
    /// What carries the signalling; `auto` finds out.
    ///
    /// `sip-trunks.yaml#/components/schemas/SipTransport`
    pub enum SipTransport {
        Auto = "auto",
        Udp = "udp",
        Tcp = "tcp",
        Tls = "tls",
    }
}

object! {
    /// `sip-trunks.yaml#/paths/~1sip-trunk~1inbound/get/responses/200/content/application~1json/schema`
    pub struct ListInboundTrunksOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<SipInboundTrunk>> = optional("data"),
    }
}

object! {
    /// `sip-trunks.yaml#/paths/~1sip-trunk~1inbound/post/responses/201/content/application~1json/schema`
    pub struct CreateInboundTrunkCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<SipInboundTrunk> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /sip-trunk/inbound/{trunkId}`.
    ///
    /// `sip-trunks.yaml#/paths/~1sip-trunk~1inbound~1{trunkId}/delete/parameters`
    pub struct DeleteInboundTrunkParams {
        /// The trunk's `_id`.
        pub trunk_id: String = "trunkId",
    }
}

object! {
    /// `sip-trunks.yaml#/paths/~1sip-trunk~1inbound~1{trunkId}/delete/responses/200/content/application~1json/schema`
    pub struct DeleteInboundTrunkOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<DeleteInboundTrunkOkData> = optional("data"),
    }
}

object! {
    /// `sip-trunks.yaml#/paths/~1sip-trunk~1inbound~1{trunkId}/delete/responses/200/content/application~1json/schema/properties/data`
    pub struct DeleteInboundTrunkOkData {
        pub deleted: Option<bool> = optional("deleted"),
    }
}

object! {
    /// The parameters of `PATCH /sip-trunk/inbound/{trunkId}`.
    ///
    /// `sip-trunks.yaml#/paths/~1sip-trunk~1inbound~1{trunkId}/patch/parameters`
    pub struct UpdateInboundTrunkParams {
        /// The trunk's `_id`.
        pub trunk_id: String = "trunkId",
    }
}

object! {
    /// `sip-trunks.yaml#/paths/~1sip-trunk~1inbound~1{trunkId}/patch/responses/200/content/application~1json/schema`
    pub struct UpdateInboundTrunkOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<SipInboundTrunk> = optional("data"),
    }
}

object! {
    /// `sip-trunks.yaml#/paths/~1sip-trunk~1outbound/get/responses/200/content/application~1json/schema`
    pub struct ListOutboundTrunksOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<SipOutboundTrunk>> = optional("data"),
    }
}

object! {
    /// `sip-trunks.yaml#/paths/~1sip-trunk~1outbound/post/responses/201/content/application~1json/schema`
    pub struct CreateOutboundTrunkCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<SipOutboundTrunk> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /sip-trunk/outbound/{trunkId}`.
    ///
    /// `sip-trunks.yaml#/paths/~1sip-trunk~1outbound~1{trunkId}/delete/parameters`
    pub struct DeleteOutboundTrunkParams {
        /// The trunk's `_id`.
        pub trunk_id: String = "trunkId",
    }
}

object! {
    /// `sip-trunks.yaml#/paths/~1sip-trunk~1outbound~1{trunkId}/delete/responses/200/content/application~1json/schema`
    pub struct DeleteOutboundTrunkOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<DeleteOutboundTrunkOkData> = optional("data"),
    }
}

object! {
    /// `sip-trunks.yaml#/paths/~1sip-trunk~1outbound~1{trunkId}/delete/responses/200/content/application~1json/schema/properties/data`
    pub struct DeleteOutboundTrunkOkData {
        pub deleted: Option<bool> = optional("deleted"),
    }
}

object! {
    /// The parameters of `PATCH /sip-trunk/outbound/{trunkId}`.
    ///
    /// `sip-trunks.yaml#/paths/~1sip-trunk~1outbound~1{trunkId}/patch/parameters`
    pub struct UpdateOutboundTrunkParams {
        /// The trunk's `_id`.
        pub trunk_id: String = "trunkId",
    }
}

object! {
    /// `sip-trunks.yaml#/paths/~1sip-trunk~1outbound~1{trunkId}/patch/responses/200/content/application~1json/schema`
    pub struct UpdateOutboundTrunkOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<SipOutboundTrunk> = optional("data"),
    }
}
