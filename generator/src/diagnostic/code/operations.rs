//! Operations: routes, parameters, bodies, answers, security.

use super::table::codes;

codes! {
    /// A path cannot be routed, or requests of two operations cannot be told apart by their paths. The operation keeps its
    /// method, and the router does not lead to it.
    ///
    /// ```yaml
    /// paths:
    ///   /calls/{id}: { get: {} }
    ///   /calls/{name}: { get: {} }
    /// ```
    ///
    /// Tell the paths apart by a fixed part.
    ROUTE_CONFLICT = "route-conflict", Warning;

    /// A path does not start with `/`; it is read as if it did.
    ///
    /// Add the slash.
    PATH_RELATIVE = "path-relative", Warning;

    /// A path parameter that the path's template does not have is left out; a name in the template that no parameter
    /// declares is taken as text.
    ///
    /// Bring the template and the parameters together.
    PATH_PARAMETER = "path-parameter", Warning;

    /// A parameter with one `name` and `in` is listed twice for an operation; the first counts.
    ///
    /// Remove one of them.
    PARAMETER_TWICE = "parameter-twice", Warning;

    /// A parameter's `content` has more than one media type, or one that is not JSON and is read as text.
    ///
    /// Use `schema`, or one JSON media type.
    PARAMETER_CONTENT = "parameter-content", Warning;

    /// A query parameter called `*` is the map of all that are not declared.
    PARAMETER_REST = "parameter-rest", Note;

    /// `style` cannot write what the schema describes, and the parameter is written in the default style; or an exploded
    /// object shares a name with a neighbour, so a request does not say whose value it is.
    ///
    /// Use `deepObject` for objects and lists only, and where objects share names.
    STYLE_UNFIT = "style-unfit", Warning;

    /// The header parameters `Accept`, `Content-Type` and `Authorization` are ignored: OpenAPI describes them by `content`
    /// and `security`.
    HEADER_IGNORED = "header-ignored", Note;

    /// A header has a name that HTTP does not allow; it is left out.
    ///
    /// Correct the name.
    HEADER_NAME = "header-name", Warning;

    /// A media type is not a valid one and is left out, or is listed twice and the first counts.
    ///
    /// Correct it; a media type looks like `application/json`.
    MEDIA_TYPE = "media-type", Warning;

    /// A body is handed over as text or bytes although its schema says more, because its media type is not one that the
    /// generated code reads by a schema.
    ///
    /// Describe it as JSON or as a form with properties, or read it in the handler.
    BODY_UNTYPED = "body-untyped", Note;

    /// A body is documented for an answer that has none in HTTP: to `HEAD`, or of status 204, 205 or 304. It is left out.
    ///
    /// Remove the `content`.
    ANSWER_BODY = "answer-body", Note;

    /// A key of `responses` is not a status, or the same status twice; the answer is left out.
    ///
    /// Write three digits, a range from `1XX` to `5XX`, or `default`.
    RESPONSE_STATUS = "response-status", Warning;

    /// `2XX` leaves open which status means success, so a handler names the one it answers with.
    STATUS_OPEN = "status-open", Note;

    /// The `scheme` of an HTTP security scheme is not registered with IANA, and is nearly one that is.
    ///
    /// Correct its name.
    SECURITY_SCHEME = "security-scheme", Warning;

    /// A security requirement names a scheme that is not among `components.securitySchemes` or that the generated code
    /// cannot check, so no request satisfies it.
    ///
    /// Declare the scheme, or correct the name.
    SECURITY_UNKNOWN = "security-unknown", Warning;

    /// A server's `url` is not an address, and is left out.
    ///
    /// Start it with `https://`, `http://` or `/`, and give each of its variables a default.
    SERVER_ADDRESS = "server-address", Warning;
}
