//! A service of parcels, and a folder with its contract and a plan.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use serde_json::{Value, json};

use crate::run::{Folder, Outcome};

/// The contract of parcels.
pub(super) const CONTRACT: &str = r"openapi: 3.1.0
info: { title: Parcels, version: '1' }
security: [{ key: [] }]
paths:
  /parcels:
    post:
      operationId: createParcel
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: '#/components/schemas/NewParcel' }
      responses:
        '201':
          description: The parcel.
          headers:
            Location: { required: true, schema: { type: string } }
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Parcel' }
  /parcels/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
    get:
      operationId: getParcel
      responses:
        '200':
          description: The parcel.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Parcel' }
    patch:
      operationId: updateParcel
      requestBody:
        content:
          application/json:
            schema: { $ref: '#/components/schemas/ParcelChange' }
      responses:
        '200':
          description: The parcel.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Parcel' }
    delete:
      operationId: deleteParcel
      responses:
        '204': { description: It is gone. }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
  schemas:
    NewParcel:
      type: object
      required: [label]
      properties:
        label: { type: string, maxLength: 12 }
        priority: { type: integer, minimum: 0, maximum: 9, default: 3 }
    ParcelChange:
      type: object
      properties:
        label: { type: string, maxLength: 12 }
        size:
          type: object
          properties:
            height: { type: number, minimum: 0 }
            unit: { type: string, enum: [cm, in] }
        pin: { type: string, format: password }
    Parcel:
      type: object
      required: [id, label]
      properties:
        id: { type: string }
        label: { type: string, maxLength: 12 }
        priority: { type: integer, maximum: 9 }
        size: { type: object, properties: { height: { type: number }, unit: { type: string, enum: [cm, in] } } }
        sentAt: { type: string, format: date-time }
        secret: { type: string, x-sensitive: true }
";

/// The head of every plan.
pub(super) const HEAD: &str = r"arazzo: 1.0.1
info: { title: Parcels, version: '1' }
sourceDescriptions:
  - { name: parcels, url: ./openapi.yaml, type: openapi }
workflows:
  - workflowId: parcels
    steps:
";

/// Makes a parcel, and removes it in the end.
pub(super) const CREATE: &str = r"      - stepId: create
        operationId: createParcel
        requestBody: { payload: { label: books } }
        outputs: { id: $response.body#/id }
        x-finally:
          - stepId: remove
            operationId: deleteParcel
            parameters: [{ name: id, in: path, value: $response.body#/id }]
";

/// Changes everything that can be changed.
pub(super) const VARY: &str = r"      - stepId: vary
        operationId: updateParcel
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        x-vary:
          read:
            operationId: getParcel
            parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
            at: $
";

/// Reads the parcel.
pub(super) const READ: &str = r"      - stepId: read
        operationId: getParcel
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria: [{ condition: $statusCode == 200 }]
";

/// What arrived: a method, a path, and a body.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Arrived {
    pub(super) line: String,
    pub(super) key: Option<String>,
    pub(super) body: Value,
}

/// What goes back: a status, headers, and a body.
#[derive(Clone, Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: String,
}

type Change = dyn Fn(&Arrived, Reply) -> Reply + Send + Sync;

/// A service that keeps parcels.
pub(super) struct Service {
    pub(super) address: String,
    arrived: Arc<Mutex<Vec<Arrived>>>,
}

impl Service {
    /// One that does what the contract says.
    pub(super) fn start() -> Self {
        Self::with(|_, reply| reply)
    }

    /// One whose answers are changed on the way.
    pub(super) fn with(change: impl Fn(&Arrived, Reply) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let arrived = Arc::new(Mutex::new(Vec::new()));
        let parcels = Arc::new(Mutex::new(BTreeMap::new()));
        let change: Arc<Change> = Arc::new(change);
        let log = Arc::clone(&arrived);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (log, parcels) = (Arc::clone(&log), Arc::clone(&parcels));
                let change = Arc::clone(&change);
                thread::spawn(move || serve(stream, &log, &parcels, &*change));
            }
        });
        Self { address, arrived }
    }

    /// What arrived, as `POST /parcels`.
    pub(super) fn lines(&self) -> Vec<String> {
        let all = self.arrived.lock().unwrap();
        all.iter().map(|one| one.line.clone()).collect()
    }

    pub(super) fn arrived(&self) -> Vec<Arrived> {
        self.arrived.lock().unwrap().clone()
    }

    /// Carries out a plan of these steps.
    pub(super) fn probe(&self, steps: &str, more: &[&str]) -> Outcome {
        let folder = folder(&format!("{HEAD}{steps}"));
        let plan = ["probe", "plan.yaml", "--to", &self.address];
        folder.run(&[&plan, more].concat())
    }
}

/// A folder with the contract and a plan.
pub(super) fn folder(plan: &str) -> Folder {
    let folder = Folder::new();
    folder.write("openapi.yaml", CONTRACT);
    folder.write("plan.yaml", plan);
    folder
}

type Parcels = Mutex<BTreeMap<String, Value>>;

fn serve(mut stream: TcpStream, log: &Mutex<Vec<Arrived>>, parcels: &Parcels, change: &Change) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    while let Some(arrived) = read(&mut reader) {
        log.lock().unwrap().push(arrived.clone());
        let reply = change(&arrived, answer(parcels, &arrived));
        let mut text = format!("HTTP/1.1 {} Status\r\n", reply.status);
        for (name, value) in &reply.headers {
            let _ = write!(text, "{name}: {value}\r\n");
        }
        let length = reply.body.len();
        let _ = write!(text, "content-length: {length}\r\n\r\n{}", reply.body);
        if stream.write_all(text.as_bytes()).is_err() {
            return;
        }
    }
}

fn read(reader: &mut BufReader<TcpStream>) -> Option<Arrived> {
    let mut first = String::new();
    reader.read_line(&mut first).ok().filter(|read| *read > 0)?;
    let line = first.rsplit_once(' ')?.0.to_owned();
    let (mut length, mut key) = (0, None);
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok()?;
        let Some((name, value)) = header.trim_end().split_once(": ") else {
            break;
        };
        match name.to_lowercase().as_str() {
            "content-length" => length = value.parse().ok()?,
            "x-key" => key = Some(value.to_owned()),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let body = serde_json::from_slice(&body).unwrap_or(Value::Null);
    Some(Arrived { line, key, body })
}

fn answer(parcels: &Parcels, arrived: &Arrived) -> Reply {
    let mut parcels = parcels.lock().unwrap();
    let (method, path) = arrived.line.split_once(' ').unwrap();
    let id = path.rsplit('/').next().unwrap().to_owned();
    match method {
        "POST" => {
            let id = format!("p{}", parcels.len() + 1);
            let mut parcel = json!({"id": id, "priority": 3, "secret": "hush-hush"});
            merge(&mut parcel, &arrived.body);
            parcels.insert(id, parcel.clone());
            let mut reply = json(201, &parcel);
            reply.headers.push(("location", "/parcels/p1".to_owned()));
            reply
        }
        "PATCH" => {
            let parcel = parcels.get_mut(&id).unwrap();
            merge(parcel, &arrived.body);
            parcel.as_object_mut().unwrap().remove("pin");
            json(200, parcel)
        }
        "DELETE" => Reply {
            status: 204,
            headers: Vec::new(),
            body: String::new(),
        },
        _ => json(200, &parcels[&id]),
    }
}

pub(super) fn json(status: u16, value: &Value) -> Reply {
    Reply {
        status,
        headers: vec![("content-type", "application/json".to_owned())],
        body: value.to_string(),
    }
}

fn merge(into: &mut Value, from: &Value) {
    for (name, value) in from.as_object().into_iter().flatten() {
        into[name] = value.clone();
    }
}

/// The reply with its body edited.
pub(super) fn edited(mut reply: Reply, edit: impl Fn(&mut Value)) -> Reply {
    let mut value = serde_json::from_str(&reply.body).unwrap();
    edit(&mut value);
    reply.body = value.to_string();
    reply
}
