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
            for group in &contract.groups {
                let file = format!("{}/{}/service.rs", contract.name, group.name);
                if let Some(text) = output.tree.get(&file) {
                    service += &implement(&contract.name, &group.name, text)?;
                }
            }
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

/// The trait of a group, implemented: every request that reaches a method is [`Taken`].
fn implement(contract: &str, group: &str, text: &str) -> syn::Result<String> {
    let (contract, group) = (format_ident!("{contract}"), format_ident!("{group}"));
    let file = syn::parse_file(text)?;
    let items = file.items.iter().filter_map(|item| match item {
        syn::Item::Use(item) => Some(outside(item).into_token_stream()),
        syn::Item::Trait(owner) => Some(taken(owner)),
        _ => None,
    });
    let module = format_ident!("{contract}_{group}");
    let code = quote! {
        #[allow(unused_imports, unused_variables, deprecated, clippy::manual_async_fn)]
        mod #module {
            use atoms_api::#contract as root;
            use atoms_api::#contract::#group as module;
            use super::{Taker, Taken};
            #(#items)*
        }
    };
    Ok(code.to_string())
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
    quote!(impl module::#name for Taker { #(#items)* })
}

/// The import as it is from outside of the crate.
fn outside(item: &syn::ItemUse) -> syn::ItemUse {
    let mut item = item.clone();
    if let syn::UseTree::Path(path) = &mut item.tree
        && path.ident == "super"
    {
        match &mut *path.tree {
            syn::UseTree::Path(inner) if inner.ident == "super" => {
                path.ident = format_ident!("self");
                inner.ident = format_ident!("root");
            }
            _ => path.ident = format_ident!("module"),
        }
    }
    item
}
