//! Listening: one task a connection, time limits on slow senders, a calm end.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use super::front::Front;
use crate::error::Refusal;
use crate::{Error, Result};

/// How long a browser may take to send its headers.
const HEADERS_WITHIN: Duration = Duration::from_secs(15);
/// How long running answers may take when the program is asked to end.
const END_WITHIN: Duration = Duration::from_secs(10);

/// Connections that are open at once, at most; others wait to be taken.
const CONNECTIONS: usize = 4_096;

/// A port that is ours.
#[derive(Debug)]
pub struct Bound {
    listener: TcpListener,
    /// Where it listens.
    pub address: SocketAddr,
}

/// Takes a port.
///
/// # Errors
/// Refused in words if another program holds it, or the address is not one of this machine.
pub async fn bind(listen: &str) -> Result<Bound> {
    let listener = TcpListener::bind(listen).await.map_err(|fault| match fault.kind() {
        std::io::ErrorKind::AddrInUse => Error::from(Refusal::new("serve-port-in-use").with("listen", listen)),
        _ => Error::from(Refusal::new("serve-cannot-listen").with("listen", listen).with("fault", fault.to_string())),
    })?;
    let address = listener.local_addr()?;
    Ok(Bound { listener, address })
}

impl Bound {
    /// Serves until `end` comes, then lets running answers finish.
    pub async fn serve(self, front: Front, end: impl Future<Output = ()> + Send) {
        let graceful = GracefulShutdown::new();
        let mut end = std::pin::pin!(end);
        let room = Arc::new(Semaphore::new(CONNECTIONS));
        loop {
            let Ok(place) = room.clone().acquire_owned().await else { break };
            let (stream, peer) = tokio::select! {
                accepted = self.listener.accept() => match accepted {
                    Ok(accepted) => accepted,
                    Err(fault) => {
                        // Too many open files, most likely: wait for some to close.
                        tracing::warn!(%fault, "cannot accept a connection");
                        tokio::time::sleep(Duration::from_millis(100)).await;
                        continue;
                    }
                },
                () = &mut end => break,
            };
            let _ = stream.set_nodelay(true);
            let front = front.clone();
            let service = service_fn(move |request: hyper::Request<Incoming>| {
                let front = front.clone();
                async move { Ok::<_, std::convert::Infallible>(front.answer(request.map(Body::new), peer.ip()).await) }
            });
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEADERS_WITHIN)
                .serve_connection(TokioIo::new(stream), service);
            let watched = graceful.watch(connection);
            tokio::spawn(async move {
                let _ = watched.await;
                drop(place);
            });
        }
        front.end();
        let _ = tokio::time::timeout(END_WITHIN, graceful.shutdown()).await;
    }
}
