//! The steps as a table for a terminal.

use super::{AXES, Came, Row, Step};
use crate::drift::Policy;

/// A line for each step, the oldest first.
pub fn text(steps: &[Step], policy: &Policy) -> String {
    let mut lines = vec![cells(
        ["revision", "day", "findings", "fail"],
        &AXES.map(|axis| axis.name().to_owned()),
        "generated",
    )];
    for step in steps {
        lines.push(line(step, policy));
    }
    lines.join("\n") + "\n"
}

fn line(step: &Step, policy: &Policy) -> String {
    let start = [&*step.revision, &*step.day];
    match (&step.came, Row::of(step, policy)) {
        (Came::Unreadable(reason), _) => {
            format!("{:12}  {:10}  cannot be read: {reason}", start[0], start[1])
        }
        (_, Some(row)) => {
            let (findings, errors) = (row.findings.to_string(), row.errors.to_string());
            let generated = format!("+{} -{}", row.lines.0, row.lines.1);
            let counts = row.breaking.map(|count| {
                if count == 0 {
                    "-".to_owned()
                } else {
                    count.to_string()
                }
            });
            let mut line = cells(
                [start[0], start[1], &findings, &errors],
                &counts,
                &generated,
            );
            line.push_str("  ");
            line.push_str(&step.title);
            line
        }
        _ => format!(
            "{:12}  {:10}  the first that can be read",
            start[0], start[1]
        ),
    }
}

fn cells(
    [revision, day, findings, errors]: [&str; 4],
    axes: &[String; AXES.len()],
    generated: &str,
) -> String {
    let axes: Vec<String> = axes.iter().map(|axis| format!("{axis:>8}")).collect();
    format!(
        "{revision:12}  {day:10}  {findings:>8}  {errors:>4}  {}  {generated:>13}",
        axes.join("  ")
    )
}
