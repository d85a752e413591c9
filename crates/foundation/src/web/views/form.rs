//! What a form holds: what was typed, and what is wrong with it.

use std::collections::BTreeMap;

/// A form's state. An empty one is a fresh form; after a refusal it keeps
/// every word that was typed (but never a password).
#[derive(Clone, Debug, Default)]
pub struct FormState {
    values: BTreeMap<String, String>,
    /// What is wrong, in the order of the fields.
    pub problems: Vec<Problem>,
}

/// What is wrong with one answer.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The field's name.
    pub field: String,
    /// A whole sentence in the reader's language.
    pub text: String,
}

/// One thing to choose.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// A few words more; may be empty.
    pub hint: String,
}

impl Choice {
    /// A choice without a hint.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Choice { value: value.into(), label: label.into(), hint: String::new() }
    }

    /// The same with a few words more.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

impl FormState {
    /// A fresh form.
    pub fn new() -> Self {
        FormState::default()
    }

    /// Keeps what was typed, or what stands there already.
    pub fn with(mut self, field: &str, value: impl Into<String>) -> Self {
        self.values.insert(field.to_owned(), value.into());
        self
    }

    /// Says what is wrong with one answer.
    pub fn refuse(mut self, field: &str, text: impl Into<String>) -> Self {
        self.problems.push(Problem { field: field.to_owned(), text: text.into() });
        self
    }

    /// What stands in the field.
    pub fn value(&self, field: &str) -> &str {
        self.values.get(field).map_or("", String::as_str)
    }

    /// Whether the field holds exactly this.
    pub fn is(&self, field: &str, value: &str) -> bool {
        self.value(field) == value
    }

    /// What is wrong with the field; empty when nothing is.
    pub fn error(&self, field: &str) -> &str {
        self.problems.iter().find(|problem| problem.field == field).map_or("", |problem| problem.text.as_str())
    }

    /// What `aria-describedby` names: the hint, then the error.
    pub fn described(&self, field: &str, hint: &str) -> String {
        let mut ids = Vec::new();
        if !hint.is_empty() {
            ids.push(format!("{field}-hint"));
        }
        if !self.error(field).is_empty() {
            ids.push(format!("{field}-error"));
        }
        ids.join(" ")
    }
}
