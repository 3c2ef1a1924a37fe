//! Findings for people, on a terminal.

mod summary;

use std::fmt::{Display, Write as _};

use miette::{GraphicalTheme, ThemeStyles};

use super::{Report, code, words};
use crate::diagnostic::{Severity, one_line};
use crate::drift::allow::entry;
use crate::drift::check::Layer;
use crate::drift::promise::outcome;
use crate::drift::{Finding, Judged, Outcome, Place, RustChange, Verdict, Witness};

/// How text looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextStyle {
    /// In colour.
    pub colour: bool,
    /// For eyes alone: of what reaches a place, and of what could be allowed, only the first are shown. Nothing is cut in a
    /// pipe or in a file.
    pub brief: bool,
}

/// How many operations are named in brief.
const REACH: usize = 3;
/// How many entries to allow are shown in brief.
const ENTRIES: usize = 3;

pub(super) fn text(report: &Report, style: TextStyle) -> String {
    let theme = if style.colour {
        GraphicalTheme::unicode()
    } else {
        GraphicalTheme::unicode_nocolor()
    };
    let mut page = Page {
        out: String::new(),
        styles: theme.styles,
        brief: style.brief,
    };
    for judged in &report.ranked.findings {
        page.finding(judged, report.several());
    }
    page.stale(report);
    page.entries(report);
    page.summary(report);
    page.out
}

struct Page {
    out: String,
    styles: ThemeStyles,
    brief: bool,
}

impl Page {
    fn line(&mut self, text: impl Display) {
        let _ = writeln!(self.out, "{text}");
    }

    /// A line below a finding: a word in the margin, and what it is about.
    fn entry(&mut self, word: &str, text: &str) {
        let word = self.styles.link.style(format!("{word:<8}"));
        let line = format!("  {word} {}", one_line(text));
        self.line(line.trim_end());
    }

    fn level(&self, severity: Severity, text: String) -> String {
        let style = match severity {
            Severity::Error => self.styles.error,
            Severity::Warning => self.styles.warning,
            Severity::Note => self.styles.advice,
        };
        style.style(text).to_string()
    }

    fn finding(&mut self, judged: &Judged, several: bool) {
        let finding = judged.finding;
        let level = self.level(
            judged.severity,
            format!("{}[{}]", judged.severity, finding.check.id),
        );
        let headline = one_line(&words::headline(judged, several));
        self.line(format_args!("{level}: {headline}"));
        self.places(finding);
        if let Some(allowed) = judged.allowed {
            self.entry("allowed", &allowed.reason);
        }
        self.reach(finding);
        let mut shown = Vec::new();
        for verdict in &finding.verdicts {
            self.verdict(finding, verdict);
            self.example(verdict, &mut shown);
        }
        for change in &finding.rust {
            self.rust(change);
        }
        if let Some(hint) = &finding.hint {
            self.entry("hint", &words::hint(hint));
        }
        if let Some(lifecycle) = &finding.lifecycle {
            self.entry("notice", &words::lifecycle(lifecycle));
        }
        self.line("");
    }

    fn places(&mut self, finding: &Finding) {
        let Finding { old, new, gone, .. } = finding;
        if let Some(new) = new {
            let aside = if *gone { "  (what held it)" } else { "" };
            self.entry("-->", &format!("{}{aside}", place(new)));
        }
        if let Some(old) = old {
            self.entry("before", &place(old));
        }
    }

    fn reach(&mut self, finding: &Finding) {
        if finding.reach.is_empty() {
            // What is of the crate alone is reached by no message.
            if finding.check.layer != Layer::Rust {
                self.entry("reach", "nothing reaches it");
            }
            return;
        }
        for (noun, names) in words::reach(&finding.reach) {
            let shown = if self.brief {
                REACH.min(names.len())
            } else {
                names.len()
            };
            let named = names[..shown].iter();
            let named = named.map(|reach| format!("{}{}", reach.name, words::part(reach)));
            let named = named.collect::<Vec<_>>().join(", ");
            let mut text = format!("{noun}: {named}");
            if shown < names.len() {
                let _ = write!(text, " and {} more", names.len() - shown);
            }
            self.entry("reach", &text);
        }
    }

    fn verdict(&mut self, finding: &Finding, verdict: &Verdict) {
        let outcome = outcome(finding, verdict);
        if outcome == Outcome::None {
            return;
        }
        let concerned = words::concerned(finding, verdict);
        let concerned = if concerned.is_empty() {
            concerned
        } else {
            format!("{concerned}: ")
        };
        let text = format!("{:<11} {concerned}{}", outcome.name(), verdict.reason);
        self.entry(verdict.axis.name(), &text);
    }

    /// A message that shows it; several axes often have the same.
    fn example(&mut self, verdict: &Verdict, shown: &mut Vec<Witness>) {
        let Some(witness) = &verdict.witness else {
            return;
        };
        if !shown.contains(witness) {
            let text = format!(
                "{:<11} {}, {}",
                "example",
                witness.message,
                words::refused(witness)
            );
            self.entry("", &text);
            shown.push(witness.clone());
        }
    }

    fn rust(&mut self, change: &RustChange) {
        let RustChange {
            path,
            kind,
            file,
            line,
            before,
            after,
            edit,
            ..
        } = change;
        self.entry("rust", &format!("{kind} {path}: {}", words::steps(change)));
        self.entry("", &format!("{file}:{line}"));
        let (before, after) = if self.brief {
            code::differing(before.as_deref(), after.as_deref())
        } else {
            (before.clone(), after.clone())
        };
        for (sign, code) in [("-", before), ("+", after)] {
            for line in code.iter().flat_map(|code| code.lines()) {
                self.entry("", &format!("{sign} {line}"));
            }
        }
        for (index, line) in edit.iter().flat_map(|edit| edit.lines()).enumerate() {
            self.entry(if index == 0 { "write" } else { "" }, line);
        }
        for touch in &change.touches {
            self.entry("code", &words::touch(touch));
        }
    }

    fn stale(&mut self, report: &Report) {
        for stale in &report.ranked.stale {
            let level = self.level(Severity::Error, format!("error[{}]", stale.id()));
            self.line(format_args!("{level}: {}", one_line(&stale.message())));
            self.entry("-->", &format!("{}:{}", stale.file, stale.entry.line));
            self.line("");
        }
    }

    fn entries(&mut self, report: &Report) {
        let failing: Vec<_> = report.ranked.of(Severity::Error).collect();
        if failing.is_empty() {
            return;
        }
        let shown = if self.brief {
            ENTRIES.min(failing.len())
        } else {
            failing.len()
        };
        self.line("To accept what fails, put this into the allow file, each with its reason:");
        for judged in &failing[..shown] {
            let entry = entry(judged, report.several());
            self.line("");
            self.line(entry.trim());
        }
        if shown < failing.len() {
            let more = failing.len() - shown;
            self.line(format_args!(
                "\n# and {more} more; `--write-baseline FILE` writes all of them"
            ));
        }
        self.line("");
    }
}

/// `file:line:column  pointer`
fn place(place: &Place) -> String {
    let Place {
        file,
        line,
        column,
        pointer,
    } = place;
    format!("{file}:{line}:{column}  {pointer}")
}
