//! What the CRM answers.

use atoms_api::assistant::types::{Assistant, AssistantRequestAnswer, ToolCall, ToolCallResult};
use atoms_runtime::serde_json::{Map, Value, json};

use crate::store::{Appointment, Customer, Store};

/// How a call is to be handled: somebody known is greeted by name, somebody blocked is turned away.
pub(super) fn configuration(customer: Option<Customer>) -> AssistantRequestAnswer {
    match customer {
        None => AssistantRequestAnswer::saved_configuration(),
        Some(customer) if customer.blocked => {
            AssistantRequestAnswer::rejection("We cannot take your call. Please write to us.")
        }
        Some(customer) => {
            let greeting = format!("Hello {}! How can I help you?", customer.name);
            AssistantRequestAnswer::transient_assistant(Assistant {
                first_message: Some(greeting),
                // Comes back in every later event of the call.
                metadata: Some(Map::from_iter([(
                    "customer_id".to_owned(),
                    customer.id.into(),
                )])),
                ..Assistant::default()
            })
        }
    }
}

/// What one call of a tool returns. The model reads it, so a failure is a sentence, too.
pub(super) async fn result(
    store: &Store,
    number: &str,
    call: ToolCall,
) -> sqlx::Result<ToolCallResult> {
    let result = match call.function.name.as_str() {
        "find_appointment" => find_appointment(store, number, &call.function.arguments).await?,
        _ => "There is no such tool.".into(),
    };
    Ok(ToolCallResult {
        tool_call_id: call.id,
        result,
    })
}

/// The arguments come from what a caller said: they choose a day, and the number chooses whose appointments.
async fn find_appointment(
    store: &Store,
    number: &str,
    arguments: &Map<String, Value>,
) -> sqlx::Result<Value> {
    let Some(day) = arguments.get("day").and_then(Value::as_str) else {
        return Ok("Ask for the day first.".into());
    };
    let found = store.appointment(number, day).await?;
    Ok(match found {
        Some(Appointment { time, dentist }) => json!({ "time": time, "dentist": dentist }),
        None => "There is no appointment on that day.".into(),
    })
}
