//! The body of a function: statements, each a line where one holds it.
//!
//! A block or a list that is handed to a call begins on the call's line, and so does one that ends a chain on an object or
//! a value; any other chain that takes more than a line has a line for each call.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::tokens::{WIDTH, delimiters, elements, holds_statements, is_sign, links, written};

/// The columns that a line takes before it is broken, those of what prettyplease lays out.
const MARGIN: usize = 89;

/// Where lines begin, and where they end.
#[derive(Clone, Copy)]
struct Frame {
    indent: usize,
    margin: usize,
}

impl Frame {
    /// That of what was laid out one step deeper, and moved to the line of its call.
    fn moved(self) -> Self {
        Self {
            margin: self.margin.saturating_sub(4),
            ..self
        }
    }

    fn below(self) -> Self {
        Self {
            indent: self.indent + 4,
            ..self
        }
    }
}

/// The lines of a function's body.
pub(super) fn lines(body: TokenStream) -> Vec<String> {
    let frame = Frame {
        indent: 4,
        margin: MARGIN,
    };
    statements(body, frame)
}

fn statements(block: TokenStream, frame: Frame) -> Vec<String> {
    let tokens: Vec<TokenTree> = block.into_iter().collect();
    let statements = tokens.split_inclusive(|token| is_sign(token, ';'));
    statements
        .flat_map(|statement| match statement {
            [statement @ .., end] if is_sign(end, ';') => expression(statement, frame, ";"),
            value => expression(value, frame, ""),
        })
        .collect()
}

/// An expression, or a `let` with its value, before an end.
fn expression(tokens: &[TokenTree], frame: Frame, end: &str) -> Vec<String> {
    if let Some(line) = one_line(tokens, frame, end) {
        return vec![line];
    }
    let calls = links(tokens);
    if calls.len() == 1 {
        return call(tokens, frame, end);
    }
    if is_value(calls[0])
        && let Some(lines) = joined(tokens, &calls, frame, end)
    {
        return lines;
    }
    chain(&calls, frame, end)
}

/// A chain on an object or a value, where only its last call takes several lines.
fn joined(
    tokens: &[TokenTree],
    calls: &[&[TokenTree]],
    frame: Frame,
    end: &str,
) -> Option<Vec<String>> {
    let (last, before) = calls.split_last()?;
    let below = frame.below();
    if before
        .iter()
        .any(|link| one_line(link, below, "").is_none())
    {
        return None;
    }
    let lines = if one_line(last, below, end).is_some() {
        vec![line(tokens, frame, end)]
    } else {
        call(tokens, frame.moved(), end)
    };
    // A block that cannot begin on this line begins on that of its own call.
    let is_alone = matches!(last.last(), Some(TokenTree::Group(group)) if takes_one(group));
    let is_apart = is_alone && lines.len() > 1 && lines[0].ends_with('(');
    (lines[0].len() <= WIDTH && !is_apart).then_some(lines)
}

/// All on one line, unless there is a block with statements or it is too long.
fn one_line(tokens: &[TokenTree], frame: Frame, end: &str) -> Option<String> {
    let line = line(tokens, frame, end);
    (line.len() <= frame.margin && !holds_statements(tokens)).then_some(line)
}

fn line(tokens: &[TokenTree], frame: Frame, end: &str) -> String {
    format!("{:1$}{2}{end}", "", frame.indent, written(tokens))
}

/// A call a line.
fn chain(calls: &[&[TokenTree]], frame: Frame, end: &str) -> Vec<String> {
    let last = calls.len() - 1;
    let lines = calls.iter().enumerate().flat_map(|(index, link)| {
        let end = if index == last { end } else { "" };
        if index == 0
            && let Some(line) = one_line(link, frame, end)
        {
            return vec![line];
        }
        let frame = frame.below();
        one_line(link, frame, end).map_or_else(|| call(link, frame, end), |line| vec![line])
    });
    let mut lines: Vec<String> = lines.collect();
    lines[0] = format!("{:1$}{2}", "", frame.indent, lines[0].trim_start());
    lines
}

/// What ends in a group that takes several lines: a block, a list, a call.
fn call(tokens: &[TokenTree], frame: Frame, end: &str) -> Vec<String> {
    let is_full =
        |token: &TokenTree| matches!(token, TokenTree::Group(group) if !group.stream().is_empty());
    let last = tokens.iter().rposition(is_full);
    let Some((before, [TokenTree::Group(group), after @ ..])) = last.map(|at| tokens.split_at(at))
    else {
        return vec![line(tokens, frame, end)];
    };
    let end = format!("{}{end}", written(after));
    if group.delimiter() == Delimiter::Parenthesis
        && let Some(lines) = handed(before, group, frame, &end)
    {
        return lines;
    }
    opened(before, "", group, frame, &end)
}

/// A group whose content is below the line that it begins on.
fn opened(
    before: &[TokenTree],
    begin: &str,
    group: &Group,
    frame: Frame,
    end: &str,
) -> Vec<String> {
    let (open, close) = delimiters(group.delimiter());
    let space = if group.delimiter() == Delimiter::Brace {
        " "
    } else {
        ""
    };
    let mut lines = vec![format!(
        "{:1$}{2}{begin}{space}{open}",
        "",
        frame.indent,
        written(before)
    )];
    lines.extend(inside(group, frame.below()));
    if before.last().is_some_and(|before| is_sign(before, '!'))
        && let Some(last) = lines.last_mut()
    {
        last.pop();
    }
    lines.push(format!("{:1$}{close}{end}", "", frame.indent));
    lines
}

/// A call whose last argument is a block or a list, which begins on the line of the call.
fn handed(before: &[TokenTree], group: &Group, frame: Frame, end: &str) -> Option<Vec<String>> {
    let arguments: Vec<TokenTree> = group.stream().into_iter().collect();
    let (TokenTree::Group(block), first) = arguments.split_last()? else {
        return None;
    };
    let is_block = matches!(block.delimiter(), Delimiter::Brace | Delimiter::Bracket);
    if !is_block || block.stream().is_empty() || holds_statements(before) || holds_statements(first)
    {
        return None;
    }
    // What fits on a line of its own begins there.
    let last = elements(group.stream()).pop()?;
    let is_alone = takes_one(group);
    if !is_alone && one_line(&last, frame.below(), "").is_some() {
        return None;
    }
    let frame = if is_alone { frame } else { frame.moved() };
    let begin = format!("({}", written(first));
    let lines = opened(before, &begin, block, frame, &format!("){end}"));
    (lines[0].len() <= WIDTH).then_some(lines)
}

/// Whether a call has one argument, which is a block or a list itself.
fn takes_one(arguments: &Group) -> bool {
    let elements = elements(arguments.stream());
    let [only] = elements.as_slice() else {
        return false;
    };
    let is_block = |group: &Group| group.delimiter() != Delimiter::Parenthesis;
    let is_block = matches!(only.last(), Some(TokenTree::Group(group)) if is_block(group));
    is_block && only.first().is_some_and(|first| !is_sign(first, '&'))
}

/// What a group holds: statements, or elements that a comma ends.
fn inside(group: &Group, frame: Frame) -> Vec<String> {
    if group.delimiter() == Delimiter::Brace {
        return statements(group.stream(), frame);
    }
    let elements = elements(group.stream());
    let last = elements.len().saturating_sub(1);
    let lines = elements.iter().enumerate().flat_map(|(index, element)| {
        // The comma behind the last one takes no room.
        let end = if index == last { "" } else { "," };
        let mut lines = expression(element, frame, end);
        if let Some(line) = lines.last_mut().filter(|_| index == last) {
            line.push(',');
        }
        lines
    });
    lines.collect()
}

/// Whether a chain is on an object or a value that is checked.
fn is_value(root: &[TokenTree]) -> bool {
    matches!(root, [TokenTree::Ident(name)] if name == "object" || name == "value")
}

#[cfg(test)]
mod tests {
    use quote::{format_ident, quote};

    use super::lines;

    #[test]
    fn a_block_begins_on_the_line_of_its_call() {
        let body = quote!(route(&A, |call: B<C>| async move {
            let b = call.d()?;
            Ok(e(&b).await)
        }));
        let expected = [
            "    route(&A, |call: B<C>| async move {",
            "        let b = call.d()?;",
            "        Ok(e(&b).await)",
            "    })",
        ];
        assert_eq!(lines(body), expected);
    }

    #[test]
    fn a_chain_on_an_object_goes_with_its_block() {
        let body = quote! {
            let object = value.object();
            object.property("a").or_null().one(&[b, |value| { value.minimum(0); }]);
            object.property("c").contains(1..=2, |_| {});
        };
        let expected = [
            "    let object = value.object();",
            "    object.property(\"a\").or_null().one(&[",
            "        b,",
            "        |value| {",
            "            value.minimum(0);",
            "        },",
            "    ]);",
            "    object.property(\"c\").contains(1..=2, |_| {});",
        ];
        assert_eq!(lines(body), expected);
    }

    #[test]
    fn what_does_not_fit_has_a_line_for_each_call() {
        let (check, route) = ("c".repeat(62), "r".repeat(75));
        let (a, b) = (format_ident!("{check}"), format_ident!("{route}"));
        let body = quote! {
            let (a, b) = call.body(JsonBody(#a)).await?;
            c::new().d(#b()).d("e", #b())
        };
        let expected = [
            "    let (a, b) = call".to_owned(),
            format!("        .body(JsonBody({check}))"),
            "        .await?;".to_owned(),
            "    c::new()".to_owned(),
            format!("        .d({route}())"),
            "        .d(".to_owned(),
            "            \"e\",".to_owned(),
            format!("            {route}(),"),
            "        )".to_owned(),
        ];
        assert_eq!(lines(body), expected);
    }
}
