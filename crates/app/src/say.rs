//! What the command line says: sentences from `locales/`, in the host's language.

use std::io::Write;

use foundation::Error;
use foundation::i18n::{Language, Value, Words};

/// The words for whoever sits at this terminal, by `LC_ALL`, `LC_MESSAGES` or `LANG`.
pub(crate) fn words() -> Words {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let wish = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG")).unwrap_or_default();
    let tag = wish.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    Words::new(Language::from_accept(&tag))
}

/// Says a sentence.
pub(crate) fn say(key: &str, gaps: &[(&str, Value)]) {
    line(&words().with(key, gaps));
}

/// Writes a line to standard output; a closed pipe is no fault.
pub(crate) fn line(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}

/// Says a sentence where faults are read.
pub(crate) fn warn(key: &str, gaps: &[(&str, Value)]) {
    let _ = writeln!(std::io::stderr().lock(), "{}", words().with(key, gaps));
}

/// Says why something was not done.
pub(crate) fn refuse(error: &Error) {
    match error {
        Error::Refused(refusal) => {
            let gaps: Vec<(&str, Value)> =
                refusal.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
            warn(&refusal.key, &gaps);
        }
        Error::NotFound => warn("cli-not-found", &[]),
        Error::Forbidden(right) => warn("cli-forbidden", &[("right", (*right).into())]),
        Error::Broken(broken) if broken.is_disk_full() => warn("error-disk-full", &[]),
        Error::Broken(broken) => warn("cli-broken", &[("fault", broken.to_string().into())]),
    }
}
