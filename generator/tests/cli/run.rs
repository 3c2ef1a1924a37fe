//! A folder to work in and the command to run there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// A contract with two events that are signed, and one operation.
pub(crate) const CALLS: &str = r"openapi: 3.1.0
info:
  title: Calls
  version: '1'
webhooks:
  call-started:
    post:
      operationId: callStarted
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/CallStarted'
            example:
              id: d-1
              eventType: call-started
              from: '+15550100'
      responses:
        '200':
          description: Taken.
  call-ended:
    post:
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/CallEnded'
      responses:
        '200':
          description: Taken.
components:
  schemas:
    CallStarted:
      type: object
      description: A call has begun.
      required: [id, eventType, from]
      properties:
        id:
          type: string
        eventType:
          type: string
          enum: [call-started]
        from:
          type: string
          description: Who calls.
    CallEnded:
      type: object
      description: A call is over.
      required: [id, eventType]
      properties:
        id:
          type: string
        eventType:
          type: string
          enum: [call-ended]
        status:
          $ref: '#/components/schemas/Status'
        endedAt:
          type: string
          format: date-time
    Status:
      type: string
      description: How it went.
      enum: [completed, busy]
x-discriminator: eventType
x-fern-webhook-signature:
  type: hmac
  header: X-Signature
  algorithm: sha256
  encoding: hex
";

/// What a run came to.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// A folder that goes away at the end.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A folder with `specs/calls/openapi.yaml`.
    pub(crate) fn workspace() -> Self {
        let folder = Self::new();
        folder.write("specs/calls/openapi.yaml", CALLS);
        folder
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    pub(crate) fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from}");
        self.write(path, &text.replace(from, to));
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Outcome {
        self.run_in("", arguments)
    }

    pub(crate) fn run_in(&self, folder: &str, arguments: &[&str]) -> Outcome {
        let mut command = Command::new(env!("CARGO_BIN_EXE_atoms-codegen"));
        let output = command
            .args(arguments)
            .current_dir(self.path(folder))
            .output()
            .unwrap();
        Outcome {
            code: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Every file below, with its text.
    pub(crate) fn files(&self, below: &str) -> Vec<(PathBuf, String)> {
        let mut files = Vec::new();
        gather(&self.path(below), &mut files);
        files.sort();
        files
    }
}

fn gather(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            files.push((path, text));
        }
    }
}
