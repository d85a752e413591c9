//! What one domain asks of another that stands on it, and so cannot name: the asking domain defines
//! the question as a type, the house gives the answer.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::Arc;

/// Answers by the type of their question; at most one each.
#[derive(Clone, Default)]
pub struct Hooks(HashMap<TypeId, Arc<dyn Any + Send + Sync>>);

impl Hooks {
    /// Gives an answer.
    #[must_use]
    pub fn with<Q: Send + Sync + 'static>(mut self, answer: Q) -> Self {
        self.0.insert(TypeId::of::<Q>(), Arc::new(answer));
        self
    }

    /// The answer to a question, if the house gives one.
    #[must_use]
    pub fn get<Q: Send + Sync + 'static>(&self) -> Option<&Q> {
        self.0.get(&TypeId::of::<Q>())?.downcast_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Greeting(fn(&str) -> String);

    #[test]
    fn a_question_without_an_answer_is_none_and_the_last_answer_counts() {
        assert!(Hooks::default().get::<Greeting>().is_none());
        let hooks = Hooks::default().with(Greeting(|_| String::new())).with(Greeting(|name| format!("Hello {name}")));
        assert_eq!(hooks.get::<Greeting>().map(|greeting| (greeting.0)("Wing")), Some("Hello Wing".to_owned()));
    }
}
