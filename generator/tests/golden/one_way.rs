object! {
    /// `#/components/schemas/User`
    pub struct User {
        pub id: Option<String> = optional("id"),
        pub name: String = "name",
        pub address: Option<Address> = optional("address"),
        /// Properties that the document does not declare by name.
        pub extra: BTreeMap<String, i64> = additional(except "password"),
    }
}

object! {
    /// As requests carry it.
    ///
    /// `#/components/schemas/User`
    pub struct UserRequest with new {
        pub name: String = "name",
        pub password: String = "password",
        pub address: Option<Address> = optional("address"),
        /// Properties that the document does not declare by name.
        pub extra: BTreeMap<String, i64> = additional(except "id"),
    }
}

object! {
    /// Only ever sent, so that it needs no copy.
    ///
    /// `#/components/schemas/Team`
    pub struct Team with new {
        pub lead: UserRequest = "lead",
    }
}

object! {
    /// `#/components/schemas/Address`
    pub struct Address {
        pub town: Option<String> = optional("town"),
    }
}
