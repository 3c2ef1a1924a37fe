//! Tools and secrets.

use atoms_api::atoms::secrets::types::Secret;
use atoms_api::atoms::tools::types::ToolResource;

use crate::store;

/// A tool of an organization.
pub(crate) fn tool(tool: &store::Tool, organization: &str) -> ToolResource {
    ToolResource {
        id: Some(tool.id.clone()),
        organization_id: Some(organization.to_owned()),
        tool_id: Some(tool.tool_id.clone()),
        r#type: Some(tool.definition.r#type.to_string()),
        definition: Some(tool.definition.clone()),
        created_at: Some(tool.created_at.into()),
        updated_at: Some(tool.updated_at.into()),
    }
}

/// A secret, which has no value here.
pub(crate) fn secret(secret: &store::Secret) -> Secret {
    Secret {
        id: Some(secret.id.clone()),
        name: Some(secret.name.clone()),
        created_at: Some(secret.created_at.into()),
        updated_at: Some(secret.created_at.into()),
    }
}
