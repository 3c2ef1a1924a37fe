//! The features of a crate around a contract's operations.

use std::fs;

use atoms_codegen::Product;
use atoms_codegen::features::features;
use atoms_codegen::model::{Contract, Preset, Signature, Webhooks};
use atoms_codegen::package::{Change, Package, Runtime};

use crate::campaigns::{campaigns, gated, with_operations};

fn lines(contract: &Contract, product: Product) -> Vec<String> {
    let features = features(std::slice::from_ref(contract), product);
    features.iter().map(ToString::to_string).collect()
}

#[test]
fn operations_and_their_client_are_features() {
    let asked = [
        r#"default = ["rest"]"#,
        r#"rest = ["atoms-runtime/rest"]"#,
        r#"client = ["rest", "atoms-runtime/client"]"#,
    ];
    assert_eq!(lines(&campaigns(), Product::Crate), asked);
    assert_eq!(lines(&campaigns(), Product::Workspace), asked);
    assert_eq!(lines(&with_operations(40), Product::Crate), asked);
}

#[test]
fn a_contract_without_operations_asks_for_none() {
    let contract = crate::build::contract(Vec::new());
    assert!(lines(&contract, Product::Crate).is_empty());
}

#[test]
fn groups_are_features_under_the_name_of_their_contract() {
    assert_eq!(
        lines(&gated(), Product::Workspace),
        [
            r#"default = ["calls"]"#,
            r#"rest = ["atoms-runtime/rest"]"#,
            r#"client = ["rest", "atoms-runtime/client"]"#,
            r#"calls = ["calls-campaigns", "calls-media"]"#,
            r#"calls-campaigns = ["rest"]"#,
            r#"calls-media = ["rest"]"#,
        ]
    );
}

#[test]
fn a_crate_of_its_own_has_them_in_its_manifest_and_keeps_what_is_the_users() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut package = Package {
        folder: folder.path().to_owned(),
        name: "calls".to_owned(),
        runtime: Runtime::Default,
        features: features(&[gated()], Product::Crate),
    };
    assert_eq!(package.sync().expect("it is written"), Change::Created);
    let path = folder.path().join("Cargo.toml");
    let text = fs::read_to_string(&path).expect("it is there");
    let start = text.find("[features]").expect("features");
    let end = text.find("[dependencies]").expect("dependencies");
    insta::assert_snapshot!(&text[start..end], @r#"
    [features]
    default = ["full"]
    rest = ["atoms-runtime/rest"]
    client = ["rest", "atoms-runtime/client"]
    full = ["campaigns", "media"]
    campaigns = ["rest"]
    media = ["rest"]
    "#);

    let edited = text.replace(r#"default = ["full"]"#, "default = [] # few");
    fs::write(
        &path,
        edited.replace("media = [\"rest\"]", "media = [\"rest\", \"campaigns\"]"),
    )
    .expect("it is written");
    assert_eq!(package.check().expect("it is read"), Change::None);
    let mut further = gated();
    further.groups[1].name = "uploads".to_owned();
    package.features = features(&[further], Product::Crate);
    assert_eq!(package.sync().expect("it is written"), Change::Updated);
    let text = fs::read_to_string(&path).expect("it is there");
    assert!(text.contains("default = [] # few\n"), "{text}");
    assert!(
        text.contains("\nmedia = [\"rest\", \"campaigns\"]\n"),
        "{text}"
    );
    assert!(text.contains("\nuploads = [\"rest\"]\n"), "{text}");
    assert!(
        text.contains(r#"full = ["campaigns", "media", "uploads"]"#),
        "{text}"
    );
}

#[test]
fn a_signature_by_a_public_key_is_a_feature_of_the_runtime() {
    let mut contract = crate::build::contract(Vec::new());
    let signed = |signature| Webhooks {
        events: Vec::new(),
        named_at: Vec::new(),
        delivery_id: None,
        join_key: None,
        event_hint: None,
        signature: Some(signature),
    };
    contract.webhooks = Some(signed(Signature::Preset(Preset::Stripe)));
    assert!(lines(&contract, Product::Crate).is_empty());
    contract.webhooks = Some(signed(Signature::Preset(Preset::Discord)));
    assert_eq!(
        lines(&contract, Product::Crate),
        [
            r#"default = ["ed25519"]"#,
            r#"ed25519 = ["atoms-runtime/ed25519"]"#
        ]
    );
}
