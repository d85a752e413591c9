//! Asking, over connections that are kept open, as browsers do.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::Outcome;

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// An answer as it came over the wire.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    /// As it was sent: packed, if it was packed.
    pub(crate) body: Vec<u8>,
}

/// A kept connection.
pub(crate) struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    /// Connects.
    pub(crate) async fn to(address: &str) -> Outcome<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 * 1024) })
    }

    /// Asks for a page, with more header lines if need be, each ending in a line break.
    pub(crate) async fn get(&mut self, path: &str, more: &str) -> Outcome<Answer> {
        let request = format!(
            "GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\nuser-agent: Mozilla/5.0 (bench)\r\naccept: text/html,*/*;q=0.8\r\n\
             accept-language: en,zh-Hant;q=0.8\r\naccept-encoding: gzip, deflate, br\r\n{more}\r\n"
        );
        self.stream.write_all(request.as_bytes()).await?;
        match tokio::time::timeout(PATIENCE, self.answer()).await {
            Ok(answer) => answer.map_err(|fault| format!("{path}: {fault}").into()),
            Err(_) => Err(format!("{path}: no answer").into()),
        }
    }

    /// Sends a form.
    pub(crate) async fn post(&mut self, path: &str, more: &str, body: &str) -> Outcome<Answer> {
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\nuser-agent: Mozilla/5.0 (bench)\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n{more}\r\n{body}",
            body.len()
        );
        self.stream.write_all(request.as_bytes()).await?;
        match tokio::time::timeout(PATIENCE, self.answer()).await {
            Ok(answer) => answer.map_err(|fault| format!("{path}: {fault}").into()),
            Err(_) => Err(format!("{path}: no answer").into()),
        }
    }

    async fn answer(&mut self) -> Outcome<Answer> {
        self.buffer.clear();
        let end = loop {
            if let Some(at) = find(&self.buffer, b"\r\n\r\n") {
                break at;
            }
            self.more().await?;
        };
        let head = String::from_utf8_lossy(self.buffer.get(..end).unwrap_or_default()).into_owned();
        let (status, headers) = read_head(&head)?;
        let length: usize = match headers.iter().find(|(name, _)| name == "content-length") {
            Some((_, value)) => value.parse()?,
            None => return Err("an answer without a length".into()),
        };
        while self.buffer.len() < end + 4 + length {
            self.more().await?;
        }
        let body = self.buffer.get(end + 4..end + 4 + length).unwrap_or_default().to_vec();
        Ok(Answer { status, headers, body })
    }

    async fn more(&mut self) -> Outcome<()> {
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err("the server hung up".into()),
            _ => Ok(()),
        }
    }
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

fn read_head(head: &str) -> Outcome<(u16, Vec<(String, String)>)> {
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).ok_or("no status line")?.parse()?;
    let headers = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    Ok((status, headers))
}

/// Many requests for some addresses in turn.
#[derive(Debug, Clone)]
pub(crate) struct Load {
    /// Address and port.
    pub(crate) server: String,
    /// What is asked for, in turn.
    pub(crate) paths: Arc<Vec<String>>,
    /// More header lines, each ending in a line break.
    pub(crate) more: String,
    /// Connections at once.
    pub(crate) connections: usize,
    /// Requests in all.
    pub(crate) requests: usize,
    /// Whether every request carries a number of its own, so that no answer lies ready.
    pub(crate) fresh: bool,
}

impl Load {
    /// Sends them all; gives the seconds it took. Every answer must be a page.
    pub(crate) async fn run(&self) -> Outcome<f64> {
        let (next, began) = (Arc::new(AtomicUsize::new(0)), Instant::now());
        let tasks: Vec<_> = (0..self.connections)
            .map(|_| {
                let (load, next) = (self.clone(), next.clone());
                tokio::spawn(async move { load.one(&next).await.map_err(|fault| fault.to_string()) })
            })
            .collect();
        for task in tasks {
            task.await??;
        }
        Ok(began.elapsed().as_secs_f64())
    }

    async fn one(&self, next: &AtomicUsize) -> Outcome<()> {
        let mut connection = Connection::to(&self.server).await?;
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= self.requests {
                return Ok(());
            }
            let path = self.paths.get(number % self.paths.len().max(1)).ok_or("nothing to ask for")?;
            let answer = if self.fresh {
                let mark = if path.contains('?') { '&' } else { '?' };
                connection.get(&format!("{path}{mark}n={number}"), &self.more).await?
            } else {
                connection.get(path, &self.more).await?
            };
            if answer.status != 200 {
                return Err(format!("{path} was answered with {}", answer.status).into());
            }
        }
    }
}
