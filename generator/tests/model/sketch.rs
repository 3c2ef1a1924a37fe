//! A contract in a few words a line, as the tests compare it.

use std::fmt::Write as _;

use atoms_codegen::diagnostic::{Diagnostics, Severity};
use atoms_codegen::lower::{LowerInput, lower};
use atoms_codegen::model::{
    Additional, Contract, EnumValues, Event, EventPlace, Field, Names, Presence, Route, Select,
    Shape, Struct, Tag, Type, TypeDef, Union, Webhooks, model,
};
use atoms_codegen::read::SourceId;
use atoms_codegen::wire;
use serde_json::{Value, json};

use crate::operation_lines;

/// A contract and what was said of it.
pub(crate) struct Modelled {
    pub(crate) contract: Contract,
    pub(crate) diagnostics: Diagnostics,
}

/// The model of an OpenAPI 3.0 document in JSON, with `webhooks` beside; what every document has may be left out.
pub(crate) fn contract(document: &str) -> Modelled {
    contract_with(document, &[])
}

/// The same with locked names: `METHOD /path` for an operation, any other key for an event.
pub(crate) fn contract_with(document: &str, locked: &[(&str, &str)]) -> Modelled {
    let mut document: Value = serde_json::from_str(document).expect("the test's document is JSON");
    let root = document
        .as_object_mut()
        .expect("the test's document is an object");
    root.entry("openapi").or_insert(json!("3.0.0"));
    root.entry("info")
        .or_insert(json!({"title": "Test", "version": "1"}));
    root.entry("paths").or_insert(json!({}));
    let mut diagnostics = Diagnostics::default();
    let lowered = lowered(document, &mut Diagnostics::default());
    let mut names = Names::default();
    for &(key, name) in locked {
        let section = if key.contains(" /") {
            &mut names.operations
        } else {
            &mut names.events
        };
        section.insert(key.to_owned(), name.to_owned());
    }
    let contract = model(
        &lowered,
        "test",
        vec!["test.yaml".to_owned()],
        &names,
        &mut diagnostics,
    );
    Modelled {
        contract,
        diagnostics,
    }
}

fn lowered(document: Value, diagnostics: &mut Diagnostics) -> wire::Contract {
    let input = LowerInput {
        documents: vec![(SourceId(0), document.into())],
        overlays: Vec::new(),
        overrides: Vec::new(),
        files: &mut (),
    };
    lower(input, diagnostics).expect("there is a document")
}

/// The model of a whole document of any version.
pub(crate) fn read(document: Value) -> Modelled {
    let mut diagnostics = Diagnostics::default();
    let lowered = lowered(document, &mut diagnostics);
    let (files, names) = (vec!["test.yaml".to_owned()], Names::default());
    let contract = model(&lowered, "test", files, &names, &mut diagnostics);
    Modelled {
        contract,
        diagnostics,
    }
}

/// One line a type and a field, then the events, then the operations, then what was said.
pub(crate) fn sketch(modelled: &Modelled) -> String {
    let mut out = String::new();
    for def in &modelled.contract.types {
        out += &type_def(def);
    }
    if let Some(webhooks) = &modelled.contract.webhooks {
        out += &events(webhooks);
    }
    out += &operation_lines::groups(&modelled.contract);
    out += &said(modelled);
    out
}

/// What was degraded, and what was said.
pub(crate) fn said(modelled: &Modelled) -> String {
    let mut out = String::new();
    for degraded in &modelled.contract.degraded {
        writeln!(
            out,
            "degraded #{}: {}",
            degraded.origin.pointer, degraded.reason
        )
        .expect("a string takes it");
    }
    for said in modelled
        .diagnostics
        .iter()
        .filter(|said| said.code != "degraded" && said.code != "union-ambiguous")
    {
        let severity = match said.severity {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        writeln!(out, "{severity}[{}] {}", said.code, said.message).expect("a string takes it");
    }
    out
}

fn type_def(def: &TypeDef) -> String {
    let name = &def.name;
    match &def.shape {
        Shape::Struct(structure) => format!("struct {name}\n{}", fields(structure)),
        Shape::Enum(values) => match &values.values {
            EnumValues::Text(values) => format!(
                "enum {name} {}\n",
                list(values, |(name, text)| format!("{name}={text:?}"))
            ),
            EnumValues::Integer(values) => format!(
                "enum {name} {}\n",
                list(values, |(name, number)| format!("{name}={number}"))
            ),
        },
        Shape::Union(choice) => union(name, choice),
        Shape::Raw(variants) => {
            let lines: String = variants
                .iter()
                .map(|variant| format!("  {}: {}\n", variant.name, ty(&variant.ty)))
                .collect();
            format!("raw {name}\n{lines}")
        }
        Shape::Alias(target) => format!("alias {name} = {}\n", ty(target)),
    }
}

fn list<T>(items: &[T], show: impl Fn(&T) -> String) -> String {
    items.iter().map(show).collect::<Vec<_>>().join(" ")
}

fn fields(structure: &Struct) -> String {
    let mut out: String = structure.fields.iter().map(field).collect();
    if let Additional::Kept {
        name,
        value,
        omitted,
    } = &structure.additional
    {
        write!(out, "  {name}: rest {}", ty(value)).expect("a string takes it");
        for name in omitted {
            write!(out, " -{name}").expect("a string takes it");
        }
        out.push('\n');
    }
    out
}

fn field(field: &Field) -> String {
    let wire = if field.name == field.wire {
        String::new()
    } else {
        format!(" ({})", field.wire)
    };
    let presence = match field.presence {
        Presence::Required => "required",
        Presence::RequiredNullable => "required nullable",
        Presence::Optional => "optional",
        Presence::OptionalNullable => "optional nullable",
    };
    format!("  {}{wire}: {} {presence}\n", field.name, ty(&field.ty))
}

fn union(name: &str, union: &Union) -> String {
    let by = match &union.select {
        Select::Tag(tagged) => format!(" by {}", tagged.path.join(".")),
        _ => String::new(),
    };
    let mut ways = vec![Vec::new(); union.variants.len()];
    selected(&union.select, "", &mut ways);
    let variants = union.variants.iter().zip(ways);
    let lines: String = variants
        .map(|(variant, ways)| {
            let ways = ways.join(", ");
            format!("  {}: {} for {ways}\n", variant.name, ty(&variant.ty))
        })
        .collect();
    format!("union {name}{by}\n{lines}")
}

/// What leads to each variant; what is asked one after the other is joined by `&`.
fn selected(select: &Select, above: &str, ways: &mut [Vec<String>]) {
    let deeper = |select: &Select, way: &str, ways: &mut [Vec<String>]| {
        let by = match select {
            Select::Tag(tagged) if tagged.path.is_empty() => " & ".to_owned(),
            Select::Tag(tagged) => format!(" & {}=", tagged.path.join(".")),
            Select::Kind(_) => " & ".to_owned(),
            Select::Variant(_) | Select::Unknown => String::new(),
        };
        selected(select, &format!("{above}{way}{by}"), ways);
    };
    match select {
        Select::Variant(index) => ways[*index].push(above.to_owned()),
        Select::Unknown => {}
        Select::Kind(routes) => {
            for (by, select) in routes {
                deeper(select, &route(by), ways);
            }
        }
        Select::Tag(tagged) => {
            for (tags, select) in &tagged.arms {
                for tag in tags {
                    deeper(select, &self::tag(tag), ways);
                }
            }
            for (way, select) in [("absent", &tagged.absent), ("other", &tagged.other)] {
                if let Some(select) = select {
                    deeper(select, way, ways);
                }
            }
        }
    }
}

fn tag(tag: &Tag) -> String {
    match tag {
        Tag::Text(text) => text.clone(),
        Tag::Integer(value) => value.to_string(),
        Tag::Bool(value) => value.to_string(),
        Tag::Type(kind) => format!("{kind:?}"),
    }
}

fn route(route: &Route) -> String {
    match route {
        Route::Keys { required, optional } => {
            let keys = required
                .iter()
                .cloned()
                .chain(optional.iter().map(|key| format!("{key}?")));
            format!("{{{}}}", keys.collect::<Vec<_>>().join(", "))
        }
        other => format!("{other:?}"),
    }
}

pub(crate) fn ty(ty: &Type) -> String {
    match ty {
        Type::Array(item) => format!("[{}]", self::ty(item)),
        Type::Map(value) => format!("{{{}}}", self::ty(value)),
        Type::Nullable(inner) => format!("{}|null", self::ty(inner)),
        Type::Named(name) => name.clone(),
        other => format!("{other:?}"),
    }
}

fn events(webhooks: &Webhooks) -> String {
    let places = webhooks.named_at.iter().map(|place| match place {
        EventPlace::Path(path) => format!("Path {}", path.join(".")),
        EventPlace::Header(name) => format!("Header {name}"),
    });
    let by = if webhooks.named_at.is_empty() {
        "Route".to_owned()
    } else {
        places.collect::<Vec<_>>().join(" + ")
    };
    format!(
        "events by {by}\n{}",
        webhooks.events.iter().map(event).collect::<String>()
    )
}

fn event(event: &Event) -> String {
    let answer = event
        .answer
        .body
        .as_ref()
        .map(|body| format!(" {}", ty(body)))
        .unwrap_or_default();
    let deadline = event
        .deadline
        .map(|deadline| format!(" within {deadline:?}"))
        .unwrap_or_default();
    let fallback = event
        .fallback
        .as_ref()
        .map(|answer| format!(" else {answer}"))
        .unwrap_or_default();
    let tags: Vec<String> = event.tags.iter().map(|texts| texts.join("+")).collect();
    let method = match event.method.as_str() {
        "POST" => String::new(),
        method => format!(" {method}"),
    };
    format!(
        "  {}{method} {} for {}: {} -> {}{answer}{deadline}{fallback}\n",
        event.function,
        event.place,
        tags.join(", "),
        event
            .payload
            .as_ref()
            .map_or_else(|| event.media.clone().unwrap_or_default(), ty),
        event.answer.status
    )
}
