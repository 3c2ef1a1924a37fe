//! Identifiers and literals, and the rule by which serde renames fields.

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::Parser;

/// The letters of `continue`.
const LONGEST_KEYWORD: usize = 8;

/// The identifier of that name, written raw if it is a keyword.
///
/// The model hands out legal names; anything else is bent into one, so that no name can break a file.
pub(super) fn ident(name: &str) -> Ident {
    let plain = || name != "gen" && syn::parse_str::<Ident>(name).is_ok();
    if is_evident(name) || plain() {
        return Ident::new(name, Span::call_site());
    }
    let raw = Ident::parse_any.parse_str(&format!("r#{name}"));
    raw.unwrap_or_else(|_| Ident::new(&escaped(name), Span::call_site()))
}

/// Whether a name is an identifier at first sight, as most are: no keyword is that long, and none but `Self` begins with a
/// capital.
fn is_evident(name: &str) -> bool {
    let is_capital = name.starts_with(|ch: char| ch.is_ascii_uppercase());
    let may_be_keyword = !is_capital && name.len() <= LONGEST_KEYWORD || name == "Self";
    let begins = name.starts_with(|ch: char| ch.is_ascii_alphabetic());
    let mut bytes = name.bytes();
    begins && !may_be_keyword && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn escaped(name: &str) -> String {
    let kept = name.chars().map(|ch| {
        if ch.is_ascii_alphanumeric() || ch == '_' {
            ch
        } else {
            '_'
        }
    });
    format!("_{}_", kept.collect::<String>())
}

/// A number as people write it: digits in groups of three from six digits on.
pub(super) fn integer(value: i64) -> TokenStream {
    let digits = value.unsigned_abs().to_string();
    let text = if digits.len() < 6 {
        digits
    } else {
        grouped(&digits)
    };
    let sign = if value < 0 { "-" } else { "" };
    // Digits and underscores are a literal whatever the value.
    format!("{sign}{text}")
        .parse()
        .unwrap_or_else(|_| TokenTree::from(Literal::i64_unsuffixed(value)).into())
}

/// A number that is never negative, as people write it.
pub(super) fn unsigned(value: u64) -> TokenStream {
    i64::try_from(value).map_or_else(
        |_| TokenTree::from(Literal::u64_unsuffixed(value)).into(),
        integer,
    )
}

fn grouped(digits: &str) -> String {
    let head = digits.len() % 3;
    digits
        .char_indices()
        .flat_map(|(index, digit)| {
            let gap = index > 0 && index % 3 == head;
            gap.then_some('_').into_iter().chain([digit])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_written_raw() {
        assert_eq!(ident("type").to_string(), "r#type");
        assert_eq!(ident("gen").to_string(), "r#gen");
        assert_eq!(ident("kind").to_string(), "kind");
    }

    #[test]
    fn no_name_can_break_a_file() {
        for name in ["self", "Self", "_", "", "a b", "1st", "é;"] {
            assert!(syn::parse_str::<Ident>(&ident(name).to_string()).is_ok());
        }
    }

    #[test]
    fn long_numbers_are_grouped() {
        assert_eq!(integer(44100).to_string(), "44100");
        assert_eq!(integer(100_000).to_string(), "100_000");
        assert_eq!(integer(-1_234_567).to_string(), "- 1_234_567");
    }
}
