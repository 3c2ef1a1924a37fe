//! What a request's values have to satisfy: taken from the schemas, whatever types these become.

mod both;
mod carried;
mod choice;
mod keywords;
mod level;
mod members;
mod pattern;
mod settle;
mod tidy;
mod tracked;

use indexmap::IndexMap;

use self::both::both;
use self::level::Level;
pub(in crate::model) use self::settle::settle;
use crate::diagnostic::{Diagnostic, Origin};
use crate::model::contract::Type;
use crate::model::contract::{Check, CheckedFormat};
use crate::model::schema::all_of::gather;
use crate::model::schema::facts::Facts;
use crate::model::schema::part::Part;
use crate::model::types::Builder;
use crate::model::types::plain::integer;
use crate::wire::Schema;

/// What cannot be checked, and how that is told: by the place of the schema that asks it, and the keyword.
pub(in crate::model) type Unchecked = IndexMap<(Origin, String), Diagnostic>;

impl Builder<'_, '_> {
    /// What a value has to satisfy where the part stands; what has a name goes by it.
    pub(in crate::model) fn check_of(&mut self, part: &Part<'_>) -> Check {
        let owner = self.place_of(part);
        self.nested(part, &owner)
    }

    /// What a value of the part's own type has to satisfy.
    pub(in crate::model) fn own_check(&mut self, part: &Part<'_>) -> Check {
        let level = Level::of(self.schemas, part, self.place_of(part));
        self.whole(part, &level)
    }

    /// A part one level deeper: of a property, an item.
    fn nested(&mut self, part: &Part<'_>, owner: &Origin) -> Check {
        let level = Level::of(self.schemas, part, owner.clone());
        self.used(part, &level)
    }

    /// By name where there is one, else in full.
    fn used(&mut self, part: &Part<'_>, level: &Level<'_>) -> Check {
        let name = match part {
            Part::Ref(key) => self.names.get(*key),
            part => self.made.get(&part.identity()),
        };
        match name.cloned() {
            Some(name) => Check {
                named: Some(name),
                ..Check::default()
            },
            None => self.whole(part, level),
        }
    }

    fn whole(&mut self, part: &Part<'_>, level: &Level<'_>) -> Check {
        match part {
            Part::Ref(key) => match self.schemas.get(*key).map(Part::from) {
                None => Check::default(),
                Some(Part::Schema(schema)) => self.schema(schema, level, true),
                Some(other) => self.used(&other, level),
            },
            Part::Schema(schema) => self.schema(schema, level, true),
            Part::Base(part) => self.base(part, level),
            Part::All(parts) => {
                let mut check = Check::default();
                for part in parts {
                    check = both(check, self.used(part, level));
                }
                check
            }
        }
    }

    /// A part without its alternatives.
    fn base(&mut self, part: &Part<'_>, level: &Level<'_>) -> Check {
        match part {
            Part::Ref(key) => match self.schemas.get(*key).map(Part::from) {
                None => Check::default(),
                Some(target) => self.base(&target, level),
            },
            Part::Schema(schema) => self.schema(schema, level, false),
            other => self.whole(other, level),
        }
    }

    fn schema(&mut self, schema: &Schema, level: &Level<'_>, alternatives: bool) -> Check {
        let facts = Facts::of(schema);
        let owner = facts.origin.clone().unwrap_or_else(|| level.owner.clone());
        let mut check = keywords::of(schema);
        if check.kinds == ["integer"] && check.format.is_none() && integer(&facts) == Type::Unsigned
        {
            check.format = Some(CheckedFormat::Integer("uint64"));
        }
        self.pattern(&mut check, &owner);
        self.properties(&mut check, schema, &facts, level);
        self.items(&mut check, schema, &facts, level);
        for part in schema.all_of.iter().map(Part::from) {
            let next = match part {
                Part::Ref(key) if level.is_choice_of(self.schemas, key) => self.base(&part, level),
                part => self.used(&part, level),
            };
            check = both(check, next);
        }
        if alternatives {
            let one = self.one(&schema.one_of, facts.discriminator, level);
            check = both(check, one);
            let any = schema.any_of.iter();
            let any = any.map(|part| self.used(&part.into(), level)).collect();
            check = both(check, tidy::any(any, self.evaluates));
        }
        let not = schema.not.as_ref().map(Part::from);
        if let Some(part) = not.filter(|part| !level.rules_out(self.schemas, part)) {
            let not = Some(Box::new(self.used(&part, level)));
            check = both(
                check,
                Check {
                    not,
                    ..Check::default()
                },
            );
        }
        check = self.carried(check, schema, level, &owner);
        if facts.nullable {
            let kind = gather(self.schemas, &Part::Schema(schema)).json_kind();
            check = tidy::or_null(check, kind.and_then(keywords::kind_of));
        }
        check
    }

    /// Keeps on record that something is asked that requests are not checked for.
    fn unchecked(&mut self, owner: &Origin, keyword: &str, said: Diagnostic) {
        let said = said.at_key(owner.child(keyword));
        let asked = (owner.clone(), keyword.to_owned());
        self.unchecked.entry(asked).or_insert(said);
    }
}
