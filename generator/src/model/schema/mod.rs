//! Schemas, read flat: references followed, `allOf` merged, choices that are none simplified.

pub(in crate::model) mod all_of;
pub(in crate::model) mod choices;
pub(in crate::model) mod lookup;
pub(in crate::model) mod resolved;
pub(in crate::model) mod tags;
pub(in crate::model) mod view;

use self::all_of::Schemas;
use self::resolved::ResolvedSchema;
use self::view::SchemaView;

/// The keywords of a schema and its `allOf`, in their simplest form.
pub(in crate::model) fn read<'a>(
    schemas: Schemas<'a>,
    view: &SchemaView<'a>,
) -> ResolvedSchema<'a> {
    choices::simplify(schemas, all_of::merge(schemas, view))
}
