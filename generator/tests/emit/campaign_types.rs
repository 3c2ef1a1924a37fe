//! The types of the contract of two groups.

use atoms_codegen::model::Check;
use atoms_codegen::model::{Additional, Presence, Shape, Struct, TextView, Type, TypeDef};
use serde_json::json;

use crate::build::{array, def, described, field, named, object, optional, required, text_enum};
use crate::calls::{check_of, checked, kind, members, short};

pub(crate) fn types() -> Vec<TypeDef> {
    let page = Check {
        minimum: Some((1.into(), false)),
        ..kind("integer")
    };
    let list = object(
        "ListCampaignsParams",
        vec![
            required("page", Type::Integer),
            field(
                "sort_field",
                "sortField",
                Presence::Required,
                named("SortField"),
            ),
            optional("tags", array(Type::String)),
            optional("filter", Type::Object),
            optional("page_2", Type::String),
            field(
                "rest",
                "*",
                Presence::Required,
                Type::Map(Box::new(Type::String)),
            ),
        ],
    );
    let create = described(
        object(
            "CreateCampaignRequest",
            vec![
                required("name", Type::String),
                optional("voice", named("Voice")),
                optional("at", Type::Text(TextView::Timestamp)),
            ],
        ),
        "A campaign to be.",
    );
    vec![
        checked(list, members(&[], vec![("page", page)])),
        text_enum("SortField", &[("CreatedAt", "createdAt"), ("Name", "name")]),
        object("Campaign", vec![required("id", Type::String)]),
        checked(create, create_check()),
        checked(
            text_enum("Voice", &[("Calm", "calm")]),
            Check {
                values: Some(vec![json!("calm")]),
                ..kind("string")
            },
        ),
        object("UpdateCampaignParams", vec![required("id", Type::String)]),
        object(
            "CampaignPatch",
            vec![field(
                "name",
                "name",
                Presence::OptionalNullable,
                Type::String,
            )],
        ),
        headers(),
        object("ApiError", vec![required("message", Type::String)]),
        object("UploadMediaParams", vec![required("id", Type::String)]),
    ]
}

fn headers() -> TypeDef {
    let retry = field(
        "retry_after",
        "Retry-After",
        Presence::Optional,
        Type::Integer,
    );
    let shape = Shape::Struct(Struct {
        fields: vec![retry],
        additional: Additional::Ignored,
    });
    def("ListCampaignsTooManyRequestsHeaders", shape)
}

fn create_check() -> Check {
    let tags = Check {
        max_items: Some(10),
        unique_items: true,
        items: Some(Box::new(short(20))),
        ..kind("array")
    };
    let target = Check {
        one: vec![check_of("Voice"), short(3)],
        ..Check::default()
    };
    let code = Check {
        pattern: Some("^[a-z]{2}$".to_owned()),
        kinds: vec!["string", "null"],
        ..Check::default()
    };
    let pair = Check {
        prefix: vec![kind("string"), Check::default(), check_of("Voice")],
        items: Some(Box::new(kind("boolean"))),
        ..kind("array")
    };
    let retry = Check {
        patterns: vec![
            ("^x-".to_owned(), short(5)),
            ("^y-".to_owned(), Check::default()),
        ],
        additional: Some(None),
        ..members(
            &["delay"],
            vec![
                (
                    "delay",
                    Check {
                        maximum: Some((1440.into(), true)),
                        ..kind("integer")
                    },
                ),
                ("note", Check::default()),
            ],
        )
    };
    members(
        &["name"],
        vec![
            ("name", short(100)),
            ("voice", check_of("Voice")),
            ("tags", tags),
            ("target", target),
            ("code", code),
            ("pair", pair),
            ("retry", retry),
        ],
    )
}
