//! `atoms-inbox replay` and `atoms-inbox retry-dead`.

use atoms_inbox::{Inbox, Row, State};

use crate::Outcome;
use crate::deliver::Target;
use crate::find::Scope;

/// Makes deliveries due again, or sends them to an address.
///
/// Without an address the service that works on the inbox hands them to its handlers again, in whatever state they are, but
/// for those that are being worked on.
///
/// A number after a `#`, in quotes for the shell, is a number whatever ids there are.
#[derive(clap::Args)]
pub(crate) struct Replay {
    /// The deliveries' own ids, or their numbers: 5 or '#5'
    #[arg(required = true)]
    ids: Vec<String>,
    #[command(flatten)]
    scope: Scope,
    #[command(flatten)]
    target: Option<Target>,
}

impl Replay {
    pub(crate) async fn run(self, inbox: &Inbox) -> Outcome {
        // Each once, by the name that it has first.
        let mut named: Vec<(String, Row)> = Vec::new();
        for id in self.ids {
            let row = self.scope.find(inbox, &id).await?;
            if named.iter().all(|(_, other)| other.seq != row.seq) {
                named.push((id, row));
            }
        }
        match self.target {
            Some(target) => send(inbox, named, target).await,
            None => make_due(inbox, named).await,
        }
    }
}

async fn send(inbox: &Inbox, named: Vec<(String, Row)>, target: Target) -> Outcome {
    let sender = target.sender()?;
    for (id, row) in named {
        let row = inbox.store().get(row.seq).await?;
        let row = row.ok_or_else(|| format!("{id}: it is not there any more"))?;
        let status = sender.send(&row).await?;
        println!("{id}: {status}");
        if !status.is_success() {
            return Err("it was not taken".into());
        }
    }
    Ok(())
}

/// One at a time, so that those that are left are known.
async fn make_due(inbox: &Inbox, named: Vec<(String, Row)>) -> Outcome {
    let (mut replayed, mut left) = (0, Vec::new());
    for (id, row) in named {
        if inbox.store().replay(&[row.seq]).await? == 1 {
            replayed += 1;
        } else if row.state == State::Pruned {
            left.push(format!("{id} (its payload was dropped)"));
        } else {
            left.push(format!("{id} (it is being worked on)"));
        }
    }
    println!("{replayed} due again");
    if left.is_empty() {
        return Ok(());
    }
    Err(format!("not due again: {}", left.join(", ")).into())
}

/// Makes all dead deliveries due again.
pub(crate) async fn retry_dead(inbox: &Inbox) -> Outcome {
    println!("{} due again", inbox.store().retry_dead().await?);
    Ok(())
}
