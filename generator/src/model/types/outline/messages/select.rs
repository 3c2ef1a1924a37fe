//! Ways to a message, rewritten: some lead to none, what is left leads to one, and numbers change.

use crate::model::contract::{Route, Select, Tag, Tagged};

/// A question about a property at the top. An answer without a message is left out where any other has none either.
pub(super) fn tagged(
    name: &str,
    mut arms: Vec<(Vec<Tag>, Select)>,
    absent: Select,
    other: Select,
) -> Tagged {
    arms.retain(|(_, select)| *select != other);
    Tagged {
        path: vec![name.to_owned()],
        arms,
        absent: (absent != other).then(|| Box::new(absent)),
        other: (other != Select::Unknown).then(|| Box::new(other)),
    }
}

/// The same with another end for each way.
pub(super) fn ending(select: Select, end: &impl Fn(Select) -> Select) -> Select {
    match select {
        Select::Kind(routes) => {
            let routes = routes.into_iter();
            Select::Kind(
                routes
                    .map(|(route, select)| (route, ending(select, end)))
                    .collect(),
            )
        }
        Select::Tag(tagged) => {
            let of = |select: Option<Box<Select>>| select.map(|it| Box::new(ending(*it, end)));
            let arms = tagged.arms.into_iter();
            Select::Tag(Tagged {
                path: tagged.path,
                arms: arms
                    .map(|(tags, select)| (tags, ending(select, end)))
                    .collect(),
                absent: of(tagged.absent),
                other: of(tagged.other),
            })
        }
        select => end(select),
    }
}

/// The same where the variant `nobody` is none.
pub(super) fn without(select: Select, nobody: usize) -> Select {
    let select = ending(select, &|select| match select {
        Select::Variant(index) if index == nobody => Select::Unknown,
        select => select,
    });
    match select {
        Select::Kind(mut routes) => {
            // Some keep others from what is theirs: objects by their properties, and integers from numbers.
            let keeps =
                |route: &Route| matches!(route, Route::Keys { .. } | Route::Empty | Route::Integer);
            routes.retain(|(route, select)| *select != Select::Unknown || keeps(route));
            let is_told = routes.iter().any(|(_, select)| *select != Select::Unknown);
            if is_told {
                Select::Kind(routes)
            } else {
                Select::Unknown
            }
        }
        select => select,
    }
}

/// The same where each value that was of no message is of that one.
pub(super) fn filled(select: Select, rest: &Select) -> Select {
    match select {
        Select::Unknown => rest.clone(),
        Select::Variant(_) => select,
        Select::Kind(routes) => {
            let routes = routes.into_iter();
            let mut routes: Vec<_> = routes
                .map(|(route, select)| (route, filled(select, rest)))
                .collect();
            if !routes.iter().any(|(route, _)| *route == Route::Rest) {
                routes.push((Route::Rest, rest.clone()));
            }
            Select::Kind(routes)
        }
        Select::Tag(tagged) => {
            let of = |select: Option<Box<Select>>| {
                let select = select.map(|select| filled(*select, rest));
                Some(Box::new(select.unwrap_or_else(|| rest.clone())))
            };
            let arms = tagged.arms.into_iter();
            let other = of(tagged.other);
            Select::Tag(Tagged {
                path: tagged.path,
                arms: arms
                    .map(|(tags, select)| (tags, filled(select, rest)))
                    .filter(|(_, select)| Some(select) != other.as_deref())
                    .collect(),
                absent: tagged
                    .absent
                    .map(|select| Box::new(filled(*select, rest)))
                    .filter(|select| Some(&**select) != other.as_deref()),
                other,
            })
        }
    }
}

/// The variants that some value finds.
pub(super) fn reached(select: &Select) -> Vec<usize> {
    match select {
        Select::Unknown => Vec::new(),
        Select::Variant(index) => vec![*index],
        Select::Kind(routes) => routes
            .iter()
            .flat_map(|(_, select)| reached(select))
            .collect(),
        Select::Tag(tagged) => {
            let arms = tagged.arms.iter().map(|(_, select)| select);
            let others = [&tagged.absent, &tagged.other].into_iter().flatten();
            arms.chain(others.map(|select| &**select))
                .flat_map(reached)
                .collect()
        }
    }
}
