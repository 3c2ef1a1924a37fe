//! Exactly one of several.

use serde_json::Value;

use super::both::both;
use super::level::Level;
use crate::model::contract::Check;
use crate::model::schema::all_of::gather;
use crate::model::schema::part::Part;
use crate::model::types::Builder;
use crate::model::types::copies::stated_key;
use crate::model::types::select::constants;
use crate::wire::{Discriminator, SchemaRef};

impl Builder<'_, '_> {
    /// `oneOf`, each alternative with the texts of the discriminator that mean it.
    pub(super) fn one(
        &mut self,
        parts: &[SchemaRef],
        discriminator: Option<&Discriminator>,
        level: &Level<'_>,
    ) -> Check {
        let mut one = Vec::new();
        for part in parts {
            let part = &Part::from(part);
            let mut check = self.used(part, level);
            if let Some(discriminator) = discriminator.filter(|_| parts.len() > 1) {
                check = both(check, self.tag(part, discriminator));
            }
            one.push(check);
        }
        match one.as_slice() {
            [_] => one.into_iter().next().unwrap_or_default(),
            _ => Check {
                one,
                ..Check::default()
            },
        }
    }

    /// What the discriminator says in that alternative, where the alternative does not say it itself.
    fn tag(&self, part: &Part<'_>, discriminator: &Discriminator) -> Check {
        let Part::Ref(key) = part else {
            return Check::default();
        };
        let property = discriminator.property_name.as_str();
        let facts = gather(self.schemas, part);
        let declared = facts.properties.contains_key(property);
        if !declared || !constants(self.schemas, &facts, property).is_empty() {
            return Check::default();
        }
        let mapping = discriminator.mapping.iter();
        let mut values: Vec<Value> = mapping
            .filter(|(_, target)| target == key)
            .map(|(value, _)| value.as_str().into())
            .collect();
        if values.is_empty() {
            values.push(stated_key(self.schemas, key).into());
        }
        let told = Check {
            values: Some(values),
            ..Check::default()
        };
        Check {
            required: vec![property.to_owned()],
            properties: vec![(property.to_owned(), told)],
            ..Check::default()
        }
    }
}
