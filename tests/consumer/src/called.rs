//! Operations, called.

use atoms_api::atoms::Client;
use atoms_api::atoms::agents::CreateAgentAnswer;
use atoms_api::atoms::agents::types::CreateAgentRequest;
use atoms_api::atoms::concurrency::GetConcurrencyAnswer;
use atoms_runtime::Number;
use atoms_runtime::rest::client::Error;

/// Makes an agent; its id.
///
/// # Errors
/// When the call fails.
pub async fn begin(client: &Client, name: &str) -> Result<Option<String>, Error> {
    let request = CreateAgentRequest {
        first_message: Some("Good morning.".to_owned()),
        ..CreateAgentRequest::new(name)
    };
    match client.create_agent(&request).await? {
        CreateAgentAnswer::Created(made) => Ok(made.data),
        _ => Ok(None),
    }
}

/// The most calls at once.
///
/// # Errors
/// When the call fails.
pub async fn limit(client: &Client) -> Result<Option<i64>, Error> {
    match client.get_concurrency().await? {
        GetConcurrencyAnswer::Ok(found) => {
            let overview = found.data.unwrap_or_default();
            Ok(overview.org_limit.and_then(Number::as_i64))
        }
        _ => Ok(None),
    }
}
