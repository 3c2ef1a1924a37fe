//! Two schemas: what of their keywords differs, and which schemas below them belong together.

mod arrays;
mod bounds;
mod choices;
mod objects;
mod prose;
mod sameness;
mod types;

pub(super) use self::prose::{extension, extensions};

use super::draft::Draft;
use super::graph::Node;
use super::walk::Walk;
use crate::drift::Check;
use crate::drift::check::{self, Effect};
use crate::wire::{At, Schema, SchemaRef};

/// Two schemas that stand at the same place.
pub(super) struct Two<'t> {
    pub(super) node: Node,
    /// As written, to find places.
    pub(super) stated: (&'t SchemaRef, &'t SchemaRef),
    pub(super) old: &'t Schema,
    pub(super) new: &'t Schema,
}

pub(super) fn compare(walk: &mut Walk<'_>, node: Node, old: &SchemaRef, new: &SchemaRef) {
    let whole = (walk.old.schema(old), walk.new.schema(new));
    let two = Two {
        node,
        stated: (old, new),
        old: &whole.0,
        new: &whole.1,
    };
    prose::compare(walk, &two);
    if two.anything(walk) || !types::compare(walk, &two) {
        return;
    }
    bounds::compare(walk, &two);
    sameness::compare(walk, &two);
    objects::compare(walk, &two);
    arrays::compare(walk, &two);
    choices::compare(walk, &two);
}

impl Two<'_> {
    /// Where a keyword stands in both.
    fn at(&self, walk: &Walk<'_>, keyword: &str, has: impl Fn(&Schema) -> bool + Copy) -> (At, At) {
        (
            walk.old.keyword(self.stated.0, keyword, has),
            walk.new.keyword(self.stated.1, keyword, has),
        )
    }

    /// A keyword that both have, or one of them.
    fn keyword(
        &self,
        walk: &Walk<'_>,
        check: &'static Check,
        keyword: &'static str,
        has: impl Fn(&Schema) -> bool + Copy,
        message: impl Into<String>,
    ) -> Draft {
        let (old, new) = self.at(walk, keyword, has);
        match (has(self.old), has(self.new)) {
            (false, true) => Draft::added(check, &new, message),
            (true, false) => Draft::removed(check, &old, &new, message),
            _ => Draft::changed(check, &old, &new, message),
        }
    }

    /// Whether one of them allows everything and the other does not: nothing below can be compared then.
    fn anything(&self, walk: &mut Walk<'_>) -> bool {
        let (old, new) = (says_nothing(self.old), says_nothing(self.new));
        if old == new {
            return old;
        }
        let (before, after) = (walk.old.at(self.stated.0), walk.new.at(self.stated.1));
        let (check, message) = if old {
            (
                &check::SCHEMA_ADDED,
                "values are described, any value was taken",
            )
        } else {
            (
                &check::SCHEMA_REMOVED,
                "any value is taken, values were described",
            )
        };
        walk.note(self.node, Draft::changed(check, &before, &after, message));
        true
    }

    /// What a keyword of a type does: nothing, where the values have another type.
    fn effect(&self, check: &Check, touches: impl Fn(&Schema) -> bool) -> Effect {
        if touches(self.old) && touches(self.new) {
            check.effect
        } else {
            Effect::Same
        }
    }
}

/// Whether it allows every value.
fn says_nothing(schema: &Schema) -> bool {
    let mut bare = Schema::new(schema.at.clone());
    bare.prose = schema.prose.clone();
    bare.deprecated = schema.deprecated;
    bare.read_only = schema.read_only;
    bare.write_only = schema.write_only;
    bare.sensitive = schema.sensitive;
    bare.nullable = schema.nullable;
    bare.value_names = schema.value_names.clone();
    bare.aliases = schema.aliases.clone();
    bare.default.clone_from(&schema.default);
    bare.default_unfit = schema.default_unfit;
    bare.extensions = schema.extensions.clone();
    bare.content_encoding.clone_from(&schema.content_encoding);
    bare.content_media_type
        .clone_from(&schema.content_media_type);
    bare.content_schema.clone_from(&schema.content_schema);
    bare == *schema
}
