//! A browser without a screen: it keeps cookies and sends forms with their token.

use std::net::IpAddr;

use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, header};
use http_body_util::BodyExt;

use crate::access::Actor;
use crate::auth::{Proven, Secret, begin_session};
use crate::ledger::{Fact, Subject};
use crate::web::{Front, Site};

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: HeaderMap,
    /// Body, as text.
    pub body: String,
}

impl Answer {
    /// Where it sends on to, if it does.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// A header's text.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Whether a text stands in the body.
    pub fn shows(&self, text: &str) -> bool {
        self.body.contains(text)
    }
}

/// An answer that goes on and on: events, one after the other.
pub struct Listening {
    /// HTTP status.
    pub status: u16,
    body: Body,
    heard: String,
}

impl Listening {
    /// The next event with its name and its data; nothing when it is over, or nothing came for ten seconds.
    pub async fn next(&mut self) -> Option<(String, String)> {
        loop {
            if let Some((event, rest)) = self.heard.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.heard = rest;
                let line = |name: &str| {
                    let lines = event.lines().filter_map(|line| line.strip_prefix(name));
                    lines.map(str::trim_start).collect::<Vec<_>>().join("\n")
                };
                match line("event:") {
                    name if name.is_empty() => continue,
                    name => return Some((name, line("data:"))),
                }
            }
            let frame = tokio::time::timeout(std::time::Duration::from_secs(10), self.body.frame()).await.ok()??;
            let data = frame.ok()?.into_data().unwrap_or_default();
            self.heard.push_str(&String::from_utf8_lossy(&data));
        }
    }

    /// The data of the next event of this name; others are passed over.
    pub async fn hear(&mut self, name: &str) -> Option<String> {
        loop {
            match self.next().await? {
                (heard, data) if heard == name => return Some(data),
                _ => {}
            }
        }
    }
}

/// One person's browser.
pub struct Browser {
    site: Site,
    front: Front,
    session: Option<Secret>,
    form: Secret,
    headers: Vec<(&'static str, String)>,
}

impl Browser {
    pub(super) fn new(site: Site, front: Front) -> Self {
        Self { site, front, session: None, form: Secret::new_random(), headers: Vec::new() }
    }

    pub(super) async fn sign_in(&mut self, site: &Site, proven: Proven) {
        let mut work = site.db().work(&Actor::system("town")).await.unwrap();
        self.session = Some(begin_session(&work, proven, "Story/1.0 (Linux) Firefox").await.unwrap());
        work.tell(Fact::of("auth.signed_in", Subject::of("person", proven.person())));
        work.commit().await.unwrap();
    }

    /// Sends a header with everything from now on.
    #[must_use]
    pub fn with_header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path, Body::empty())).await
    }

    /// Opens an answer that goes on and on, as a page that listens does.
    pub async fn listen(&self, path: &str) -> Listening {
        let mut request = self.request(Method::GET, path, Body::empty());
        request.headers_mut().insert(header::ACCEPT, "text/event-stream".parse().unwrap());
        let response = self.front.answer(request, IpAddr::from([127, 0, 0, 1])).await;
        Listening { status: response.status().as_u16(), body: response.into_body(), heard: String::new() }
    }

    /// Sends a form, with its token.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.token();
        let with_token: Vec<(&str, &str)> = fields.iter().copied().chain([("csrf", token.as_str())]).collect();
        self.post_bare(path, &with_token).await
    }

    /// Sends a form as it is, without a token.
    pub async fn post_bare(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let mut request = self.request(Method::POST, path, Body::from(body));
        request.headers_mut().insert(header::CONTENT_TYPE, "application/x-www-form-urlencoded".parse().unwrap());
        self.send(request).await
    }

    /// Sends a form with files (field `file`), with its token first.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Answer {
        const EDGE: &str = "----story-edge";
        let token = self.token();
        let mut body = Vec::new();
        for (name, value) in [("csrf", token.as_str())].iter().chain(fields) {
            body.extend_from_slice(
                format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes(),
            );
        }
        for (name, bytes) in files {
            let head = format!(
                "--{EDGE}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\ncontent-type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{EDGE}--\r\n").as_bytes());
        let mut request = self.request(Method::POST, path, Body::from(body));
        request
            .headers_mut()
            .insert(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}").parse().unwrap());
        self.send(request).await
    }

    /// The token its forms carry.
    pub fn token(&self) -> String {
        self.site.keyed("form", self.session.as_ref().unwrap_or(&self.form).text())
    }

    fn request(&self, method: Method, path: &str, body: Body) -> Request<Body> {
        let mut request = Request::builder().method(method).uri(path).body(body).unwrap();
        let cookie = match &self.session {
            Some(session) => format!("__Host-kith={}", session.text()),
            None => format!("__Host-kith-form={}", self.form.text()),
        };
        request.headers_mut().insert(header::COOKIE, cookie.parse().unwrap());
        for (name, value) in &self.headers {
            request.headers_mut().insert(*name, value.parse().unwrap());
        }
        request
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.front.answer(request, IpAddr::from([127, 0, 0, 1])).await;
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status.as_u16(),
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// Takes over the session that an answer's cookie carries, as a browser would.
    pub fn keep_cookies(&mut self, answer: &Answer) {
        for cookie in answer.headers.get_all("set-cookie") {
            let text = cookie.to_str().unwrap_or_default();
            if let Some(value) = text.strip_prefix("__Host-kith=") {
                self.session = Secret::received(value.split(';').next().unwrap_or_default());
            }
        }
    }
}
