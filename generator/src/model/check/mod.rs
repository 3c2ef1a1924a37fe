//! What a request's values have to satisfy: taken from the schemas, whatever types these become.

mod choice;
mod conditional;
mod context;
mod keywords;
mod members;
mod normalize;
mod simplify;
mod stated;
mod tracked;
mod unchecked;

use indexmap::IndexMap;

use self::context::Context;
pub(in crate::model) use self::normalize::normalize;
use self::simplify::also;
use crate::diagnostic::{Diagnostic, Origin};
use crate::model::contract::{Check, Type, TypeDef};
use crate::model::schema::all_of::{Schemas, merge};
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::view::SchemaView;
use crate::model::types::{Made, TypeNames, integer};
use crate::wire::{Format, JsonType, Schema};

/// What cannot be checked, and how that is told: by the place of the schema that asks it, and the keyword.
pub(in crate::model) type Unchecked = IndexMap<(Origin, String), Diagnostic>;

/// Reads checks from schemas.
pub(in crate::model) struct CheckReader<'r, 'a> {
    pub(in crate::model) schemas: Schemas<'a>,
    pub(in crate::model) names: &'r TypeNames<'a>,
    /// What requests are not checked for.
    pub(in crate::model) unchecked: &'r mut Unchecked,
}

/// The types with what their values have to satisfy.
pub(in crate::model) fn of_types<'a>(
    made: Vec<Made<'a>>,
    schemas: Schemas<'a>,
    names: &TypeNames<'a>,
    unchecked: &mut Unchecked,
) -> Vec<TypeDef> {
    let mut reader = CheckReader {
        schemas,
        names,
        unchecked,
    };
    let checked = |Made { mut def, view }: Made<'a>| {
        if let Some(view) = view {
            def.check = reader.own_check(&view);
        }
        def
    };
    made.into_iter().map(checked).collect()
}

impl CheckReader<'_, '_> {
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

    /// Whether checks keep what they are about even where they ask nothing: see [`Contract`](crate::wire::Contract).
    fn evaluates(&self) -> bool {
        self.schemas.contract.evaluates
    }

    /// By name where there is one, else in full.
    fn used(&mut self, view: &SchemaView<'_>, context: &Context<'_>) -> Check {
        match self.names.get(view) {
            Some(name) => Check {
                named: Some(name.to_owned()),
                ..Check::default()
            },
            None => self.whole(view, context),
        }
    }

    fn whole(&mut self, view: &SchemaView<'_>, context: &Context<'_>) -> Check {
        let target = match view {
            SchemaView::Ref(key) => self.schemas.get(key).map(SchemaView::from),
            view => Some(view.clone()),
        };
        match target {
            None => Check::default(),
            Some(alias @ SchemaView::Ref(_)) => self.used(&alias, context),
            Some(view) => {
                let stated = self.stated(&view, context);
                self.compile(&stated, context)
            }
        }
    }

    fn compile(&mut self, schema: &Schema, context: &Context<'_>) -> Check {
        let mut check = keywords::own_check(schema);
        if check.kinds == ["integer"]
            && check.format.is_none()
            && integer(&ResolvedSchema::of(self.schemas, schema)) == Type::Unsigned
        {
            check.format = Some(Format::Uint64);
        }
        self.properties(&mut check, schema, context);
        self.items(&mut check, schema);
        for part in &schema.all_of {
            also(&mut check, self.used(&part.into(), context));
        }
        check.one = self.one(schema, context);
        simplify::any(&mut check, self.any(schema, context));
        let not = schema.not.as_ref();
        check.not = not.map(|not| Box::new(self.used(&not.into(), context)));
        self.conditional_keywords(&mut check, schema, context);
        if schema.nullable {
            let kind = merge(self.schemas, &SchemaView::Schema(schema)).json_kind();
            check = simplify::or_null(check, kind.map(JsonType::name));
        }
        check
    }
}
