//! Kith in a real browser, as people meet it: on a phone and on a desk, in two languages, by
//! keyboard alone, without scripts; every kind of page before axe-core and the Nu HTML checker.
//!
//! `scripts/test` installs what this needs and names it: `KITH_CHROMEDRIVER`, `KITH_AXE`,
//! `KITH_VNU`. Without them every story fails, unless `KITH_QUICK=1`. The demo stands on a file,
//! or on PostgreSQL where `KITH_TEST_POSTGRES` names a server.

mod beginning;
mod bringing;
mod checkers;
mod chinese;
mod desk;
mod documents;
mod finding;
mod judged;
mod keyboard;
mod keyboard_desk;
mod kinds;
mod kinds_together;
mod kith;
mod reading;
mod scriptless;
mod stage;
mod theme;
mod together;
mod window;
