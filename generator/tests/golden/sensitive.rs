object! {
    /// `#/components/schemas/Caller`
    #[derive(Clone, Debug, PartialEq)]
    pub struct Caller {
        pub number: Sensitive<String> = "number",
        pub words: Option<Sensitive<Vec<String>>> = optional("words"),
        pub address: Option<Sensitive<Address>> = optional("address"),
    }
}

object! {
    /// `#/components/schemas/Address`
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Address {
        pub street: Option<String> = optional("street"),
    }
}
