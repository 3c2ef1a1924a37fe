//! Where a thing stands, as a reader would look it up: with its file, where the contract is split over files.

use crate::diagnostic::Origin;
use crate::model::contract::{Contract, Event};
use crate::read::SourceId;

/// The files of a contract.
#[derive(Clone, Debug)]
pub struct SourceNames {
    /// What generated files say they are made from.
    pub sources: Vec<String>,
    /// The entry document: what stands there is shown without a file.
    pub entry: SourceId,
    /// What each text is called, by its id.
    pub names: Vec<String>,
}

impl From<Vec<String>> for SourceNames {
    /// A contract of one document.
    fn from(sources: Vec<String>) -> Self {
        Self {
            sources,
            entry: SourceId(0),
            names: Vec::new(),
        }
    }
}

impl SourceNames {
    /// The file of a place, unless it is the entry document.
    fn file(&self, origin: &Origin) -> Option<&str> {
        let other = origin.source != self.entry;
        let name = self.names.get(origin.source.0).filter(|_| other)?;
        Some(name.as_str())
    }

    /// A place that is where it says, with its file.
    fn complete(&self, place: &mut String, origin: &Origin) {
        let fragment = crate::model::types::place(origin);
        if place.is_empty() {
            place.clone_from(&fragment);
        }
        if *place == fragment
            && let Some(file) = self.file(origin)
        {
            place.insert_str(0, file);
        }
    }

    /// An event is looked up where it is mentioned, wherever it is described.
    fn event(&self, event: &mut Event) {
        if let Some(file) = self.file(&event.mention) {
            event.place.insert_str(0, file);
        }
    }
}

/// Puts the file before every place that is in another than the entry document.
pub(in crate::model) fn complete(contract: &mut Contract, files: &SourceNames) {
    for def in &mut contract.types {
        files.complete(&mut def.place, &def.origin);
    }
    let sections = contract.sections_mut();
    for operation in sections.flat_map(|section| &mut section.operations) {
        files.complete(&mut operation.place, &operation.origin);
    }
    for socket in &mut contract.sockets {
        let messages = socket.received.list.iter_mut().chain(&mut socket.sent.list);
        messages.for_each(|message| files.complete(&mut message.place, &message.origin));
    }
    for degraded in &mut contract.degraded {
        files.complete(&mut degraded.place, &degraded.origin);
    }
    if let Some(webhooks) = &mut contract.webhooks {
        webhooks
            .events
            .iter_mut()
            .for_each(|event| files.event(event));
    }
}
