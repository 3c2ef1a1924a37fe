//! Nothing in a document becomes code.

use atoms_codegen::emit::emit;
use atoms_codegen::model::{
    Check, ParamKind, Payload, Place, Requirement, SecurityKind, SecurityScheme, Status,
};
use atoms_codegen::model::{Contract, Presence, Type};
use proptest::prelude::*;

use crate::build::{
    about, by_tag, contract, event, field, file, named, object, text_enum, with_events,
};
use crate::calls::{answer, body, group, members, one, operation, param, params, short};

fn items(text: &str) -> Vec<String> {
    let file = syn::parse_file(text).expect("legal Rust");
    let name = |item: &syn::Item| match item {
        syn::Item::Struct(item) => format!("struct {}", item.ident),
        syn::Item::Enum(item) => format!("enum {}", item.ident),
        syn::Item::Macro(item) => quote::ToTokens::to_token_stream(&item.mac.path).to_string(),
        syn::Item::Impl(_) => "impl".to_owned(),
        syn::Item::Use(_) => "use".to_owned(),
        syn::Item::Const(item) => format!("const {}", item.ident),
        syn::Item::Trait(item) => format!("trait {}", item.ident),
        syn::Item::Fn(item) => format!("fn {}", item.sig.ident),
        _ => "other".to_owned(),
    };
    file.items
        .iter()
        .map(name)
        .filter(|name| name != "use")
        .collect()
}

proptest! {
    #[test]
    fn any_text_leaves_the_items_as_they_are(text in any::<String>(), title in any::<String>()) {
        let mut value = field("value", &text, Presence::Optional, Type::String);
        value.docs = about(&text);
        let mut contract = contract(vec![
            object("Call", vec![value]),
            text_enum("Status", &[("One", &text)]),
            by_tag("Either", &text, &[("Call", "Call", &[&text])]),
        ]);
        contract.title = title;
        contract.description = Some(text.clone());
        contract.sources = vec![text.clone()];
        for def in &mut contract.types {
            def.docs = about(&text);
            def.place = text.clone();
        }
        let mut sent = event(&text, "sent", named("Call"));
        sent.docs = about(&text);
        sent.fallback = Some(text.clone());
        let contract = with_events(contract, vec![sent]);

        let types = file(&contract, "types.rs");
        prop_assert_eq!(
            items(&types),
            ["object", "open_enum", "enum Either", "impl", "impl", "impl"]
        );
        let webhooks = file(&contract, "webhooks.rs");
        prop_assert_eq!(
            items(&webhooks),
            ["const ENDPOINT", "trait Webhooks", "fn router", "fn receiver", "struct Dispatcher", "impl"]
        );
        for file in [&types, &webhooks, &file(&contract, "mod.rs")] {
            let steers = file.contains(['\u{202e}', '\u{2066}', '\0', '\r']);
            prop_assert!(!steers);
        }
    }
}

#[test]
fn characters_that_turn_text_around_are_escaped_in_literals() {
    let status = text_enum("Status", &[("One", "a\u{202e}b\u{0}\"\n")]);
    let text = file(&contract(vec![status]), "types.rs");
    assert!(text.contains(r#"One = "a\u{202e}b\0\"\n","#), "{text}");
}

#[test]
fn empty_texts_are_legal() {
    let mut contract = contract(vec![object("Call", Vec::new())]);
    contract.title = String::new();
    contract.description = Some(String::new());
    contract.types[0].place = String::new();
    assert_eq!(items(&file(&contract, "types.rs")), ["object"]);
}

/// A contract whose one operation says that text wherever a document may put text.
fn saying(text: &str) -> Contract {
    let mut say = operation("POST", text, "say", "Say");
    say.docs = about(text);
    say.server = Some(text.to_owned());
    say.security = vec![vec![Requirement {
        scheme: "key".to_owned(),
        scopes: vec![text.to_owned()],
    }]];
    let mut asked = param(Place::Query, text, ParamKind::Text);
    asked.key = format!("{text}_2");
    asked.default = Some(text.into());
    say.params = Some(params("SayParams", vec![asked]));
    let check = Check {
        pattern: Some(text.to_owned()),
        values: Some(vec![text.into()]),
        ..members(&[text], vec![(text, short(1))])
    };
    say.body = Some(body(one(text, Payload::Json(named("Call"), check))));
    let mut said = answer("Ok", Status::Code(200), Some(one(text, Payload::Bytes)));
    said.docs = about(text);
    say.answers.list = vec![said];
    let mut group = group("calls", "Calls", vec![say]);
    group.docs = about(text);
    let mut contract = contract(vec![
        object("SayParams", Vec::new()),
        object("Call", Vec::new()),
    ]);
    contract.groups = vec![group];
    contract.server = Some(text.to_owned());
    contract.schemes = vec![SecurityScheme {
        key: "key".to_owned(),
        name: "KEY".to_owned(),
        kind: SecurityKind::ApiKey(Place::Header, text.to_owned()),
        docs: about(text),
    }];
    contract
}

proptest! {
    #[test]
    fn any_text_leaves_operations_as_they_are(text in any::<String>()) {
        let plain = emit(&saying("plain"));
        for ((path, made), (_, plain)) in emit(&saying(&text)).iter().zip(&plain) {
            prop_assert_eq!(items(made), items(plain), "{}", path);
            let steers = made.contains(['\u{202e}', '\u{2066}', '\0', '\r']);
            prop_assert!(!steers);
        }
    }
}
