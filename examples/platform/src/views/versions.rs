//! Versions and drafts of the first scheme.

use atoms_api::atoms::types::{AgentVersion, VersionBlocks, VersionStatus};
use atoms_api::atoms::versions::types::VersionSummary;

use super::reshape;
use crate::failure::Result;
use crate::store::{Agent, Config, Draft, Version};

/// A published version.
pub(crate) fn version(agent: &Agent, version: &Version) -> Result<AgentVersion> {
    let (draft, name) = version.draft.clone().unzip();
    let (activated_at, activated_by) = version.activated.clone().unzip();
    Ok(AgentVersion {
        id: Some(version.id.clone()),
        agent: Some(agent.id.clone()),
        status: Some(VersionStatus::Published),
        workflow_type: Some(version.config.workflow_type()),
        version_number: version.number.into(),
        label: version.labels.label.clone().into(),
        description: version.labels.description.clone().into(),
        is_active: Some(version.id == agent.active),
        is_pinned: Some(version.labels.pinned),
        draft_id: draft.into(),
        draft_name: name.flatten().into(),
        source_version_id: version.parent.clone().into(),
        parent_version: version.parent.clone().into(),
        blocks: Some(blocks(&version.config)?),
        published_at: atoms_runtime::Timestamp::from(version.published_at).into(),
        published_by: version.published_by.clone().into(),
        activated_at: activated_at.map(Into::into).into(),
        activated_by: activated_by.into(),
        created_by: Some(version.published_by.clone()),
        created_at: Some(version.published_at.into()),
        updated_at: Some(version.published_at.into()),
        ..AgentVersion::default()
    })
}

/// A version in a list.
pub(crate) fn summary(agent: &Agent, version: &Version) -> Result<VersionSummary> {
    reshape(self::version(agent, version)?)
}

/// A draft as it stands now.
pub(crate) fn draft(agent: &Agent, draft: &Draft) -> Result<AgentVersion> {
    let latest = draft.latest();
    Ok(AgentVersion {
        id: Some(latest.id.clone()),
        agent: Some(agent.id.clone()),
        status: Some(VersionStatus::Draft),
        workflow_type: Some(latest.config.workflow_type()),
        is_active: Some(false),
        is_pinned: Some(false),
        draft_id: draft.id.clone().into(),
        draft_name: draft.name.clone().into(),
        draft_revision: latest.revision.into(),
        source_version_id: draft.source.clone().into(),
        parent_version: draft.source.clone().into(),
        blocks: Some(blocks(&latest.config)?),
        created_by: Some(draft.created_by.clone()),
        created_at: Some(draft.created_at.into()),
        updated_at: Some(latest.at.into()),
        ..AgentVersion::default()
    })
}

fn blocks(config: &Config) -> Result<VersionBlocks> {
    reshape(config.blocks())
}
