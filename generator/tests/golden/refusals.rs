object! {
    /// `#/components/schemas/Wrong`
    pub struct Wrong {
        pub success: bool = "success",
        pub error: WrongError = "error",
    }
}

object! {
    /// `#/components/schemas/Wrong/properties/error`
    pub struct WrongError {
        pub code: String = "code",
        pub messages: Vec<String> = "messages",
        pub trace: Option<String> = optional("trace"),
    }
}

object! {
    /// The parameters of `PUT /notes/{id}`.
    ///
    /// `#/paths/~1notes~1{id}/put/parameters`
    pub struct SaveNoteParams {
        pub id: i64 = "id",
    }
}

/// A refusal as `#/components/schemas/Wrong` holds it.
#[cfg(feature = "rest")]
pub const WRONG: RefusalForm = RefusalForm::json(
    "application/json",
    Fill::Object(
        &[
            ("success", Fill::Json("false")),
            ("error", Fill::Object(&[("code", Fill::Code), ("messages", Fill::Messages)])),
        ],
    ),
);

/// A refusal as `#/paths/~1notes~1{id}/put/responses/423/content/text~1plain` holds it.
#[cfg(feature = "rest")]
pub const REFUSED: RefusalForm = RefusalForm::text("text/plain; charset=utf-8");

/// The statuses that refusals have here, each after its usual one.
#[cfg(feature = "rest")]
pub const REFUSED_AS: &[(u16, u16)] = &[(415, 400)];

/// `PUT /notes/{id}`
pub const SAVE_NOTE: Operation = Operation::new("PUT", "/notes/{id}")
    .params(&[
        Param::path("id", ParamKind::Integer),
    ])
    .refused(&[(&super::WRONG, &[400, 0]), (&super::REFUSED, &[423])])
    .refused_as(super::REFUSED_AS);
