//! Ways to a message without questions whose answer makes no difference.

use crate::model::contract::{Route, Select, Tagged};

/// The same, asked with fewer questions.
pub(super) fn simplified(select: Select) -> Select {
    match select {
        Select::Kind(routes) => by_kind(routes),
        Select::Tag(tagged) => by_tag(tagged),
        select => select,
    }
}

/// An answer that leads where any other does is no answer.
fn by_tag(tagged: Tagged) -> Select {
    let one = |select: Option<Box<Select>>| select.map_or(Select::Unknown, |it| simplified(*it));
    let is_absent = tagged.absent.is_some();
    let (absent, other) = (one(tagged.absent), one(tagged.other));
    let absent = Some(absent).filter(|absent| is_absent && *absent != other);
    let arms = tagged.arms.into_iter();
    let mut arms: Vec<_> = arms
        .map(|(tags, select)| (tags, simplified(select)))
        .collect();
    let is_any = arms.iter().any(|(_, select)| *select != other);
    if is_any {
        arms.retain(|(_, select)| *select != other);
    } else if absent.is_none() {
        return other;
    } else {
        // The tags say which kind of value is asked for.
        arms.truncate(1);
    }
    Select::Tag(Tagged {
        path: tagged.path,
        arms,
        absent: absent.map(Box::new),
        other: (other != Select::Unknown).then(|| Box::new(other)),
    })
}

/// The last routes that lead where the rest does are part of it. Those before keep objects from the routes behind them, and
/// integers are kept from numbers.
fn by_kind(routes: Vec<(Route, Select)>) -> Select {
    let routes = routes.into_iter();
    let routes = routes.map(|(route, select)| (route, simplified(select)));
    let (rest, mut routes): (Vec<_>, Vec<_>) = routes.partition(|(route, _)| *route == Route::Rest);
    let end = rest
        .first()
        .map_or(Select::Unknown, |(_, select)| select.clone());
    let are_numbers = routes.iter().any(|(route, _)| *route == Route::Number);
    while routes
        .last()
        .is_some_and(|(route, select)| *select == end && !(*route == Route::Integer && are_numbers))
    {
        routes.pop();
    }
    routes.extend(rest);
    if routes.is_empty() {
        Select::Unknown
    } else {
        Select::Kind(routes)
    }
}
