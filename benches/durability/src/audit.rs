//! What was acknowledged, held against what was kept and what was worked on.

use std::collections::{BTreeMap, HashMap, HashSet};

use atoms_inbox::{Filter, Inbox, State};

use crate::Done;
use crate::child::journal::Worked;
use crate::child::serve::AT_ONCE;
use crate::table::some;

/// How many rows a delivery has, and what became of the last one.
pub(crate) type Kept = HashMap<String, (u32, State)>;

/// The result of an audit. Lists are of ids, in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Audit {
    pub(crate) acknowledged: usize,
    pub(crate) kept: usize,
    pub(crate) worked: usize,
    /// Worked on again, since a process was killed before it could note the first time.
    pub(crate) again: usize,
    pub(crate) lost: Vec<String>,
    pub(crate) kept_twice: Vec<String>,
    /// Worked on again, for no such reason.
    pub(crate) worked_twice: Vec<String>,
    pub(crate) dead: Vec<String>,
    /// Kept, not worked on, and not dead.
    pub(crate) left: Vec<String>,
}

/// All that is kept at the addresses, each closed again.
pub(crate) async fn kept(addresses: &[String]) -> Done<Kept> {
    let mut kept = Kept::new();
    for address in addresses {
        let inbox = Inbox::open(address).await?;
        let mut filter = Filter {
            limit: Some(5000),
            ..Filter::default()
        };
        loop {
            let rows = inbox.store().list(&filter).await?;
            let Some(last) = rows.last() else { break };
            filter.before = Some(last.seq);
            for row in rows {
                let id = row.id.unwrap_or_default();
                let entry = kept.entry(id).or_insert((0, row.state));
                entry.0 += 1;
            }
        }
        inbox.close().await;
    }
    Ok(kept)
}

impl Audit {
    /// `killed` are the processes that did not end by themselves.
    pub(crate) fn of(
        acknowledged: &HashSet<String>,
        kept: &Kept,
        journal: &[Worked],
        killed: &HashSet<u32>,
    ) -> Self {
        let mut lives: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for Worked { id, life } in journal {
            lives.entry(id).or_default().push(*life);
        }
        let is_dead = |state: State| state == State::Dead;
        let (again, worked_twice) = repeated(&lives, killed);
        Self {
            acknowledged: acknowledged.len(),
            kept: kept.len(),
            worked: lives.len(),
            again,
            lost: sorted(acknowledged.iter().filter(|id| !kept.contains_key(*id))),
            kept_twice: ids(kept, |_, (count, _)| count > 1),
            worked_twice,
            dead: ids(kept, |_, (_, state)| is_dead(state)),
            left: ids(kept, |id, (_, state)| {
                !is_dead(state) && !lives.contains_key(id)
            }),
        }
    }

    /// What should not be, in words.
    pub(crate) fn problems(&self) -> Vec<String> {
        let lists = [
            ("lost", &self.lost),
            ("kept twice", &self.kept_twice),
            ("worked twice", &self.worked_twice),
            ("not worked", &self.left),
        ];
        let found = lists.iter().filter(|(_, list)| !list.is_empty());
        found
            .map(|(what, list)| format!("{what}: {}", some(list)))
            .collect()
    }
}

/// How many were worked on again for a reason, and which for none: a process that was killed explains as many as it
/// worked on at once.
fn repeated(lives: &BTreeMap<&str, Vec<u32>>, killed: &HashSet<u32>) -> (usize, Vec<String>) {
    let mut explained: HashMap<u32, usize> = HashMap::new();
    let (mut again, mut twice) = (0, Vec::new());
    for (id, lives) in lives {
        for life in &lives[..lives.len() - 1] {
            let count = explained.entry(*life).or_default();
            if killed.contains(life) && *count < AT_ONCE {
                *count += 1;
                again += 1;
            } else {
                twice.push((*id).to_owned());
            }
        }
    }
    (again, twice)
}

fn ids(kept: &Kept, wanted: impl Fn(&str, (u32, State)) -> bool) -> Vec<String> {
    let found = kept.iter().filter(|(id, row)| wanted(id, **row));
    sorted(found.map(|(id, _)| id))
}

fn sorted<'a>(ids: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut ids: Vec<_> = ids.cloned().collect();
    ids.sort_unstable();
    ids
}

#[cfg(test)]
mod tests {
    use super::{Audit, Kept};
    use crate::child::journal::Worked;
    use atoms_inbox::State;
    use std::collections::HashSet;

    fn audit(kept: &[(&str, u32, State)], journal: &[(&str, u32)]) -> Audit {
        let acknowledged = ["a", "b"].map(str::to_owned).into();
        let kept: Kept = kept
            .iter()
            .map(|(id, count, state)| ((*id).to_owned(), (*count, *state)))
            .collect();
        let journal: Vec<_> = journal
            .iter()
            .map(|(id, life)| Worked {
                id: (*id).to_owned(),
                life: *life,
            })
            .collect();
        Audit::of(&acknowledged, &kept, &journal, &HashSet::from([1]))
    }

    const ALL: [(&str, u32, State); 2] = [("a", 1, State::Done), ("b", 1, State::Done)];

    #[test]
    fn nothing_is_wrong_if_all_is_kept_and_worked_on() {
        let audit = audit(&ALL, &[("a", 2), ("b", 2)]);
        assert_eq!(audit.problems(), [""; 0]);
        assert_eq!((audit.acknowledged, audit.kept, audit.worked), (2, 2, 2));
    }

    #[test]
    fn what_is_not_kept_is_lost_and_what_has_two_rows_is_kept_twice() {
        let audit = audit(&[("b", 2, State::Done)], &[("b", 2)]);
        assert_eq!(
            (audit.lost.as_slice(), audit.kept_twice.as_slice()),
            (&["a".to_owned()][..], &["b".to_owned()][..])
        );
    }

    #[test]
    fn the_end_of_a_process_explains_what_it_had_begun() {
        let after_a_kill = audit(&ALL, &[("a", 1), ("a", 2), ("b", 2)]);
        assert_eq!((after_a_kill.again, after_a_kill.problems().len()), (1, 0));
        let for_no_reason = audit(&ALL, &[("a", 2), ("a", 2), ("b", 2)]);
        assert_eq!(for_no_reason.problems(), ["worked twice: 1 (a)"]);
        let many: Vec<_> = (0..17).map(|n| format!("d-{n:02}")).collect();
        let lives = many
            .iter()
            .flat_map(|id| [(id.as_str(), 1), (id.as_str(), 2)]);
        let too_many = audit(&ALL, &lives.collect::<Vec<_>>());
        assert_eq!(too_many.worked_twice, ["d-16"]);
    }

    #[test]
    fn the_dead_need_no_work_and_others_do() {
        let audit = audit(&[("a", 1, State::Dead), ("b", 1, State::Pending)], &[]);
        assert_eq!(audit.dead, ["a"]);
        assert_eq!(audit.problems(), ["not worked: 1 (b)"]);
    }
}
