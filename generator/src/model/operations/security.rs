//! Who may call: the schemes of the document, and what each operation asks for.

use std::collections::HashSet;

use openapiv3::{APIKeyLocation, SecurityRequirement};

use super::path_operation::PathOperation;
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::model::contract::Docs;
use crate::model::contract::{Place, Requirement, SecurityKind, SecurityScheme};
use crate::model::names::{Scope, snake};
use crate::wire::{self, Contract};

/// The constant that each contract has.
const RESERVED: [&str; 1] = ["SECURITY"];

/// The schemes, and what is asked where an operation says nothing of its own.
pub(super) struct Security {
    pub(super) schemes: Vec<SecurityScheme>,
    /// The keys of those that are declared.
    known: HashSet<String>,
    common: Vec<Vec<Requirement>>,
}

impl Security {
    pub(super) fn of(contract: &Contract, diagnostics: &mut Diagnostics) -> Self {
        let schemes = schemes(contract);
        let mut security = Self {
            known: schemes.iter().map(|scheme| scheme.key.clone()).collect(),
            schemes,
            common: Vec::new(),
        };
        let origin = contract.place("security").origin();
        security.common = security.alternatives(&contract.security, &origin, diagnostics);
        security
    }

    /// What an operation asks for: its own word, else the document's.
    pub(super) fn asked(
        &mut self,
        call: &PathOperation,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Vec<Requirement>> {
        match &call.operation.security {
            Some(own) => self.alternatives(own, &call.origin.child("security"), diagnostics),
            None => self.common.clone(),
        }
    }

    /// The alternatives. A scheme that nobody knows is still asked for, as one of the `Authorization` header by its own
    /// name: a mistake in the document opens nothing.
    fn alternatives(
        &mut self,
        stated: &[SecurityRequirement],
        origin: &Origin,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Vec<Requirement>> {
        let mut alternatives = Vec::new();
        for (index, stated) in stated.iter().enumerate() {
            let mut known = Vec::new();
            for (key, scopes) in stated {
                if !self.known.contains(key) {
                    let place = origin.child(&index.to_string()).child(key);
                    diagnostics.push(unknown(key, place));
                    self.stand_in(key);
                }
                known.push(Requirement {
                    scheme: key.clone(),
                    scopes: scopes.clone(),
                });
            }
            if !alternatives.contains(&known) {
                alternatives.push(known);
            }
        }
        // Nothing but anonymous callers: everybody.
        if alternatives.iter().all(Vec::is_empty) {
            alternatives.clear();
        }
        alternatives
    }

    /// A scheme that is asked for and not declared.
    fn stand_in(&mut self, key: &str) {
        if self.schemes.iter().any(|scheme| scheme.key == key) {
            return;
        }
        let taken: Vec<&str> = self.schemes.iter().map(|scheme| &*scheme.name).collect();
        let mut scope = Scope::with(&taken);
        for name in RESERVED {
            scope.claim(name);
        }
        self.schemes.push(SecurityScheme {
            key: key.to_owned(),
            name: scope.claim(&snake(key).to_uppercase()),
            kind: SecurityKind::Http(key.to_owned()),
            docs: Docs::default(),
        });
    }
}

fn unknown(key: &str, origin: Origin) -> Diagnostic {
    let message = format!("`{key}` is not a known security scheme, so nobody gets past it");
    Diagnostic::warning(code::SECURITY_UNKNOWN, message)
        .at_key(origin)
        .hint("schemes are declared under `components.securitySchemes`")
}

fn schemes(contract: &Contract) -> Vec<SecurityScheme> {
    let mut scope = Scope::with(&RESERVED);
    let stated = contract.schemes.iter();
    let read = stated.filter_map(|(key, scheme)| Some((key, scheme, kind(scheme)?)));
    read.map(|(key, scheme, kind)| SecurityScheme {
        key: key.clone(),
        name: scope.claim(&snake(key).to_uppercase()),
        kind,
        docs: Docs {
            text: scheme.description.clone(),
            deprecated: false,
            ..Docs::default()
        },
    })
    .collect()
}

/// What a scheme is; `mutualTLS` is not one of OpenAPI 3.0.
fn kind(scheme: &wire::SecurityScheme) -> Option<SecurityKind> {
    use openapiv3::SecurityScheme as Scheme;
    match &scheme.scheme {
        Some(Scheme::APIKey { location, name, .. }) => api_key(location, name),
        Some(Scheme::HTTP { scheme, .. }) => Some(http(scheme)),
        Some(Scheme::OAuth2 { .. } | Scheme::OpenIDConnect { .. }) => Some(SecurityKind::Bearer),
        None => (scheme.kind == "mutualTLS").then_some(SecurityKind::Connection),
    }
}

fn http(scheme: &str) -> SecurityKind {
    match scheme.to_ascii_lowercase().as_str() {
        "bearer" => SecurityKind::Bearer,
        "basic" => SecurityKind::Basic,
        _ => SecurityKind::Http(scheme.to_owned()),
    }
}

fn api_key(location: &APIKeyLocation, name: &str) -> Option<SecurityKind> {
    let place = match location {
        APIKeyLocation::Query => Place::Query,
        APIKeyLocation::Header => Place::Header,
        APIKeyLocation::Cookie => Place::Cookie,
    };
    let usable = place == Place::Query || http::HeaderName::try_from(name).is_ok();
    usable.then(|| SecurityKind::ApiKey(place, name.to_owned()))
}
