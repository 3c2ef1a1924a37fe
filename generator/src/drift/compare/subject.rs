//! What a change is about, as a reader looks it up: `Call.status`, `GET /agent/{id} response 200 .items[]`.

use super::draft::Draft;
use crate::drift::Reach;
use crate::pointer;

/// Keywords that end a pointer and say less than the message.
const KEYWORDS: &[&str] = &[
    "type",
    "enum",
    "const",
    "required",
    "nullable",
    "format",
    "pattern",
    "default",
    "title",
    "description",
    "example",
    "examples",
    "deprecated",
    "summary",
    "operationId",
    "tags",
    "security",
    "externalDocs",
    "explode",
    "style",
    "name",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "minContains",
    "maxContains",
    "uniqueItems",
    "discriminator",
    "oneOf",
    "anyOf",
    "allOf",
    "content",
    "schema",
    "properties",
    "parameters",
    "responses",
    "requestBody",
];

pub(super) fn of(draft: &Draft, reach: &[Reach]) -> String {
    if let Some(about) = &draft.about {
        return about.clone();
    }
    let place = if draft.gone { &draft.old } else { &draft.new };
    let origin = place.as_ref().or(draft.old.as_ref()).or(draft.new.as_ref());
    let text = of_pointer(origin.map_or("", |origin| origin.pointer.as_str()));
    // A parameter is known by its name, not by its number.
    let named = reach.iter().find(|reach| reach.part.contains('`'));
    if let (Some(update), Some(named)) = (text.strip_prefix("overlay"), named) {
        return format!("{}{update}", named.part);
    }
    match (text.split_once(" parameter "), named) {
        (Some((operation, behind)), Some(named)) => {
            format!(
                "{operation} {}{}",
                named.part,
                behind_parameter(behind, &named.part)
            )
        }
        _ => text,
    }
}

/// What follows the parameter itself, which a list has by its number, and a channel by its key.
fn behind_parameter<'t>(text: &'t str, part: &str) -> &'t str {
    let key = part.split('`').nth(1).unwrap_or_default();
    let is_end = |rest: &&str| rest.is_empty() || rest.starts_with(' ');
    let behind = text.strip_prefix(key).filter(is_end);
    behind.unwrap_or_else(|| text.trim_start_matches(|letter: char| letter.is_ascii_digit()))
}

/// What stands at a JSON pointer of a document.
pub(crate) fn of_pointer(pointer: &str) -> String {
    let tokens = pointer.split('/').skip(1).map(pointer::unescaped);
    text(&tokens.collect::<Vec<_>>())
}

fn text(tokens: &[String]) -> String {
    let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
    match &*tokens {
        ["components", "schemas", key, rest @ ..]
        | ["components", "messages", key, "payload", rest @ ..]
        | ["channels", _, "messages", key, "payload", rest @ ..] => {
            format!("{key}{}", schema(rest))
        }
        [
            "servers" | "channels",
            _,
            "bindings",
            "ws",
            place,
            "properties",
            name,
            rest @ ..,
        ] => {
            let place = place.trim_end_matches('s');
            format!("{place} `{name}`{}", schema(rest))
        }
        ["components", "messages", key, rest @ ..]
        | ["channels", key, rest @ ..]
        | ["webhooks" | "x-webhooks", key, _, rest @ ..] => format!("{key}{}", message(rest)),
        ["operations", key, rest @ ..] => format!("operation {key}{}", message(rest)),
        // What an overlay says of a place.
        ["actions", _, "update", rest @ ..] => format!("overlay{}", schema(rest)),
        ["components", section, key, rest @ ..] => {
            format!("{} {key}{}", section.trim_end_matches('s'), message(rest))
        }
        ["paths", path, "parameters", rest @ ..] => format!("{path} parameter{}", message(rest)),
        ["paths", path, method, rest @ ..] => {
            format!("{} {path}{}", method.to_uppercase(), message(rest))
        }
        [one] => (*one).to_owned(),
        [] => "document".to_owned(),
        rest => rest.join(" "),
    }
}

/// Within an operation or a shared part of one.
fn message(tokens: &[&str]) -> String {
    match tokens {
        [] => String::new(),
        ["requestBody", rest @ ..] => format!(" body{}", message(rest)),
        ["responses", status, rest @ ..] => format!(" response {status}{}", message(rest)),
        ["headers", name, rest @ ..] => format!(" header {name}{}", message(rest)),
        ["parameters", index, rest @ ..] => format!(" parameter {index}{}", message(rest)),
        ["content", media, rest @ ..] => {
            let media = if *media == "application/json" {
                String::new()
            } else {
                format!(" {media}")
            };
            format!("{media}{}", message(rest))
        }
        ["schema" | "itemSchema", rest @ ..] => match schema(rest) {
            path if path.is_empty() => path,
            path => format!(" {path}"),
        },
        ["callbacks", name] | ["callbacks", name, _] => format!(" callback {name}"),
        ["callbacks", name, _, method, rest @ ..] => format!(
            " callback {name} {}{}",
            method.to_uppercase(),
            message(rest)
        ),
        [keyword] if KEYWORDS.contains(keyword) => String::new(),
        [first, rest @ ..] => format!(" {first}{}", message(rest)),
    }
}

/// Within a schema.
fn schema(tokens: &[&str]) -> String {
    match tokens {
        ["properties", name, rest @ ..] => format!(".{name}{}", schema(rest)),
        ["items", rest @ ..] => format!("[]{}", schema(rest)),
        ["prefixItems", index, rest @ ..] => format!("[{index}]{}", schema(rest)),
        ["additionalProperties", rest @ ..] => format!(".*{}", schema(rest)),
        ["patternProperties", pattern, rest @ ..] => format!(".{{{pattern}}}{}", schema(rest)),
        ["allOf" | "oneOf" | "anyOf", _, rest @ ..]
        | ["not" | "if" | "then" | "else", rest @ ..] => schema(rest),
        [] => String::new(),
        [keyword] if KEYWORDS.contains(keyword) || keyword.parse::<usize>().is_ok() => {
            String::new()
        }
        [first, rest @ ..] => format!(" {first}{}", schema(rest)),
    }
}
