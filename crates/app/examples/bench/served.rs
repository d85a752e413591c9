//! A server under measure: its start, its CPU, its memory, its end.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::Outcome;
use crate::load::Connection;

/// How long a server may take to answer for the first time.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running server; killed when dropped.
pub(crate) struct Served {
    child: Child,
    /// Address and port.
    pub(crate) address: String,
    /// Seconds from the start of the process to its first answer.
    pub(crate) started_in: f64,
}

impl Served {
    /// `kith serve` on an installation's folder.
    pub(crate) async fn kith(program: &Path, folder: &Path, database: &str) -> Outcome<Self> {
        let mut command = kith(program, folder, database);
        let address = free_address()?;
        command.args(["serve", "--listen", &address]);
        Self::start(command, address).await
    }

    /// The yardstick, from this very program.
    pub(crate) async fn bare(from: &Self, path: &str) -> Outcome<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        let address = free_address()?;
        command.args(["bare", &from.address, path, &address]);
        Self::start(command, address).await
    }

    async fn start(mut command: Command, address: String) -> Outcome<Self> {
        let began = Instant::now();
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
        let mut served = Self { child, address, started_in: 0.0 };
        loop {
            if let Ok(mut connection) = Connection::to(&served.address).await
                && connection.get("/health", "").await.is_ok_and(|answer| answer.status == 200)
            {
                served.started_in = began.elapsed().as_secs_f64();
                return Ok(served);
            }
            if let Some(status) = served.child.try_wait()? {
                return Err(format!("the server ended at once: {status}").into());
            }
            if began.elapsed() > PATIENCE {
                return Err("the server does not answer".into());
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// Its CPU so far, in seconds.
    pub(crate) fn cpu(&self) -> Outcome<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        Ok(ticks(&stat, &[11, 12])?)
    }

    /// The same to the microsecond, for what is done a few times only: the sum over its threads, of
    /// which none may end in between.
    pub(crate) fn cpu_exactly(&self) -> Outcome<f64> {
        let mut nanoseconds = 0.0;
        for thread in std::fs::read_dir(format!("/proc/{}/task", self.child.id()))? {
            let told = std::fs::read_to_string(thread?.path().join("schedstat"))?;
            nanoseconds += told.split(' ').next().unwrap_or_default().parse::<f64>()?;
        }
        Ok(nanoseconds / 1e9)
    }

    /// Its memory now and at most, in MB of 1,000,000 bytes.
    pub(crate) fn memory(&self) -> Outcome<(f64, f64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let of = |name: &str| -> Outcome<f64> {
            let line = status.lines().find_map(|line| line.strip_prefix(name)).ok_or("no memory in /proc")?;
            let kib: f64 = line.trim_start_matches(':').trim().trim_end_matches("kB").trim().parse()?;
            Ok(kib * 1024.0 / 1_000_000.0)
        };
        Ok((of("VmRSS")?, of("VmHWM")?))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The measured program, with the settings of an installation.
pub(crate) fn kith(program: &Path, folder: &Path, database: &str) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(folder)
        .env("KITH_CONFIG", folder.join("kith.toml"))
        .env("KITH_DATA", folder)
        .env("KITH_DATABASE", database)
        // The house's own brake against crowds is not what is measured.
        .env("KITH_REQUESTS_PER_SECOND", "1000000")
        .env("KITH_LOG", "warn")
        .env("LC_ALL", "C")
        .env_remove("KITH_TEST_POSTGRES");
    command
}

/// CPU in seconds of all children that have ended so far.
pub(crate) fn cpu_of_ended_children() -> Outcome<f64> {
    Ok(ticks(&std::fs::read_to_string("/proc/self/stat")?, &[13, 14])?)
}

/// Adds up fields of a `/proc` stat line, counted from the one after the name. Linux shows
/// times there in hundredths of a second on every machine of ours.
fn ticks(stat: &str, fields: &[usize]) -> Result<f64, String> {
    let rest = stat.rsplit_once(')').ok_or("no name in /proc")?.1;
    let all: Vec<&str> = rest.split_whitespace().collect();
    let mut sum = 0.0;
    for field in fields {
        let value: f64 = all.get(*field).and_then(|text| text.parse().ok()).ok_or("no times in /proc")?;
        sum += value;
    }
    Ok(sum / 100.0)
}

/// An address on this machine that nobody listens on now.
fn free_address() -> Outcome<String> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string())
}
