//! Tokens on one line, as rustfmt would space them.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// The columns a line may take.
pub(super) const WIDTH: usize = 100;

/// Names, paths, types, literals, calls and closures on one line.
pub(super) fn text(tokens: &TokenStream) -> String {
    let mut written = String::new();
    let mut before: Option<TokenTree> = None;
    // Whether the sign before ends a `::` or a `..=`.
    let mut is_joined = false;
    let mut bars = 0;
    for token in tokens.clone() {
        if let Some(before) = &before
            && (is_spaced(before, &token, is_joined) || is_after_parameters(before, &token, bars))
        {
            written.push(' ');
        }
        bars += usize::from(is_sign(&token, '|'));
        is_joined = joins(before.as_ref(), &token);
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
    let (open, close) = delimiters(group.delimiter());
    let mut lines = vec![format!("{:indent$}{}{open}", "", written(before))];
    for element in elements(group.stream()) {
        let element = element.into_iter().collect();
        lines.extend(self::lines(&element, indent + 4));
        if let Some(last) = lines.last_mut() {
            last.push(',');
        }
    }
    lines.push(format!("{:indent$}{close}{}", "", written(after)));
    lines
}

/// What stands between the commas, but for those between the parameters of a closure.
pub(super) fn elements(list: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut elements: Vec<Vec<TokenTree>> = vec![Vec::new()];
    let mut parameters = false;
    for token in list {
        parameters ^= is_sign(&token, '|');
        if is_sign(&token, ',') && !parameters {
            elements.push(Vec::new());
        } else if let Some(element) = elements.last_mut() {
            element.push(token);
        }
    }
    elements.retain(|element| !element.is_empty());
    elements
}

/// A value and the calls on it.
pub(super) fn links(tokens: &[TokenTree]) -> Vec<&[TokenTree]> {
    let mut links = Vec::new();
    let mut begin = 0;
    for at in 1..tokens.len() {
        let is_call = matches!(tokens.get(at + 1), Some(TokenTree::Ident(_)));
        if is_sign(&tokens[at], '.') && is_call && !is_range(&tokens[at - 1]) {
            links.push(&tokens[begin..at]);
            begin = at;
        }
    }
    links.push(&tokens[begin..]);
    links
}

fn is_range(before: &TokenTree) -> bool {
    matches!(before, TokenTree::Punct(punct) if punct.as_char() == '.' && punct.spacing() == Spacing::Joint)
}

/// Whether a block with statements is part of it.
pub(super) fn holds_statements(tokens: &[TokenTree]) -> bool {
    tokens.iter().any(|token| match token {
        TokenTree::Group(group) => {
            let inside: Vec<TokenTree> = group.stream().into_iter().collect();
            let mut inner = inside.iter();
            let is_block =
                group.delimiter() == Delimiter::Brace && inner.any(|token| is_sign(token, ';'));
            is_block || holds_statements(&inside)
        }
        _ => false,
    })
}

pub(super) fn written(tokens: &[TokenTree]) -> String {
    text(&tokens.iter().cloned().collect())
}

pub(super) fn delimiters(delimiter: Delimiter) -> (&'static str, &'static str) {
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
    let inside = text(&group.stream());
    let is_block = group.delimiter() == Delimiter::Brace && !inside.is_empty();
    let space = if is_block { " " } else { "" };
    written.extend([open, space, &inside, space, close]);
}

/// Whether a token ends a `::` or a `..=`.
fn joins(before: Option<&TokenTree>, token: &TokenTree) -> bool {
    let is_joint =
        matches!(before, Some(TokenTree::Punct(punct)) if punct.spacing() == Spacing::Joint);
    let before = |sign| before.is_some_and(|before| is_sign(before, sign));
    is_joint && (before(':') && is_sign(token, ':') || before('.') && is_sign(token, '='))
}

/// Whether a token begins the body of a closure.
fn is_after_parameters(before: &TokenTree, token: &TokenTree, bars: usize) -> bool {
    is_sign(before, '|') && bars.is_multiple_of(2) && matches!(token, TokenTree::Ident(_))
}

pub(super) fn is_sign(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

fn is_spaced(before: &TokenTree, token: &TokenTree, is_joined: bool) -> bool {
    let is_word = |token: &TokenTree| matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
    match (before, token) {
        (_, TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => true,
        (TokenTree::Ident(name), TokenTree::Group(_)) => name == "let",
        // Between the alternatives of a pattern; no parameter of a closure is a literal.
        (TokenTree::Literal(_), TokenTree::Punct(bar))
        | (TokenTree::Punct(bar), TokenTree::Literal(_))
            if bar.as_char() == '|' =>
        {
            true
        }
        (TokenTree::Punct(punct), TokenTree::Punct(equal)) if equal.as_char() == '=' => {
            punct.spacing() == Spacing::Alone
        }
        (_, TokenTree::Punct(punct)) if punct.as_char() == '=' => true,
        (TokenTree::Punct(punct), _) => match punct.as_char() {
            ',' => true,
            '=' => !is_joined,
            ':' => punct.spacing() == Spacing::Alone && !is_joined,
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
