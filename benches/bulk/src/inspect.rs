//! What the text of the output shows before it is compiled.

use std::collections::BTreeSet;
use std::fs;
use std::str::FromStr;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::docs;
use crate::outcome::{Class, Compiled, Outcome};

/// The name that hostile documents try to bring into the code.
pub(crate) const SENTINEL: &str = "PWNED_SENTINEL";

/// Looks at the output of a document: whether it is Rust, what its documentation holds, whether a text became code.
pub(crate) fn inspect(outcome: &mut Outcome) {
    if outcome.class != Class::Generated {
        return;
    }
    if let Some(path) = outcome.case.escaped() {
        outcome.faults.push(format!("wrote {}", path.display()));
    }
    for path in outcome.case.sources() {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                outcome.compiled = Compiled::Unparsed(format!("{name}: {error}"));
                continue;
            }
        };
        let file = match syn::parse_file(&text) {
            Ok(file) => file,
            Err(error) => {
                let at = error.span().start();
                outcome.compiled = Compiled::Unparsed(format!("{name}:{}: {error}", at.line));
                continue;
            }
        };
        let tokens = TokenStream::from_str(&text).unwrap_or_default();
        let mut found = Found {
            linkable: reexported(&file),
            ..Found::default()
        };
        found.walk(tokens);
        let faults = found
            .faults
            .into_iter()
            .map(|fault| format!("{name}: {fault}"));
        outcome.faults.extend(faults);
        // The texts behind the spans would be kept until the end.
        proc_macro2::extra::invalidate_current_thread_spans();
    }
}

/// The items that a file hands on from its own modules: its documentation may link to them.
fn reexported(file: &syn::File) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for item in &file.items {
        if let syn::Item::Use(item) = item
            && matches!(item.vis, syn::Visibility::Public(_))
        {
            leaves(&item.tree, &mut names);
        }
    }
    names
}

fn leaves(tree: &syn::UseTree, names: &mut BTreeSet<String>) {
    match tree {
        syn::UseTree::Path(path) => leaves(&path.tree, names),
        syn::UseTree::Name(name) => _ = names.insert(name.ident.to_string()),
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, names)),
        _ => {}
    }
}

#[derive(Debug, Default)]
struct Found {
    linkable: BTreeSet<String>,
    /// The documentation that is being gathered, a line each.
    lines: Vec<String>,
    faults: Vec<String>,
}

impl Found {
    /// Walks tokens, not items: so the inside of macro calls is seen too.
    fn walk(&mut self, tokens: TokenStream) {
        let mut in_attribute = false;
        for token in tokens {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '#' => {
                    in_attribute = true;
                    continue;
                }
                TokenTree::Punct(punct) if in_attribute && punct.as_char() == '!' => continue,
                TokenTree::Group(group)
                    if in_attribute && group.delimiter() == Delimiter::Bracket =>
                {
                    match documentation(&group.stream()) {
                        Some(line) => self.lines.push(line),
                        None => self.walk_attribute(group.stream()),
                    }
                }
                TokenTree::Group(group) => {
                    self.flush();
                    self.walk(group.stream());
                    self.flush();
                }
                TokenTree::Ident(name) => {
                    self.flush();
                    if name == SENTINEL {
                        self.faults.push(format!(
                            "line {}: {SENTINEL} is code",
                            name.span().start().line
                        ));
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            in_attribute = false;
        }
        self.flush();
    }

    /// The tokens of another attribute do not end the documentation around it.
    fn walk_attribute(&mut self, tokens: TokenStream) {
        let lines = std::mem::take(&mut self.lines);
        self.walk(tokens);
        self.lines = lines;
    }

    fn flush(&mut self) {
        let lines = std::mem::take(&mut self.lines);
        if !lines.is_empty() {
            self.faults.extend(docs::faults(&lines, &self.linkable));
        }
    }
}

/// The text of `doc = "…"`.
fn documentation(tokens: &TokenStream) -> Option<String> {
    let mut tokens = tokens.clone().into_iter();
    let named = matches!(tokens.next()?, TokenTree::Ident(name) if name == "doc");
    let equals = matches!(tokens.next()?, TokenTree::Punct(punct) if punct.as_char() == '=');
    let TokenTree::Literal(literal) = tokens.next()? else {
        return None;
    };
    let text: syn::LitStr = syn::parse_str(&literal.to_string()).ok()?;
    (named && equals).then(|| text.value())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<String> {
        let mut found = Found::default();
        found.walk(TokenStream::from_str(text).expect("tokens"));
        found.faults
    }

    #[test]
    fn a_name_in_code_is_a_fault_and_in_a_literal_it_is_not() {
        assert_eq!(
            faults("/// PWNED_SENTINEL\nconst A: &str = \"PWNED_SENTINEL\";"),
            Vec::<String>::new()
        );
        assert_eq!(faults("const PWNED_SENTINEL: u8 = 0;").len(), 1);
        assert_eq!(
            faults("open_enum! { enum A { #[PWNED_SENTINEL] B = \"b\" } }").len(),
            1
        );
    }

    #[test]
    fn documentation_is_gathered_around_other_attributes_and_inside_macros() {
        let fence = "/// ```\n#[serde(rename = \"x\")]\n/// let x = 1;\n/// ```\nstruct A;";
        assert_eq!(faults(fence).len(), 1);
        assert_eq!(faults("m! { /// <b>\n A }").len(), 1);
        assert_eq!(
            faults("/// ```text\n/// x\n/// ```\nstruct A;\n/// `<b>`\nstruct B;"),
            Vec::<String>::new()
        );
    }
}
