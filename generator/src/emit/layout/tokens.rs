//! Tokens on one line, as rustfmt would space them.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// Names, paths, types, literals and calls on one line.
pub(super) fn text(tokens: &TokenStream) -> String {
    let mut written = String::new();
    let mut before: Option<TokenTree> = None;
    // Whether the colon before ends a `::`.
    let mut is_path = false;
    for token in tokens.clone() {
        if let Some(before) = &before
            && is_spaced(before, &token, is_path)
        {
            written.push(' ');
        }
        is_path = is_path_end(before.as_ref(), &token);
        push(&mut written, &token);
        before = Some(token);
    }
    written
}

fn push(written: &mut String, token: &TokenTree) {
    let TokenTree::Group(group) = token else {
        written.push_str(&token.to_string());
        return;
    };
    let (open, close) = match group.delimiter() {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::None => ("", ""),
    };
    written.push_str(open);
    written.push_str(&text(&group.stream()));
    written.push_str(close);
}

/// Whether a token is the second colon of a `::`.
fn is_path_end(before: Option<&TokenTree>, token: &TokenTree) -> bool {
    let is_first = matches!(
        before,
        Some(TokenTree::Punct(punct)) if punct.as_char() == ':' && punct.spacing() == Spacing::Joint
    );
    is_first && matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':')
}

fn is_spaced(before: &TokenTree, token: &TokenTree, is_path: bool) -> bool {
    let is_word = |token: &TokenTree| matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
    match (before, token) {
        (_, TokenTree::Punct(punct)) if punct.as_char() == '=' => true,
        (TokenTree::Punct(punct), _) => match punct.as_char() {
            ',' | '=' => true,
            ':' => punct.spacing() == Spacing::Alone && !is_path,
            _ => false,
        },
        _ => is_word(before) && is_word(token),
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::text;

    #[test]
    fn tokens_are_spaced_as_in_code() {
        let cases = [
            (
                quote!(pub r#type: ::std::vec::Vec<a::B<C, -1>>),
                "pub r#type: ::std::vec::Vec<a::B<C, -1>>",
            ),
            (
                quote!(file("a" as a, at_least(2))),
                "file(\"a\" as a, at_least(2))",
            ),
            (
                quote!(Kind::Object(&[("a", Kind::Text)], &Kind::Any)),
                "Kind::Object(&[(\"a\", Kind::Text)], &Kind::Any)",
            ),
            (
                quote!(#[allow(a::b, reason = "c")]),
                "#[allow(a::b, reason = \"c\")]",
            ),
            (quote!(pub enum A: i64), "pub enum A: i64"),
        ];
        for (tokens, line) in cases {
            assert_eq!(text(&tokens), line);
        }
    }
}
