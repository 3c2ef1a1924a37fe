//! The operations that open sockets: a module for each.

use super::bodies::BodyPlace;
use super::builder::OperationBuilder;
use super::groups::GroupNaming;
use super::path_operation::PathOperation;
use super::status;
use crate::diagnostic::Origin;
use crate::model::contract::{
    Answers, Check, Docs, Group, OneAnswer, Operation, Select, Shape, Status, TypeDef, Union,
};
use crate::model::names::pascal;
use crate::model::types::place;
use crate::wire::SchemaRef;

/// 101 Switching Protocols (RFC 9110, section 15.2.2): from then on messages go both ways.
const SWITCHING: u16 = 101;

/// A channel.
pub(in crate::model) struct Opened {
    /// Its module, with the operation that opens it.
    pub(in crate::model) group: Group,
    /// The type of all messages of the client.
    pub(in crate::model) received: String,
    /// The type of all messages of the server.
    pub(in crate::model) sent: String,
}

/// What the types of the messages of both sides are called: those of the client, and those of the server.
pub(super) fn sides(stem: &str) -> [String; 2] {
    ["Client", "Server"].map(|side| format!("{stem}{side}Message"))
}

impl<'a> OperationBuilder<'a, '_> {
    /// The module of a channel, with the operation that opens it.
    pub(super) fn socket(
        &mut self,
        call: &PathOperation<'a>,
        function: String,
        route: Option<String>,
        naming: &mut GroupNaming,
    ) -> Opened {
        self.types.begin();
        let stem = pascal(&function);
        let [received, sent] = sides(&stem);
        let (received, sent) = (
            self.side(call.operation.client_messages(), &received, &call.origin),
            self.side(call.operation.server_messages(), &sent, &call.origin),
        );
        let (name, owner) = naming.socket(&function);
        let operation = Operation {
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
            answers: self.switched(call, &stem),
            refused: Vec::new(),
            function,
        };
        let group = Group {
            name,
            owner,
            docs: call.docs(),
            operations: vec![operation],
        };
        Opened {
            group,
            received,
            sent,
        }
    }

    /// The type of all messages of a side; made here where the document names none.
    fn side(&mut self, messages: Option<&'a SchemaRef>, wanted: &str, at: &Origin) -> String {
        let key = messages.and_then(SchemaRef::component);
        if let Some(name) = key.and_then(|key| self.types.names.component(key)) {
            return name.to_owned();
        }
        let name = self.types.claim(wanted, at);
        let slot = self.types.reserve();
        let none = Union {
            variants: Vec::new(),
            select: Select::Unknown,
        };
        let def = TypeDef {
            name: name.clone(),
            place: place(at),
            origin: at.clone(),
            docs: Docs {
                text: Some("The document has no message of this side.".to_owned()),
                ..Docs::default()
            },
            shape: Shape::Union(none),
            check: Check::default(),
        };
        self.types.fill(slot, def, None);
        name
    }

    /// What the server sends, as the body of the answer 101.
    fn switched(&mut self, call: &PathOperation<'a>, stem: &str) -> Answers {
        let status = Status::Code(SWITCHING);
        let variant = status::variant(status);
        let stated = super::answers::documented(call.operation);
        let stated = stated.into_iter().find(|(stated, _)| *stated == status);
        let list = stated.map(|(status, response)| {
            let own = format!("{stem}{variant}");
            let origin = response.at.origin();
            OneAnswer {
                status,
                headers: None,
                content: self.content(&BodyPlace {
                    content: &response.item.content,
                    owner: self.owner(response.key(), own.clone(), "Body"),
                    several: own,
                    stem: None,
                    origin: origin.clone(),
                }),
                docs: Docs::default(),
                origin,
                variant,
            }
        });
        Answers {
            name: format!("{stem}Answer"),
            list: list.into_iter().collect(),
            from: None,
        }
    }
}
