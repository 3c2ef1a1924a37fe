//! Which things of the one revision are which of the other.

/// Takes those out of both lists that belong together, the first that fits.
pub(super) fn take<A, B>(
    gone: &mut Vec<A>,
    come: &mut Vec<B>,
    is_pair: impl Fn(&A, &B) -> bool,
) -> Vec<(A, B)> {
    let mut pairs = Vec::new();
    for old in std::mem::take(gone) {
        match come.iter().position(|new| is_pair(&old, new)) {
            Some(index) => pairs.push((old, come.remove(index))),
            None => gone.push(old),
        }
    }
    pairs
}
