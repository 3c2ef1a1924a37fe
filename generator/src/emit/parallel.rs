//! Many hands for the files of a contract: each is made for itself.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::threads::{join, start};

/// A file to be made.
pub(super) type Job<'j, T> = Box<dyn Fn() -> T + Sync + 'j>;

/// What the jobs make, in their order, whoever did which.
pub(super) fn all<T: Send>(jobs: &[Job<'_, T>]) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let hand = || {
        let mut made = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(job) = jobs.get(index) else {
                return made;
            };
            made.push((index, job()));
        }
    };
    let mut made = thread::scope(|scope| {
        let further = (1..threads(jobs.len())).map(|_| start(scope, hand));
        // Where a thread cannot be had, the others do its part.
        let further: Vec<_> = further.flatten().collect();
        let mut made = hand();
        for thread in further {
            made.extend(join(thread));
        }
        made
    });
    made.sort_by_key(|(index, _)| *index);
    made.into_iter().map(|(_, file)| file).collect()
}

fn threads(jobs: usize) -> usize {
    thread::available_parallelism().map_or(1, |cores| jobs.min(cores.get()))
}

#[cfg(test)]
mod tests {
    use super::{Job, all};

    #[test]
    fn what_is_made_comes_in_the_order_of_the_jobs() {
        let jobs: Vec<Job<'_, usize>> = (0..100_usize)
            .map(|index| Box::new(move || index) as _)
            .collect();
        assert_eq!(all(&jobs), (0..100).collect::<Vec<_>>());
    }
}
