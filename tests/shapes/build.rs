//! Lists every schema of every contract with its Rust type, and writes a service that takes whatever its routes take.

use std::collections::BTreeSet;
use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use atoms_codegen::{Config, Manifest, Output, Product, Spec, Workspace, bundle, generate};
use proc_macro2::TokenStream;
use quote::{ToTokens as _, format_ident, quote};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=../../specs");
    let made = PathBuf::from(env::var("OUT_DIR")?);
    let workspace = Workspace::at(Path::new("../.."));
    let (mut table, mut service) = (String::new(), String::new());
    for spec in workspace.config(false)?.contracts {
        let output = whole(&spec, &made.join(&spec.name))?;
        list(&mut table, &spec.name, &output)?;
        for contract in &output.contracts {
            let groups = contract.groups.iter().filter_map(|group| {
                let file = format!("{}/{}/service.rs", contract.name, group.name);
                let text = output.tree.get(&file)?;
                Some(implement(&contract.name, &group.name, text))
            });
            let groups: Vec<_> = groups.collect::<Result<_, _>>()?;
            let name = format_ident!("{}", contract.name);
            let module = quote! {
                #[allow(unused_imports, unused_variables, deprecated, clippy::manual_async_fn, clippy::wildcard_imports)]
                mod #name {
                    use atoms_api::#name::*;
                    #(#groups)*
                }
            };
            service += &module.to_string();
        }
    }
    fs::write(made.join("table.rs"), format!("&[{table}]"))?;
    fs::write(made.join("service.rs"), service)?;
    Ok(())
}

/// What is made of a contract as one document, to which all pointers then lead.
fn whole(spec: &Spec, folder: &Path) -> Result<Output, Box<dyn Error>> {
    let document = bundle(spec).map_err(|failure| format!("{:?}", failure.diagnostics))?;
    fs::create_dir_all(folder)?;
    fs::write(folder.join("openapi.json"), document.to_string())?;
    let config = Config {
        contracts: vec![Spec {
            folder: folder.to_path_buf(),
            documents: Some(vec!["openapi.json".into()]),
            ..spec.clone()
        }],
        product: Product::Workspace,
        strict: false,
    };
    Ok(generate(&config).map_err(|failure| format!("{:?}", failure.diagnostics))?)
}

/// A contract with its schemas. What is made of parameters and headers has no schema of its own.
fn list(table: &mut String, name: &str, output: &Output) -> Result<(), std::fmt::Error> {
    writeln!(
        table,
        "Source {{ name: {name:?}, document: include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}/openapi.json\")), shapes: &["
    )?;
    let manifest = Manifest::new(&output.contracts, Product::Workspace);
    let mut seen = BTreeSet::new();
    for schema in &manifest.schemas {
        let (pointer, rust) = (&schema.pointer, &schema.rust);
        let is_schema = !pointer.ends_with("/parameters") && !pointer.ends_with("/headers");
        if is_schema && seen.insert(pointer) {
            writeln!(
                table,
                "Shape {{ pointer: {pointer:?}, rust: {rust:?}, trip: trip::<atoms_api::{rust}> }},"
            )?;
        }
    }
    writeln!(table, "] }},")
}

/// The trait of a group, implemented: every request that reaches a method is [`Taken`]. The module stands where the
/// trait's own does, so that both see the same names.
fn implement(contract: &str, group: &str, text: &str) -> syn::Result<TokenStream> {
    let (contract, group) = (format_ident!("{contract}"), format_ident!("{group}"));
    let file = syn::parse_file(text)?;
    let items = file.items.iter().filter_map(|item| match item {
        syn::Item::Use(item) => Some(item.into_token_stream()),
        syn::Item::Trait(owner) => Some(taken(owner)),
        _ => None,
    });
    Ok(quote! {
        mod #group {
            use atoms_api::#contract::#group::*;

            mod service {
                use crate::service::{Taker, Taken};
                #(#items)*
            }
        }
    })
}

fn taken(owner: &syn::ItemTrait) -> TokenStream {
    let name = &owner.ident;
    let items = owner.items.iter().map(|item| match item {
        syn::TraitItem::Type(ty) if ty.ident == "Caller" => {
            quote!(
                type Caller = atoms_runtime::rest::Credentials;
            )
        }
        syn::TraitItem::Type(ty) if ty.ident == "Error" => quote!(
            type Error = Taken;
        ),
        syn::TraitItem::Fn(method) => {
            let signature = &method.sig;
            quote!(#signature { async { Err(Taken) } })
        }
        other => quote!(#other),
    });
    quote!(impl super::#name for Taker { #(#items)* })
}
