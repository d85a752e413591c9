//! `kith`: the home base of a community-safety coalition, as one program.

use std::process::ExitCode;

fn main() -> ExitCode {
    app::commands::run()
}
