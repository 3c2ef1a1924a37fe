//! The routes: templates that a router cannot tell apart are one, and what no router takes is said.

use std::collections::HashMap;

use super::path::Template;
use super::path_operation::PathOperation;
use crate::diagnostic::{Diagnostic, Diagnostics, code};

/// The path of each operation as the router takes it; `None` where its requests would be another's. The operations of
/// one group may share a path and a method where their templates tell them apart.
pub(super) fn routes(
    calls: &[PathOperation],
    groups: &[usize],
    diagnostics: &mut Diagnostics,
) -> Vec<Option<String>> {
    let mut table = Table {
        router: matchit::Router::new(),
        known: HashMap::new(),
        diagnostics,
        calls,
        groups,
    };
    (0..calls.len()).map(|index| table.route(index)).collect()
}

struct Table<'t, 'c, 'd> {
    router: matchit::Router<()>,
    /// By signature.
    known: HashMap<String, SharedRoute>,
    diagnostics: &'d mut Diagnostics,
    calls: &'t [PathOperation<'c>],
    groups: &'t [usize],
}

/// A route, and the operations that have it.
struct SharedRoute {
    /// None when the router refuses it.
    route: Option<String>,
    members: Vec<(usize, Template)>,
}

impl Table<'_, '_, '_> {
    fn route(&mut self, index: usize) -> Option<String> {
        let template = match Template::read(self.calls[index].path) {
            Ok(template) => template,
            Err(reason) => return self.refuse(index, reason),
        };
        if !self.known.contains_key(&template.signature) {
            let route = match self.router.insert(&template.route, ()) {
                Ok(()) => Some(template.route.clone()),
                Err(error) => self.refuse(index, &error.to_string()),
            };
            let (signature, members) = (template.signature.clone(), vec![(index, template)]);
            let shared = SharedRoute { route, members };
            return self.known.entry(signature).or_insert(shared).route.clone();
        }
        let shared = self.known.get_mut(&template.signature)?;
        let twins = shared.members.iter();
        let mut twins =
            twins.filter(|(twin, _)| self.calls[*twin].method == self.calls[index].method);
        let clash = twins.clone().find(|(_, twin)| twin.exact == template.exact);
        if let Some((twin, _)) = clash {
            let diagnostic = conflict(&self.calls[index], &self.calls[*twin]);
            self.diagnostics.push(diagnostic);
            return None;
        }
        let foreign = |(twin, _): &&(usize, Template)| self.groups[*twin] != self.groups[index];
        if let Some((twin, other)) = twins.find(foreign) {
            let diagnostic = apart(&self.calls[index], &self.calls[*twin], other.takes_all());
            self.diagnostics.push(diagnostic);
            return None;
        }
        shared.members.push((index, template));
        shared.route.clone()
    }

    /// Says why a path is not a route, once for all its operations.
    fn refuse(&mut self, index: usize, reason: &str) -> Option<String> {
        let (calls, call) = (self.calls, &self.calls[index]);
        if index == 0 || calls[index - 1].path != call.path {
            let message = format!("the path `{}` cannot be routed: {reason}", call.path);
            let warning = Diagnostic::warning(code::ROUTE_CONFLICT, message);
            self.diagnostics.push(warning.at_key(call.above.clone()));
        }
        None
    }
}

fn conflict(call: &PathOperation, twin: &PathOperation) -> Diagnostic {
    let message = format!(
        "`{}` and `{}` match the same requests",
        call.identity(),
        twin.identity()
    );
    Diagnostic::warning(code::ROUTE_CONFLICT, message)
        .at_key(call.above.clone())
        .hint("tell the paths apart by a fixed part; until then the router leads to the first")
        .see(twin.above.clone(), "the other path")
}

/// Paths that could be told apart, were their operations in one group.
fn apart(call: &PathOperation, twin: &PathOperation, takes_all: bool) -> Diagnostic {
    let (identity, other) = (call.identity(), twin.identity());
    let fate = if takes_all {
        format!("go to `{other}`")
    } else {
        "are answered 404".to_owned()
    };
    let message = format!(
        "requests to `{identity}` {fate}: the router takes its path for that of `{other}`, which is in another group"
    );
    Diagnostic::warning(code::ROUTE_CONFLICT, message)
        .at_key(call.above.clone())
        .hint("give both operations the same first tag, or tell the paths apart by a part of their own")
        .see(twin.above.clone(), "the other path")
}
