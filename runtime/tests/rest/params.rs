//! What a query is read as.

use atoms_runtime::codegen::check::At;
use atoms_runtime::codegen::{
    Operation, Param, ParamKind, Place, Requirement, SecurityKind, SecurityScheme, Style, pattern,
};
use serde_json::{Value, json};

use crate::common::{echo, get, operation, read, told, with, wrong};

async fn one(kind: ParamKind, text: &str) -> Option<Value> {
    let read = read(&[Param::query("p", kind)], &format!("p={text}")).await;
    read.ok().map(|map| map["p"].clone())
}

#[tokio::test]
async fn integers_are_written_as_json_writes_them() {
    for (text, value) in [
        ("5", json!(5)),
        ("-3", json!(-3)),
        ("0", json!(0)),
        ("-0", json!(0)),
        ("18446744073709551615", json!(u64::MAX)),
        ("-9223372036854775808", json!(i64::MIN)),
    ] {
        assert_eq!(one(ParamKind::Integer, text).await, Some(value));
    }
    for text in [
        "5.0",
        "%2B5",
        "+5",
        "0x5",
        "05",
        "1e3",
        "--1",
        "-",
        "a",
        "18446744073709551616",
        "%D9%A3",
    ] {
        assert_eq!(one(ParamKind::Integer, text).await, None, "{text}");
    }
}

#[tokio::test]
async fn numbers_and_flags_are_written_as_json_writes_them() {
    for (text, value) in [
        ("5", json!(5)),
        ("-2.50", json!(-2.5)),
        ("1e3", json!(1000.0)),
    ] {
        assert_eq!(one(ParamKind::Number, text).await, Some(value));
    }
    for text in ["1.", ".5", "%2B1", "NaN", "inf", "1e999", "1%0A", "%091"] {
        assert_eq!(one(ParamKind::Number, text).await, None, "{text}");
    }
    assert_eq!(one(ParamKind::Boolean, "true").await, Some(json!(true)));
    for text in ["TRUE", "1", "yes"] {
        assert_eq!(one(ParamKind::Boolean, text).await, None, "{text}");
    }
    for (text, value) in [
        ("7", json!(7)),
        ("7.5", json!(7.5)),
        ("false", json!(false)),
        ("07", json!("07")),
        ("null", json!("null")),
        ("", json!("")),
    ] {
        assert_eq!(one(ParamKind::Any, text).await, Some(value));
    }
}

#[tokio::test]
async fn queries_are_escaped_as_forms_are() {
    for (text, value) in [
        ("a+b", "a b"),
        ("a%20b", "a b"),
        ("a%2Bb", "a+b"),
        ("100%", "100%"),
        ("%zz", "%zz"),
        ("%C3%A9", "é"),
        ("a=b", "a=b"),
        ("a,b", "a,b"),
    ] {
        assert_eq!(one(ParamKind::Text, text).await, Some(json!(value)));
    }
    let params = [Param::query("a b", ParamKind::Text)];
    assert_eq!(read(&params, "&&a+b=1&").await, Ok(json!({"a b": "1"})));
    let utf8 = wrong("query", "/a b", "is not UTF-8");
    assert_eq!(read(&params, "a%20b=%FF").await, Err(utf8));
}

#[tokio::test]
async fn all_wrong_texts_are_told_at_once_and_where() {
    let params = [
        Param::query("page", ParamKind::Integer),
        Param::query("ids", ParamKind::Array(&ParamKind::Integer)),
        Param::query("a/b", ParamKind::Boolean),
    ];
    let wrong = [
        wrong("query", "/page", "has to be an integer"),
        wrong("query", "/ids/1", "has to be an integer"),
        wrong("query", "/a~1b", "has to be `true` or `false`"),
    ];
    let query = "page=two&ids=1&ids=x&a/b=maybe";
    assert_eq!(read(&params, query).await, Err(wrong.concat()));
}

#[tokio::test]
async fn a_single_value_stands_once_and_a_list_as_often_as_it_has_items() {
    let params = [
        Param::query("one", ParamKind::Text),
        Param::query("list", ParamKind::Array(&ParamKind::Text)),
        Param::query("commas", ParamKind::Array(&ParamKind::Text)).style(Style::Form(false)),
        Param::query("any", ParamKind::Any),
    ];
    let twice = wrong("query", "/one", "is given more than once");
    assert_eq!(read(&params, "one=a&one=a").await, Err(twice));
    let lists = json!({"list": ["a", "b,c", ""], "commas": ["a", "b,c", "d"], "any": [1, "x"]});
    let query = "list=a&any=1&list=b,c&list=&commas=a,b%2Cc&commas=d&any=x";
    assert_eq!(read(&params, query).await, Ok(lists));
    assert_eq!(read(&params, "commas=").await, Ok(json!({"commas": []})));
}

#[tokio::test]
async fn a_default_stands_in_for_what_is_absent() {
    let params = [
        Param::query("page", ParamKind::Integer).default("1"),
        Param::query("sort", ParamKind::Text).default("\"createdAt\""),
        Param::query("all", ParamKind::Boolean),
        Param::query("ids", ParamKind::Array(&ParamKind::Integer)),
    ];
    let absent = json!({"page": 1, "sort": "createdAt"});
    assert_eq!(read(&params, "").await, Ok(absent));
    let given = json!({"page": 2, "sort": "", "ids": []});
    assert_eq!(read(&params, "page=2&sort=&ids=").await, Ok(given));
    let tags = [Param::query("tags", ParamKind::Array(&ParamKind::Text)).default(r#"["a", "b"]"#)];
    assert_eq!(read(&tags, "").await, Ok(json!({"tags": ["a", "b"]})));
    assert_eq!(read(&tags, "tags=c").await, Ok(json!({"tags": ["c"]})));
}

#[tokio::test]
async fn an_empty_text_is_a_wrong_value_but_where_it_may_stand_for_absence() {
    let page = Param::query("page", ParamKind::Integer).default("1");
    let all = Param::query("all", ParamKind::Boolean);
    let told = [
        wrong("query", "/page", "has to be an integer"),
        wrong("query", "/all", "has to be `true` or `false`"),
    ];
    assert_eq!(read(&[page, all], "page=&all").await, Err(told.concat()));
    let params = [page.allow_empty(), all.allow_empty()];
    assert_eq!(read(&params, "page=&all").await, Ok(json!({"page": 1})));
}

#[tokio::test]
async fn what_is_not_declared_is_ignored_or_kept_as_a_map() {
    let declared = Param::query("a", ParamKind::Integer);
    assert_eq!(read(&[declared], "a=1&b=2").await, Ok(json!({"a": 1})));
    let params = [
        declared,
        Param::query("deep", ParamKind::Object(&[], &ParamKind::Any)).style(Style::Deep),
        Param::rest("*"),
    ];
    let query = "a=1&b=2&c=x&deep[y]=z&b=3&flag";
    let all = json!({"a": 1, "deep": {"y": "z"}, "*": {"b": ["2", "3"], "c": "x", "flag": ""}});
    assert_eq!(read(&params, query).await, Ok(all));
    assert_eq!(read(&params, "a=1").await, Ok(json!({"a": 1})));
    let utf8 = wrong("query", "/b", "is not UTF-8");
    assert_eq!(read(&params, "b=%FF").await, Err(utf8));
}

#[tokio::test]
async fn a_key_in_the_query_is_not_among_the_rest() {
    const KEY: SecurityScheme =
        SecurityScheme::new("key", SecurityKind::ApiKey(Place::Query, "api_key"));
    static GUARDED: Operation = Operation::new("GET", "/")
        .params(&[Param::rest("*")])
        .security(&[&[Requirement::of(&KEY)]]);
    let request = get("/?api_key=sk-4711&b=2");
    let read = told(&echo(&GUARDED, "/"), request).await;
    assert_eq!(read, Ok(json!({"*": {"b": "2"}})));
}

#[tokio::test]
async fn an_exploded_object_takes_its_own_names_and_a_map_all_that_are_free() {
    const KNOWN: ParamKind = ParamKind::Object(
        &[("r", ParamKind::Integer), ("g", ParamKind::Integer)],
        &ParamKind::Any,
    );
    let object = [
        Param::query("color", KNOWN),
        Param::query("x", ParamKind::Text),
    ];
    let read_object = json!({"color": {"r": 1, "g": 2}, "x": "y"});
    assert_eq!(read(&object, "r=1&x=y&g=2&z=3").await, Ok(read_object));
    assert_eq!(read(&object, "z=3").await, Ok(json!({})));
    let is_wrong = wrong("query", "/color/r", "has to be an integer");
    assert_eq!(read(&object, "r=red").await, Err(is_wrong));
    let free = Param::query("map", ParamKind::Object(&[], &ParamKind::Text));
    let map = json!({"map": {"r": "1", "z": "3"}, "x": "y"});
    assert_eq!(read(&[free, object[1]], "r=1&x=y&z=3").await, Ok(map));
}

#[tokio::test]
async fn objects_in_brackets_nest() {
    const RANGE: ParamKind = ParamKind::Object(
        &[("from", ParamKind::Integer), ("to", ParamKind::Integer)],
        &ParamKind::Any,
    );
    const FILTER: ParamKind = ParamKind::Object(
        &[
            ("range", RANGE),
            ("tags", ParamKind::Array(&ParamKind::Text)),
            ("ranges", ParamKind::Array(&RANGE)),
        ],
        &ParamKind::Any,
    );
    let filter = [Param::query("f", FILTER).style(Style::Deep)];
    for (query, value) in [
        (
            "f[range][from]=1&f%5Brange%5D%5Bto%5D=2",
            json!({"range": {"from": 1, "to": 2}}),
        ),
        ("f[tags]=a&f[tags]=b", json!({"tags": ["a", "b"]})),
        ("f[tags][]=a&f[tags][]=b", json!({"tags": ["a", "b"]})),
        ("f[tags][7]=b&f[tags][0]=a", json!({"tags": ["a", "b"]})),
        (
            "f[ranges][0][from]=1&f[ranges][1][to]=2&f[ranges][0][to]=3",
            json!({"ranges": [{"from": 1, "to": 3}, {"to": 2}]}),
        ),
        ("f[other][x]=1", json!({"other": {"x": 1}})),
        ("f[other]=1&f[other]=b", json!({"other": [1, "b"]})),
    ] {
        assert_eq!(
            read(&filter, query).await,
            Ok(json!({"f": value})),
            "{query}"
        );
    }
    for query in ["", "f=", "f[range=1", "fx[a]=1", "f[a]b=1"] {
        assert_eq!(read(&filter, query).await, Ok(json!({})), "{query}");
    }
}

#[tokio::test]
async fn objects_in_brackets_are_told_what_is_wrong_inside() {
    const FILTER: ParamKind = ParamKind::Object(
        &[
            ("n", ParamKind::Integer),
            ("l", ParamKind::Array(&ParamKind::Text)),
        ],
        &ParamKind::Any,
    );
    let filter = [Param::query("f", FILTER).style(Style::Deep)];
    let deep = format!("f{}=1", "[a]".repeat(30));
    for (query, pointer, detail) in [
        ("f=x", "/f", "has to be an object: `name[member]=value`"),
        ("f[n]=x", "/f/n", "has to be an integer"),
        ("f[n]=1&f[n]=2", "/f/n", "is given more than once"),
        ("f[n][x]=1", "/f/n", "has to be a single value"),
        ("f[l][x]=1", "/f/l", "has to be a list: `name[0]=value`"),
        ("f[a]=1&f[a][b]=1", "/f/a", "has to be a single value"),
    ] {
        let is_wrong = wrong("query", pointer, detail);
        assert_eq!(read(&filter, query).await, Err(is_wrong), "{query}");
    }
    assert_eq!(
        read(&filter, &deep).await.unwrap_err()[0][2],
        "is nested too deeply"
    );
}

#[tokio::test]
async fn a_value_or_an_object_in_brackets_is_either() {
    let created = [Param::query("created", ParamKind::Any).style(Style::Deep)];
    assert_eq!(read(&created, "created=5").await, Ok(json!({"created": 5})));
    let range = json!({"created": {"gte": 5}});
    assert_eq!(read(&created, "created[gte]=5").await, Ok(range));
}

#[tokio::test]
async fn pieces_that_do_not_pair_are_no_object() {
    const OBJECT: ParamKind = ParamKind::Object(&[], &ParamKind::Any);
    let flat = [Param::query("o", OBJECT).style(Style::Pipe)];
    assert_eq!(
        read(&flat, "o=a|1|b|x%20y").await,
        Ok(json!({"o": {"a": 1, "b": "x y"}}))
    );
    let pairs = wrong("query", "/o", "has to be pairs of a name and a value");
    assert_eq!(read(&flat, "o=a|1|b").await, Err(pairs));
    let twice = wrong("query", "/o/a", "is given more than once");
    assert_eq!(read(&flat, "o=a|1|a|2").await, Err(twice));
}

#[tokio::test]
async fn parameters_of_json_are_parsed() {
    let json = [Param::query("j", ParamKind::Any).style(Style::Json)];
    let value = json!({"j": {"a": [1]}});
    assert_eq!(read(&json, "j=%7B%22a%22:[1]%7D").await, Ok(value));
    let no_json = wrong("query", "/j", "has to be JSON");
    assert_eq!(read(&json, "j=%7B").await, Err(no_json));
    let lists = [Param::query(
        "l",
        ParamKind::Array(&ParamKind::Object(&[], &ParamKind::Any)),
    )];
    let value = json!({"l": [{"a": 1}]});
    assert_eq!(read(&lists, "l=%7B%22a%22:1%7D").await, Ok(value));
}

#[tokio::test]
async fn names_shared_by_places_are_told_apart_by_their_keys() {
    let params = [
        Param::query("id", ParamKind::Integer),
        Param::header("id", ParamKind::Text).key("id_2"),
        Param::cookie("id", ParamKind::Boolean).key("id_3"),
    ];
    let request = with("/?id=1", &[("id", "2"), ("cookie", "id=true")]);
    let read = told(&echo(operation("/", &params), "/"), request).await;
    assert_eq!(read, Ok(json!({"id": 1, "id_2": "2", "id_3": true})));
}

#[tokio::test]
async fn all_that_is_wrong_is_told_at_once_and_of_each_parameter_once() {
    fn few(value: At<'_>) {
        value.integer().maximum(9);
    }
    fn word(value: At<'_>) {
        value.string().max_length(3).pattern(pattern!("^[a-z]+$"));
    }
    let params = [
        Param::query("size", ParamKind::Integer)
            .required()
            .check(few),
        Param::query("word", ParamKind::Text).check(word),
        Param::query("page", ParamKind::Integer)
            .required()
            .check(few),
        Param::header("x-at", ParamKind::Text).required(),
        Param::query("last", ParamKind::Boolean),
    ];
    let of = |place, pointer, detail| [place, pointer, detail].map(str::to_owned);
    // First what is no value of its kind, then what is checked, then what is missing.
    let found = read(&params, "word=LONG&page=99&size=x&last=1").await;
    let expected = vec![
        of("query", "/size", "has to be an integer"),
        of("query", "/last", "has to be `true` or `false`"),
        of("query", "/word", "is longer than 3 characters"),
        of("query", "/word", "does not match the pattern ^[a-z]+$"),
        of("query", "/page", "is greater than 9"),
        of("header", "/x-at", "is required"),
    ];
    assert_eq!(found, Err(expected));
}

#[tokio::test]
async fn violations_are_named_as_the_request_does() {
    fn short(value: At<'_>) {
        value.string().max_length(2);
    }
    let params = [
        Param::path("id", ParamKind::Text).check(short),
        Param::header("id", ParamKind::Text)
            .key("id_2")
            .check(short),
        Param::cookie("a/b", ParamKind::Array(&ParamKind::Text)).check(|value| {
            value.array().items(short);
        }),
        Param::rest("*").check(|value| value.object().rest(short)),
    ];
    let router = echo(operation("/{id}", &params), "/{id}");
    let request = with(
        "/long?more=long",
        &[("id", "long"), ("cookie", "a/b=x; a/b=long")],
    );
    let expected = [
        ("path", "/id"),
        ("header", "/id"),
        ("cookie", "/a~1b/1"),
        ("query", "/more"),
    ];
    let long = |(place, pointer): (&str, &str)| {
        [place, pointer, "is longer than 2 characters"].map(str::to_owned)
    };
    assert_eq!(
        told(&router, request).await,
        Err(expected.map(long).to_vec())
    );
}
