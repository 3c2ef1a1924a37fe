//! Whether a struct's names follow one rule, so that the rule can be written once.

use crate::model::Field;

/// What serde's `rename_all = "camelCase"` makes of a field name; `None` where serde itself would fail.
pub(super) fn camel_case(field: &str) -> Option<String> {
    let mut camel = String::with_capacity(field.len());
    let mut capitalize = true;
    for ch in field.chars() {
        if ch == '_' {
            capitalize = true;
        } else if capitalize {
            camel.push(ch.to_ascii_uppercase());
            capitalize = false;
        } else {
            camel.push(ch);
        }
    }
    let first = camel.get_mut(..1)?;
    first.make_ascii_lowercase();
    Some(camel)
}

/// Whether more names need the rule than break under it.
pub(super) fn is_camel(fields: &[Field]) -> bool {
    let fits = |field: &Field| camel_case(&field.name).as_ref() == Some(&field.wire);
    let follows = fields
        .iter()
        .filter(|field| field.name != field.wire && fits(field));
    let breaks = fields
        .iter()
        .filter(|field| field.name == field.wire && !fits(field));
    follows.count() > breaks.count()
}

#[cfg(test)]
mod tests {
    use super::camel_case;

    #[test]
    fn camel_case_is_what_serde_does() {
        assert_eq!(camel_case("agent_id").as_deref(), Some("agentId"));
        assert_eq!(camel_case("_agent__id_").as_deref(), Some("agentId"));
        assert_eq!(camel_case("line_2_x").as_deref(), Some("line2X"));
        assert_eq!(camel_case("__"), None);
        assert_eq!(camel_case("état"), None);
    }
}
