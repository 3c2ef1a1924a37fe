object! {
    /// `#/components/schemas/Report`
    pub struct Report {
        pub turns: Vec<ReportTurnsItem> = "turns",
        pub matrix: Option<Vec<Vec<Number>>> = optional("matrix"),
        pub gaps: Option<Vec<Option<String>>> = optional("gaps"),
        pub labels: BTreeMap<String, String> = "labels",
        pub free: Option<Map<String, Value>> = optional("free"),
        pub open: Option<Map<String, Value>> = optional("open"),
        pub untyped: Option<Vec<Value>> = optional("untyped"),
        pub anything: Value = "anything",
    }
}

object! {
    /// `#/components/schemas/Report/properties/turns/items`
    pub struct ReportTurnsItem {
        pub text: String = "text",
    }
}
