object! {
    /// `#/components/schemas/Call`
    pub struct Call {
        pub status: ::core::option::Option<CallStatus2> = optional("status"),
        pub user_id_2: ::core::option::Option<String> = optional("user-id"),
        pub user_id: ::core::option::Option<String> = optional("user_id"),
        pub r#fn: ::core::option::Option<String> = optional("fn"),
        pub self_: ::core::option::Option<String> = optional("Self"),
        pub n1st: ::core::option::Option<String> = optional("1st"),
    }
}

object! {
    /// `#/components/schemas/Call/properties/status`
    pub struct CallStatus2 {
        pub text: ::core::option::Option<String> = optional("text"),
    }
}

/// `#/components/schemas/CallStatus`
pub type CallStatus = String;

/// `#/components/schemas/call`
pub type Call2 = String;

object! {
    /// `#/components/schemas/Option`
    pub struct Option {
        pub a: ::core::option::Option<String> = optional("a"),
    }
}
