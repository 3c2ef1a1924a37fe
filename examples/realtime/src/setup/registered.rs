//! What a registered call is to be.

use atoms_api::atoms::calls::types::RegisterCallRequest;
use atoms_api::atoms::types::OutputAudioFormat;

use super::{Mode, Setup, name};
use crate::format::{Input, Output, Unsupported};

/// What is asked for and cannot be.
pub(crate) enum Fault {
    Format(Unsupported),
    Disagreement,
}

impl From<Unsupported> for Fault {
    fn from(unsupported: Unsupported) -> Self {
        Self::Format(unsupported)
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Format(unsupported) => unsupported.fmt(f),
            Self::Disagreement => f.write_str("sample_rate and output_audio_format disagree"),
        }
    }
}

/// The session that is registered.
pub(crate) fn registered(asked: RegisterCallRequest) -> Result<Setup, Fault> {
    let output = output(&asked)?;
    let input = match asked.input_audio_format {
        Some(format) => Input::of(format)?,
        None => Input::like(&output),
    };
    let variables = asked.variables.map(atoms_runtime::Sensitive::into_inner);
    Ok(Setup {
        agent: asked.agent_id,
        mode: Mode::of(asked.mode.as_ref().map_or("webcall", |mode| mode.as_str())),
        name: name(variables.unwrap_or_default()),
        input,
        output,
    })
}

#[allow(
    deprecated,
    reason = "what the contract deprecates is accepted for ever"
)]
fn output(asked: &RegisterCallRequest) -> Result<Output, Fault> {
    let by_rate = asked
        .sample_rate
        .as_ref()
        .map(|rate| Output::at(rate.get()));
    let by_rate = by_rate.transpose()?;
    let by_format = asked.output_audio_format.clone().map(Output::of);
    match (by_format.transpose()?, by_rate) {
        (Some(format), Some(rate)) if format.rate != rate.rate => Err(Fault::Disagreement),
        (Some(one), _) | (None, Some(one)) => Ok(one),
        (None, None) => Ok(Output::of(OutputAudioFormat::Pcm24000)?),
    }
}
