//! The routes: templates that match the same requests are one, and what no router takes is said.

use std::collections::HashMap;

use super::calls::Call;
use super::path::Template;
use crate::diagnostic::{Diagnostic, Diagnostics};

/// The path of each operation as the router takes it; `None` where its requests would be another's.
pub(super) fn routes(calls: &[Call], diagnostics: &mut Diagnostics) -> Vec<Option<String>> {
    let mut table = Table {
        router: matchit::Router::new(),
        known: HashMap::new(),
        diagnostics,
    };
    (0..calls.len())
        .map(|index| table.route(calls, index))
        .collect()
}

struct Table<'d> {
    router: matchit::Router<()>,
    /// By signature: the route, and the operations that have it. None when the router refuses it.
    known: HashMap<String, (Option<String>, Vec<usize>)>,
    diagnostics: &'d mut Diagnostics,
}

impl Table<'_> {
    fn route(&mut self, calls: &[Call], index: usize) -> Option<String> {
        let call = &calls[index];
        let template = match Template::read(call.path) {
            Ok(template) => template,
            Err(reason) => return self.refuse(calls, index, reason),
        };
        if !self.known.contains_key(&template.signature) {
            let route = match self.router.insert(&template.route, ()) {
                Ok(()) => Some(template.route),
                Err(error) => self.refuse(calls, index, &error.to_string()),
            };
            let entry = (route.clone(), vec![index]);
            self.known.insert(template.signature, entry);
            return route;
        }
        let (route, members) = self.known.get_mut(&template.signature)?;
        let twin = members
            .iter()
            .find(|&&other| calls[other].method == call.method);
        if let Some(&twin) = twin {
            self.diagnostics.push(conflict(call, &calls[twin]));
            return None;
        }
        members.push(index);
        route.clone()
    }

    /// Says why a path is no route, once for all its operations.
    fn refuse(&mut self, calls: &[Call], index: usize, reason: &str) -> Option<String> {
        let call = &calls[index];
        if index == 0 || calls[index - 1].path != call.path {
            let message = format!("the path `{}` cannot be routed: {reason}", call.path);
            let warning = Diagnostic::warning("route-conflict", message);
            self.diagnostics.push(warning.at_key(call.above.clone()));
        }
        None
    }
}

fn conflict(call: &Call, twin: &Call) -> Diagnostic {
    let message = format!(
        "`{}` and `{}` match the same requests",
        call.identity(),
        twin.identity()
    );
    Diagnostic::warning("route-conflict", message)
        .at_key(call.above.clone())
        .hint("tell the paths apart by a fixed part; until then the router leads to the first")
        .see(twin.above.clone(), "the other path")
}
