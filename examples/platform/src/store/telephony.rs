//! What agents answer on, and what they call and transfer from.

use atoms_api::atoms::agent_telephony::types::TelephonySourceKind;
use jiff::Timestamp;

use super::{Agent, Fault, Moment, Organization};

/// Ties an agent to a number or to a trunk.
#[derive(Clone, Debug)]
pub struct Binding {
    /// Its id.
    pub id: String,
    /// The agent.
    pub agent: String,
    /// The number or the trunk.
    pub source: Source,
    /// Which number the agent shows; of those that it calls from.
    pub number: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// A number of the organization, or a trunk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Which of the two.
    pub kind: TelephonySourceKind,
    /// Its id.
    pub id: String,
}

/// A number of the organization that no trunk has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnNumber {
    /// Its id.
    pub id: String,
    /// The number, in E.164.
    pub number: String,
}

impl Organization {
    /// Lets an agent take the calls of a number or of an inbound trunk. Twice is once.
    ///
    /// # Errors
    /// When there is no such agent, number or trunk, or another agent answers there.
    pub fn answer_on(
        &mut self,
        agent: &str,
        source: Source,
        numbers: &[OwnNumber],
        moment: &Moment<'_>,
    ) -> Result<Binding, Fault> {
        self.agent(agent)?;
        self.answer_label(&source, numbers)?;
        if let Some(one) = self.answers.iter().find(|one| one.source == source) {
            if one.agent != agent {
                return Err(Fault::Conflict("in_use", "another agent answers there"));
            }
            return Ok(one.clone());
        }
        let binding = Binding::new(agent, source, None, moment);
        self.answers.push(binding.clone());
        Ok(binding)
    }

    /// What people know the source of calls by: its number, or the name of its trunk.
    ///
    /// # Errors
    /// When there is no such number or trunk.
    pub fn answer_label(&self, source: &Source, numbers: &[OwnNumber]) -> Result<String, Fault> {
        if source.kind == TelephonySourceKind::SipTrunk {
            return Ok(self.inbound(&source.id)?.what.name.clone());
        }
        own(source, numbers).map(|own| own.number.clone())
    }

    /// The agent that answers on a trunk or a number.
    pub fn answering(&self, source: &str) -> Option<&Agent> {
        let binding = self.answers.iter().find(|one| one.source.id == source)?;
        self.agent(&binding.agent).ok()
    }

    /// Ends that an agent takes the calls of a source.
    ///
    /// # Errors
    /// When there is no such agent, or it does not answer there.
    pub fn answer_no_longer(&mut self, agent: &str, source: &str) -> Result<(), Fault> {
        self.agent(agent)?;
        let is_it = |one: &Binding| one.agent == agent && one.source.id == source;
        take(&mut self.answers, is_it)
    }

    /// Lets an agent call from a number, or from a number of an outbound trunk. Twice is once.
    ///
    /// # Errors
    /// When there is no such agent, number or trunk, or the trunk does not have the number.
    pub fn call_from(
        &mut self,
        agent: &str,
        source: Source,
        number: Option<String>,
        numbers: &[OwnNumber],
        moment: &Moment<'_>,
    ) -> Result<Binding, Fault> {
        self.agent(agent)?;
        let number = self.caller_id(&source, number, numbers)?;
        let same = |one: &&Binding| {
            one.agent == agent && one.source == source && one.number.as_ref() == Some(&number)
        };
        if let Some(one) = self.caller_ids.iter().find(same) {
            return Ok(one.clone());
        }
        let binding = Binding::new(agent, source, Some(number), moment);
        self.caller_ids.push(binding.clone());
        Ok(binding)
    }

    fn caller_id(
        &self,
        source: &Source,
        number: Option<String>,
        numbers: &[OwnNumber],
    ) -> Result<String, Fault> {
        if source.kind != TelephonySourceKind::SipTrunk {
            let own = own(source, numbers)?;
            return match number {
                Some(number) if number != own.number => Err(Fault::invalid("it is another number")),
                _ => Ok(own.number.clone()),
            };
        }
        let trunk = self.outbound(&source.id)?;
        let number = number.ok_or_else(|| Fault::invalid("name a number of the trunk"))?;
        if !trunk.what.numbers.contains(&number) {
            return Err(Fault::invalid("the trunk does not have the number"));
        }
        Ok(number)
    }

    /// Ends that an agent calls from a number of a source.
    ///
    /// # Errors
    /// When there is no such agent, or it does not call from there.
    pub fn call_from_no_longer(
        &mut self,
        agent: &str,
        source: &str,
        number: &str,
    ) -> Result<(), Fault> {
        self.agent(agent)?;
        let is_it = |one: &Binding| {
            let same = one.number.as_deref() == Some(number);
            one.agent == agent && one.source.id == source && same
        };
        take(&mut self.caller_ids, is_it)
    }

    /// Sets or clears the number that an agent passes calls on from.
    ///
    /// # Errors
    /// When there is no such agent, or the number is not the organization's.
    pub fn transfer_from(
        &mut self,
        agent: &str,
        number: Option<String>,
        numbers: &[OwnNumber],
    ) -> Result<(), Fault> {
        self.agent(agent)?;
        let Some(number) = number else {
            self.transfers.remove(agent);
            return Ok(());
        };
        let mut trunks = self.outbound_trunks.iter();
        let is_own = numbers.iter().any(|own| own.number == number)
            || trunks.any(|trunk| trunk.what.numbers.contains(&number));
        if !is_own {
            return Err(Fault::invalid("it is not a number of the organization"));
        }
        self.transfers.insert(agent.to_owned(), number);
        Ok(())
    }

    /// That nobody calls or transfers from these numbers of an outbound trunk.
    ///
    /// # Errors
    /// When somebody does: who.
    pub(super) fn are_not_shown<'a>(
        &self,
        trunk: &str,
        numbers: impl Iterator<Item = &'a String>,
    ) -> Result<(), Fault> {
        for number in numbers {
            let calls = self.caller_ids.iter();
            let mut calls =
                calls.filter(|one| one.source.id == trunk && one.number.as_ref() == Some(number));
            let mut transfers = self.transfers.iter().filter(|(_, from)| *from == number);
            let agent = calls.next().map(|one| &one.agent);
            let agent = agent.or_else(|| transfers.next().map(|(agent, _)| agent));
            if let Some(agent) = agent.and_then(|id| self.agent(id).ok()) {
                let name = &agent.profile.name;
                return Err(Fault::InUse(format!("the agent {name} uses {number}")));
            }
        }
        Ok(())
    }
}

impl Binding {
    fn new(agent: &str, source: Source, number: Option<String>, moment: &Moment<'_>) -> Self {
        Self {
            id: moment.id(),
            agent: agent.to_owned(),
            source,
            number,
            created_at: moment.now,
        }
    }
}

fn own<'n>(source: &Source, numbers: &'n [OwnNumber]) -> Result<&'n OwnNumber, Fault> {
    let found = numbers.iter().find(|own| own.id == source.id);
    found.ok_or(Fault::Missing("number"))
}

fn take(bindings: &mut Vec<Binding>, is_it: impl Fn(&Binding) -> bool) -> Result<(), Fault> {
    let before = bindings.len();
    bindings.retain(|one| !is_it(one));
    (bindings.len() < before)
        .then_some(())
        .ok_or(Fault::Missing("binding"))
}
