//! The whole message around a value that is refused, as its sender would send it.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::graph::Node;
use super::judge::Meets;
use super::view::View;
use super::walk::Walk;
use crate::drift::Witness;
use crate::drift::contain::{self, Fill, Side};
use crate::pointer;
use crate::wire::SchemaRef;

/// Where a value stands in the one around it.
pub(super) enum Step {
    Property(String),
    Item,
    /// It is the value, told apart as an alternative.
    Itself,
}

/// The witness in the shortest message that has it; itself, where that is none that may be sent.
pub(super) fn around(
    walk: &Walk<'_>,
    node: Node,
    meets: Meets,
    sender: &Side<'_>,
    witness: Witness,
) -> Witness {
    whole(walk, node, meets, sender, &witness).unwrap_or(witness)
}

fn whole(
    walk: &Walk<'_>,
    node: Node,
    meets: Meets,
    sender: &Side<'_>,
    witness: &Witness,
) -> Option<Witness> {
    let view = match meets {
        Meets::OldToNew => walk.old,
        Meets::NewToOld => walk.new,
    };
    let sent = |node: Node| {
        let (old, new) = walk.graph.schemas(node)?;
        Some(match meets {
            Meets::OldToNew => old,
            Meets::NewToOld => new,
        })
    };
    let way = way_out(walk, node)?;
    let mut message = witness.message.clone();
    let mut at = witness.at.clone();
    for pair in way.windows(2) {
        let (inner, outer) = (sent(pair[0])?, sent(pair[1])?);
        match step(view, outer, inner)? {
            Step::Itself => {}
            Step::Item => {
                message = Value::Array(vec![message]);
                at = format!("/0{at}");
            }
            Step::Property(name) => {
                let least = contain::sample(sender, outer, Fill::Least);
                let mut object = match least {
                    Some(Value::Object(object)) => object,
                    _ => Map::new(),
                };
                at = format!("/{}{at}", pointer::escaped(&name));
                object.insert(name, message);
                message = Value::Object(object);
            }
        }
    }
    let top = sent(*way.last()?)?;
    contain::is_sent(sender, top, &message).then_some(Witness { message, at })
}

/// From a pair of schemas to the nearest that is a whole part of a message.
fn way_out(walk: &Walk<'_>, node: Node) -> Option<Vec<Node>> {
    let mut from: HashMap<Node, Option<Node>> = HashMap::from([(node, None)]);
    let mut open = std::collections::VecDeque::from([node]);
    while let Some(node) = open.pop_front() {
        let parents = walk.graph.parents(node);
        if parents
            .iter()
            .any(|parent| walk.graph.schemas(*parent).is_none())
        {
            let mut way = vec![node];
            while let Some(Some(before)) = from.get(&way[way.len() - 1]) {
                way.push(*before);
            }
            way.reverse();
            return Some(way);
        }
        for parent in parents {
            from.entry(*parent).or_insert_with(|| {
                open.push_back(*parent);
                Some(node)
            });
        }
    }
    None
}

/// Where a schema stands in one that holds it.
pub(super) fn step(view: &View<'_>, outer: &SchemaRef, inner: &SchemaRef) -> Option<Step> {
    let target = Arc::as_ptr(&view.schema(inner));
    let is_it = |schema: &SchemaRef| Arc::as_ptr(&view.schema(schema)) == target;
    let around = view.schema(outer);
    let mut properties = around.properties.iter();
    if let Some((name, _)) = properties.find(|(_, schema)| is_it(schema)) {
        return Some(Step::Property(name.clone()));
    }
    if around.items.iter().any(is_it) {
        return Some(Step::Item);
    }
    let mut alternatives = around.one_of.iter().chain(&around.any_of);
    // A choice of one is no choice once it is simplified.
    let mut stated = view.contract.alternatives(outer).into_iter();
    if alternatives.any(is_it) || stated.any(is_it) {
        return Some(Step::Itself);
    }
    let other = around.additional_properties.as_ref();
    let other = other.and_then(|one| one.schema());
    other
        .filter(|schema| is_it(schema))
        .map(|_| Step::Property("key".to_owned()))
}
