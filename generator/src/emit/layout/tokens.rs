//! Tokens on one line, as rustfmt would space them.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// The columns a line may take.
pub(super) const WIDTH: usize = 100;

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

/// The same at an indentation, with the elements of its last list on lines of their own where one line is too short.
pub(super) fn lines(tokens: &TokenStream, indent: usize) -> Vec<String> {
    let line = format!("{:indent$}{}", "", text(tokens));
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let is_group = |token: &TokenTree| matches!(token, TokenTree::Group(_));
    let last = tokens
        .iter()
        .rposition(is_group)
        .map(|at| tokens.split_at(at));
    let Some((before, [TokenTree::Group(group), after @ ..])) = last else {
        return vec![line];
    };
    if line.chars().count() <= WIDTH || group.stream().is_empty() {
        return vec![line];
    }
    let written = |tokens: &[TokenTree]| text(&tokens.iter().cloned().collect());
    let (open, close) = delimiters(group.delimiter());
    let mut lines = vec![format!("{:indent$}{}{open}", "", written(before))];
    for element in elements(group.stream()) {
        lines.extend(self::lines(&element, indent + 4));
        if let Some(last) = lines.last_mut() {
            last.push(',');
        }
    }
    lines.push(format!("{:indent$}{close}{}", "", written(after)));
    lines
}

/// What stands between the commas.
fn elements(list: TokenStream) -> Vec<TokenStream> {
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let tokens: Vec<TokenTree> = list.into_iter().collect();
    let elements = tokens.split(is_comma).filter(|element| !element.is_empty());
    elements
        .map(|element| element.iter().cloned().collect())
        .collect()
}

fn delimiters(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::None => ("", ""),
    }
}

fn push(written: &mut String, token: &TokenTree) {
    let TokenTree::Group(group) = token else {
        written.push_str(&token.to_string());
        return;
    };
    let (open, close) = delimiters(group.delimiter());
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

    use super::{lines, text};

    #[test]
    fn a_long_list_has_a_line_for_each_element() {
        let long = "a".repeat(78);
        let tokens = quote!(kind(&[("x", A), (#long, B)], C));
        let long = format!("            (\"{long}\", B),");
        let expected = [
            "    kind(",
            "        &[",
            "            (\"x\", A),",
            &long,
            "        ],",
            "        C,",
            "    )",
        ];
        assert_eq!(lines(&tokens, 4), expected);
    }

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
