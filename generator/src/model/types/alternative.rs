//! The alternatives of `oneOf` and `anyOf`, down to those within alternatives that are choices themselves.

use super::Builder;
use super::usage::annotated_ref;
use crate::model::schema::facts::{Facts, Rest};
use crate::model::schema::part::Part;

/// More alternatives within one than any document tells apart.
const MOST: usize = 256;

/// One alternative with everything that is known of it.
pub(in crate::model) struct Alternative<'a> {
    pub(in crate::model) part: Part<'a>,
    pub(in crate::model) facts: Facts<'a>,
    /// The JSON type of its values; of a choice among objects, `object`.
    pub(in crate::model) kind: Option<&'a str>,
    /// What a value of it is one of.
    pub(in crate::model) leaves: Vec<Leaf<'a>>,
}

/// An alternative that is no choice itself.
#[derive(Clone, Debug)]
pub(in crate::model) struct Leaf<'a> {
    pub(in crate::model) facts: Facts<'a>,
    pub(in crate::model) kind: Option<&'a str>,
    /// Whether it is a choice after all, whose alternatives are too many or lead back to itself.
    pub(in crate::model) open: bool,
    /// The components that it is reached by, the innermost last.
    pub(in crate::model) keys: Vec<&'a str>,
    /// The properties and texts by which the choices around it tell it.
    pub(in crate::model) told: Vec<(&'a str, &'a str)>,
}

/// The alternatives, each with the properties that stand beside them, scalars of one kind joined.
pub(in crate::model) fn alternatives<'a>(
    builder: &Builder<'a, '_>,
    facts: &Facts<'a>,
    part: &Part<'a>,
) -> Vec<Alternative<'a>> {
    let mut out: Vec<Alternative<'a>> = Vec::new();
    for alternative in facts.alternatives() {
        let alternative = Alternative::of(builder, with_base(builder, facts, part, alternative));
        let scalar = matches!(
            alternative.kind,
            Some("string" | "integer" | "number" | "boolean") | None
        );
        let twin = out.iter_mut().find(|known| {
            scalar && known.kind == alternative.kind && known.facts.one_of.is_empty()
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
    builder: &Builder<'a, '_>,
    base: &Facts<'a>,
    part: &Part<'a>,
    alternative: &Part<'a>,
) -> Part<'a> {
    let shared = !base.properties.is_empty();
    if !shared || adds_nothing(base, &builder.read(alternative)) {
        return alternative.clone();
    }
    Part::All(vec![
        Part::Base(Box::new(part.clone())),
        alternative.clone(),
    ])
}

/// Whether a schema has every property of its base, from that base.
fn adds_nothing(base: &Facts, facts: &Facts) -> bool {
    let has = |name: &str, part: &Part| {
        let identity = part.identity();
        facts.properties.get(name).is_some_and(|own| match own {
            Part::All(parts) => parts.iter().any(|own| own.identity() == identity),
            own => own.identity() == identity,
        })
    };
    let same_rest = match (&base.rest, &facts.rest) {
        (Rest::Unsaid | Rest::Closed, _) | (Rest::Any, Rest::Any) => true,
        (Rest::Typed(base), Rest::Typed(own)) => base.identity() == own.identity(),
        _ => false,
    };
    same_rest
        && base.properties.iter().all(|(name, part)| has(name, part))
        && base
            .required
            .iter()
            .all(|name| facts.required.contains(name))
}

impl<'a> Alternative<'a> {
    pub(in crate::model) fn of(builder: &Builder<'a, '_>, part: Part<'a>) -> Self {
        let facts = builder.read(&part);
        let mut leaves = Vec::new();
        Within {
            builder,
            trail: Vec::new(),
            leaves: &mut leaves,
        }
        .enter(&part, facts.clone(), &Reached::default());
        let of_objects = leaves.iter().all(|leaf| leaf.kind == Some("object"));
        let kind = facts.json_kind().or(of_objects.then_some("object"));
        Self {
            part,
            facts,
            kind,
            leaves,
        }
    }

    /// The component that it is, alone or with the properties that stand beside the alternatives.
    pub(in crate::model) fn component(&self) -> Option<&'a str> {
        component_of(&self.part)
    }

    /// Two scalars of one kind become that kind without values or format.
    fn widen(&mut self) {
        self.facts.values = None;
        self.facts.format = None;
        self.facts.title = None;
        if self.kind.is_some() {
            self.part = Part::All(Vec::new());
        }
    }
}

fn component_of<'a>(part: &Part<'a>) -> Option<&'a str> {
    match part {
        Part::Ref(key) => Some(key),
        Part::All(parts) => match parts.as_slice() {
            [Part::Base(_), inner] => component_of(inner),
            _ => None,
        },
        Part::Schema(_) | Part::Base(_) => None,
    }
}

/// The same, or the component of a reference with prose beside it.
fn referred<'a>(part: &Part<'a>) -> Option<&'a str> {
    let inner = match part {
        Part::All(parts) => match parts.as_slice() {
            [Part::Base(_), inner] => inner,
            _ => return None,
        },
        part => part,
    };
    let annotated = annotated_ref(inner).map(|(target, _)| target);
    component_of(annotated.as_ref().unwrap_or(inner))
}

/// How an alternative within others is reached.
#[derive(Clone, Default)]
struct Reached<'a> {
    keys: Vec<&'a str>,
    told: Vec<(&'a str, &'a str)>,
}

/// The search for the alternatives within one.
struct Within<'a, 'b, 'd, 'l> {
    builder: &'b Builder<'a, 'd>,
    /// The choices around the present one.
    trail: Vec<String>,
    leaves: &'l mut Vec<Leaf<'a>>,
}

impl<'a> Within<'a, '_, '_, '_> {
    fn enter(&mut self, part: &Part<'a>, facts: Facts<'a>, above: &Reached<'a>) {
        let mut reached = above.clone();
        reached.keys.extend(referred(part));
        let identity = part.identity();
        let is_choice = !facts.one_of.is_empty();
        let open = is_choice
            && (!facts.beside.is_empty()
                || self.trail.contains(&identity)
                || self.leaves.len() > MOST);
        if !is_choice || open {
            self.leaves.push(Leaf {
                kind: facts.json_kind(),
                open,
                facts,
                keys: reached.keys,
                told: reached.told,
            });
            return;
        }
        self.trail.push(identity);
        for inner in &facts.one_of {
            let whole = with_base(self.builder, &facts, part, inner);
            let mut reached = reached.clone();
            reached.told.extend(told(&facts, inner));
            self.enter(&whole, self.builder.read(&whole), &reached);
        }
        self.trail.pop();
    }
}

/// What the `mapping` of a choice calls one of its alternatives.
fn told<'a>(choice: &Facts<'a>, inner: &Part<'a>) -> Vec<(&'a str, &'a str)> {
    let (Some(discriminator), Some(key)) = (choice.discriminator, referred(inner)) else {
        return Vec::new();
    };
    let mapping = discriminator.mapping.iter();
    mapping
        .filter(|(_, target)| target.as_str() == key)
        .map(|(text, _)| (discriminator.property_name.as_str(), text.as_str()))
        .collect()
}
