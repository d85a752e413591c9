//! The command line.

mod bring;
mod doctor;
mod open;
mod search;
mod serve;
mod tries;
mod user;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use foundation::Result;
use foundation::i18n::Language;

pub(crate) use open::site as open_site;
pub(crate) use serve::{logging, serve};

use crate::say;

/// The home base of a community-safety coalition.
#[derive(Debug, Parser)]
#[command(name = "kith", version, about, max_term_width = 100)]
struct Cli {
    /// Settings file
    #[arg(long, global = true, env = "KITH_CONFIG", default_value = "kith.toml")]
    config: PathBuf,
    #[command(subcommand)]
    deed: Deed,
}

#[derive(Debug, Subcommand)]
enum Deed {
    /// Serve the site (climbs to the newest database first)
    Serve(serve::Serve),
    /// Make a settings file, a data folder and a database, and print the first director's link
    Init(serve::Init),
    /// Serve a made-up coalition with a starter book
    Demo(crate::demo::Demo),
    /// Bring the database up to this program
    Migrate,
    /// Bring pages in: text, Markdown, HTML, pictures; a file, a folder or a zip
    Import(bring::Bring),
    /// Find pages as a reader would
    Search(search::Search),
    /// Check that every line of the ledger holds
    Verify(verify::Verify),
    /// Say in words what is wrong, and what to do
    Doctor(doctor::Doctor),
    /// People and their way in
    User(user::User),
    /// Try Kith's rules on lines of JSON, without a database
    Try(tries::Try),
}

/// Runs the command that was typed.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let Ok(runtime) = tokio::runtime::Builder::new_multi_thread().enable_all().build() else {
        say::warn("cli-no-runtime", &[]);
        return ExitCode::FAILURE;
    };
    // Boxed, so that the largest deed does not size the stack of all.
    match runtime.block_on(Box::pin(cli.run())) {
        Ok(code) => code,
        Err(error) => {
            say::refuse(&error);
            ExitCode::FAILURE
        }
    }
}

impl Cli {
    async fn run(self) -> Result<ExitCode> {
        let config = self.config;
        match self.deed {
            Deed::Serve(serve) => serve.run(&config).await,
            Deed::Init(init) => init.run(&config).await,
            Deed::Demo(demo) => demo.run(&config).await,
            Deed::Migrate => open::migrate(&config).await,
            Deed::Import(bring) => bring.run(&config).await,
            Deed::Search(search) => search.run(&config).await,
            Deed::Verify(verify) => verify.run(&config).await,
            Deed::Doctor(doctor) => doctor.run(&config).await,
            Deed::User(user) => user.run(&config).await,
            Deed::Try(tried) => Ok(tried.run()),
        }
    }
}

/// Reads a language tag from the command line.
fn language(tag: &str) -> std::result::Result<Language, String> {
    Language::parse(tag).ok_or_else(|| {
        let known: Vec<String> = Language::all().map(|language| language.tag().to_owned()).collect();
        say::words().with("cli-language-unknown", &[("known", known.join(", ").into())])
    })
}
