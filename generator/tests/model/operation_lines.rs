//! The operations of a contract in a few words a line.

use std::fmt::Write as _;

use atoms_codegen::model::{
    Answers, Content, Media, Multipart, Param, ParamKind, Params, Part, PartKind, Payload, Place,
    Requirement, SecurityScheme, Status, Style,
};
use atoms_codegen::model::{Contract, Operation};

use crate::sketch::ty;

/// The address, the schemes, and the groups with their operations.
pub(crate) fn groups(contract: &Contract) -> String {
    let mut out = String::new();
    if let Some(server) = &contract.server {
        writeln!(out, "server {server}").expect("a string takes it");
    }
    for SecurityScheme {
        key, name, kind, ..
    } in &contract.schemes
    {
        writeln!(out, "scheme {name} ({key}) {kind:?}").expect("a string takes it");
    }
    for group in &contract.groups {
        writeln!(out, "group {} {}", group.name, group.owner).expect("a string takes it");
        out.extend(group.operations.iter().map(operation));
    }
    out
}

fn operation(operation: &Operation) -> String {
    let mut out = format!("  {} {}", operation.function, operation.identity());
    match &operation.route {
        Some(route) if *route == operation.path => {}
        Some(route) => write!(out, " as {route}").expect("a string takes it"),
        None => out += " unrouted",
    }
    out.push('\n');
    if let Some(server) = &operation.server {
        writeln!(out, "    server {server}").expect("a string takes it");
    }
    if !operation.security.is_empty() {
        let alternatives: Vec<_> = operation
            .security
            .iter()
            .map(|one| alternative(one))
            .collect();
        writeln!(out, "    security {}", alternatives.join(" | ")).expect("a string takes it");
    }
    if let Some(list) = &operation.params {
        out += &params(list, "    params");
    }
    if let Some(body) = &operation.body {
        let required = if body.required { "required " } else { "" };
        writeln!(out, "    body {required}{}", content(&body.content)).expect("a string takes it");
    }
    out + &answers(&operation.answers)
}

fn alternative(requirements: &[Requirement]) -> String {
    let all: Vec<String> = requirements
        .iter()
        .map(|requirement| match requirement.scopes.as_slice() {
            [] => requirement.scheme.clone(),
            scopes => format!("{}({})", requirement.scheme, scopes.join(" ")),
        })
        .collect();
    if all.is_empty() {
        "nobody".to_owned()
    } else {
        all.join("+")
    }
}

fn params(params: &Params, label: &str) -> String {
    let lines: String = params.list.iter().map(param).collect();
    format!("{label} {}\n{lines}", params.ty)
}

fn param(param: &Param) -> String {
    let place = match param.place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Cookie => "cookie",
    };
    let key = if param.key == param.name {
        String::new()
    } else {
        format!(" as {}", param.key)
    };
    let required = if param.required { " required" } else { "" };
    let default = match &param.default {
        Some(value) => format!(" = {value}"),
        None => String::new(),
    };
    let style = style(param.style);
    format!(
        "      {place} {}{key}: {} {style}{required}{default}\n",
        param.name,
        kind(&param.kind)
    )
}

fn style(style: Style) -> String {
    let exploded = |name: &str, explode: bool| format!("{name}{}", if explode { "*" } else { "" });
    match style {
        Style::Form(explode) => exploded("form", explode),
        Style::Simple(explode) => exploded("simple", explode),
        Style::Label(explode) => exploded("label", explode),
        Style::Matrix(explode) => exploded("matrix", explode),
        other => format!("{other:?}").to_lowercase(),
    }
}

fn kind(of: &ParamKind) -> String {
    match of {
        ParamKind::Array(item) => format!("[{}]", kind(item)),
        ParamKind::Object(properties, rest) => {
            let known = properties
                .iter()
                .map(|(name, own)| format!("{name}: {}, ", kind(own)));
            format!("{{{}..{}}}", known.collect::<String>(), kind(rest))
        }
        scalar => format!("{scalar:?}"),
    }
}

fn content(content: &Content) -> String {
    match content {
        Content::One(one) => media(one),
        Content::Several(name, list) => {
            let list = list
                .iter()
                .map(|(variant, one)| format!("{variant} {}", media(one)));
            format!("{name}: {}", list.collect::<Vec<_>>().join(" | "))
        }
    }
}

fn media(media: &Media) -> String {
    let holds = match &media.payload {
        Payload::Json(ty, _) => format!("json {}", self::ty(ty)),
        Payload::Form(ty, fields, _) => {
            let fields: String = fields.iter().map(param).collect();
            format!("form {}\n{}", self::ty(ty), fields.trim_end())
        }
        Payload::Multipart(parts) => multipart(parts),
        Payload::Text(_) => "text".to_owned(),
        Payload::Bytes => "bytes".to_owned(),
        Payload::Events(ty) => format!("events {}", self::ty(ty)),
    };
    format!("{} {holds}", media.media_type)
}

fn multipart(multipart: &Multipart) -> String {
    let parts: String = multipart.parts.iter().map(part).collect();
    format!("parts {} in {}{}", multipart.name, multipart.form, parts)
}

fn part(part: &Part) -> String {
    let holds = match &part.kind {
        PartKind::File => "file".to_owned(),
        PartKind::Text(ty, kind, _) => format!("text {} {}", self::ty(ty), self::kind(kind)),
        PartKind::Json(ty, _) => format!("json {}", self::ty(ty)),
    };
    let repeated = if part.repeated { " repeated" } else { "" };
    let required = if part.required { " required" } else { "" };
    let count = |word, count: Option<u64>| count.map(|count| format!(" {word} {count}"));
    let counts = [count("least", part.least), count("most", part.most)];
    let counts = counts.into_iter().flatten().collect::<String>();
    format!(
        "\n      {} ({}) {holds}{repeated}{required}{counts}",
        part.variant, part.name
    )
}

fn answers(answers: &Answers) -> String {
    let mut out = format!("    answers {}\n", answers.name);
    for (index, answer) in answers.list.iter().enumerate() {
        let status = match answer.status {
            Status::Code(code) => code.to_string(),
            Status::Range(digit) => format!("{digit}XX"),
            Status::Default => "default".to_owned(),
        };
        write!(out, "      {} {status}", answer.variant).expect("a string takes it");
        match &answer.content {
            Some(body) => write!(out, " {}", content(body)).expect("a string takes it"),
            None => out += " empty",
        }
        if answers.from == Some(index) {
            out += " from";
        }
        out.push('\n');
        if let Some(headers) = &answer.headers {
            out += &params(headers, "      with");
        }
    }
    out
}
