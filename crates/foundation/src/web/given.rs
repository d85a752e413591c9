//! What later domains give earlier ones. An earlier domain declares a type and asks for it; the
//! app, which knows all of them, fills it. So pages can ask reviews before they publish, and know
//! nothing of reviews.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::Arc;

/// Things by their type: at most one of each.
#[derive(Clone, Default)]
pub struct Given(HashMap<TypeId, Arc<dyn Any + Send + Sync>>);

impl Given {
    /// Gives one thing more, in the place of another of its type.
    #[must_use]
    pub fn and<T: Send + Sync + 'static>(mut self, thing: T) -> Self {
        self.0.insert(TypeId::of::<T>(), Arc::new(thing));
        self
    }

    /// The thing of this type, if it was given.
    #[must_use]
    pub fn get<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.0.get(&TypeId::of::<T>())?.downcast_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_is_found_by_its_type_and_the_last_counts() {
        let given = Given::default().and(1_u8).and("a word").and(2_u8);
        assert_eq!(given.get::<u8>(), Some(&2));
        assert_eq!(given.get::<&str>(), Some(&"a word"));
        assert_eq!(given.get::<u16>(), None);
    }
}
