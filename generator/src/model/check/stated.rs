//! What is asked of a value, as one schema: the parts of `allOf` that are written in place are merged by the rules of
//! [`wire`](crate::wire), components stay in `allOf` and are asked by their names.

use std::sync::Arc;

use super::CheckReader;
use super::context::Context;
use crate::model::schema::lookup;
use crate::model::schema::view::SchemaView;
use crate::wire::{Schema, SchemaRef, merged_in_place};

impl CheckReader<'_, '_> {
    /// What a schema asks, with its parts.
    pub(super) fn stated(&mut self, view: &SchemaView<'_>, context: &Context<'_>) -> Schema {
        let mut parts = Parts {
            reader: self,
            context,
            bases: Vec::new(),
        };
        match parts.part(view) {
            SchemaRef::Inline(schema) => merged_in_place(&schema),
            component @ SchemaRef::Component(_) => parts.all(vec![component]),
        }
    }
}

/// The parts of a schema, as far as requests are checked for what they ask.
struct Parts<'b, 'r, 'a> {
    reader: &'b mut CheckReader<'r, 'a>,
    context: &'b Context<'b>,
    /// The bases that lead to the present part.
    bases: Vec<Arc<str>>,
}

impl Parts<'_, '_, '_> {
    fn part(&mut self, view: &SchemaView<'_>) -> SchemaRef {
        let schema = match view {
            SchemaView::Ref(key) => return SchemaRef::Component((*key).into()),
            SchemaView::Schema(schema) => {
                let declared = self.declared(schema);
                self.checkable(declared)
            }
            SchemaView::Base(view) => return self.base(view),
            SchemaView::All(views) => {
                let parts = views.iter().map(|view| self.part(view)).collect();
                self.all(parts)
            }
        };
        SchemaRef::Inline(Arc::new(schema))
    }

    fn all(&self, parts: Vec<SchemaRef>) -> Schema {
        let mut all = Schema::new(self.reader.schemas.contract.at.clone());
        all.all_of = parts;
        all
    }

    /// A schema without its alternatives.
    fn base(&mut self, view: &SchemaView<'_>) -> SchemaRef {
        let Some(schema) = lookup::schema(self.reader.schemas, view) else {
            return self.part(view);
        };
        let mut base = self.declared(schema);
        base.one_of.clear();
        base.any_of.clear();
        SchemaRef::Inline(Arc::new(self.checkable(base)))
    }

    /// A schema with the properties that only answers carry: where they are sent all the same, nothing is asked of them.
    fn declared(&self, schema: &Schema) -> Schema {
        let mut declared = schema.clone();
        let anything = SchemaRef::Inline(Arc::new(Schema::new(schema.at.clone())));
        for name in &self.reader.schemas.one_way(schema).omitted {
            let known = declared.properties.entry(name.clone());
            known.or_insert_with(|| anything.clone());
        }
        declared
    }

    /// A schema without what requests are not checked for, and its parts likewise.
    fn checkable(&mut self, mut schema: Schema) -> Schema {
        self.reader.leave_out_unchecked(&mut schema);
        let (context, schemas) = (self.context, self.reader.schemas);
        let rules_out = |stated: &SchemaRef| context.rules_out(schemas, &stated.into());
        if let Some(one) = schema.condition.take_if(|one| rules_out(&one.condition)) {
            schema.all_of.extend(one.otherwise);
        }
        schema.not.take_if(|not| rules_out(not));
        for part in &mut schema.all_of {
            *part = self.composed(part);
        }
        // A choice of one is none.
        for choice in [&mut schema.one_of, &mut schema.any_of] {
            if let [only] = choice.as_slice() {
                schema.all_of.push(self.part(&only.into()));
                choice.clear();
            }
        }
        schema
    }

    /// What an `allOf` names: to one of its alternatives a base is no choice among them. What leads to it says nothing new.
    fn composed(&mut self, part: &SchemaRef) -> SchemaRef {
        match part {
            SchemaRef::Component(key) if self.bases.contains(key) => {
                self.part(&SchemaView::All(Vec::new()))
            }
            SchemaRef::Component(key) if self.context.is_choice_of(self.reader.schemas, key) => {
                self.bases.push(Arc::clone(key));
                let base = self.base(&SchemaView::Ref(key));
                self.bases.pop();
                base
            }
            part => self.part(&part.into()),
        }
    }
}
