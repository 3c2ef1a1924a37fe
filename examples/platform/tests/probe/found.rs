//! What is found with each fault: the workflow that meets it, the checks, and where in `specs/atoms` they are located.

/// In the order of the faults.
pub(crate) const FOUND: &[(&str, &str, &[&str])] = &[
    (
        "field-ignored",
        "agents",
        &[
            "change-ignored agents.yaml /components/schemas/UpdateAgentRequest/properties/description",
        ],
    ),
    (
        "nested-field-lost",
        "agents",
        &["change-ignored agents.yaml /components/schemas/SynthesizerSettings/properties/speed"],
    ),
    (
        "items-dropped",
        "agents",
        &[
            "change-altered drafts.yaml /components/schemas/DraftConfigRequest/properties/pronunciationDicts",
        ],
    ),
    (
        "value-altered",
        "webhooks",
        &[
            "change-altered webhook-subscriptions.yaml /components/schemas/UpdateWebhookRequest/properties/description",
        ],
    ),
    (
        "value-refused",
        "agents",
        &[
            "change-refused drafts.yaml /components/schemas/DraftConfigRequest/properties/backgroundSound",
        ],
    ),
    (
        "default-differs",
        "campaigns",
        &[
            "default-differs campaigns.yaml /components/schemas/CreateCampaignRequest/properties/maxRetries",
        ],
    ),
    (
        "value-not-listed",
        "campaigns",
        &["value-undocumented campaigns.yaml /components/schemas/CampaignStatus/enum"],
    ),
    (
        "status-undocumented",
        "audiences",
        &[
            "criterion-unmet live.arazzo.yaml /workflows/1/steps/1/successCriteria/0/condition",
            "status-undocumented audiences.yaml /paths/~1audience~1{id}/get/responses",
        ],
    ),
    (
        "property-renamed",
        "agents",
        &["property-undocumented common.yaml /components/schemas/AgentDTO/properties"],
    ),
    (
        "required-missing",
        "agents",
        &["required-missing common.yaml /components/schemas/Pronunciation/required"],
    ),
    (
        "type-differs",
        "agents",
        &["type-undocumented agents.yaml /components/schemas/AgentPage/properties/total/type"],
    ),
    (
        "media-type-differs",
        "audiences",
        &["media-type-undocumented audiences.yaml /paths/~1audience/get/responses/200/content"],
    ),
    (
        "content-type-missing",
        "campaigns",
        &["media-type-undocumented campaigns.yaml /paths/~1campaign/get/responses/200/content"],
    ),
    (
        "format-broken",
        "campaigns",
        &["format-broken campaigns.yaml /components/schemas/Campaign/properties/createdAt/format"],
    ),
    (
        "bound-broken",
        "agents",
        &[
            "bound-broken common.yaml /components/schemas/AgentVersion/properties/draftName/maxLength",
        ],
    ),
    (
        "null-where-a-value-is",
        "audiences",
        &[
            "change-ignored audiences.yaml /components/schemas/CreateAudienceRequest/properties/description",
            "null-undocumented audiences.yaml /components/schemas/Audience/properties/description/type",
        ],
    ),
    (
        "alternative-unknown",
        "webhooks",
        &[
            "alternative-undocumented webhook-subscriptions.yaml /paths/~1webhook/get/responses/200/content/application~1json/schema/properties/data/oneOf",
            "change-ignored webhook-subscriptions.yaml /components/schemas/UpdateWebhookRequest/properties/description",
            "change-ignored webhook-subscriptions.yaml /components/schemas/UpdateWebhookRequest/properties/endpoint",
        ],
    ),
    (
        "body-missing",
        "webhooks",
        &[
            "body-missing webhook-subscriptions.yaml /paths/~1agent~1{agentId}~1webhook-subscriptions/get/responses/200/content",
            "criterion-unmet live.arazzo.yaml /workflows/3/steps/2/successCriteria/1/condition",
        ],
    ),
    (
        "body-cut-off",
        "agents",
        &[
            "body-unreadable versions.yaml /paths/~1agent~1{id}~1versions/get/responses/200/content/application~1json",
        ],
    ),
    (
        "last-item-lost",
        "audiences",
        &["criterion-unmet live.arazzo.yaml /workflows/1/steps/4/successCriteria/1/condition"],
    ),
    (
        "not-removed",
        "audiences",
        &[
            "cleanup-failed live.arazzo.yaml /workflows/1/steps/0/x-finally/0/stepId",
            "cleanup-failed live.arazzo.yaml /workflows/1/steps/5/x-finally/0/stepId",
            "property-undocumented common.yaml /components/schemas/ErrorResponse/properties",
        ],
    ),
];
