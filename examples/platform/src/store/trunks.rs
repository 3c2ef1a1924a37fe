//! SIP trunks: where carriers send calls, and where agents call through.

use atoms_api::atoms::sip_trunks::types::{
    CreateInboundTrunkRequest, CreateOutboundTrunkRequest, MediaEncryption, SipTransport,
    UpdateInboundTrunkRequest, UpdateOutboundTrunkRequest,
};
use jiff::Timestamp;

use super::{Fault, Moment, Organization, Store};

/// A trunk that carriers send calls to.
#[derive(Clone, Debug)]
pub struct InboundTrunk {
    /// Its id.
    pub id: String,
    /// What was asked for, as it is now.
    pub what: CreateInboundTrunkRequest,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// A trunk that agents call through.
#[derive(Clone, Debug)]
pub struct OutboundTrunk {
    /// Its id.
    pub id: String,
    /// What was asked for, as it is now.
    pub what: CreateOutboundTrunkRequest,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl InboundTrunk {
    fn numbers(&self) -> &[String] {
        self.what.numbers.as_deref().unwrap_or_default()
    }
}

/// Why a trunk is not made or changed: another one has a number that it asks for.
fn taken() -> Fault {
    Fault::InUse("a number is on another trunk".to_owned())
}

impl Store {
    /// Makes an inbound trunk for an organization.
    ///
    /// # Errors
    /// When it has neither numbers nor addresses, or another trunk of the platform has one of the numbers.
    pub fn create_inbound(
        &mut self,
        organization: &str,
        mut what: CreateInboundTrunkRequest,
        moment: &Moment<'_>,
    ) -> Result<InboundTrunk, Fault> {
        what.krisp_enabled.get_or_insert(true);
        what.media_encryption.get_or_insert(MediaEncryption::Allow);
        let trunk = InboundTrunk {
            id: moment.id(),
            what,
            created_at: moment.now,
            updated_at: moment.now,
        };
        let addresses = trunk.what.allowed_addresses.as_deref().unwrap_or_default();
        if trunk.numbers().is_empty() && addresses.is_empty() {
            return Err(Fault::invalid("a trunk needs a number or an address"));
        }
        self.numbers_are_free(&trunk.id, trunk.numbers())?;
        let trunks = &mut self.organization(organization).inbound_trunks;
        trunks.push(trunk.clone());
        Ok(trunk)
    }

    /// Changes an inbound trunk of an organization; what is absent stays.
    ///
    /// # Errors
    /// When there is none, or another trunk of the platform has one of the numbers.
    pub fn change_inbound(
        &mut self,
        organization: &str,
        id: &str,
        change: UpdateInboundTrunkRequest,
        moment: &Moment<'_>,
    ) -> Result<InboundTrunk, Fault> {
        let mut trunk = self.organization(organization).inbound(id)?.clone();
        let old = trunk.what;
        trunk.what = CreateInboundTrunkRequest {
            name: change.name.unwrap_or(old.name),
            numbers: change.numbers.or(old.numbers),
            allowed_addresses: change.allowed_addresses.or(old.allowed_addresses),
            allowed_numbers: change.allowed_numbers.or(old.allowed_numbers),
            krisp_enabled: change.krisp_enabled.or(old.krisp_enabled),
            media_encryption: change.media_encryption.or(old.media_encryption),
            auth_username: change.auth_username.or(old.auth_username),
            auth_password: change.auth_password.or(old.auth_password),
            ringing_timeout_seconds: change
                .ringing_timeout_seconds
                .or(old.ringing_timeout_seconds),
        };
        trunk.updated_at = moment.now;
        self.numbers_are_free(id, trunk.numbers())?;
        let trunks = self.organization(organization).inbound_trunks.iter_mut();
        for kept in trunks.filter(|kept| kept.id == id) {
            kept.clone_from(&trunk);
        }
        Ok(trunk)
    }

    fn numbers_are_free(&self, id: &str, numbers: &[String]) -> Result<(), Fault> {
        let all = self.organizations.values();
        let mut others = all.flat_map(|one| &one.inbound_trunks);
        let is_taken = others.any(|trunk| {
            trunk.id != id
                && trunk
                    .numbers()
                    .iter()
                    .any(|number| numbers.contains(number))
        });
        if is_taken {
            return Err(taken());
        }
        Ok(())
    }
}

impl Organization {
    /// The inbound trunk of that id.
    ///
    /// # Errors
    /// When there is none.
    pub fn inbound(&self, id: &str) -> Result<&InboundTrunk, Fault> {
        let found = self.inbound_trunks.iter().find(|trunk| trunk.id == id);
        found.ok_or(Fault::Missing("trunk"))
    }

    /// Deletes an inbound trunk.
    ///
    /// # Errors
    /// When there is none, or an agent answers on it.
    pub fn delete_inbound(&mut self, id: &str) -> Result<(), Fault> {
        self.inbound(id)?;
        if let Some(agent) = self.answering(id) {
            let name = &agent.profile.name;
            return Err(Fault::InUse(format!(
                "the agent {name} answers on the trunk"
            )));
        }
        self.inbound_trunks.retain(|trunk| trunk.id != id);
        Ok(())
    }

    /// Makes an outbound trunk.
    ///
    /// # Errors
    /// When its address has one, or one of its numbers is on another.
    pub fn create_outbound(
        &mut self,
        mut what: CreateOutboundTrunkRequest,
        moment: &Moment<'_>,
    ) -> Result<OutboundTrunk, Fault> {
        let mut others = self.outbound_trunks.iter();
        if others.any(|trunk| trunk.what.address == what.address) {
            return Err(Fault::InUse("the address has a trunk already".to_owned()));
        }
        self.outbound_numbers_are_free("", &what.numbers)?;
        what.transport.get_or_insert(SipTransport::Auto);
        what.media_encryption
            .get_or_insert(MediaEncryption::Disable);
        what.cps_limit.get_or_insert(1);
        let trunk = OutboundTrunk {
            id: moment.id(),
            what,
            created_at: moment.now,
            updated_at: moment.now,
        };
        self.outbound_trunks.push(trunk.clone());
        Ok(trunk)
    }

    /// The outbound trunk of that id.
    ///
    /// # Errors
    /// When there is none.
    pub fn outbound(&self, id: &str) -> Result<&OutboundTrunk, Fault> {
        let found = self.outbound_trunks.iter().find(|trunk| trunk.id == id);
        found.ok_or(Fault::Missing("trunk"))
    }

    /// Changes an outbound trunk; what is absent stays.
    ///
    /// # Errors
    /// When there is none, a number that would go is in use, or a new one is on another trunk.
    pub fn change_outbound(
        &mut self,
        id: &str,
        change: UpdateOutboundTrunkRequest,
        moment: &Moment<'_>,
    ) -> Result<OutboundTrunk, Fault> {
        let mut trunk = self.outbound(id)?.clone();
        if let Some(numbers) = &change.numbers {
            let gone = trunk.what.numbers.iter();
            let gone = gone.filter(|number| !numbers.contains(number));
            self.are_not_shown(id, gone)?;
            self.outbound_numbers_are_free(id, numbers)?;
        }
        let old = trunk.what;
        trunk.what = CreateOutboundTrunkRequest {
            name: change.name.unwrap_or(old.name),
            numbers: change.numbers.unwrap_or(old.numbers),
            destination_country: change.destination_country.or(old.destination_country),
            media_encryption: change.media_encryption.or(old.media_encryption),
            auth_username: change.auth_username.or(old.auth_username),
            auth_password: change.auth_password.or(old.auth_password),
            cps_limit: change.cps_limit.or(old.cps_limit),
            ..old
        };
        trunk.updated_at = moment.now;
        for kept in self.outbound_trunks.iter_mut().filter(|kept| kept.id == id) {
            kept.clone_from(&trunk);
        }
        Ok(trunk)
    }

    /// Deletes an outbound trunk.
    ///
    /// # Errors
    /// When there is none, or its numbers are in use.
    pub fn delete_outbound(&mut self, id: &str) -> Result<(), Fault> {
        let trunk = self.outbound(id)?;
        self.are_not_shown(id, trunk.what.numbers.iter())?;
        self.outbound_trunks.retain(|trunk| trunk.id != id);
        Ok(())
    }

    fn outbound_numbers_are_free(&self, id: &str, numbers: &[String]) -> Result<(), Fault> {
        let mut others = self.outbound_trunks.iter().filter(|trunk| trunk.id != id);
        let is_taken =
            others.any(|trunk| trunk.what.numbers.iter().any(|one| numbers.contains(one)));
        if is_taken {
            return Err(taken());
        }
        Ok(())
    }
}
