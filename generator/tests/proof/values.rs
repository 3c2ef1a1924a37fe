//! Messages of the one revision, handed to the crate of the other.

use std::fmt::Write as _;
use std::sync::LazyLock;

use atoms_codegen::drift::{Axis, Direction, Outcome};
use serde_json::Value;

use crate::contract::Compared;
use crate::crates::{CRATES, To};
use crate::directed::Way;
use crate::messages::Schema;
use crate::pairs::PAIRS;

/// All pairs.
pub(crate) static COMPARED: LazyLock<Vec<Compared>> =
    LazyLock::new(|| PAIRS.iter().map(Compared::of).collect());

/// Which revision has a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Old,
    New,
}

/// Who is held against whose messages.
struct Question {
    axis: Axis,
    direction: Direction,
    key: &'static str,
    way: Way,
    sender: Of,
    reader: Reader,
}

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reader {
    /// The generated crate.
    Crate(To),
    /// Whoever holds messages to all that is declared.
    Schema,
    /// Whoever holds them to types, presence and values.
    Unbounded,
}

/// What each axis says, in words that can be executed.
fn questions() -> Vec<Question> {
    use Of::{New, Old};
    let question = |axis, direction, key, sender, reader| {
        let way = match direction {
            Direction::Request => Way::Request,
            Direction::Response | Direction::EventAnswer => Way::Answer,
            Direction::Event => Way::Event,
        };
        Question {
            axis,
            direction,
            key,
            way,
            sender,
            reader,
        }
    };
    let router = Reader::Crate(To::Router);
    let client = Reader::Crate(To::Client);
    let receiver = Reader::Crate(To::Receiver);
    vec![
        question(Axis::Decode, Direction::Response, "Got", New, client),
        question(
            Axis::Validate,
            Direction::Response,
            "Got",
            New,
            Reader::Schema,
        ),
        question(Axis::Serve, Direction::Response, "Got", Old, client),
        question(Axis::Decode, Direction::Event, "Told", New, receiver),
        question(
            Axis::Validate,
            Direction::Event,
            "Told",
            New,
            Reader::Schema,
        ),
        question(Axis::Validate, Direction::Request, "Sent", Old, router),
        question(
            Axis::Encode,
            Direction::Request,
            "Sent",
            Old,
            Reader::Unbounded,
        ),
        question(Axis::Serve, Direction::Request, "Sent", New, router),
    ]
}

impl Question {
    fn reader_of(&self) -> Of {
        match self.sender {
            Of::Old => Of::New,
            Of::New => Of::Old,
        }
    }

    fn schema(&self, pair: &Compared, of: Of) -> Schema {
        let side = match of {
            Of::Old => &pair.old,
            Of::New => &pair.new,
        };
        Schema::of(&side.document, self.key, self.way)
    }

    /// The messages of the report that show a break.
    fn witnesses(&self, pair: &Compared) -> Vec<Value> {
        let validator = self.schema(pair, self.sender).validator();
        let witnesses = pair.witnesses(self.axis, self.direction).into_iter();
        let messages: Vec<Value> = witnesses.map(|witness| witness.message.clone()).collect();
        for message in &messages {
            assert!(
                validator.is_valid(message),
                "{}: nobody sends {message}",
                pair.name
            );
        }
        messages
    }

    /// What the sender may send, the messages of the report that are whole among it.
    fn messages(&self, pair: &Compared) -> Vec<Value> {
        let schema = self.schema(pair, self.sender);
        let mut messages = schema.messages();
        // A producer sends what it declares, but for what is said of objects that are closed.
        if pair.closes() {
            messages.extend(schema.with_undeclared());
        }
        messages.extend(self.witnesses(pair));
        messages
    }
}

fn module(pair: &Compared, of: Of) -> String {
    pair.module(match of {
        Of::Old => "old",
        Of::New => "new",
    })
}

#[test]
fn what_is_called_safe_is_taken_and_what_breaks_is_refused_once() {
    let pairs = &*COMPARED;
    let questions = questions();
    let mut asked = Vec::new();
    for pair in pairs {
        for question in &questions {
            if let Reader::Crate(to) = question.reader {
                let module = module(pair, question.reader_of());
                let messages = question.messages(pair).into_iter();
                asked.extend(messages.map(|message| (module.clone(), to, message)));
            }
        }
    }
    let mut taken = CRATES.taken(&asked).into_iter();
    let (mut wrong, mut verdicts, mut open, mut shown) = (String::new(), 0, 0, 0);
    for pair in pairs {
        for question in &questions {
            let messages = question.messages(pair);
            let schema = question.schema(pair, question.reader_of());
            let results: Vec<bool> = match question.reader {
                Reader::Crate(_) => taken.by_ref().take(messages.len()).collect(),
                Reader::Schema => valid(&schema, &messages),
                Reader::Unbounded => valid(&schema.unbounded(), &messages),
            };
            let refused = results.iter().position(|taken| !taken);
            let witnesses = question.witnesses(pair).len();
            for (message, taken) in messages.iter().zip(&results).rev().take(witnesses) {
                shown += 1;
                if *taken {
                    let axis = question.axis.name();
                    let _ = writeln!(wrong, "{} {axis}: {message} is taken", pair.name);
                }
            }
            let outcome = pair.outcome(question.axis, question.direction);
            verdicts += 1;
            let holds = match outcome {
                Outcome::None | Outcome::Safe => refused.is_none(),
                Outcome::Breaking => refused.is_some(),
                Outcome::Conditional | Outcome::Undecided => {
                    open += 1;
                    true
                }
            };
            if !holds {
                let (axis, direction) = (question.axis.name(), question.direction);
                let message = refused.map(|index| messages[index].to_string());
                let _ = writeln!(
                    wrong,
                    "{} {axis} {direction:?}: {}, {}",
                    pair.name,
                    outcome.name(),
                    message.unwrap_or_else(|| format!("{} messages are taken", messages.len())),
                );
            }
        }
    }
    println!(
        "{verdicts} verdicts, {} messages handed to crates, {shown} of them shown in reports, {open} left open",
        asked.len()
    );
    assert!(wrong.is_empty(), "{wrong}");
    assert!(open * 20 < verdicts, "{open} of {verdicts} are left open");
}

fn valid(schema: &Schema, messages: &[Value]) -> Vec<bool> {
    let validator = schema.validator();
    messages
        .iter()
        .map(|message| validator.is_valid(message))
        .collect()
}
