//! The REST operations: groups, names, parameters, bodies, answers, and who may call.

pub(super) mod answers;
mod bodies;
mod builder;
mod check;
mod defaults;
mod forms;
mod groups;
mod headers;
mod kinds;
pub(super) mod media;
mod multipart;
mod names;
mod parameters;
mod path;
mod path_operation;
mod routes;
mod security;
mod servers;
mod sockets;
mod status;
mod structs;
mod styles;
mod unread;

use self::builder::OperationBuilder;
use self::groups::GroupNaming;
use self::path_operation::PathOperation;
use self::security::Security;
#[cfg(feature = "cli")]
pub(crate) use self::servers::{called, called_by_socket};
pub(in crate::model) use self::sockets::Opened;
use crate::diagnostic::Diagnostics;
use crate::model::Names;
use crate::model::check::Unchecked;
use crate::model::contract::{Group, Operation, RefusalForm, SecurityScheme};
use crate::model::names::pascal;
use crate::model::refusals::Refusals;
use crate::model::types::{GivenNames, Types};
use crate::wire::Contract;

/// What a contract has of REST.
pub(in crate::model) struct Called {
    pub(in crate::model) groups: Vec<Group>,
    pub(in crate::model) sockets: Vec<Opened>,
    pub(in crate::model) schemes: Vec<SecurityScheme>,
    pub(in crate::model) refusals: Vec<RefusalForm>,
    pub(in crate::model) refused_as: Vec<(u16, u16)>,
    pub(in crate::model) server: Option<String>,
}

/// Every operation under `paths`; `events` says whether there is a module for them.
pub(in crate::model) fn rest(
    types: &mut Types<'_>,
    lock: &Names,
    events: bool,
    unchecked: &mut Unchecked,
    diagnostics: &mut Diagnostics,
) -> Called {
    let contract = &*types.schemas.contract;
    let calls = path_operation::calls(contract);
    let functions = names::functions(&calls, lock);
    let server = servers::address(contract, diagnostics);
    let mut security = Security::of(contract, diagnostics);
    let mut naming = GroupNaming::new(events);
    let (mut groups, member) = groups::groups(&calls, &contract.tags, &mut naming);
    let routes = routes::routes(&calls, &member, diagnostics);
    for group in &groups {
        types.names.keep_free(&group.owner);
    }
    let names = security.schemes.iter().map(|scheme| scheme.name.as_str());
    let mut refusals = Refusals::of(contract, names, diagnostics);
    let mut walk = OperationBuilder::new(types, unchecked, diagnostics);
    for (((call, function), route), group) in calls.iter().zip(functions).zip(routes).zip(member) {
        let mut operation = walk.operation(call, function, route);
        operation.server = walk.server(call, server.as_deref());
        operation.security = security.asked(call, walk.diagnostics);
        operation.refused = refusals.refused(&answers::documented(call.operation));
        groups[group].operations.push(operation);
    }
    let opened = path_operation::sockets(contract);
    let server = server.or_else(|| {
        let first = opened.first().filter(|_| groups.is_empty())?;
        OperationBuilder::socket_server(first)
    });
    let sockets = sockets(
        &opened,
        server.as_deref(),
        &mut walk,
        &mut naming,
        &mut security,
        lock,
    );
    Called {
        groups,
        sockets,
        schemes: security.schemes,
        refused_as: refusals.statuses().to_vec(),
        refusals: refusals.forms,
        server,
    }
}

/// What the types of messages are called, and those of the sides of channels.
pub(in crate::model) fn given_names<'a>(contract: &'a Contract, lock: &Names) -> GivenNames<'a> {
    let opened = path_operation::sockets(contract);
    let functions = names::functions(&opened, &names::of_channels(lock));
    let mut given = GivenNames::default();
    for (call, function) in opened.iter().zip(functions) {
        let of_both = [
            call.operation.client_messages(),
            call.operation.server_messages(),
        ];
        for (key, name) in names::of_messages(contract, call.path, of_both, lock) {
            given.messages.entry(key).or_insert(name);
        }
        for (messages, name) in of_both.into_iter().zip(sockets::sides(&pascal(&function))) {
            let Some(messages) = messages else { continue };
            given
                .sides
                .extend(messages.component().map(|key| (key, name)));
        }
    }
    given
}

/// The channels.
fn sockets<'a>(
    opened: &[PathOperation<'a>],
    server: Option<&str>,
    walk: &mut OperationBuilder<'a, '_>,
    naming: &mut GroupNaming,
    security: &mut Security,
    lock: &Names,
) -> Vec<Opened> {
    let functions = names::functions(opened, &names::of_channels(lock));
    let alone: Vec<usize> = (0..opened.len()).collect();
    let routes = routes::routes(opened, &alone, walk.diagnostics);
    let mut sockets = Vec::new();
    for ((call, function), route) in opened.iter().zip(functions).zip(routes) {
        let mut opened = walk.socket(call, function, route, naming);
        walk.types.names.keep_free(&opened.group.owner);
        for operation in &mut opened.group.operations {
            operation.server = OperationBuilder::own_socket_server(call, server);
            operation.security = security.asked(call, walk.diagnostics);
        }
        sockets.push(opened);
    }
    sockets
}

impl<'a> OperationBuilder<'a, '_> {
    /// All of an operation but its address and who may call it.
    fn operation(
        &mut self,
        call: &PathOperation<'a>,
        function: String,
        route: Option<String>,
    ) -> Operation {
        self.types.begin();
        let stem = pascal(&function);
        Operation {
            method: call.method.clone(),
            path: call.path.to_owned(),
            route,
            docs: call.docs(),
            place: call.place.clone(),
            origin: call.origin.clone(),
            server: None,
            security: Vec::new(),
            params: self.params(call, &stem),
            body: self.body(call, &stem),
            answers: self.answers(call, &stem),
            refused: Vec::new(),
            function,
        }
    }
}
