//! Looking at a tree before a type is chosen for it.
//!
//! serde hands a type a deserializer, which gives its value away once. A type that has to look first would need a copy
//! of its JSON, and each such type within it another. Instead it leaves here what it makes of a tree, and asks for a
//! newtype of a name that only trees know: a tree lets it look, by reference, however serde wrapped the deserializer
//! on the way. From anything else a tree is made once, from which all within it is read.

use std::any::Any;
use std::cell::Cell;
use std::fmt;

use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Error;

use super::{JsonTree, read};

/// What a type makes of a tree.
pub(crate) type Look<T> = fn(&JsonTree<'_>) -> Result<T, Error>;

/// The name by which a tree knows that it is asked.
const NAME: &str = "$atoms_runtime::JsonTree";

thread_local! {
    /// From the asking to the tree, and from there back; nothing else is read meanwhile.
    static ASKED: Cell<Option<Box<dyn Ask>>> = const { Cell::new(None) };
}

/// Makes what `look` makes of the tree that is read from, or else of one that is read now.
pub(crate) fn look<'de, T: 'static, D: Deserializer<'de>>(
    deserializer: D,
    look: Look<T>,
) -> Result<T, D::Error> {
    let made = None;
    ASKED.set(Some(Box::new(Asked { look, made })));
    let read = deserializer.deserialize_newtype_struct(NAME, Looking(look));
    ASKED.set(None);
    read
}

/// Whether the tree was asked for by that name, and was shown.
pub(super) fn is_shown(name: &str, json: &JsonTree<'_>) -> bool {
    let asked = if name == NAME { ASKED.take() } else { None };
    let Some(mut asked) = asked else {
        return false;
    };
    asked.show(json);
    ASKED.set(Some(asked));
    true
}

/// Who asks, whatever it makes.
trait Ask {
    fn show(&mut self, json: &JsonTree<'_>);

    fn into_any(self: Box<Self>) -> Box<dyn Any>;
}

struct Asked<T> {
    look: Look<T>,
    made: Option<Result<T, Error>>,
}

impl<T: 'static> Ask for Asked<T> {
    fn show(&mut self, json: &JsonTree<'_>) {
        self.made = Some((self.look)(json));
    }

    fn into_any(self: Box<Self>) -> Box<dyn Any> {
        self
    }
}

/// What was made of the tree, if it was shown.
fn made<T: 'static>() -> Option<Result<T, Error>> {
    let asked = ASKED.take()?.into_any();
    asked.downcast::<Asked<T>>().ok()?.made
}

/// Takes what was made, or makes it of whatever comes instead.
struct Looking<T>(Look<T>);

impl<T> Looking<T> {
    fn at<E: de::Error>(self, json: Result<JsonTree<'_>, E>) -> Result<T, E> {
        (self.0)(&json?).map_err(E::custom)
    }
}

macro_rules! other {
    ($($method:ident($value:ty))*) => {
        $(fn $method<E: de::Error>(self, value: $value) -> Result<T, E> {
            self.at(read::any().$method(value))
        })*
    };
}

impl<'de, T: 'static> Visitor<'de> for Looking<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: de::Error>(self) -> Result<T, E> {
        made().map_or_else(
            || self.at(Ok(JsonTree::Null)),
            |made| made.map_err(E::custom),
        )
    }

    fn visit_none<E: de::Error>(self) -> Result<T, E> {
        self.at(Ok(JsonTree::Null))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        self.visit_newtype_struct(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        ASKED.set(None);
        self.at(read::from_any(deserializer))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<T, A::Error> {
        self.at(read::any().visit_seq(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<T, A::Error> {
        self.at(read::any().visit_map(members))
    }

    other! {
        visit_bool(bool) visit_i64(i64) visit_u64(u64) visit_f64(f64)
        visit_str(&str) visit_borrowed_str(&'de str) visit_string(String)
    }
}
