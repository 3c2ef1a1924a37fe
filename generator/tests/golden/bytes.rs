object! {
    /// `#/components/schemas/Heard`
    pub struct Heard {
        pub sound: Base64 = "sound",
        pub picture: Option<String> = optional("picture"),
    }
}
