//! `atoms-inbox reencrypt`.

use atoms_inbox::{Inbox, Keys};

use crate::Outcome;

pub(crate) async fn run(inbox: &Inbox, keys: Option<&Keys>) -> Outcome {
    let keys = keys.ok_or("`--keys` names the variable with the keys")?;
    let done = inbox.reencrypt(keys).await?;
    println!("{} deliveries encrypted anew", done.sealed);
    if done.unopened > 0 {
        return Err(format!(
            "{} deliveries are opened by none of the keys",
            done.unopened
        )
        .into());
    }
    Ok(())
}
