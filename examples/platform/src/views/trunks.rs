//! SIP trunks. Passwords are in none of the shapes.

use atoms_api::atoms::sip_trunks::types::{AnsweringAgent, SipInboundTrunk, SipOutboundTrunk};
use atoms_runtime::Maybe;

use crate::store::{Agent, InboundTrunk, OutboundTrunk};

/// Where carriers send calls.
const SIP_HOST: &str = "sip.example.com";

/// An inbound trunk, and the agent that answers on it.
pub(crate) fn inbound(trunk: &InboundTrunk, agent: Option<&Agent>) -> SipInboundTrunk {
    let what = trunk.what.clone();
    SipInboundTrunk {
        id: Some(trunk.id.clone()),
        name: Some(what.name),
        sip_host: Some(SIP_HOST.to_owned()),
        numbers: Some(what.numbers.unwrap_or_default()),
        allowed_addresses: Some(what.allowed_addresses.unwrap_or_default()),
        allowed_numbers: Some(what.allowed_numbers.unwrap_or_default()),
        krisp_enabled: what.krisp_enabled,
        media_encryption: what.media_encryption,
        auth_username: what.auth_username,
        ringing_timeout_seconds: what.ringing_timeout_seconds,
        agent: agent.map_or(Maybe::Null, |agent| {
            Maybe::Value(AnsweringAgent {
                id: Some(agent.id.clone()),
                name: Some(agent.profile.name.clone()),
            })
        }),
        livekit_trunk_id: Some(format!("ST_{}", trunk.id)),
        is_active: Some(true),
        created_at: Some(trunk.created_at.into()),
        updated_at: Some(trunk.updated_at.into()),
    }
}

/// An outbound trunk.
pub(crate) fn outbound(trunk: &OutboundTrunk) -> SipOutboundTrunk {
    let what = trunk.what.clone();
    SipOutboundTrunk {
        id: Some(trunk.id.clone()),
        name: Some(what.name),
        address: Some(what.address),
        transport: what.transport,
        numbers: Some(what.numbers),
        cps_limit: what.cps_limit,
        media_encryption: what.media_encryption,
        auth_username: what.auth_username,
        livekit_trunk_id: Some(format!("ST_{}", trunk.id)),
        is_active: Some(true),
        created_at: Some(trunk.created_at.into()),
        updated_at: Some(trunk.updated_at.into()),
    }
}
