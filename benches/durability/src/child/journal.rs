//! What was worked on: a line for each time, written by whichever process did it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use atoms_api::atoms::types::{
    WebhookEventAnalyticsCompleted, WebhookEventPostConversation, WebhookEventPreConversation,
};
use atoms_api::atoms::webhooks::Webhooks;
use atoms_runtime::Delivery;
use axum::http::StatusCode;
use rustix::process::{Signal, getpid, kill_process};

/// The process, by its number, that worked on a delivery.
pub(crate) struct Worked {
    pub(crate) id: String,
    pub(crate) life: u32,
}

pub(crate) fn read(path: &Path) -> io::Result<Vec<Worked>> {
    let text = fs::read_to_string(path)?;
    let lines = text.lines().filter_map(|line| {
        let (id, life) = line.split_once(' ')?;
        let (id, life) = (id.to_owned(), life.parse().ok()?);
        Some(Worked { id, life })
    });
    Ok(lines.collect())
}

/// Works on deliveries by noting them. The beginning of an id may wish for something else.
pub(crate) struct Journal {
    file: File,
    life: String,
}

impl Journal {
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        let file = File::options().create(true).append(true).open(path)?;
        let life = std::env::var("DURABILITY_LIFE").unwrap_or_default();
        Ok(Self { file, life })
    }

    fn work(&self, id: Option<&str>) -> Result<(), StatusCode> {
        let id = id.ok_or(StatusCode::BAD_REQUEST)?;
        match id.split_once('-').map(|(wish, _)| wish) {
            Some("fail") => Err(StatusCode::CONFLICT),
            Some("panic") => panic!("as wished"),
            Some("kill") => {
                let _ = kill_process(getpid(), Signal::KILL);
                Err(StatusCode::CONFLICT)
            }
            _ => {
                // One call, so that the line stands whole among those of other processes.
                let line = format!("{id} {}\n", self.life);
                let written = (&self.file).write_all(line.as_bytes());
                written.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }
}

impl Webhooks for Journal {
    type Error = StatusCode;

    async fn pre_conversation(
        &self,
        delivery: Delivery<WebhookEventPreConversation>,
    ) -> Result<(), StatusCode> {
        self.work(delivery.id())
    }

    async fn post_conversation(
        &self,
        delivery: Delivery<WebhookEventPostConversation>,
    ) -> Result<(), StatusCode> {
        self.work(delivery.id())
    }

    async fn analytics_completed(
        &self,
        delivery: Delivery<WebhookEventAnalyticsCompleted>,
    ) -> Result<(), StatusCode> {
        self.work(delivery.id())
    }
}
