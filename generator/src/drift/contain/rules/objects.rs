//! Which properties there are, and how many.

use super::Asked;
use crate::drift::contain::Answer;
use crate::drift::contain::ask::Contain;
use crate::wire::Schema;

impl Contain<'_> {
    /// The keyword of the reader that does not hold for every object that is sent.
    pub(super) fn object_blocked(&self, sent: &Schema, read: &Schema) -> Option<&'static str> {
        let required = u64::try_from(sent.required.len()).unwrap_or(u64::MAX);
        let least = sent.min_properties.unwrap_or(0).max(required);
        if read.min_properties.unwrap_or(0) > least {
            return Some("minProperties");
        }
        let most = self.most_properties(sent);
        if read.max_properties.unwrap_or(u64::MAX) < most {
            return Some("maxProperties");
        }
        if !read
            .required
            .iter()
            .all(|name| sent.required.contains(name))
        {
            return Some("required");
        }
        let mut dependent = read.dependent_required.iter();
        let is_met = |(name, names): (&String, &Vec<String>)| {
            !self.may_have(sent, name)
                || names.iter().all(|needed| {
                    let own = sent.dependent_required.get(name);
                    sent.required.contains(needed) || own.is_some_and(|own| own.contains(needed))
                })
        };
        (!dependent.all(is_met)).then_some("dependentRequired")
    }

    fn most_properties(&self, sent: &Schema) -> u64 {
        let stated = sent.max_properties.unwrap_or(u64::MAX);
        let declared = self.declared(sent);
        let is_open = self.sender.others_sent(sent).is_some() || !self.patterns(sent).is_empty();
        if is_open {
            return stated;
        }
        stated.min(u64::try_from(declared.len()).unwrap_or(u64::MAX))
    }

    /// What each property holds.
    pub(super) fn each_member(&self, asked: Asked<'_>) -> Answer {
        self.members(asked)
            .and(|| self.pattern_members(asked))
            .and(|| self.other_members(asked))
    }

    /// What holds for the names of all properties, and for those that depend on one another.
    pub(super) fn whole_object(&self, asked: Asked<'_>) -> Answer {
        let names = self.property_names(asked);
        names.and(|| self.dependent_schemas(asked))
    }

    /// `dependentSchemas`: the property is never there, or the schema holds in any case.
    fn dependent_schemas(&self, asked: Asked<'_>) -> Answer {
        let Asked { sent, read, reader } = asked;
        let dependent = read.dependent_schemas.iter();
        dependent.fold(Answer::Yes, |answer, (name, schema)| {
            answer.and(|| {
                let own = sent.dependent_schemas.get(name);
                let is_alike = own.is_some_and(|own| self.is_same_stated(own, schema));
                if is_alike || !self.may_have(sent, name) {
                    return Answer::Yes;
                }
                match self.beside(sent, schema, reader) {
                    Answer::Yes => Answer::Yes,
                    _ => Answer::Undecided("dependentSchemas"),
                }
            })
        })
    }
}
