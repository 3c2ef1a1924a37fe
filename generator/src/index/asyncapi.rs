//! What a document of AsyncAPI calls things that the model knows by what they became: operations, servers, and messages by
//! their names and by every place that refers to them.

use super::{Index, IndexEntry};
use crate::diagnostic::{Diagnostics, Origin};
use crate::pointer;
use crate::read::{Node, SourceId, Sources, parse};

/// How many references in a row are followed.
const DEPTH: usize = 16;

impl Index {
    /// Adds what documents of AsyncAPI say.
    pub(crate) fn asyncapi(&mut self, sources: &Sources) {
        for (id, source) in sources.iter() {
            let mut scratch = Sources::default();
            let (_, node) = parse(source.clone(), &mut scratch, &mut Diagnostics::default());
            let Some(node) = node.filter(|node| node.get("asyncapi").is_some()) else {
                continue;
            };
            let own = self.0.iter().find(|entry| entry.origin.source == id);
            let file = own.and_then(|entry| entry.pointer.split_once('#'));
            let file = file.map_or_else(String::new, |(file, _)| file.to_owned());
            let node = &node;
            let document = Document { id, file, node };
            document.messages(self);
            let channels = document.channels(self);
            let operations = document.operations(&channels).into_iter();
            for (key, mut entry) in operations.chain(document.servers()) {
                // A message is mostly sent by an operation of its name.
                let is_free = self.all(|other| other.names.contains(&key)).is_empty();
                entry.names.extend(is_free.then_some(key));
                self.0.push(entry);
            }
        }
    }
}

struct Document<'d> {
    id: SourceId,
    /// As pointers name it: empty for the first.
    file: String,
    node: &'d Node,
}

/// The pointer of a channel, its address, and its trait.
struct Channel {
    pointer: String,
    address: String,
    rust: Option<String>,
}

impl<'d> Document<'d> {
    /// What messages are called where they stand, and where channels list them.
    fn messages(&self, index: &mut Index) {
        let listed = self.entries("/channels").into_iter().flat_map(|(key, _)| {
            let place = format!("/channels/{}/messages", pointer::escaped(&key));
            self.entries(&place)
                .into_iter()
                .map(move |(key, _)| (format!("{place}/{}", pointer::escaped(&key)), key))
        });
        let own = self.entries("/components/messages").into_iter();
        let own = own.map(|(key, _)| {
            (
                format!("/components/messages/{}", pointer::escaped(&key)),
                key,
            )
        });
        for (place, key) in own.chain(listed).collect::<Vec<_>>() {
            let target = self.target(&place);
            let message = self.node.find(&target);
            let name = message.and_then(|node| node.get("name")?.as_text().map(str::to_owned));
            let payload = format!("{target}/payload");
            let is_told =
                |entry: &IndexEntry| entry.kind == "message" && entry.fragment() == target;
            // Messages that nothing tells apart are types alone.
            let is_type = !index.0.iter().any(is_told);
            for entry in &mut index.0 {
                if is_told(entry) || is_type && entry.fragment() == payload {
                    let pointers = [format!("#{place}"), format!("{}#{place}", self.file)];
                    let names = pointers.into_iter().chain([place.clone(), key.clone()]);
                    entry.names.extend(names.chain(name.clone()));
                }
            }
        }
    }

    /// Where references from a place lead.
    fn target(&self, place: &str) -> String {
        let mut target = place.to_owned();
        for _ in 0..DEPTH {
            let reference = self.node.find(&target).and_then(reference);
            let Some(next) = reference.and_then(|text| text.split_once('#')) else {
                break;
            };
            next.1.clone_into(&mut target);
        }
        target
    }

    fn channels(&self, index: &Index) -> Vec<Channel> {
        let own = index.0.iter().filter(|entry| entry.kind == "channel");
        own.filter(|entry| entry.origin.source == self.id)
            .map(|entry| Channel {
                pointer: entry.fragment().to_owned(),
                address: entry.title.clone(),
                rust: entry.rust.clone(),
            })
            .collect()
    }

    fn operations(&self, channels: &[Channel]) -> Vec<(String, IndexEntry)> {
        let operations = self.entries("/operations").into_iter();
        operations
            .map(|(key, node)| {
                let named = node.get("channel").and_then(reference).unwrap_or_default();
                let of = named.trim_start_matches('#');
                let channel = channels.iter().find(|channel| channel.pointer == of);
                let action = node.get("action").and_then(Node::as_text);
                let action = action.map(|action| ("action", action.to_owned()));
                let address = channel.map(|channel| {
                    let address = channel.address.trim_start_matches("channel ");
                    ("channel", address.to_owned())
                });
                let messages = sent(node).map(|sent| ("messages", sent));
                let entry = IndexEntry {
                    rust: channel.and_then(|channel| channel.rust.clone()),
                    details: action.into_iter().chain(address).chain(messages).collect(),
                    ..self.entry("operation", "/operations", &key)
                };
                (key, entry)
            })
            .collect()
    }

    fn servers(&self) -> Vec<(String, IndexEntry)> {
        let servers = self.entries("/servers").into_iter();
        servers
            .map(|(key, node)| {
                let said = ["protocol", "host", "pathname"].into_iter();
                let said =
                    said.filter_map(|word| Some((word, node.get(word)?.as_text()?.to_owned())));
                let entry = IndexEntry {
                    details: said.collect(),
                    ..self.entry("server", "/servers", &key)
                };
                (key, entry)
            })
            .collect()
    }

    fn entry(&self, kind: &'static str, around: &str, key: &str) -> IndexEntry {
        let pointer = format!("{around}/{}", pointer::escaped(key));
        IndexEntry {
            title: format!("{kind} {key}"),
            kind,
            origin: Origin::new(self.id, pointer.clone()),
            pointer: format!("{}#{pointer}", self.file),
            rust: None,
            details: Vec::new(),
            names: vec![format!("#{pointer}"), pointer],
        }
    }

    /// The entries of a mapping, those that are references as what they lead to.
    fn entries(&self, pointer: &str) -> Vec<(String, &'d Node)> {
        let map = self.node.find(pointer).and_then(Node::as_map);
        let keys = map.into_iter().flat_map(|map| map.keys());
        keys.filter_map(|key| {
            let place = self.target(&format!("{pointer}/{}", pointer::escaped(key)));
            Some((key.clone(), self.node.find(&place)?))
        })
        .collect()
    }
}

fn reference(node: &Node) -> Option<&str> {
    node.get("$ref")?.as_text()
}

/// The messages that an operation lists.
fn sent(operation: &Node) -> Option<String> {
    let listed = operation.get("messages")?.as_list()?.iter();
    let keys = listed.filter_map(|one| reference(one)?.rsplit('/').next());
    let keys: Vec<String> = keys.map(pointer::unescaped).collect();
    (!keys.is_empty()).then(|| keys.join(", "))
}
