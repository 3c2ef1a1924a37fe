//! A service that answers every request with what its handler was given.

use std::sync::Arc;

use atoms_api::atoms;
use atoms_api::atoms::compliance::{
    GetComplianceRequirementsAnswer, GetComplianceStatusAnswer, RefreshComplianceApplicationAnswer,
    ResubmitComplianceApplicationAnswer, ResubmitComplianceApplicationPart,
    SubmitComplianceApplicationAnswer, SubmitComplianceApplicationPart,
};
use atoms_api::atoms::types::{
    CreateAgentFromTemplateRequest, CreateAgentRequest, CreateAgentWithAiRequest,
    CreateCampaignRequest, CreateDraftParams, CreateDraftRequest, CreateWebhookRequest,
    DeleteAgentParams, DeleteCampaignParams, DeleteWebhookParams, DiffDraftParams,
    DiscardDraftParams, DraftConfigRequest, DuplicateAgentParams, DuplicateAgentRequest,
    ExportCampaignByAudienceMemberParams, ExportCampaignLogsParams, GetAgentParams,
    GetCampaignParams, GetComplianceRequirementsParams, GetComplianceStatusParams, GetDraftParams,
    ListAgentCallLogsParams, ListAgentTemplatesParams, ListAgentWebhookSubscriptionsParams,
    ListAgentsParams, ListCampaignsParams, ListDraftsParams, ListWebhooksParams,
    PauseCampaignParams, PublishDraftParams, PublishDraftRequest,
    RefreshComplianceApplicationParams, RenameDraftParams, RenameDraftRequest,
    ResubmitComplianceApplicationParams, StartCampaignParams, SubscribeAgentRequest,
    SubscribeAgentToWebhookParams, TestCallRequest, TestDraftParams,
    UnsubscribeAgentFromWebhooksParams, UpdateAgentParams, UpdateAgentRequest,
    UpdateDraftConfigParams, UpdateWebhookParams, UpdateWebhookRequest,
};
use atoms_runtime::rest::Parts;
use axum::Router;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// Every group that was promised something, in one application.
pub(crate) fn app() -> Router {
    let stub = Arc::new(Stub);
    Router::new()
        .merge(atoms::agents::router(Arc::clone(&stub)))
        .merge(atoms::campaigns::router(Arc::clone(&stub)))
        .merge(atoms::compliance::router(Arc::clone(&stub)))
        .merge(atoms::drafts::router(Arc::clone(&stub)))
        .merge(atoms::webhook_subscriptions::router(stub))
}

struct Stub;

/// A request that has reached its handler: which one, and what it was given, as it encodes again.
struct Reached(Value);

impl IntoResponse for Reached {
    fn into_response(self) -> Response {
        self.0.to_string().into_response()
    }
}

/// Implements a group by methods that tell what they were given.
macro_rules! stub {
    ($module:ident, $group:ident {
        $($operation:ident($($argument:ident: $type:ty),*) -> $answer:ident;)*
    }) => {
        impl atoms::$module::$group for Stub {
            type Caller = ();
            type Error = Reached;

            $(async fn $operation(
                &self,
                (): (),
                $($argument: $type),*
            ) -> Result<atoms::$module::$answer, Reached> {
                Err(Reached(json!({
                    "operation": stringify!($operation),
                    $(stringify!($argument): $argument,)*
                })))
            })*
        }
    };
}

stub! {
    drafts, Drafts {
        list_drafts(params: ListDraftsParams) -> ListDraftsAnswer;
        create_draft(params: CreateDraftParams, body: CreateDraftRequest) -> CreateDraftAnswer;
        get_draft(params: GetDraftParams) -> GetDraftAnswer;
        discard_draft(params: DiscardDraftParams) -> DiscardDraftAnswer;
        rename_draft(params: RenameDraftParams, body: RenameDraftRequest) -> RenameDraftAnswer;
        diff_draft(params: DiffDraftParams) -> DiffDraftAnswer;
        publish_draft(params: PublishDraftParams, body: Option<PublishDraftRequest>) -> PublishDraftAnswer;
        test_draft(params: TestDraftParams, body: Option<TestCallRequest>) -> TestDraftAnswer;
        update_draft_config(params: UpdateDraftConfigParams, body: DraftConfigRequest) -> UpdateDraftConfigAnswer;
    }
}

stub! {
    agents, Agents {
        list_agent_templates(params: ListAgentTemplatesParams) -> ListAgentTemplatesAnswer;
        create_agent_from_template(body: CreateAgentFromTemplateRequest) -> CreateAgentFromTemplateAnswer;
        list_agents(params: ListAgentsParams) -> ListAgentsAnswer;
        create_agent(body: CreateAgentRequest) -> CreateAgentAnswer;
        create_agent_with_ai(body: CreateAgentWithAiRequest) -> CreateAgentWithAiAnswer;
        duplicate_agent(params: DuplicateAgentParams, body: DuplicateAgentRequest) -> DuplicateAgentAnswer;
        get_agent(params: GetAgentParams) -> GetAgentAnswer;
        update_agent(params: UpdateAgentParams, body: UpdateAgentRequest) -> UpdateAgentAnswer;
        get_prompt_config() -> GetPromptConfigAnswer;
        list_agent_call_logs(params: ListAgentCallLogsParams) -> ListAgentCallLogsAnswer;
        delete_agent(params: DeleteAgentParams) -> DeleteAgentAnswer;
    }
}

stub! {
    campaigns, Campaigns {
        list_campaigns(params: ListCampaignsParams) -> ListCampaignsAnswer;
        create_campaign(body: CreateCampaignRequest) -> CreateCampaignAnswer;
        get_campaign(params: GetCampaignParams) -> GetCampaignAnswer;
        delete_campaign(params: DeleteCampaignParams) -> DeleteCampaignAnswer;
        start_campaign(params: StartCampaignParams) -> StartCampaignAnswer;
        pause_campaign(params: PauseCampaignParams) -> PauseCampaignAnswer;
        export_campaign_by_audience_member(params: ExportCampaignByAudienceMemberParams) -> ExportCampaignByAudienceMemberAnswer;
        export_campaign_logs(params: ExportCampaignLogsParams) -> ExportCampaignLogsAnswer;
    }
}

stub! {
    webhook_subscriptions, WebhookSubscriptions {
        list_webhooks(params: ListWebhooksParams) -> ListWebhooksAnswer;
        create_webhook(body: CreateWebhookRequest) -> CreateWebhookAnswer;
        delete_webhook(params: DeleteWebhookParams) -> DeleteWebhookAnswer;
        update_webhook(params: UpdateWebhookParams, body: UpdateWebhookRequest) -> UpdateWebhookAnswer;
        list_agent_webhook_subscriptions(params: ListAgentWebhookSubscriptionsParams) -> ListAgentWebhookSubscriptionsAnswer;
        subscribe_agent_to_webhook(params: SubscribeAgentToWebhookParams, body: SubscribeAgentRequest) -> SubscribeAgentToWebhookAnswer;
        unsubscribe_agent_from_webhooks(params: UnsubscribeAgentFromWebhooksParams) -> UnsubscribeAgentFromWebhooksAnswer;
    }
}

/// By hand, since two of its bodies come part by part.
impl atoms::compliance::Compliance for Stub {
    type Caller = ();
    type Error = Reached;

    async fn get_compliance_status(
        &self,
        (): (),
        params: GetComplianceStatusParams,
    ) -> Result<GetComplianceStatusAnswer, Reached> {
        let operation = "get_compliance_status";
        Err(Reached(json!({"operation": operation, "params": params})))
    }

    async fn get_compliance_requirements(
        &self,
        (): (),
        params: GetComplianceRequirementsParams,
    ) -> Result<GetComplianceRequirementsAnswer, Reached> {
        let operation = "get_compliance_requirements";
        Err(Reached(json!({"operation": operation, "params": params})))
    }

    async fn submit_compliance_application(
        &self,
        (): (),
        _: Parts<SubmitComplianceApplicationPart>,
    ) -> Result<SubmitComplianceApplicationAnswer, Reached> {
        let operation = "submit_compliance_application";
        Err(Reached(json!({"operation": operation})))
    }

    async fn resubmit_compliance_application(
        &self,
        (): (),
        params: ResubmitComplianceApplicationParams,
        _: Parts<ResubmitComplianceApplicationPart>,
    ) -> Result<ResubmitComplianceApplicationAnswer, Reached> {
        let operation = "resubmit_compliance_application";
        Err(Reached(json!({"operation": operation, "params": params})))
    }

    async fn refresh_compliance_application(
        &self,
        (): (),
        params: RefreshComplianceApplicationParams,
    ) -> Result<RefreshComplianceApplicationAnswer, Reached> {
        let operation = "refresh_compliance_application";
        Err(Reached(json!({"operation": operation, "params": params})))
    }
}
