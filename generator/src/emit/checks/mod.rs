//! `checks.rs`: what requests have to satisfy, as code.

mod kinds;
mod params;
mod reach;
mod write;

use std::collections::{HashMap, HashSet};

use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use quote::quote;

use self::write::CheckWriter;
use crate::emit::docs;
use crate::emit::header::header;
use crate::emit::imports::rest::AT;
use crate::emit::imports::{Location, Scope};
use crate::emit::layout::{File, Item};
use crate::emit::names::ident;
use crate::emit::plan::{Plan, TypeIndex};
use crate::emit::sent::{checked, uses};
use crate::model::{Check, Contract, Group, Operation, unescaped};

/// The names that a check's own code has.
const LOCALS: &[&str] = &["object", "value"];

/// Every check that a request reaches and that asks anything.
pub(super) struct Checks<'a> {
    types: &'a TypeIndex<'a>,
    asking: HashSet<&'a str>,
    functions: Vec<Function<'a>>,
    by_type: HashMap<&'a str, usize>,
    by_use: HashMap<String, usize>,
}

/// A function of a `checks.rs`.
struct Function<'a> {
    name: String,
    /// The group it is written in.
    home: Option<&'a str>,
    /// The line that says what it is of: a place that a reader can look up.
    about: String,
    check: &'a Check,
}

impl<'a> Checks<'a> {
    pub(super) fn of(plan: &'a Plan<'_>) -> Self {
        let contract = plan.contract;
        let mut checks = Self {
            types: &plan.types,
            asking: reach::asking(&contract.types),
            functions: Vec::new(),
            by_type: HashMap::new(),
            by_use: HashMap::new(),
        };
        checks.add_types(contract);
        for group in contract.sections() {
            for operation in &group.operations {
                checks.add_uses(group, operation);
            }
        }
        name(&mut checks.functions);
        checks
    }

    fn add_types(&mut self, contract: &'a Contract) {
        let reached = checked(contract);
        let defs = contract.types.iter().filter(|def| {
            let name = def.name.as_str();
            reached.contains(name) && self.asking.contains(name)
        });
        for def in defs {
            self.by_type.insert(&def.name, self.functions.len());
            self.functions.push(Function {
                name: def.name.to_snake_case(),
                home: self.types.home(&def.name),
                about: docs::code(&def.place),
                check: &def.check,
            });
        }
    }

    fn add_uses(&mut self, group: &'a Group, operation: &'a Operation) {
        self.add_params(group, operation);
        for (owner, check) in uses(operation) {
            if is_name(check) || !reach::asks(check, &self.asking) {
                continue;
            }
            self.by_use.insert(owner.clone(), self.functions.len());
            self.functions.push(Function {
                name: unescaped(&owner.replace('/', "_")).into_owned(),
                home: Some(&group.name),
                about: docs::code(&format!("{} {}", operation.method, operation.path)),
                check,
            });
        }
    }

    fn check_of(&self, name: &str) -> Option<&'a Check> {
        Some(&self.types.get(name)?.check)
    }

    /// The function of a type, as a file writes it; `None` where nothing is asked.
    pub(super) fn of_type(&self, scope: &Scope<'_>, name: &str) -> Option<TokenStream> {
        let function = &self.functions[*self.by_type.get(name)?];
        Some(scope.check(function.home, &function.name))
    }

    /// The function of a check that a request meets.
    pub(super) fn of_use(
        &self,
        scope: &Scope<'_>,
        owner: &str,
        check: &Check,
    ) -> Option<TokenStream> {
        match &check.named {
            Some(name) if is_name(check) => self.of_type(scope, name),
            _ => {
                let function = &self.functions[*self.by_use.get(owner)?];
                Some(scope.check(function.home, &function.name))
            }
        }
    }

    /// Whether a group, or the contract, has such a file.
    pub(super) fn any(&self, home: Option<&str>) -> bool {
        self.functions.iter().any(|function| function.home == home)
    }

    /// The file of a group, or of the contract, if some function is its own.
    pub(super) fn file(&self, plan: &Plan<'_>, home: Option<&str>) -> Option<File> {
        if !self.any(home) {
            return None;
        }
        let scope = Scope::beside_types(&plan.types, Location::Checks(home));
        let functions = self
            .functions
            .iter()
            .filter(|function| function.home == home);
        let items: Vec<_> = functions
            .filter_map(|function| self.item(&scope, function))
            .collect();
        let imports = scope.imports().into_iter().map(Item::uses);
        let attributes = home.is_none().then(|| plan.cfg.unused()).flatten();
        Some(File {
            docs: header("What requests have to satisfy.", plan.contract),
            attributes: attributes.into_iter().collect(),
            items: imports.chain(items).collect(),
        })
    }

    fn item(&self, scope: &Scope<'_>, function: &Function<'_>) -> Option<Item> {
        let docs = docs::outer(std::slice::from_ref(&function.about));
        let (name, at) = (ident(&function.name), scope.name(&AT));
        let writer = CheckWriter {
            checks: self,
            scope,
        };
        let lines = writer.function(function.check);
        Item::function(quote! {
            #(#docs)*
            pub(super) fn #name(value: #at<'_>) {
                #lines
            }
        })
    }
}

/// Whether a check is that of a type and no more.
fn is_name(check: &Check) -> bool {
    let plain = Check {
        named: check.named.clone(),
        ..Check::default()
    };
    check.named.is_some() && *check == plain
}

/// Makes the names in each file differ from each other and from what the code in them is called.
fn name(functions: &mut [Function<'_>]) {
    let mut taken: HashSet<(Option<&str>, String)> = HashSet::new();
    for function in functions {
        let stem = function.name.clone();
        let mut count = 1;
        while LOCALS.contains(&function.name.as_str())
            || !taken.insert((function.home, function.name.clone()))
        {
            function.name = if count == 1 {
                format!("{stem}_check")
            } else {
                format!("{stem}_check_{count}")
            };
            count += 1;
        }
    }
}
