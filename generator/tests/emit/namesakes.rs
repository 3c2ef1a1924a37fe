//! Operations and groups that are called like what generated code leans on, of types that are too.

use atoms_codegen::model::{Contract, Docs, Type};
use atoms_codegen::model::{
    Multipart, Operation, ParamKind, Payload, Place, Requirement, SecurityKind, SecurityScheme,
    Status,
};

use crate::build::{contract, object, required};
use crate::calls::{
    answer, body, checked, group, json_of, members, one, operation, param, params, short,
};

const TYPES: &[&str] = &[
    "Arc",
    "At",
    "Body",
    "ByteStream",
    "BytesBody",
    "Call",
    "Caller",
    "CallerIfAny",
    "Client",
    "Credential",
    "Default",
    "Err",
    "Error",
    "EventStream",
    "FilePart",
    "FormBody",
    "FromRequestParts",
    "Future",
    "H",
    "Http",
    "Into",
    "IntoIterator",
    "IntoResponse",
    "JsonBody",
    "ParamKind",
    "MethodRouter",
    "MultipartBody",
    "Object",
    "Ok",
    "Operation",
    "Option",
    "Optional",
    "Param",
    "Params",
    "ParamsAnd",
    "Parts",
    "Requirement",
    "Result",
    "Router",
    "SecurityScheme",
    "Send",
    "Several",
    "Sized",
    "Some",
    "StatusCode",
    "String",
    "Style",
    "Sync",
    "TextBody",
    "Value",
];

const FUNCTIONS: &[&str] = &[
    "clone",
    "into",
    "new",
    "with",
    "handler",
    "call",
    "params",
    "body",
    "caller",
    "type",
    "router",
    "routes",
    "security",
    "server",
    "value",
    "from_file",
    "into_zip",
    "to_it",
    "h",
    "serve",
    "by_path",
    "anything",
];

const OWNERS: &[&str] = &[
    "H",
    "Router",
    "Send",
    "JsonBody",
    "Operation",
    "Client",
    "Arc",
    "Result",
    "Future",
];

const MODULES: &[&str] = &["core", "std", "axum", "serde", "atoms_runtime"];

pub(crate) fn namesakes() -> Contract {
    let check = || members(&["id"], vec![("id", short(3))]);
    let fields = || vec![required("id", Type::String)];
    let mut types: Vec<_> = TYPES
        .iter()
        .map(|name| checked(object(name, fields()), check()))
        .collect();
    let mut operations: Vec<_> = TYPES
        .iter()
        .map(|name| speaking_of(&format!("do_{}", name.to_lowercase()), name))
        .collect();
    operations.extend(
        FUNCTIONS
            .iter()
            .map(|function| speaking_of(function, "Value")),
    );
    for one in &operations {
        let params = one.params.as_ref().expect("parameters");
        types.push(object(&params.ty, fields()));
    }
    operations.push(file());
    let owners = OWNERS
        .iter()
        .map(|owner| (format!("in_{}", owner.to_lowercase()), *owner));
    let modules = MODULES.iter().map(|module| ((*module).to_owned(), "Few"));
    let groups = owners.chain(modules);
    let mut groups: Vec<_> = groups
        .map(|(name, owner)| group(&name, owner, Vec::new()))
        .collect();
    let count = groups.len();
    for (index, operation) in operations.into_iter().enumerate() {
        groups[index % count].operations.push(operation);
    }
    let mut contract = contract(types);
    "namesakes".clone_into(&mut contract.name);
    contract.groups = groups;
    contract.schemes = vec![SecurityScheme {
        key: "SECURITY".to_owned(),
        name: "SECURITY".to_owned(),
        kind: SecurityKind::Http("hoba".to_owned()),
        docs: Docs::default(),
    }];
    contract
}

/// An operation whose parts are called like those of the runtime.
fn file() -> Operation {
    let mut file = operation("POST", "/file", "file", "File");
    let parts = Multipart {
        name: "FilePart2".to_owned(),
        form: "FileForm".to_owned(),
        parts: Vec::new(),
    };
    file.body = Some(body(one("multipart/form-data", Payload::Multipart(parts))));
    file
}

fn speaking_of(function: &str, name: &str) -> Operation {
    let stem = format!("Of{name}{}", function.replace('_', ""));
    let path = format!("/{function}/{{id}}");
    let mut one = operation("POST", &path, function, &stem);
    one.security = vec![vec![Requirement {
        scheme: "SECURITY".to_owned(),
        scopes: vec!["read".to_owned()],
    }]];
    one.params = Some(params(
        &format!("{stem}Params"),
        vec![param(Place::Path, "id", ParamKind::Text)],
    ));
    one.body = Some(body(json_of(name)));
    one.answers.list = vec![
        answer("Ok", Status::Code(200), Some(json_of(name))),
        answer("Other", Status::Default, Some(json_of(name))),
    ];
    one.answers.from = Some(0);
    one
}
