//! Branches and their revisions.

use atoms_api::atoms::branches::types::{
    Branch, BranchStatus, BranchSummary, DraftDetail, PublishResult, PublishResultState, Revision,
    RevisionEdit, RevisionHistory, RevisionTrailEntry,
};

use serde_json::{Map, Value};

use super::{count, reshape, versions};
use crate::failure::Result;
use crate::store::{self, Agent, Config, Draft, Version};

/// A branch alone.
pub(crate) fn branch(agent: &Agent, branch: &store::Branch) -> Branch {
    let source = branch.source.as_ref();
    let draft = agent.branch_draft(&branch.id).ok();
    Branch {
        id: Some(branch.id.clone()),
        agent: Some(agent.id.clone()),
        name: Some(branch.name.clone()),
        is_default: Some(branch.is_default),
        status: Some(if branch.archived {
            BranchStatus::Archived
        } else {
            BranchStatus::Active
        }),
        head_revision_id: branch.head.clone().into(),
        open_draft_id: draft.map(|draft| draft.id.clone()).into(),
        source_branch_id: source.map(|from| from.branch.clone()).into(),
        source_revision_id: source.map(|from| from.revision.clone()).into(),
        created_by: Some(branch.created_by.clone()),
        created_at: Some(branch.created_at.into()),
        updated_by: Some(branch.created_by.clone()),
        updated_at: Some(branch.updated_at.into()),
    }
}

/// A branch, and how it stands.
pub(crate) fn summary(agent: &Agent, branch: &store::Branch) -> BranchSummary {
    let head = agent.version(&branch.head).ok();
    BranchSummary {
        branch: Some(self::branch(agent, branch)),
        has_open_draft: Some(agent.branch_draft(&branch.id).is_ok()),
        head_revision_number: head.map(|head| head.revision).into(),
        is_live: Some(agent.live == branch.id),
        revisions_count: Some(count(agent.revisions(&branch.id).count())),
    }
}

/// A published revision.
pub(crate) fn revision(agent: &Agent, version: &Version) -> Result<Revision> {
    let restored = version.restored_from.as_ref();
    let restored = restored.and_then(|id| agent.version(id).ok());
    Ok(Revision {
        branch: version.branch.clone().into(),
        revision_number: version.revision.into(),
        restored_from_revision_id: version.restored_from.clone().into(),
        restored_from_label: restored.and_then(|from| from.labels.label.clone()).into(),
        blocks: Some(reshape(version.config.blocks())?),
        ..reshape(versions::version(agent, version)?)?
    })
}

/// The configuration of a revision: a part each, and in it the fields by their names.
pub(crate) fn resolved(config: &Config) -> Map<String, Value> {
    let sections = config.sections().into_iter();
    sections
        .map(|(name, fields)| (name.to_owned(), Value::Object(fields)))
        .collect()
}

/// The draft of a branch, with its edits.
pub(crate) fn draft(agent: &Agent, draft: &Draft) -> Result<DraftDetail> {
    let latest = latest(agent, draft)?;
    let edits = draft.edits().iter().map(|step| RevisionEdit {
        revision: Some(Revision {
            id: Some(step.id.clone()),
            draft_revision: step.revision.into(),
            updated_at: Some(step.at.into()),
            ..latest.clone()
        }),
        changed_sections: Some(step.changed_sections()),
        editor_name: None.into(),
    });
    Ok(DraftDetail {
        edit_count: Some(count(draft.edits().len())),
        edit_history: Some(edits.collect()),
        latest: Some(latest),
    })
}

/// The draft of a branch as it stands now.
pub(crate) fn latest(agent: &Agent, draft: &Draft) -> Result<Revision> {
    Ok(Revision {
        branch: draft.branch.clone().into(),
        blocks: Some(reshape(draft.latest().config.blocks())?),
        ..reshape(versions::draft(agent, draft)?)?
    })
}

/// How a revision came to be: the newest step first.
pub(crate) fn history(agent: &Agent, version: &Version) -> Result<RevisionHistory> {
    let parent = |version: &&Version| agent.version(version.parent.as_deref()?).ok();
    let steps = std::iter::successors(Some(version), parent);
    let steps = steps.map(|step| {
        let before = parent(&step).map(|before| before.config.changed_sections(&step.config));
        Ok(RevisionTrailEntry {
            revision: Some(revision(agent, step)?),
            changed_sections: Some(before.unwrap_or_default()),
        })
    });
    Ok(RevisionHistory {
        trail: Some(steps.collect::<Result<_>>()?),
        revision: Some(revision(agent, version)?),
        published_by: Some(version.published_by.clone()),
    })
}

/// A publication that is being checked.
pub(crate) fn checked() -> PublishResult {
    PublishResult {
        state: Some(PublishResultState::Scanning),
        ..PublishResult::default()
    }
}

/// A publication that is there at once.
pub(crate) fn published(agent: &Agent, version: &Version) -> Result<PublishResult> {
    Ok(PublishResult {
        state: Some(PublishResultState::Committed),
        revision: revision(agent, version)?.into(),
    })
}
