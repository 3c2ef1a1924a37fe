//! A contract of two groups.

use atoms_codegen::model::{
    Check, Content, Group, Multipart, OneAnswer, Param, ParamKind, Part, PartKind, Payload, Place,
    Requirement, SecurityKind, SecurityScheme, Status, Style,
};
use atoms_codegen::model::{Contract, Docs, Type};
use serde_json::json;

use crate::build::{about, array, contract, named};
use crate::calls::{
    answer, body, check_of, group, json_of, media, members, one, operation, param, params, short,
};
use crate::campaign_types::types;
/// Two groups: campaigns, and media.
pub(crate) fn campaigns() -> Contract {
    let mut contract = contract(types());
    contract.groups = vec![calling(), uploads()];
    contract.schemes = vec![
        SecurityScheme {
            key: "BearerAuth".to_owned(),
            name: "BEARER_AUTH".to_owned(),
            kind: SecurityKind::Bearer,
            docs: about("An API key of the console."),
        },
        SecurityScheme {
            key: "key".to_owned(),
            name: "KEY".to_owned(),
            kind: SecurityKind::ApiKey(Place::Header, "x-key".to_owned()),
            docs: Docs::default(),
        },
    ];
    contract.server = Some("https://calls.example/v1".to_owned());
    contract
}

/// The same with so many operations that each group is behind a feature.
pub(crate) fn gated() -> Contract {
    with_operations(41)
}

/// The same with further operations, so many in all.
pub(crate) fn with_operations(count: usize) -> Contract {
    let mut contract = campaigns();
    let further = (contract.operations().count()..count).map(|index| {
        let path = format!("/further/{index}");
        let function = format!("further_{index}");
        operation("GET", &path, &function, &format!("Further{index}"))
    });
    contract.groups[1].operations.extend(further);
    contract
}

fn asked(schemes: &[&str]) -> Vec<Requirement> {
    let requirement = |scheme: &&str| Requirement {
        scheme: (*scheme).to_owned(),
        scopes: Vec::new(),
    };
    schemes.iter().map(requirement).collect()
}

fn calling() -> Group {
    let mut list = operation("GET", "/campaign", "list_campaigns", "ListCampaigns");
    list.docs = about("The campaigns, newest first.");
    list.security = vec![asked(&["BearerAuth"])];
    list.params = Some(params("ListCampaignsParams", list_params()));
    list.answers.list = list_answers();
    list.answers.from = Some(0);

    let mut create = operation("POST", "/campaign", "create_campaign", "CreateCampaign");
    create.docs = Docs {
        text: Some("Starts a campaign.".to_owned()),
        deprecated: true,
        ..Docs::default()
    };
    create.security = vec![asked(&["BearerAuth"])];
    create.body = Some(body(json_of("CreateCampaignRequest")));
    create.answers.list = vec![
        answer("Created", Status::Code(201), Some(json_of("Campaign"))),
        answer("Other", Status::Default, Some(json_of("ApiError"))),
    ];
    create.answers.from = Some(0);

    let mut update = operation(
        "PATCH",
        "/campaign/{id}",
        "update_campaign",
        "UpdateCampaign",
    );
    update.security = vec![asked(&["BearerAuth"]), asked(&["key"]), Vec::new()];
    update.server = Some("https://other.example".to_owned());
    update.params = Some(params(
        "UpdateCampaignParams",
        vec![param(Place::Path, "id", ParamKind::Text)],
    ));
    let patch = members(&[], vec![("name", short(10))]);
    update.body = Some(body(one(
        "application/merge-patch+json",
        Payload::Json(named("CampaignPatch"), patch),
    )));
    update.body.as_mut().expect("a body").required = false;

    let mut campaigns = group("campaigns", "Campaigns", vec![list, create, update]);
    campaigns.docs = about("Calls to many people.");
    campaigns
}

fn list_params() -> Vec<Param> {
    let mut page = param(Place::Query, "page", ParamKind::Integer);
    page.default = Some(json!(1));
    let mut order = param(Place::Query, "sortField", ParamKind::Text);
    order.default = Some(json!("createdAt"));
    let mut tags = param(
        Place::Query,
        "tags",
        ParamKind::Array(Box::new(ParamKind::Text)),
    );
    tags.style = Style::Pipe;
    let mut filter = param(
        Place::Query,
        "filter",
        ParamKind::Object(
            vec![("a".to_owned(), ParamKind::Integer)],
            Box::new(ParamKind::Any),
        ),
    );
    filter.style = Style::Deep;
    let either = ParamKind::OneOf(vec![ParamKind::Integer, ParamKind::Text]);
    let mut test = param(Place::Header, "page", either);
    "page_2".clone_into(&mut test.key);
    let mut rest = param(Place::Query, "*", ParamKind::Any);
    rest.style = Style::Rest;
    vec![page, order, tags, filter, test, rest]
}

fn list_answers() -> Vec<OneAnswer> {
    let mut many = answer(
        "TooManyRequests",
        Status::Code(429),
        Some(json_of("ApiError")),
    );
    many.headers = Some(params(
        "ListCampaignsTooManyRequestsHeaders",
        vec![param(Place::Header, "Retry-After", ParamKind::Integer)],
    ));
    let several = Content::Several(
        "ListCampaignsAcceptedBody".to_owned(),
        vec![
            (
                "Json".to_owned(),
                media(
                    "application/json",
                    Payload::Json(named("Campaign"), Check::default()),
                ),
            ),
            (
                "Text".to_owned(),
                media("text/csv", Payload::Text(Check::default())),
            ),
        ],
    );
    let mut ok = answer(
        "Ok",
        Status::Code(200),
        Some(one(
            "application/json",
            Payload::Json(array(named("Campaign")), Check::default()),
        )),
    );
    ok.docs = about("The campaigns.");
    vec![
        ok,
        answer("Accepted", Status::Code(202), Some(several)),
        answer(
            "PartialContent",
            Status::Code(206),
            Some(one("text/csv", Payload::Bytes)),
        ),
        answer(
            "ImUsed",
            Status::Code(226),
            Some(one("text/event-stream", Payload::Events(named("Campaign")))),
        ),
        many,
        answer("ClientError", Status::Range(4), Some(json_of("ApiError"))),
    ]
}

fn uploads() -> Group {
    let mut upload = operation("POST", "/media/{id}", "upload_media", "UploadMedia");
    upload.params = Some(params(
        "UploadMediaParams",
        vec![param(Place::Path, "id", ParamKind::Text)],
    ));
    let part = |variant: &str, name: &str, kind: PartKind| Part {
        variant: variant.to_owned(),
        field: name.to_owned(),
        least: None,
        most: None,
        name: name.to_owned(),
        docs: Docs::default(),
        required: false,
        repeated: false,
        sensitive: false,
        kind,
    };
    let mut files = part("Media", "media", PartKind::File);
    files.docs = about("The files.");
    (files.required, files.repeated) = (true, true);
    (files.least, files.most) = (Some(2), Some(10));
    let parts = Multipart {
        name: "UploadMediaPart".to_owned(),
        form: "UploadMediaForm".to_owned(),
        parts: vec![
            files,
            part(
                "Title",
                "title",
                PartKind::Text(Type::String, ParamKind::Text, short(80)),
            ),
            part(
                "Settings",
                "settings",
                PartKind::Json(named("Voice"), check_of("Voice")),
            ),
        ],
    };
    upload.body = Some(body(one("multipart/form-data", Payload::Multipart(parts))));

    let mut note = operation("POST", "/note", "create_note", "CreateNote");
    note.body = Some(body(Content::Several(
        "CreateNoteBody".to_owned(),
        vec![
            (
                "Json".to_owned(),
                media(
                    "application/json",
                    Payload::Json(named("ApiError"), check_of("ApiError")),
                ),
            ),
            (
                "Form".to_owned(),
                media(
                    "application/x-www-form-urlencoded",
                    Payload::Form(
                        named("ApiError"),
                        vec![param(Place::Query, "message", ParamKind::Text)],
                        check_of("ApiError"),
                    ),
                ),
            ),
            (
                "Text".to_owned(),
                media("text/plain", Payload::Text(short(500))),
            ),
        ],
    )));
    group("media", "Media", vec![upload, note])
}
