//! What a request's values have to satisfy: taken from the schemas, whatever types these become.

mod both;
mod choice;
mod conditional;
mod context;
mod keywords;
mod members;
mod normalize;
mod pattern;
mod simplify;
mod tracked;

use indexmap::IndexMap;

use self::both::both;
use self::context::Context;
pub(in crate::model) use self::normalize::normalize;
use crate::diagnostic::{Diagnostic, Origin};
use crate::model::contract::Type;
use crate::model::contract::{Check, CheckedFormat};
use crate::model::schema::all_of::merge;
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::view::SchemaView;
use crate::model::types::Builder;
use crate::model::types::plain::integer;
use crate::wire::Schema;

/// What cannot be checked, and how that is told: by the place of the schema that asks it, and the keyword.
pub(in crate::model) type Unchecked = IndexMap<(Origin, String), Diagnostic>;

impl Builder<'_, '_> {
    /// What a value has to satisfy where the schema stands; what has a name goes by it.
    pub(in crate::model) fn check_of(&mut self, view: &SchemaView<'_>) -> Check {
        let context = Context::of(self.schemas, view);
        self.used(view, &context)
    }

    /// What a value of the schema's own type has to satisfy.
    pub(in crate::model) fn own_check(&mut self, view: &SchemaView<'_>) -> Check {
        let context = Context::of(self.schemas, view);
        self.whole(view, &context)
    }

    /// By name where there is one, else in full.
    fn used(&mut self, view: &SchemaView<'_>, context: &Context<'_>) -> Check {
        let name = match view {
            SchemaView::Ref(key) => self.names.get(*key),
            view => self.made.get(&view.identity()),
        };
        match name.cloned() {
            Some(name) => Check {
                named: Some(name),
                ..Check::default()
            },
            None => self.whole(view, context),
        }
    }

    fn whole(&mut self, view: &SchemaView<'_>, context: &Context<'_>) -> Check {
        match view {
            SchemaView::Ref(key) => match self.schemas.get(key).map(SchemaView::from) {
                None => Check::default(),
                Some(SchemaView::Schema(schema)) => self.schema(schema, context, true),
                Some(other) => self.used(&other, context),
            },
            SchemaView::Schema(schema) => self.schema(schema, context, true),
            SchemaView::Base(view) => self.base(view, context),
            SchemaView::All(views) => {
                let mut check = Check::default();
                for view in views {
                    check = both(check, self.used(view, context));
                }
                check
            }
        }
    }

    /// A schema without its alternatives.
    fn base(&mut self, view: &SchemaView<'_>, context: &Context<'_>) -> Check {
        match view {
            SchemaView::Ref(key) => match self.schemas.get(key).map(SchemaView::from) {
                None => Check::default(),
                Some(target) => self.base(&target, context),
            },
            SchemaView::Schema(schema) => self.schema(schema, context, false),
            other => self.whole(other, context),
        }
    }

    fn schema(&mut self, schema: &Schema, context: &Context<'_>, alternatives: bool) -> Check {
        let resolved = ResolvedSchema::of(self.schemas, schema);
        let mut check = keywords::own_check(schema);
        if check.kinds == ["integer"]
            && check.format.is_none()
            && integer(&resolved) == Type::Unsigned
        {
            check.format = Some(CheckedFormat::Integer("uint64"));
        }
        self.pattern(&mut check, schema);
        self.properties(&mut check, schema, &resolved, context);
        self.items(&mut check, schema);
        for view in schema.all_of.iter().map(SchemaView::from) {
            let next = match view {
                SchemaView::Ref(key) if context.is_choice_of(self.schemas, key) => {
                    self.base(&view, context)
                }
                view => self.used(&view, context),
            };
            check = both(check, next);
        }
        if alternatives {
            let one = self.one(&schema.one_of, resolved.discriminator, context);
            check = both(check, one);
            let any = schema.any_of.iter();
            let any = any.map(|view| self.used(&view.into(), context)).collect();
            check = both(check, simplify::any(any, self.evaluates));
        }
        let not = schema.not.as_ref().map(SchemaView::from);
        if let Some(view) = not.filter(|view| !context.rules_out(self.schemas, view)) {
            let not = Some(Box::new(self.used(&view, context)));
            check = both(
                check,
                Check {
                    not,
                    ..Check::default()
                },
            );
        }
        check = self.conditional_keywords(check, schema, context);
        if resolved.nullable {
            let kind = merge(self.schemas, &SchemaView::Schema(schema)).json_kind();
            check = simplify::or_null(check, kind.and_then(keywords::kind_of));
        }
        check
    }

    /// Keeps on record that something is asked that requests are not checked for.
    fn unchecked(&mut self, owner: &Schema, keyword: &str, said: Diagnostic) {
        let owner = owner.at.origin();
        let said = said.at_key(owner.child(keyword));
        let asked = (owner, keyword.to_owned());
        self.unchecked.entry(asked).or_insert(said);
    }
}
