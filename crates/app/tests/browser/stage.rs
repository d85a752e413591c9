//! Where a story is played: one chromedriver and one demo for all stories that run at a time, and
//! an end for every window, also when the story breaks off.

use std::cell::RefCell;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

use fantoccini::Client;

use super::kith::Kith;
use super::window::{View, Window};

/// A story that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(480);

/// What a machine needs to have.
pub(crate) struct Tools {
    pub(crate) chromedriver: PathBuf,
    pub(crate) axe: PathBuf,
    pub(crate) vnu: PathBuf,
}

impl Tools {
    fn here() -> Self {
        Self { chromedriver: named("KITH_CHROMEDRIVER"), axe: named("KITH_AXE"), vnu: named("KITH_VNU") }
    }
}

fn named(name: &str) -> PathBuf {
    let path = std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_file());
    path.unwrap_or_else(|| {
        panic!("{name} names no file: scripts/test installs what these stories need, KITH_QUICK=1 leaves them out")
    })
}

/// One story's windows and what it shares with the others.
#[derive(Clone)]
pub(crate) struct Stage {
    shared: Arc<Shared>,
    open: Rc<RefCell<Vec<Client>>>,
}

struct Shared {
    driver: Driver,
    demo: Kith,
    tools: Tools,
}

static SHARED: Mutex<Weak<Shared>> = Mutex::new(Weak::new());

impl Shared {
    fn get() -> Arc<Self> {
        let mut held = SHARED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(shared) = held.upgrade() {
            return shared;
        }
        let tools = Tools::here();
        let shared = Arc::new(Self { driver: Driver::start(&tools), demo: Kith::demo(), tools });
        *held = Arc::downgrade(&shared);
        shared
    }
}

impl Stage {
    /// The demo that all stories share.
    pub(crate) fn demo(&self) -> &Kith {
        &self.shared.demo
    }

    pub(crate) fn tools(&self) -> &Tools {
        &self.shared.tools
    }

    /// A window of its own on the demo: nothing kept from any other.
    pub(crate) async fn window(&self, view: View) -> Window {
        self.window_at(&self.shared.demo.address, view).await
    }

    /// The same on another Kith.
    pub(crate) async fn window_at(&self, address: &str, view: View) -> Window {
        let window = Window::open(&self.shared.driver.address, address, view).await;
        self.open.borrow_mut().push(window.client.clone());
        window
    }
}

/// Plays a story; closes its windows whatever happens.
pub(crate) fn play<T: Future<Output = ()> + 'static>(story: impl FnOnce(Stage) -> T) {
    if std::env::var("KITH_QUICK").is_ok_and(|quick| quick == "1") {
        println!("left out: KITH_QUICK is set, so no browser was started");
        return;
    }
    let stage = Stage { shared: Shared::get(), open: Rc::default() };
    let told = story(stage.clone());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let scene = tokio::task::LocalSet::new();
    let outcome = scene.block_on(&runtime, async {
        let outcome = tokio::task::spawn_local(tokio::time::timeout(PATIENCE, told)).await;
        for client in stage.open.take() {
            let _ = tokio::time::timeout(Duration::from_secs(10), client.close()).await;
        }
        outcome
    });
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(_)) => panic!("the story did not end within {} s", PATIENCE.as_secs()),
        Err(broken) => std::panic::resume_unwind(broken.into_panic()),
    }
}

/// A chromedriver of our own.
struct Driver {
    child: Child,
    address: String,
}

impl Driver {
    fn start(tools: &Tools) -> Self {
        let mut child = Command::new(&tools.chromedriver)
            .args(["--port=0", "--log-level=SEVERE"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut said = String::new();
        let port: u16 = loop {
            let begun = said.len();
            if lines.read_line(&mut said).unwrap() == 0 {
                let _ = child.kill();
                panic!("chromedriver does not start: {said}");
            }
            let line = &said[begun..];
            if let Some((_, port)) = line.split_once("successfully on port ") {
                break port.trim().trim_end_matches('.').parse().unwrap();
            }
        };
        // It may go on talking; nobody listens, so it must not wait for us.
        std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
        Self { child, address: format!("http://127.0.0.1:{port}") }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked to end, it ends its browsers too.
        if let Ok(mut line) = TcpStream::connect(self.address.trim_start_matches("http://")) {
            let _ = line.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            let _ = line.set_read_timeout(Some(Duration::from_secs(5)));
            let _ = line.read(&mut [0; 64]);
        }
        for _ in 0..40 {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
