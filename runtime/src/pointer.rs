//! JSON pointers, as RFC 6901 writes them.

/// Goes a step on.
pub(crate) fn push(pointer: &mut String, step: &str) {
    pointer.push('/');
    for letter in step.chars() {
        match letter {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            letter => pointer.push(letter),
        }
    }
}

/// The pointer of one step.
#[cfg(feature = "rest")]
pub(crate) fn to(step: &str) -> String {
    let mut pointer = String::with_capacity(step.len() + 1);
    push(&mut pointer, step);
    pointer
}
