//! Simple conditions of criteria: `$statusCode == 200 && $response.body#/status != 'failed'`.

use serde_json::Value;

use super::expression::Expression;

/// A condition.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// One of them holds.
    Any(Vec<Self>),
    /// All of them hold.
    All(Vec<Self>),
    /// It does not hold.
    Not(Box<Self>),
    /// Two values compare so.
    Compare(Operand, Operator, Operand),
    /// A value is `true`.
    Is(Operand),
}

/// A side of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// A number, a text between `'`, `true`, `false` or `null`.
    Literal(Value),
    /// What a run finds out.
    Expression(Expression),
}

/// How two values compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `==`
    Equal,
    /// `!=`
    Differs,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
}

/// The longest first: one is the beginning of another.
const OPERATORS: [(&str, Operator); 6] = [
    ("==", Operator::Equal),
    ("!=", Operator::Differs),
    ("<=", Operator::AtMost),
    (">=", Operator::AtLeast),
    ("<", Operator::Less),
    (">", Operator::Greater),
];

/// How deep parentheses nest at most.
const DEPTH: usize = 32;

impl Condition {
    /// Reads one; why it is none.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut parser = Parser {
            rest: text,
            depth: 0,
        };
        let condition = parser.any()?;
        match parser.rest.trim_start() {
            "" => Ok(condition),
            rest => Err(format!("`{rest}` is not expected in a condition")),
        }
    }
}

struct Parser<'t> {
    rest: &'t str,
    depth: usize,
}

impl Parser<'_> {
    fn takes(&mut self, token: &str) -> bool {
        self.rest = self.rest.trim_start();
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn any(&mut self) -> Result<Condition, String> {
        let mut parts = vec![self.all()?];
        while self.takes("||") {
            parts.push(self.all()?);
        }
        Ok(one_of(parts, Condition::Any))
    }

    fn all(&mut self) -> Result<Condition, String> {
        let mut parts = vec![self.one()?];
        while self.takes("&&") {
            parts.push(self.one()?);
        }
        Ok(one_of(parts, Condition::All))
    }

    fn one(&mut self) -> Result<Condition, String> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err("the condition nests too deep".to_owned());
        }
        let condition = self.nested()?;
        self.depth -= 1;
        Ok(condition)
    }

    fn nested(&mut self) -> Result<Condition, String> {
        if self.takes("(") {
            let inner = self.any()?;
            return if self.takes(")") {
                Ok(inner)
            } else {
                Err("a `)` is missing in the condition".to_owned())
            };
        }
        if !self.rest.starts_with("!=") && self.takes("!") {
            return Ok(Condition::Not(Box::new(self.one()?)));
        }
        let left = self.operand()?;
        for (token, operator) in OPERATORS {
            if self.takes(token) {
                return Ok(Condition::Compare(left, operator, self.operand()?));
            }
        }
        Ok(Condition::Is(left))
    }

    fn operand(&mut self) -> Result<Operand, String> {
        self.rest = self.rest.trim_start();
        if let Some(quoted) = self.rest.strip_prefix('\'') {
            return self.text(quoted);
        }
        let ends = |letter: char| {
            letter.is_whitespace()
                || matches!(letter, '(' | ')' | '=' | '!' | '<' | '>' | '&' | '|')
        };
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        if word.starts_with('$') {
            return Expression::parse(word).map(Operand::Expression);
        }
        let literal = serde_json::from_str(word).ok();
        let literal = literal.filter(|value: &Value| !value.is_array() && !value.is_object());
        literal.map(Operand::Literal).ok_or_else(|| match word {
            "" => "a value is missing in the condition".to_owned(),
            _ => format!("`{word}` is not a value: text stands between `'`"),
        })
    }

    /// Text up to its closing quote; two quotes are one.
    fn text(&mut self, quoted: &str) -> Result<Operand, String> {
        let mut text = String::new();
        let mut letters = quoted.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            if letter != '\'' {
                text.push(letter);
            } else if letters.next_if(|(_, next)| *next == '\'').is_some() {
                text.push('\'');
            } else {
                let skip = self.rest.len() - quoted.len() + at + 1;
                self.rest = &self.rest[skip..];
                return Ok(Operand::Literal(text.into()));
            }
        }
        Err("a text does not end in `'`".to_owned())
    }
}

fn one_of(mut parts: Vec<Condition>, many: fn(Vec<Condition>) -> Condition) -> Condition {
    match parts.len() {
        1 => parts.remove(0),
        _ => many(parts),
    }
}
