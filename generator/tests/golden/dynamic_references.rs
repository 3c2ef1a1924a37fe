object! {
    /// `#/components/schemas/User`
    pub struct User {
        pub name: String = "name",
    }
}

object! {
    /// A page of whatever `$dynamicRef` leads to in the scope of who uses it.
    ///
    /// `#/components/schemas/Page`
    pub struct Page {
        pub items: Vec<T> = "items",
    }
}

object! {
    /// A component that only fills the template is the template.
    ///
    /// `#/components/schemas/UserPage`
    pub struct UserPage {
        pub items: Vec<User> = "items",
    }
}

object! {
    /// `#/components/schemas/Tree`
    pub struct Tree {
        pub children: Option<Vec<Tree>> = optional("children"),
    }
}

object! {
    /// One that says more gets an instance of its own, whose children are named trees.
    ///
    /// `#/components/schemas/NamedTree`
    pub struct NamedTree {
        pub children: Option<Vec<NamedTree>> = optional("children"),
        pub name: String = "name",
    }
}

/// `#/components/schemas/Page/$defs/T`
pub type T = Value;

/// `#/components/schemas/UserPage/$defs/Users`
pub type Users = User;

object! {
    /// `#/components/schemas/Tree`
    pub struct TreeOfNamedTree {
        pub children: Option<Vec<NamedTree>> = optional("children"),
    }
}
