//! `style: deepObject`: `filter[name]=value`, and deeper.
//!
//! The specification defines it for objects of plain values. What documents do beyond that (nested objects, lists) is
//! read in all spellings in use and written in the one that every parser of such names takes: `filter[range][from]=1`,
//! `expand[0]=a`.

mod read;
mod write;

pub(super) use read::read;
pub(super) use write::write;

/// Whether a name is of the object: `filter[name]` is of `filter`.
pub(super) fn is_of(object: &str, name: &str) -> bool {
    name.strip_prefix(object)
        .is_some_and(|rest| steps(rest).is_some())
}

/// The steps of `[a][b]`.
fn steps(mut brackets: &str) -> Option<Vec<&str>> {
    let mut steps = Vec::new();
    while !brackets.is_empty() {
        let (step, rest) = brackets.strip_prefix('[')?.split_once(']')?;
        steps.push(step);
        brackets = rest;
    }
    Some(steps)
}

/// Whether what stands in brackets counts the items of a list.
fn is_index(step: &str) -> bool {
    step.parse::<u32>().is_ok()
}
