//! What agents answer on, and which numbers they call and transfer from.

use atoms_api::atoms::agent_telephony::{self as api, AgentTelephony, types};

use crate::faults::Quiet;
use crate::store::{Fault, TelephonySource};
use crate::views::telephony as views;
use crate::{Caller, Platform};

type Result<T> = std::result::Result<T, Quiet>;

impl AgentTelephony for Platform {
    type Caller = Caller;
    type Error = Quiet;

    async fn list_agent_answers(
        &self,
        caller: Caller,
        params: types::ListAgentAnswersParams,
    ) -> Result<api::ListAgentAnswersAnswer> {
        let numbers = self.own_numbers()?;
        let answers = self.within(&caller, |organization, _| {
            organization.agent(&params.agent_id)?;
            let bindings = organization.answers.iter();
            let its_own = bindings.filter(|one| one.agent == params.agent_id);
            Ok::<_, Fault>(
                its_own
                    .map(|one| views::answer(one, organization, &numbers))
                    .collect(),
            )
        })?;
        done!(
            ListAgentAnswersOk,
            types::ListAgentAnswersOkData {
                answers: Some(answers)
            }
        )
    }

    async fn add_agent_answer(
        &self,
        caller: Caller,
        params: types::AddAgentAnswerParams,
        body: types::AddAnswerRequest,
    ) -> Result<api::AddAgentAnswerAnswer> {
        let numbers = self.own_numbers()?;
        let source = source(body.source_kind, body.source_id);
        let binding = self.within(&caller, |organization, moment| {
            organization.answer_on(&params.agent_id, source, &numbers, moment)
        })?;
        done!(AddAgentAnswerCreated, views::binding(&binding))
    }

    async fn remove_agent_answer(
        &self,
        caller: Caller,
        params: types::RemoveAgentAnswerParams,
    ) -> Result<api::RemoveAgentAnswerAnswer> {
        self.within(&caller, |organization, _| {
            organization.answer_no_longer(&params.agent_id, &params.source_id)
        })?;
        done!(Detached, DETACHED)
    }

    async fn list_agent_caller_ids(
        &self,
        caller: Caller,
        params: types::ListAgentCallerIdsParams,
    ) -> Result<api::ListAgentCallerIdsAnswer> {
        let caller_ids = self.within(&caller, |organization, _| {
            organization.agent(&params.agent_id)?;
            let bindings = organization.caller_ids.iter();
            let its_own = bindings.filter(|one| one.agent == params.agent_id);
            Ok::<_, Fault>(
                its_own
                    .map(|one| views::caller_id(one, organization))
                    .collect(),
            )
        })?;
        done!(
            ListAgentCallerIdsOk,
            types::ListAgentCallerIdsOkData {
                caller_ids: Some(caller_ids)
            }
        )
    }

    async fn add_agent_caller_id(
        &self,
        caller: Caller,
        params: types::AddAgentCallerIdParams,
        body: types::AddCallerIdRequest,
    ) -> Result<api::AddAgentCallerIdAnswer> {
        let numbers = self.own_numbers()?;
        let source = source(body.source_kind, body.source_id);
        let binding = self.within(&caller, |organization, moment| {
            organization.call_from(&params.agent_id, source, body.number, &numbers, moment)
        })?;
        done!(AddAgentCallerIdCreated, views::binding(&binding))
    }

    async fn remove_agent_caller_id(
        &self,
        caller: Caller,
        params: types::RemoveAgentCallerIdParams,
    ) -> Result<api::RemoveAgentCallerIdAnswer> {
        self.within(&caller, |organization, _| {
            let (agent, source) = (&params.agent_id, &params.source_id);
            organization.call_from_no_longer(agent, source, &params.number)
        })?;
        done!(Detached, DETACHED)
    }

    async fn set_agent_transfer_source(
        &self,
        caller: Caller,
        params: types::SetAgentTransferSourceParams,
        body: types::SetTransferSourceRequest,
    ) -> Result<api::SetAgentTransferSourceAnswer> {
        let numbers = self.own_numbers()?;
        let number = body.transfer_from_number;
        self.within(&caller, |organization, _| {
            organization.transfer_from(&params.agent_id, number.clone(), &numbers)
        })?;
        done!(
            SetAgentTransferSourceOk,
            types::SetAgentTransferSourceOkData {
                transfer_from_number: number.into()
            }
        )
    }
}

const DETACHED: types::DetachedData = types::DetachedData {
    detached: Some(true),
};

fn source(kind: types::TelephonySourceKind, id: String) -> TelephonySource {
    TelephonySource { kind, id }
}
