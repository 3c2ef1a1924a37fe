//! `atoms-inbox replay` and `atoms-inbox retry-dead`.

use atoms_inbox::Inbox;

use crate::Outcome;
use crate::deliver::Target;
use crate::list::{find, get};

/// Makes deliveries due again, or sends them to an address.
///
/// Without an address the service that works on the inbox hands them to its handlers again, in whatever state they are, but
/// for those that are being worked on.
#[derive(clap::Args)]
pub(crate) struct Replay {
    /// The deliveries' numbers or their own ids
    #[arg(required = true)]
    ids: Vec<String>,
    #[command(flatten)]
    target: Option<Target>,
}

impl Replay {
    pub(crate) async fn run(self, inbox: &Inbox) -> Outcome {
        if let Some(target) = self.target {
            let sender = target.sender()?;
            for id in self.ids {
                let row = get(inbox, &id).await?;
                let status = sender.send(&row).await?;
                println!("{id}: {status}");
                if !status.is_success() {
                    return Err("it was not taken".into());
                }
            }
            return Ok(());
        }
        let mut seqs = Vec::new();
        for id in &self.ids {
            seqs.push(find(inbox, id).await?);
        }
        let replayed = inbox.store().replay(&seqs).await?;
        println!("{replayed} due again");
        if replayed < seqs.len() as u64 {
            return Err(
                "some are not there, are being worked on, or their payload was dropped".into(),
            );
        }
        Ok(())
    }
}

/// Makes all dead deliveries due again.
pub(crate) async fn retry_dead(inbox: &Inbox) -> Outcome {
    println!("{} due again", inbox.store().retry_dead().await?);
    Ok(())
}
