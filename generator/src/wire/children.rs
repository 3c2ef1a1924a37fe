//! The schemas directly below a schema, of whichever keyword.

use super::{Conditional, Schema, SchemaOrBool, SchemaRef};

impl Schema {
    /// Every schema directly below it.
    pub fn children(&self) -> impl Iterator<Item = &SchemaRef> {
        let lists = [&self.all_of, &self.one_of, &self.any_of, &self.prefix_items];
        let maps = [
            &self.properties,
            &self.pattern_properties,
            &self.dependent_schemas,
        ];
        let switches = [
            &self.additional_properties,
            &self.unevaluated_properties,
            &self.unevaluated_items,
        ];
        let single = [
            &self.items,
            &self.not,
            &self.contains,
            &self.property_names,
            &self.content_schema,
        ];
        lists
            .into_iter()
            .flatten()
            .chain(maps.into_iter().flat_map(|map| map.values()))
            .chain(
                switches
                    .into_iter()
                    .filter_map(|one| one.as_ref()?.schema()),
            )
            .chain(single.into_iter().flatten())
            .chain(self.condition.iter().flat_map(Conditional::children))
    }

    /// Replaces every schema directly below it.
    pub(crate) fn change_children(&mut self, change: impl FnMut(&mut SchemaRef)) {
        let lists = [
            &mut self.all_of,
            &mut self.one_of,
            &mut self.any_of,
            &mut self.prefix_items,
        ];
        let maps = [
            &mut self.properties,
            &mut self.pattern_properties,
            &mut self.dependent_schemas,
        ];
        let switches = [
            &mut self.additional_properties,
            &mut self.unevaluated_properties,
            &mut self.unevaluated_items,
        ];
        let single = [
            &mut self.items,
            &mut self.not,
            &mut self.contains,
            &mut self.property_names,
            &mut self.content_schema,
        ];
        lists
            .into_iter()
            .flatten()
            .chain(maps.into_iter().flat_map(|map| map.values_mut()))
            .chain(switches.into_iter().filter_map(|one| match one {
                Some(SchemaOrBool::Schema(schema)) => Some(schema),
                _ => None,
            }))
            .chain(single.into_iter().flatten())
            .chain(self.condition.iter_mut().flat_map(|one| {
                let branches = [&mut one.then, &mut one.otherwise].into_iter().flatten();
                std::iter::once(&mut one.condition).chain(branches)
            }))
            .for_each(change);
    }
}
