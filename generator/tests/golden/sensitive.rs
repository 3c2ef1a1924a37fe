object! {
    /// `#/components/schemas/Caller`
    pub struct Caller {
        pub number: Sensitive<String> = "number",
        pub words: Option<Sensitive<Vec<String>>> = optional("words"),
        pub address: Option<Sensitive<Address>> = optional("address"),
    }
}

object! {
    /// `#/components/schemas/Address`
    pub struct Address {
        pub street: Option<String> = optional("street"),
    }
}
