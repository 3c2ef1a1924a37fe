object! {
    /// `#/components/schemas/Call`
    pub struct Call {
        pub id: CallId = "id",
        pub customer: Person = "customer",
        pub agent: Person = "agent",
        /// What stands beside a reference describes its use.
        pub previous: Option<CallId> = optional("previous"),
    }
}

/// Names a call.
///
/// `#/components/schemas/CallId`
pub type CallId = String;

object! {
    /// `references/people.yaml#/Person`
    pub struct Person {
        pub name: String = "name",
        pub mother: Option<Box<Person>> = optional("mother"),
    }
}
