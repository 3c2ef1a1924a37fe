//! Files, YAML and JSON, versions.

use super::table::codes;

codes! {
    /// A file or a folder cannot be read; the message carries the reason of the file system.
    ///
    /// Check the path and its permissions.
    FILE_UNREADABLE = "file-unreadable", Error;

    /// A document is not UTF-8 from the marked byte on. YAML and JSON are read as UTF-8 only.
    ///
    /// Save the file as UTF-8.
    FILE_ENCODING = "file-encoding", Error;

    /// A document is larger than the generator reads.
    ///
    /// Split it into several files of the contract, or remove what is not part of the contract.
    LIMIT_SIZE = "limit-size", Error;

    /// A document nests lists and mappings deeper than the generator follows.
    ///
    /// Move inner schemas to `components` and refer to them with `$ref`.
    LIMIT_DEPTH = "limit-depth", Error;

    /// A document has too many values once its YAML aliases are written out.
    ///
    /// Write what is repeated once under `components` and refer to it with `$ref`.
    LIMIT_NODES = "limit-nodes", Error;

    /// YAML aliases that hold aliases multiply to more than the generator follows, whether by intent or not.
    ///
    /// Write the repeated part once under `components` and refer to it with `$ref`.
    LIMIT_ALIASES = "limit-aliases", Error;

    /// The text is not valid YAML.
    ///
    /// ```yaml
    /// description: The call: what was said
    /// ```
    ///
    /// Mend the marked line; a text that holds `: ` or starts with a special character needs quotes.
    YAML_SYNTAX = "yaml-syntax", Error;

    /// A value has a form that YAML knows and JSON has not, so no contract can mean it.
    ///
    /// Quote it if it is meant as text.
    YAML_VALUE = "yaml-value", Error;

    /// An alias (`*name`) has no anchor (`&name`) above it.
    ///
    /// Define the anchor first, or quote the text if the `*` belongs to it.
    YAML_ANCHOR = "yaml-anchor", Error;

    /// A merge key (`<<`) has a value that is neither a mapping nor a list of mappings.
    ///
    /// ```yaml
    /// call:
    ///   <<: status
    /// ```
    ///
    /// Write `<<: *anchor`, or quote the key if it is meant as text.
    YAML_MERGE = "yaml-merge", Error;

    /// A YAML tag that is not one of the core schema; the value is read as if the tag were not there.
    ///
    /// ```yaml
    /// x-owner: !env OWNER
    /// ```
    ///
    /// Remove the tag.
    YAML_TAG = "yaml-tag", Warning;

    /// A plain word such as `on`, `yes` or `no` is text in YAML 1.2 and a boolean in YAML 1.1, so tools differ.
    ///
    /// ```yaml
    /// enum: [on, off]
    /// ```
    ///
    /// Quote it, so that all tools agree.
    YAML_BOOLEAN = "yaml-boolean", Note;

    /// The text is not valid JSON.
    ///
    /// Mend the marked place. JSON has no comments and no comma before a closing bracket.
    JSON_SYNTAX = "json-syntax", Error;

    /// A mapping has one key twice. Tools keep the first or the last without saying so, so one of them is lost.
    ///
    /// Keep one of the two.
    DUPLICATE_KEY = "duplicate-key", Error;

    /// A number such as `.inf` or `.nan`, which JSON does not have.
    ///
    /// Remove it, or quote it if it is meant as text.
    NUMBER_NOT_FINITE = "number-not-finite", Error;

    /// A document holds nothing but comments.
    ///
    /// Fill it, or remove it from the contract.
    DOCUMENT_EMPTY = "document-empty", Error;

    /// A YAML stream holds a second document after `---`.
    ///
    /// Keep each document in a file of its own.
    DOCUMENT_MANY = "document-many", Error;

    /// No document of the contract has the key `openapi` at its root.
    ///
    /// Name an OpenAPI document; it starts with, for instance, `openapi: 3.1.0`.
    DOCUMENT_MISSING = "document-missing", Error;

    /// A part of the document has a form that OpenAPI does not know and that cannot be repaired.
    ///
    /// Mend what the message names; the specification's schema says what belongs there.
    DOCUMENT_UNREADABLE = "document-unreadable", Error;

    /// A Markdown page holds no specification.
    ///
    /// Put the specification into one fenced block, marked as `yaml` or `json`, with `openapi` at its top.
    PAGE_NONE = "page-none", Error;

    /// A Markdown page holds more than one specification.
    ///
    /// Keep each specification in a file of its own.
    PAGE_MANY = "page-many", Error;

    /// The version is one that the generator does not read: Swagger 2.0, or an OpenAPI of the future.
    ///
    /// Convert the document to OpenAPI 3.0 or 3.1.
    VERSION_UNSUPPORTED = "version-unsupported", Error;

    /// `openapi: 3.1` without quotes is a number, which loses a version such as `3.10`.
    ///
    /// Write the version as text, with all three parts: `openapi: 3.1.0`.
    VERSION_NUMBER = "version-number", Warning;

    /// A document of OpenAPI 3.0 uses a spelling of 3.1, such as `type: 'null'`; it is read as 3.1 has it.
    ///
    /// Write `nullable: true`, or declare version 3.1.
    VERSION_MIXED = "version-mixed", Note;
}
