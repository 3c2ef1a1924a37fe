//! **For generated code: no promises.** What only code made by `atoms-codegen` names.
//!
//! Generated code and the runtime beside it have the same version; anything here may change with it. A service names
//! nothing of this module.

pub use crate::receiver::{
    Discriminator, Dispatch, Dispatched, Endpoint, EventPlace, EventSpec, Path,
};
pub use crate::wire::union::JsonKind;

#[doc(hidden)]
pub use crate::wire::{object, open_enum};
#[doc(inline)]
pub use crate::{private_object as object, private_open_enum as open_enum};

#[cfg(feature = "rest")]
pub use self::operations::*;

/// What generated sockets are made of.
#[cfg(feature = "socket")]
pub mod socket {
    pub use crate::socket::channel::{Channel, invalid, unknown};
    #[cfg(feature = "client")]
    pub use crate::socket::client::dialed::{Dialed, ErrorRule};
}

/// Choices among schemas, told apart.
pub mod union {
    pub use crate::wire::union::{
        Choose, Keys, bool_tag, decode, decode_or, expect, integer_tag, keep, read, tag, unknown,
        within,
    };
}

/// Checks of JSON.
pub mod check {
    pub use crate::json::{Decimal, JsonTree, Members};
    #[cfg(feature = "rest")]
    pub use crate::rest::check::*;
}

/// What routes and clients of operations are made of.
#[cfg(feature = "rest")]
mod operations {
    pub use crate::rest::body::{
        BytesBody, CheckedTextBody, FormBody, Held, JsonBody, MultipartBody, Of, Optional,
        ReadBody, Several, TextBody,
    };
    pub use crate::rest::multipart::{Part, PartForm, PartRule};
    pub use crate::rest::operation::{Operation, Requirement, SecurityKind, SecurityScheme};
    pub use crate::rest::param::{Param, ParamKind, Place, Style};
    pub use crate::rest::refused::{Fill, RefusalForm, Refused};
    pub use crate::rest::route::{by_path, route};
    pub use crate::rest::serve::{
        Body, Caller, CallerIfAny, Method, Params, ParamsAnd, ReadCaller, ReadInput, serve,
    };
    pub use crate::rest::server_call::ServerCall;

    #[doc(inline)]
    pub use crate::{
        private_answers as answers, private_pattern as pattern, private_values as values,
    };

    /// Writing and reading the answers of operations.
    #[doc(hidden)]
    pub mod answer {
        pub use crate::rest::answer::*;
    }

    /// Choosing among the media types of a body.
    #[doc(hidden)]
    pub mod body {
        pub use crate::rest::body::{MediaChoice, ReadBodyChoice, Reader, read_into, unsupported};
    }

    /// Reading and writing single parts.
    #[doc(hidden)]
    pub mod multipart {
        pub use crate::rest::multipart::{RawPart, required, write_json, write_text};
    }

    pub mod params {
        //! Parameters, read and written.
        pub use crate::rest::params::{
            Decoded, EncodeError, Encoded, decode, decode_form, encode, encode_form, read_headers,
            write_headers,
        };
    }
}
