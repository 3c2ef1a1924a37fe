//! The operations that open sockets: a module for each.

use super::bodies::BodyPlace;
use super::builder::OperationBuilder;
use super::groups::GroupNaming;
use super::path_operation::PathOperation;
use super::status;
use crate::model::contract::{Answers, Docs, Group, OneAnswer, Operation, Status};
use crate::model::names::pascal;

/// 101 Switching Protocols (RFC 9110, section 15.2.2): from then on messages go both ways.
const SWITCHING: u16 = 101;

impl<'a> OperationBuilder<'a, '_> {
    /// The module of a channel, with the operation that opens it.
    pub(super) fn socket(
        &mut self,
        call: &PathOperation<'a>,
        function: String,
        route: Option<String>,
        naming: &mut GroupNaming,
    ) -> Group {
        self.types.begin();
        let stem = pascal(&function);
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
        Group {
            name,
            owner,
            docs: call.docs(),
            operations: vec![operation],
        }
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
