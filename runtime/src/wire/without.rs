//! Further properties of an object, but for some.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An object with properties that it never has, not even among those that it does not declare: what is `readOnly` in a
/// request, what is `writeOnly` in an answer.
pub trait LeavesOut {
    /// Their names.
    const NAMES: &'static [&'static str];
}

/// Reads and writes a map of further properties without those that `T` leaves out.
///
/// ```
/// use std::collections::BTreeMap;
///
/// use atoms_runtime::codegen::{LeavesOut, Without};
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Deserialize, Serialize)]
/// struct Score {
///     of: String,
///     #[serde(flatten, with = "Without::<Score>")]
///     points: BTreeMap<String, i64>,
/// }
///
/// impl LeavesOut for Score {
///     const NAMES: &'static [&'static str] = &["id"];
/// }
///
/// let score: Score = serde_json::from_str(r#"{"id":"a1","of":"Ada","first":3}"#).unwrap();
/// assert_eq!(serde_json::to_string(&score).unwrap(), r#"{"of":"Ada","first":3}"#);
/// ```
pub struct Without<T>(PhantomData<T>);

impl<T: LeavesOut> Without<T> {
    /// Reads the map.
    ///
    /// # Errors
    /// When a value that is kept is not of the type.
    pub fn deserialize<'de, V, M, D>(deserializer: D) -> Result<M, D::Error>
    where
        V: Deserialize<'de>,
        M: IntoIterator<Item = (String, V)> + FromIterator<(String, V)>,
        D: Deserializer<'de>,
    {
        let rest = Rest {
            left_out: T::NAMES,
            value: PhantomData::<V>,
        };
        let kept = deserializer.deserialize_map(rest)?;
        Ok(kept.into_iter().collect())
    }

    /// Writes the map.
    ///
    /// # Errors
    /// When a value cannot be written.
    pub fn serialize<'m, V, M, S>(map: &'m M, serializer: S) -> Result<S::Ok, S::Error>
    where
        V: Serialize + 'm,
        &'m M: IntoIterator<Item = (&'m String, &'m V)>,
        S: Serializer,
    {
        let is_kept = |name: &str| !T::NAMES.contains(&name);
        serializer.collect_map(map.into_iter().filter(|(name, _)| is_kept(name)))
    }
}

struct Rest<V> {
    left_out: &'static [&'static str],
    value: PhantomData<V>,
}

impl<'de, V: Deserialize<'de>> Visitor<'de> for Rest<V> {
    type Value = Vec<(String, V)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut kept = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            if self.left_out.contains(&name.as_str()) {
                map.next_value::<IgnoredAny>()?;
            } else {
                kept.push((name, map.next_value()?));
            }
        }
        Ok(kept)
    }
}
