//! What agents answer on and call from.

use atoms_api::atoms::agent_telephony::types::{
    AgentAnswerSource, AgentCallerIdSource, AgentTelephonyBinding,
};

use crate::store::{Binding, Organization, OwnNumber};

/// What ties an agent to a number or a trunk.
pub(crate) fn binding(binding: &Binding) -> AgentTelephonyBinding {
    AgentTelephonyBinding {
        id: Some(binding.id.clone()),
        agent_id: Some(binding.agent.clone()),
        source_kind: Some(binding.source.kind.clone()),
        source_id: Some(binding.source.id.clone()),
        number: binding.number.clone(),
        created_at: Some(binding.created_at.into()),
        updated_at: Some(binding.created_at.into()),
    }
}

/// Something that an agent answers on.
pub(crate) fn answer(
    binding: &Binding,
    organization: &Organization,
    numbers: &[OwnNumber],
) -> AgentAnswerSource {
    AgentAnswerSource {
        binding_id: Some(binding.id.clone()),
        source_kind: Some(binding.source.kind.clone()),
        source_id: Some(binding.source.id.clone()),
        label: organization.answer_label(&binding.source, numbers).ok(),
    }
}

/// Something that an agent calls from.
pub(crate) fn caller_id(binding: &Binding, organization: &Organization) -> AgentCallerIdSource {
    let trunk = organization.outbound(&binding.source.id).ok();
    AgentCallerIdSource {
        binding_id: Some(binding.id.clone()),
        source_kind: Some(binding.source.kind.clone()),
        source_id: Some(binding.source.id.clone()),
        source_name: trunk.map(|trunk| trunk.what.name.clone()),
        label: binding.number.clone(),
    }
}
