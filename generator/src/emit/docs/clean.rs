//! Characters that have no business in a comment.

/// Line ends as `\n`, tabs as spaces, and nothing that steers a terminal, turns the direction of text or hides in it.
pub(super) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut clean = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                clean.push('\n');
            }
            '\t' => clean.push_str("    "),
            // Spaces of other widths would be cut off at one end of a paragraph and kept at the other.
            '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => clean.push(' '),
            // Joiners shape letters of several scripts and pictures; after anything else they only hide.
            '\u{200c}' | '\u{200d}' if clean.ends_with(|last: char| !last.is_ascii()) => {
                clean.push(ch);
            }
            ch if ch.is_control() || is_invisible(ch) => {}
            ch => clean.push(ch),
        }
    }
    let lines: Vec<&str> = clean.split('\n').map(without_wide_end).collect();
    lines.join("\n")
}

/// A line without the spaces at its end, if one of them is such that no Markdown cuts it off.
fn without_wide_end(line: &str) -> &str {
    let cut = line.trim_end();
    if line[cut.len()..].is_ascii() {
        line
    } else {
        cut
    }
}

fn is_invisible(ch: char) -> bool {
    matches!(ch,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
