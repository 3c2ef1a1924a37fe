//! Pairs of whole operations, with requests and answers of both sides, sent over HTTP.

use std::fmt::Write as _;
use std::sync::LazyLock;

use atoms_codegen::drift::{Axis, Direction, Outcome};
use serde_json::{Value, json};

use crate::contract::{Compared, Side};
use crate::crates::CRATES;

/// Operations before and after, with what is sent.
struct Operations {
    name: &'static str,
    old: &'static str,
    new: &'static str,
    /// Requests of a client of the old revision: method, address, media type, body.
    old_requests: &'static [Request],
    /// Of one of the new revision.
    new_requests: &'static [Request],
    /// Answers to `GET /things` of a server of the old revision: status, media type, body.
    old_answers: &'static [Answer],
    /// Of one of the new revision.
    new_answers: &'static [Answer],
    /// Where our own reader takes more than the document says, which others need not: the axis, and why.
    lenient: Option<(Axis, &'static str)>,
}

type Request = (&'static str, &'static str, &'static str, &'static str);
type Answer = (u16, &'static str, &'static str);

const JSON: &str = "application/json";
const GET: Request = ("GET", "/things", "", "");
const OK: Answer = (200, JSON, r#"{"a":"x"}"#);

const NONE: Operations = Operations {
    name: "",
    old: "",
    new: "",
    old_requests: &[GET],
    new_requests: &[GET],
    old_answers: &[OK],
    new_answers: &[OK],
    lenient: None,
};

macro_rules! get {
    ($($parameters:literal)? ; $($responses:literal)?) => {
        concat!(
            "  /things:\n    get:\n      operationId: getThing\n      tags: [things]\n",
            $("      parameters: [", $parameters, "]\n",)?
            "      responses:\n        '200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}\n",
            $("        ", $responses, "\n",)?
        )
    };
}

macro_rules! put {
    ($($method:ident)? ; $body:literal) => {
        concat!(
            "  /things:\n    get:\n      operationId: getThing\n      tags: [things]\n      responses:\n        '200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}\n    ",
            $(stringify!($method),)?
            ":\n      operationId: putThing\n      tags: [things]\n      requestBody: ", $body, "\n      responses: {'204': {description: Put.}}\n",
        )
    };
}

const PAIRS: &[Operations] = &[
    Operations {
        name: "parameter_added",
        old: get!(;),
        new: get!("{name: page, in: query, schema: {type: integer}}";),
        new_requests: &[GET, ("GET", "/things?page=2", "", "")],
        ..NONE
    },
    Operations {
        name: "required_parameter_added",
        old: get!(;),
        new: get!("{name: page, in: query, required: true, schema: {type: integer}}";),
        new_requests: &[("GET", "/things?page=2", "", "")],
        ..NONE
    },
    Operations {
        name: "parameter_became_optional",
        old: get!("{name: page, in: query, required: true, schema: {type: integer}}";),
        new: get!("{name: page, in: query, schema: {type: integer}}";),
        old_requests: &[("GET", "/things?page=2", "", "")],
        new_requests: &[GET, ("GET", "/things?page=2", "", "")],
        ..NONE
    },
    Operations {
        name: "parameter_of_another_type",
        old: get!("{name: page, in: query, schema: {type: string}}";),
        new: get!("{name: page, in: query, schema: {type: integer}}";),
        old_requests: &[
            ("GET", "/things?page=first", "", ""),
            ("GET", "/things?page=2", "", ""),
        ],
        new_requests: &[("GET", "/things?page=2", "", "")],
        ..NONE
    },
    Operations {
        name: "parameter_value_removed",
        old: get!("{name: sort, in: query, schema: {type: string, enum: [up, down]}}";),
        new: get!("{name: sort, in: query, schema: {type: string, enum: [up]}}";),
        old_requests: &[
            ("GET", "/things?sort=up", "", ""),
            ("GET", "/things?sort=down", "", ""),
        ],
        new_requests: &[("GET", "/things?sort=up", "", "")],
        ..NONE
    },
    Operations {
        name: "parameter_renamed",
        old: get!("{name: page, in: query, required: true, schema: {type: integer}}";),
        new: get!("{name: number, in: query, required: true, schema: {type: integer}}";),
        old_requests: &[("GET", "/things?page=2", "", "")],
        new_requests: &[("GET", "/things?number=2", "", "")],
        ..NONE
    },
    Operations {
        name: "list_written_otherwise",
        old: get!("{name: id, in: query, schema: {type: array, items: {type: integer}}}";),
        new: get!("{name: id, in: query, explode: false, schema: {type: array, items: {type: integer}}}";),
        old_requests: &[("GET", "/things?id=1&id=2", "", "")],
        new_requests: &[("GET", "/things?id=1,2", "", "")],
        lenient: Some((Axis::Encode, "a list that is repeated is read even so")),
        ..NONE
    },
    Operations {
        name: "path_of_another_name",
        old: get!(;),
        new: concat!(
            get!(;),
            "  /others:\n    get: {operationId: getOther, tags: [things], responses: {'204': {description: None.}}}\n"
        ),
        new_requests: &[GET, ("GET", "/others", "", "")],
        ..NONE
    },
    Operations {
        name: "operation_removed",
        old: put!(put; "{required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}"),
        new: get!(;),
        old_requests: &[GET, ("PUT", "/things", JSON, r#"{"a":"x"}"#)],
        ..NONE
    },
    Operations {
        name: "method_of_another_name",
        old: put!(put; "{required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}"),
        new: put!(patch; "{required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}"),
        old_requests: &[("PUT", "/things", JSON, r#"{"a":"x"}"#)],
        new_requests: &[("PATCH", "/things", JSON, r#"{"a":"x"}"#)],
        ..NONE
    },
    Operations {
        name: "media_type_replaced",
        old: put!(put; "{required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}"),
        new: put!(put; "{required: true, content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Thing'}}}}"),
        old_requests: &[("PUT", "/things", JSON, r#"{"a":"x"}"#)],
        new_requests: &[("PUT", "/things", "application/x-www-form-urlencoded", "a=x")],
        ..NONE
    },
    Operations {
        name: "media_type_added",
        old: put!(put; "{required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}"),
        new: put!(put; "{required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}, text/plain: {schema: {type: string}}}}"),
        old_requests: &[("PUT", "/things", JSON, r#"{"a":"x"}"#)],
        new_requests: &[
            ("PUT", "/things", JSON, r#"{"a":"x"}"#),
            ("PUT", "/things", "text/plain", "x"),
        ],
        ..NONE
    },
    Operations {
        name: "body_became_required",
        old: put!(put; "{content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}"),
        new: put!(put; "{required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}"),
        old_requests: &[
            ("PUT", "/things", "", ""),
            ("PUT", "/things", JSON, r#"{"a":"x"}"#),
        ],
        new_requests: &[("PUT", "/things", JSON, r#"{"a":"x"}"#)],
        ..NONE
    },
    Operations {
        name: "status_added",
        old: get!(;),
        new: get!(; "'202': {description: Later.}"),
        new_answers: &[OK, (202, "", "")],
        ..NONE
    },
    Operations {
        name: "status_removed",
        old: get!(; "'202': {description: Later.}"),
        new: get!(;),
        old_answers: &[OK, (202, "", "")],
        ..NONE
    },
    Operations {
        name: "status_within_a_default",
        old: get!(; "default: {description: Other.}"),
        new: get!(; "'404': {description: None.}\n        default: {description: Other.}"),
        old_answers: &[OK, (404, "", ""), (500, "", "")],
        new_answers: &[OK, (404, "", ""), (500, "", "")],
        ..NONE
    },
    Operations {
        name: "answer_of_another_media_type",
        old: get!(;),
        new: "  /things:\n    get:\n      operationId: getThing\n      tags: [things]\n      responses:\n        '200': {description: It., content: {text/csv: {schema: {type: string}}}}\n",
        new_answers: &[(200, "text/csv", "a")],
        lenient: Some((Axis::Serve, "text is read of any media type")),
        ..NONE
    },
];

fn document(paths: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{title: Pair, version: '1'}}\ntags: [{{name: things}}]\npaths:\n{paths}components:\n  \
         schemas:\n    Thing: {{type: object, required: [a], properties: {{a: {{type: string}}}}}}\n"
    )
}

pub(crate) static COMPARED: LazyLock<Vec<Compared>> = LazyLock::new(|| {
    let pairs = PAIRS.iter();
    let sides = pairs.map(|pair| (pair.name, document(pair.old), document(pair.new)));
    sides
        .map(|(name, old, new)| Compared::of_sides(name, Side::of_text(&old), Side::of_text(&new)))
        .collect()
});

/// What a message is, for the program that sends it.
fn request(module: &str, (method, address, media, body): &Request) -> Value {
    json!([module, "request", {"method": method, "address": address, "media": media, "body": body}])
}

fn answer(module: &str, (status, media, body): &Answer) -> Value {
    json!([module, "answer", {"status": status, "media": media, "body": body}])
}

#[test]
fn requests_and_answers_are_taken_where_verdicts_say_so() {
    let (mut wrong, mut verdicts, mut sent) = (String::new(), 0, Vec::new());
    for (pair, compared) in PAIRS.iter().zip(&*COMPARED) {
        let (old, new) = (compared.module("old"), compared.module("new"));
        let requests = |module: &str, list: &[Request]| -> Vec<Value> {
            list.iter().map(|one| request(module, one)).collect()
        };
        let answers = |module: &str, list: &[Answer]| -> Vec<Value> {
            list.iter().map(|one| answer(module, one)).collect()
        };
        // Each side takes its own.
        sent.push(requests(&old, pair.old_requests));
        sent.push(requests(&new, pair.new_requests));
        sent.push(answers(&old, pair.old_answers));
        sent.push(answers(&new, pair.new_answers));
        // And those of the other.
        sent.push(requests(&new, pair.old_requests));
        sent.push(requests(&old, pair.new_requests));
        sent.push(answers(&old, pair.new_answers));
        sent.push(answers(&new, pair.old_answers));
    }
    let taken = CRATES.exchanged(&sent.concat());
    let mut taken = taken.into_iter();
    let mut groups = sent.iter().map(|group| {
        let taken: Vec<bool> = taken.by_ref().take(group.len()).collect();
        taken
            .iter()
            .position(|taken| !taken)
            .map(|index| group[index].to_string())
    });
    let questions = [
        (Axis::Encode, Direction::Request),
        (Axis::Serve, Direction::Request),
        (Axis::Decode, Direction::Response),
        (Axis::Serve, Direction::Response),
    ];
    for (pair, compared) in PAIRS.iter().zip(&*COMPARED) {
        for own in groups.by_ref().take(4) {
            assert_eq!(own, None, "{}", compared.name);
        }
        for ((axis, direction), refused) in questions.iter().zip(groups.by_ref().take(4)) {
            verdicts += 1;
            let outcome = compared.outcome(*axis, *direction);
            let is_lenient = pair.lenient.is_some_and(|(own, _)| own == *axis);
            let holds = match outcome {
                _ if is_lenient && refused.is_none() => true,
                Outcome::None | Outcome::Safe => refused.is_none(),
                Outcome::Breaking => refused.is_some(),
                Outcome::Conditional | Outcome::Undecided => true,
            };
            if !holds {
                let (name, axis, outcome) = (compared.name, axis.name(), outcome.name());
                let _ = writeln!(wrong, "{name} {axis} {direction:?}: {outcome}, {refused:?}");
            }
        }
    }
    println!("{verdicts} verdicts, {} messages sent", sent.concat().len());
    assert!(wrong.is_empty(), "{wrong}");
}
