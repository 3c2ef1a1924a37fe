//! What a service has received and its contract does not have.

use super::table::checks;

checks! {
    /// Deliveries of an event arrive that the document does not describe, as the runtime's `Observed` counted them. A
    /// receiver hands them to `unrecognized`, and answers as that says.
    EVENT_OBSERVED = "event-observed", Alternatives, Wider;

    /// A value arrives that the document does not list. The generated enum or union keeps it as `Unknown`; whoever enforces the
    /// document refuses the delivery.
    VALUE_OBSERVED = "value-observed", Values, Wider;

    /// A property arrives that the document does not describe. It is left out of the generated type, unless that keeps what is
    /// not declared.
    FIELD_OBSERVED = "field-observed", Meaning, Wider;
}
