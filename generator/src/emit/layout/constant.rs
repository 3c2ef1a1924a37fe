//! A constant that is a call and further calls on what that gives, a call a line where one line does not hold them.

use proc_macro2::TokenStream;
use syn::Attribute;

use super::entries::attributes;
use super::tokens::{self, WIDTH, text};

/// `pub const LIST: Operation = Operation::new("GET", "/").params(&[…]).security(SECURITY);`
pub(in crate::emit) struct Constant {
    /// Documentation, and attributes after it.
    pub(in crate::emit) attributes: Vec<Attribute>,
    /// `pub const LIST: Operation`
    pub(in crate::emit) head: TokenStream,
    /// Its value.
    pub(in crate::emit) value: Chain,
}

/// `Operation::new("GET", "/")`, and the calls on it.
#[derive(Default)]
pub(in crate::emit) struct Chain {
    pub(in crate::emit) first: TokenStream,
    pub(in crate::emit) calls: Vec<Link>,
}

/// A call on what stands before it.
pub(in crate::emit) enum Link {
    /// `.security(SECURITY)`
    Call(TokenStream),
    /// `.params(&[…])`: its name, and the elements, each on lines of its own.
    List(&'static str, Vec<Chain>),
}

impl Chain {
    /// A value on which nothing is called, or the calls are part of it.
    pub(in crate::emit) fn of(first: TokenStream) -> Self {
        Self {
            first,
            ..Self::default()
        }
    }

    /// With a call on it, if there is one.
    #[must_use]
    pub(in crate::emit) fn call(mut self, call: Option<TokenStream>) -> Self {
        self.calls.extend(call.map(Link::Call));
        self
    }

    /// With a call on it that is handed a list.
    #[must_use]
    pub(in crate::emit) fn list(mut self, name: &'static str, elements: Vec<Self>) -> Self {
        self.calls.push(Link::List(name, elements));
        self
    }

    /// The whole on one line, where no list is part of it.
    fn one_line(&self) -> Option<String> {
        let mut line = text(&self.first);
        for call in &self.calls {
            match call {
                Link::Call(tokens) => line.push_str(&text(tokens)),
                Link::List(..) => return None,
            }
        }
        Some(line)
    }

    /// The lines after a beginning, at an indentation, before an end.
    fn lines(&self, begin: &str, indent: usize, end: &str) -> Vec<String> {
        let fits = |line: &String| line.chars().count() <= WIDTH;
        let one = self.one_line();
        let one = one.map(|line| format!("{:indent$}{begin}{line}{end}", ""));
        if let Some(line) = one.filter(fits) {
            return vec![line];
        }
        let mut inner = indent + 4;
        let first = text(&self.first);
        let (here, below) = (
            format!("{:indent$}{begin}{first}", ""),
            format!("{:inner$}{first}", ""),
        );
        let mut lines = match begin.strip_suffix(' ') {
            _ if fits(&here) => vec![here],
            Some(begin) if fits(&below) => {
                inner += 4;
                vec![format!("{:indent$}{begin}", ""), below]
            }
            _ => {
                let mut lines = tokens::lines(&self.first, indent);
                if let Some(first) = lines.first_mut() {
                    first.insert_str(indent, begin);
                }
                lines
            }
        };
        for call in &self.calls {
            match call {
                Link::Call(call) => lines.extend(tokens::lines(call, inner)),
                Link::List(name, elements) => {
                    lines.push(format!("{:inner$}.{name}(&[", ""));
                    let elements = elements.iter();
                    lines.extend(elements.flat_map(|one| one.lines("", inner + 4, ",")));
                    lines.push(format!("{:inner$}])", ""));
                }
            }
        }
        if let Some(last) = lines.last_mut() {
            last.push_str(end);
        }
        lines
    }
}

impl Constant {
    /// The constant as text.
    pub(super) fn text(&self) -> String {
        let mut lines = attributes(&self.attributes, 0);
        let begin = format!("{} = ", text(&self.head));
        lines.extend(self.value.lines(&begin, 0, ";"));
        lines.push(String::new());
        lines.join("\n")
    }
}

/// A constant that is a list, an element a line: `pub const FORM: &[Param] = &[…];`
pub(in crate::emit) struct ListConstant {
    /// Documentation, and attributes after it.
    pub(in crate::emit) attributes: Vec<Attribute>,
    /// `pub const FORM: &[Param]`
    pub(in crate::emit) head: TokenStream,
    /// Its elements.
    pub(in crate::emit) list: Vec<Chain>,
}

impl ListConstant {
    /// The constant as text.
    pub(super) fn text(&self) -> String {
        let mut lines = attributes(&self.attributes, 0);
        let head = text(&self.head);
        if self.list.is_empty() {
            lines.push(format!("{head} = &[];"));
        } else {
            lines.push(format!("{head} = &["));
            lines.extend(self.list.iter().flat_map(|one| one.lines("", 4, ",")));
            lines.push("];".to_owned());
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::{Chain, Constant};

    fn laid(head: proc_macro2::TokenStream, value: Chain) -> Vec<String> {
        let constant = Constant {
            attributes: Vec::new(),
            head,
            value,
        };
        constant.text().lines().map(str::to_owned).collect()
    }

    #[test]
    fn what_fits_is_one_line() {
        let value = Chain::of(quote!(B::new("GET", "/a"))).call(Some(quote!(.to(super::C))));
        let line = r#"pub const A: B = B::new("GET", "/a").to(super::C);"#;
        assert_eq!(laid(quote!(pub const A: B), value), [line]);
    }

    #[test]
    fn a_list_has_a_line_for_each_element() {
        let long = Chain::of(quote!(P::query("q", K::Text)))
            .call(Some(
                quote!(.default("a text that takes up a lot of the line that it is on")),
            ))
            .call(Some(quote!(.check(checks::q_param))));
        let list = vec![Chain::of(quote!(P::path("id", K::Text))), long];
        let value = Chain::of(quote!(B::new("GET", "/a"))).list("params", list);
        let lines = [
            r#"pub const A: B = B::new("GET", "/a")"#,
            "    .params(&[",
            r#"        P::path("id", K::Text),"#,
            r#"        P::query("q", K::Text)"#,
            r#"            .default("a text that takes up a lot of the line that it is on")"#,
            "            .check(checks::q_param),",
            "    ]);",
        ];
        assert_eq!(laid(quote!(pub const A: B), value), lines);
    }

    #[test]
    fn a_long_value_begins_on_the_next_line() {
        let name = quote::format_ident!("{}", "A".repeat(80));
        let value = Chain::of(quote!(B::new("GET", "/a")))
            .list("params", Vec::new())
            .call(Some(quote!(.to(C))));
        let lines = [
            &format!("pub const {name}: B ="),
            r#"    B::new("GET", "/a")"#,
            "        .params(&[",
            "        ])",
            "        .to(C);",
        ];
        assert_eq!(laid(quote!(pub const #name: B), value), lines);
    }
}
