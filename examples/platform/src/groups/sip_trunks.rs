//! SIP trunks: where carriers send calls, and where agents call through.

use atoms_api::atoms::sip_trunks::{self as api, SipTrunks, types};

use crate::faults::Quiet;
use crate::store::Fault;
use crate::views::trunks as views;
use crate::{Caller, Platform};

type Result<T> = std::result::Result<T, Quiet>;

impl SipTrunks for Platform {
    type Caller = Caller;
    type Error = Quiet;

    async fn list_inbound_trunks(&self, caller: Caller) -> Result<api::ListInboundTrunksAnswer> {
        let data = self.within(&caller, |organization, _| {
            let trunks = organization.inbound_trunks.iter();
            trunks
                .map(|trunk| views::inbound(trunk, organization.answering(&trunk.id)))
                .collect()
        });
        done!(ListInboundTrunksOk, data)
    }

    async fn create_inbound_trunk(
        &self,
        caller: Caller,
        body: types::CreateInboundTrunkRequest,
    ) -> Result<api::CreateInboundTrunkAnswer> {
        let trunk = self.everywhere(&caller, |store, moment| {
            store.create_inbound(&caller.organization, body, moment)
        })?;
        done!(CreateInboundTrunkCreated, views::inbound(&trunk, None))
    }

    async fn delete_inbound_trunk(
        &self,
        caller: Caller,
        params: types::DeleteInboundTrunkParams,
    ) -> Result<api::DeleteInboundTrunkAnswer> {
        self.within(&caller, |organization, _| {
            organization.delete_inbound(&params.trunk_id)
        })?;
        done!(
            DeleteInboundTrunkOk,
            types::DeleteInboundTrunkOkData {
                deleted: Some(true)
            }
        )
    }

    async fn update_inbound_trunk(
        &self,
        caller: Caller,
        params: types::UpdateInboundTrunkParams,
        body: types::UpdateInboundTrunkRequest,
    ) -> Result<api::UpdateInboundTrunkAnswer> {
        let trunk = self.everywhere(&caller, |store, moment| {
            let organization = &caller.organization;
            let trunk = store.change_inbound(organization, &params.trunk_id, body, moment)?;
            let agent = store.organization(organization).answering(&trunk.id);
            Ok::<_, Fault>(views::inbound(&trunk, agent))
        })?;
        done!(
            UpdateInboundTrunkOk,
            types::SipInboundTrunk {
                sip_host: None,
                ..trunk
            }
        )
    }

    async fn list_outbound_trunks(&self, caller: Caller) -> Result<api::ListOutboundTrunksAnswer> {
        let data = self.within(&caller, |organization, _| {
            let trunks = organization.outbound_trunks.iter();
            trunks.map(views::outbound).collect()
        });
        done!(ListOutboundTrunksOk, data)
    }

    async fn create_outbound_trunk(
        &self,
        caller: Caller,
        body: types::CreateOutboundTrunkRequest,
    ) -> Result<api::CreateOutboundTrunkAnswer> {
        let trunk = self.within(&caller, |organization, moment| {
            organization.create_outbound(body, moment)
        })?;
        done!(CreateOutboundTrunkCreated, views::outbound(&trunk))
    }

    async fn delete_outbound_trunk(
        &self,
        caller: Caller,
        params: types::DeleteOutboundTrunkParams,
    ) -> Result<api::DeleteOutboundTrunkAnswer> {
        self.within(&caller, |organization, _| {
            organization.delete_outbound(&params.trunk_id)
        })?;
        done!(
            DeleteOutboundTrunkOk,
            types::DeleteOutboundTrunkOkData {
                deleted: Some(true)
            }
        )
    }

    async fn update_outbound_trunk(
        &self,
        caller: Caller,
        params: types::UpdateOutboundTrunkParams,
        body: types::UpdateOutboundTrunkRequest,
    ) -> Result<api::UpdateOutboundTrunkAnswer> {
        let trunk = self.within(&caller, |organization, moment| {
            organization.change_outbound(&params.trunk_id, body, moment)
        })?;
        done!(UpdateOutboundTrunkOk, views::outbound(&trunk))
    }
}
