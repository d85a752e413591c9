//! What Kith costs: every figure that is promised, measured and set beside its limit.
//!
//! A book of made-up pages is brought in with `kith import`, served by `kith serve` and asked for
//! over kept connections from this process. The measure is the server's own CPU (user and system,
//! from `/proc`), which another program on the machine hardly moves; or a ratio within one run.
//! `scripts/bench` builds and starts it.

mod bare;
mod book;
mod installation;
mod lines;
mod load;
mod measures;
mod served;
mod texts;
mod writing;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Whatever goes wrong ends the run with its words.
type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// Measures what Kith costs.
#[derive(Debug, Parser)]
struct Options {
    /// A tenth of the pages
    #[arg(long)]
    quick: bool,
    /// Fail if anything is over its limit
    #[arg(long)]
    strict: bool,
    /// The program that is measured
    #[arg(long, default_value = "target/release/kith")]
    kith: PathBuf,
    /// Where the figures are kept
    #[arg(long, default_value = "target/bench.json")]
    kept: PathBuf,
    /// A folder to keep the pages in that were brought in, and to take them from the next time
    #[arg(long)]
    again: Option<PathBuf>,
    /// A postgres:// address where a database may be made, to measure searching there too
    #[arg(long, env = "KITH_TEST_POSTGRES")]
    postgres: Option<String>,
    #[command(subcommand)]
    part: Option<Part>,
}

#[derive(Debug, Subcommand)]
enum Part {
    /// The yardstick: answers every address with the answer that another server gave once
    Bare {
        /// Address and port of that server
        from: String,
        /// The page whose answer is given
        path: String,
        /// Address and port to listen on
        listen: String,
    },
    /// Only what a long text costs, without a server
    Texts,
}

fn main() -> ExitCode {
    match begin(Options::parse()) {
        Ok(code) => code,
        Err(fault) => {
            lines::say(&format!("the measuring stopped: {fault}"));
            ExitCode::FAILURE
        }
    }
}

fn begin(options: Options) -> Outcome<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let lines = match &options.part {
        Some(Part::Bare { from, path, listen }) => {
            runtime.block_on(bare::serve(from, path, listen))?;
            return Ok(ExitCode::SUCCESS);
        }
        Some(Part::Texts) => {
            let mut lines = lines::Lines::default();
            texts::all(&mut lines)?;
            return Ok(if options.strict && lines.any_over() { ExitCode::FAILURE } else { ExitCode::SUCCESS });
        }
        None => runtime.block_on(measures::all(&options))?,
    };
    lines.keep(&options.kept)?;
    Ok(if options.strict && lines.any_over() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
