//! Code that stands on a crate, written from the list of its items: each piece does one thing with one of them.

use std::fmt::Write as _;

use atoms_codegen::drift::Who;
use atoms_codegen::drift::items::{Item, Kind};

use crate::signatures::{arguments, local, raw, split};

/// What stands for the module of the crate in a piece.
pub(crate) const API: &str = "API";

/// A piece of code.
pub(crate) struct Piece {
    /// What it does.
    pub(crate) who: Who,
    /// With which item.
    pub(crate) path: String,
    /// A function.
    pub(crate) code: String,
    /// The implementation that it needs: `impl From<Cat> for Pet`.
    pub(crate) implements: Option<String>,
}

/// All pieces of a crate.
pub(crate) fn pieces(items: &[Item]) -> Vec<Piece> {
    items.iter().flat_map(|item| of_item(item, items)).collect()
}

fn of_item(item: &Item, items: &[Item]) -> Vec<Piece> {
    let path = format!("{API}::{}", item.path);
    let piece = |who, code: String| Piece {
        who,
        path: item.path.clone(),
        code,
        implements: None,
    };
    match item.kind {
        Kind::Struct if item.code.contains('<') => Vec::new(),
        Kind::Struct => {
            let named = piece(Who::Names, format!("fn it(_: &{path}) {{}}"));
            std::iter::once(named).chain(built(item, items)).collect()
        }
        Kind::Enum => vec![
            piece(Who::Names, format!("fn it(_: &{path}) {{}}")),
            piece(Who::MatchesExhaustively, matched(item, items)),
        ],
        Kind::Alias => {
            let as_it_is = format!("fn it(it: {path}) -> {} {{ it }}", local(&item.signature));
            let named = format!("fn it(_: &{path}) {{}}");
            vec![piece(Who::Uses, as_it_is), piece(Who::Names, named)]
        }
        Kind::GroupPath => vec![piece(Who::Names, format!("fn it(_: &{path}) {{}}"))],
        Kind::Field => {
            let (owner, name) = split(&item.path);
            let ty = local(&item.signature);
            let code = format!(
                "fn it(it: &{API}::{owner}) {{ let _: &{ty} = &it.{}; }}",
                raw(name)
            );
            vec![piece(Who::Reads, code)]
        }
        Kind::Variant => {
            let (owner, _) = split(&item.path);
            let (pattern, typed) = arm(item);
            let code = format!(
                "fn it(it: &{API}::{owner}) {{ if let {API}::{owner}::{pattern} = it {{ {typed}}} }}"
            );
            vec![piece(Who::Matches, code)]
        }
        Kind::Constant => vec![piece(Who::Names, format!("fn it() {{ let _ = {path}; }}"))],
        Kind::Trait => vec![piece(
            Who::Implements,
            implemented(&item.path, items, "unimplemented!()"),
        )],
        Kind::Impl => {
            let from = item
                .signature
                .strip_prefix("From<")
                .and_then(|from| from.strip_suffix('>'));
            let code = from.map_or_else(
                || format!("fn it() -> {path} {{ {path}::default() }}"),
                |from| format!("fn it(it: {}) -> {path} {{ it.into() }}", local(from)),
            );
            let who = if from.is_some() {
                Who::Calls
            } else {
                Who::BuildsWithDefaults
            };
            let implements = Some(item.code.clone());
            vec![Piece {
                implements,
                ..piece(who, code)
            }]
        }
        Kind::Function => called(item)
            .map(|code| piece(Who::Calls, code))
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}

/// Built in full, and from what is required or nothing.
fn built(item: &Item, items: &[Item]) -> Vec<Piece> {
    let fields: Vec<&Item> = members(&item.path, items, Kind::Field).collect();
    if fields.is_empty() && !item.code.ends_with("with new") && item.file.ends_with("client.rs") {
        return Vec::new();
    }
    let path = format!("{API}::{}", item.path);
    let argument = |field: &&Item| {
        let name = raw(split(&field.path).1);
        format!("{name}: {}", local(&field.signature))
    };
    let all: Vec<String> = fields.iter().map(argument).collect();
    let names: Vec<String> = fields
        .iter()
        .map(|field| raw(split(&field.path).1))
        .collect();
    let piece = |who, code| Piece {
        who,
        path: item.path.clone(),
        code,
        implements: None,
    };
    let whole = format!(
        "fn it({}) -> {path} {{ {path} {{ {} }} }}",
        all.join(", "),
        names.join(", ")
    );
    let mut pieces = vec![piece(Who::BuildsInFull, whole)];
    let is_default =
        |one: &&Item| one.kind == Kind::Impl && one.path == item.path && one.signature == "Default";
    let new = items
        .iter()
        .find(|one| one.path == format!("{}::new", item.path));
    let base = if items.iter().any(|one| is_default(&one)) {
        Some((format!("{path}::default()"), String::new()))
    } else {
        new.map(|new| {
            let list = arguments(&new.signature);
            let names: Vec<String> = (0..list.len()).map(|index| format!("new{index}")).collect();
            let typed = names
                .iter()
                .zip(&list)
                .map(|(name, ty)| format!("{name}: {ty}, "));
            (
                format!("{path}::new({})", names.join(", ")),
                typed.collect(),
            )
        })
    };
    if let Some((base, further)) = base {
        let (all, names) = (all.join(", "), names.join(", "));
        let code = format!("fn it({further}{all}) -> {path} {{ {path} {{ {names}, ..{base} }} }}");
        pieces.push(piece(Who::BuildsWithDefaults, code));
    }
    pieces
}

fn matched(item: &Item, items: &[Item]) -> String {
    let path = format!("{API}::{}", item.path);
    let variants = members(&item.path, items, Kind::Variant);
    let arms = variants.map(|variant| {
        let (pattern, typed) = arm(variant);
        format!("{path}::{pattern} => {{ {typed}}} ")
    });
    let arms: String = arms.collect();
    format!("fn it(it: &{path}) {{ match it {{ {arms}}} }}")
}

/// A variant with what it holds, by type.
fn arm(variant: &Item) -> (String, String) {
    let name = raw(split(&variant.path).1);
    let types = arguments(&variant.signature);
    if types.is_empty() {
        return (name, String::new());
    }
    let held: Vec<String> = (0..types.len())
        .map(|index| format!("held{index}"))
        .collect();
    let reads = held.iter().zip(&types);
    let reads = reads.map(|(held, ty)| format!("let _: &{ty} = {held}; "));
    (format!("{name}({})", held.join(", ")), reads.collect())
}

/// A handler whose methods all answer the same.
pub(crate) fn implemented(path: &str, items: &[Item], answer: &str) -> String {
    let mut body = String::new();
    for one in members(path, items, Kind::AssociatedType) {
        let _ = write!(
            body,
            "type {} = axum::http::StatusCode; ",
            split(&one.path).1
        );
    }
    for method in members(path, items, Kind::Method) {
        let name = raw(split(&method.path).1);
        let list = arguments(&method.signature);
        let typed = list
            .iter()
            .enumerate()
            .map(|(index, ty)| match ty.as_str() {
                "&self" => ty.clone(),
                ty => format!("_{index}: {ty}"),
            });
        let typed: Vec<String> = typed.collect();
        let (_, output) = method.signature.split_once(" -> ").unwrap_or_default();
        let (typed, output) = (typed.join(", "), local(output));
        let _ = write!(
            body,
            "fn {name}({typed}) -> {output} {{ async {{ {answer} }} }} "
        );
    }
    format!("struct It; impl {API}::{path} for It {{ {body}}}")
}

/// A call with typed arguments, and a typed result.
fn called(item: &Item) -> Option<String> {
    let is_async = item.signature.starts_with("async ");
    let signature = item.signature.trim_start_matches("async ");
    let signature = signature.strip_prefix("<>")?;
    let list = arguments(signature);
    let (owner, name) = split(&item.path);
    let is_method = list.first().is_some_and(|first| first.ends_with("self"));
    let typed = list.iter().enumerate().skip(usize::from(is_method));
    let typed: Vec<(String, &String)> = typed
        .map(|(index, ty)| (format!("it{index}"), ty))
        .collect();
    let names: Vec<&str> = typed.iter().map(|(name, _)| name.as_str()).collect();
    let parameters: String = typed
        .iter()
        .map(|(name, ty)| format!(", {name}: {ty}"))
        .collect();
    let parameters = parameters.replace("Self", &format!("{API}::{owner}"));
    let (_, output) = signature.split_once(" -> ").unwrap_or(("", "()"));
    let output = local(output).replace("Self", &format!("{API}::{owner}"));
    let receiver = match list.first().map(String::as_str) {
        Some("self") => format!("it: {API}::{owner}"),
        Some("&self") => format!("it: &{API}::{owner}"),
        _ => "_: ()".to_owned(),
    };
    let call = if is_method {
        format!("it.{}({})", raw(name), names.join(", "))
    } else {
        format!("{API}::{}({})", item.path, names.join(", "))
    };
    let (before, after) = if is_async {
        ("async ", ".await")
    } else {
        ("", "")
    };
    let any = if output.contains('&') || output.contains("impl ") {
        "_"
    } else {
        &output
    };
    Some(format!(
        "{before}fn it({receiver}{parameters}) {{ let _: {any} = {call}{after}; }}"
    ))
}

fn members<'i>(path: &'i str, items: &'i [Item], kind: Kind) -> impl Iterator<Item = &'i Item> {
    items
        .iter()
        .filter(move |one| one.kind == kind && split(&one.path).0 == path)
}
