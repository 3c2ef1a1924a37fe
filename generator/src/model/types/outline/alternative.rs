//! The alternatives of `oneOf` and `anyOf`, down to those within alternatives that are choices themselves.

use crate::model::schema::all_of::Schemas;
use crate::model::schema::read;
use crate::model::schema::resolved::{AdditionalProperties, ResolvedSchema};
use crate::model::schema::view::SchemaView;
use crate::model::types::usage::annotated_ref;
use crate::wire::JsonType;

/// More alternatives within one than any document tells apart.
const MOST: usize = 256;

/// One alternative with everything that is known of it.
pub(super) struct Alternative<'a> {
    pub(super) view: SchemaView<'a>,
    pub(super) resolved: ResolvedSchema<'a>,
    /// The JSON type of its values; of a choice among objects, `object`.
    pub(super) kind: Option<JsonType>,
    /// What a value of it is one of.
    pub(super) leaves: Vec<Leaf<'a>>,
}

/// An alternative that is not a choice itself.
#[derive(Clone, Debug)]
pub(super) struct Leaf<'a> {
    pub(super) resolved: ResolvedSchema<'a>,
    pub(super) kind: Option<JsonType>,
    /// Whether it is a choice after all, whose alternatives are too many or lead back to itself.
    pub(super) open: bool,
    /// The components that it is reached by, the innermost last.
    pub(super) keys: Vec<&'a str>,
    /// The properties and texts by which the choices around it tell it.
    pub(super) told: Vec<(&'a str, &'a str)>,
}

/// The alternatives, each with the properties that stand beside them, scalars of one kind joined.
pub(super) fn alternatives<'a>(
    schemas: Schemas<'a>,
    resolved: &ResolvedSchema<'a>,
    view: &SchemaView<'a>,
) -> Vec<Alternative<'a>> {
    let mut out: Vec<Alternative<'a>> = Vec::new();
    for alternative in resolved.alternatives() {
        let alternative = Alternative::of(schemas, with_base(schemas, resolved, view, alternative));
        let scalar = matches!(
            alternative.kind,
            Some(JsonType::String | JsonType::Integer | JsonType::Number | JsonType::Boolean)
                | None
        );
        let twin = out.iter_mut().find(|known| {
            scalar && known.kind == alternative.kind && known.resolved.one_of.is_empty()
        });
        match twin {
            Some(twin) => twin.widen(),
            None => out.push(alternative),
        }
    }
    out
}

/// An alternative together with what stands beside all of them, unless it has that already: a child that names its base
/// in `allOf` is the component, and no further type.
fn with_base<'a>(
    schemas: Schemas<'a>,
    base: &ResolvedSchema<'a>,
    view: &SchemaView<'a>,
    alternative: &SchemaView<'a>,
) -> SchemaView<'a> {
    let shared = !base.properties.is_empty();
    if !shared || adds_nothing(base, &read(schemas, alternative)) {
        return alternative.clone();
    }
    SchemaView::All(vec![
        SchemaView::Base(Box::new(view.clone())),
        alternative.clone(),
    ])
}

/// Whether a schema has every property of its base, from that base.
fn adds_nothing(base: &ResolvedSchema, resolved: &ResolvedSchema) -> bool {
    let has = |name: &str, view: &SchemaView| {
        let identity = view.identity();
        resolved.properties.get(name).is_some_and(|own| match own {
            SchemaView::All(views) => views.iter().any(|own| own.identity() == identity),
            own => own.identity() == identity,
        })
    };
    let same_rest = match (&base.additional, &resolved.additional) {
        (AdditionalProperties::Unsaid | AdditionalProperties::Closed, _)
        | (AdditionalProperties::Any, AdditionalProperties::Any) => true,
        (AdditionalProperties::Typed(base), AdditionalProperties::Typed(own)) => {
            base.identity() == own.identity()
        }
        _ => false,
    };
    same_rest
        && base.properties.iter().all(|(name, view)| has(name, view))
        && base
            .required
            .iter()
            .all(|name| resolved.required.contains(name))
}

impl<'a> Alternative<'a> {
    pub(super) fn of(schemas: Schemas<'a>, view: SchemaView<'a>) -> Self {
        let resolved = read(schemas, &view);
        let mut leaves = Vec::new();
        Within {
            schemas,
            trail: Vec::new(),
            leaves: &mut leaves,
        }
        .enter(&view, resolved.clone(), &Reached::default());
        let of_objects = leaves
            .iter()
            .all(|leaf| leaf.kind == Some(JsonType::Object));
        let kind = resolved
            .json_kind()
            .or(of_objects.then_some(JsonType::Object));
        Self {
            view,
            resolved,
            kind,
            leaves,
        }
    }

    /// The component that it is, alone or with the properties that stand beside the alternatives.
    pub(super) fn component(&self) -> Option<&'a str> {
        component_of(&self.view)
    }

    /// The same, or the component of a reference with prose beside it.
    pub(super) fn referred(&self, schemas: Schemas<'a>) -> Option<&'a str> {
        referred(schemas, &self.view)
    }

    /// Two scalars of one kind become that kind without values or format.
    fn widen(&mut self) {
        self.resolved.values = None;
        self.resolved.format = None;
        self.resolved.title = None;
        if self.kind.is_some() {
            self.view = SchemaView::All(Vec::new());
        }
    }
}

fn component_of<'a>(view: &SchemaView<'a>) -> Option<&'a str> {
    match view {
        SchemaView::Ref(key) => Some(key),
        SchemaView::All(views) => match views.as_slice() {
            [SchemaView::Base(_), inner] => component_of(inner),
            _ => None,
        },
        SchemaView::Schema(_) | SchemaView::Base(_) => None,
    }
}

/// The same, or the component of a reference with prose beside it.
fn referred<'a>(schemas: Schemas<'a>, view: &SchemaView<'a>) -> Option<&'a str> {
    let inner = match view {
        SchemaView::All(views) => match views.as_slice() {
            [SchemaView::Base(_), inner] => inner,
            _ => return None,
        },
        view => view,
    };
    let annotated = annotated_ref(schemas, inner).map(|(target, _)| target);
    component_of(annotated.as_ref().unwrap_or(inner))
}

/// How an alternative within others is reached.
#[derive(Clone, Default)]
struct Reached<'a> {
    keys: Vec<&'a str>,
    told: Vec<(&'a str, &'a str)>,
}

/// The search for the alternatives within one.
struct Within<'a, 'l> {
    schemas: Schemas<'a>,
    /// The choices around the present one.
    trail: Vec<String>,
    leaves: &'l mut Vec<Leaf<'a>>,
}

impl<'a> Within<'a, '_> {
    fn enter(&mut self, view: &SchemaView<'a>, resolved: ResolvedSchema<'a>, above: &Reached<'a>) {
        let mut reached = above.clone();
        reached.keys.extend(referred(self.schemas, view));
        let identity = view.identity();
        let is_choice = !resolved.one_of.is_empty();
        let open = is_choice
            && (!resolved.further_choices.is_empty()
                || self.trail.contains(&identity)
                || self.leaves.len() > MOST);
        if !is_choice || open {
            self.leaves.push(Leaf {
                kind: resolved.json_kind(),
                open,
                resolved,
                keys: reached.keys,
                told: reached.told,
            });
            return;
        }
        self.trail.push(identity);
        for inner in &resolved.one_of {
            let whole = with_base(self.schemas, &resolved, view, inner);
            let mut reached = reached.clone();
            reached.told.extend(told(self.schemas, &resolved, inner));
            self.enter(&whole, read(self.schemas, &whole), &reached);
        }
        self.trail.pop();
    }
}

/// What the `mapping` of a choice calls one of its alternatives.
fn told<'a>(
    schemas: Schemas<'a>,
    choice: &ResolvedSchema<'a>,
    inner: &SchemaView<'a>,
) -> Vec<(&'a str, &'a str)> {
    let (Some(discriminator), Some(key)) = (choice.discriminator, referred(schemas, inner)) else {
        return Vec::new();
    };
    let mapping = discriminator.mapping.iter();
    mapping
        .filter(|(_, target)| target.as_str() == key)
        .map(|(text, _)| (discriminator.property_name.as_str(), text.as_str()))
        .collect()
}
