//! One bound of a reader, apart from what else stands beside it: the message that shows a finding is refused for what the
//! finding is about, and not for another bound of the place.

use std::sync::Arc;

use super::{Judge, Meets, Question};
use crate::drift::compare::graph::Node;
use crate::drift::compare::walk::Walk;
use crate::drift::compare::written;
use crate::drift::contain::{self, Answer};
use crate::wire::{Schema, SchemaRef, both};

impl Judge<'_> {
    /// Whether every value that is sent at a place is within the reader's bound of that keyword; `None` where the keyword is
    /// no bound, or the reader has none. A value that is not is one that its other keywords take, where there is such a value.
    pub(in crate::drift::compare) fn bound(
        &self,
        walk: &Walk<'_>,
        node: Node,
        meets: Meets,
        keyword: &str,
    ) -> Option<Answer> {
        let (old, new) = walk.graph.schemas(node)?;
        let (old, new) = match written::as_text(walk, node, true) {
            Some((SchemaRef::Inline(old), SchemaRef::Inline(new))) => (old, new),
            _ => (walk.old.schema(old), walk.new.schema(new)),
        };
        match meets {
            Meets::OldToNew => self.forward.bound(&old, &new, keyword),
            Meets::NewToOld => self.backward.bound(&new, &old, keyword),
        }
    }
}

impl Question<'_> {
    fn bound(&self, sent: &Arc<Schema>, read: &Arc<Schema>, keyword: &str) -> Option<Answer> {
        let (bound, others) = apart(read, keyword)?;
        let bound = SchemaRef::Inline(Arc::new(bound));
        let is_within = |sent: Arc<Schema>| {
            let sent = SchemaRef::Inline(sent);
            self.schemas.takes(&sent, &bound, contain::Reader::Exact)
        };
        let is_leaf = |schema: &Schema| schema.children().next().is_none();
        if is_leaf(sent) && is_leaf(read) {
            let beside = both(Schema::clone(sent), others);
            if let no @ Answer::No(_) = is_within(Arc::new(beside)) {
                return Some(no);
            }
        }
        Some(is_within(Arc::clone(sent)))
    }
}

/// The bound alone, and the schema without it.
fn apart(schema: &Schema, keyword: &str) -> Option<(Schema, Schema)> {
    let (mut bound, mut others) = (Schema::new(schema.at.clone()), schema.clone());
    macro_rules! part {
        ($field:ident) => {{
            bound.$field = std::mem::take(&mut others.$field);
        }};
    }
    match keyword {
        "minLength" => part!(min_length),
        "maxLength" => part!(max_length),
        "pattern" => part!(pattern),
        "format" => part!(format),
        "minimum" => part!(minimum),
        "maximum" => part!(maximum),
        "multipleOf" => part!(multiple_of),
        "minItems" => part!(min_items),
        "maxItems" => part!(max_items),
        "uniqueItems" => part!(unique_items),
        "minProperties" => part!(min_properties),
        "maxProperties" => part!(max_properties),
        _ => return None,
    }
    (others != *schema).then_some((bound, others))
}
