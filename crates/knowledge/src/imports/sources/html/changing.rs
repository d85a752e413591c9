//! Changing a tree before it is written. Node numbers stay what they are.

use super::office::SAID;
use super::tree::{Node, Tree};

impl Tree {
    /// Gives an element another name.
    pub(super) fn rename(&mut self, at: usize, name: &str) {
        if let Some(node) = self.nodes.get_mut(at) {
            name.clone_into(&mut node.name);
        }
    }

    /// Leaves nothing of an element.
    pub(super) fn empty(&mut self, at: usize) {
        if let Some(node) = self.nodes.get_mut(at) {
            *node = Node::default();
        }
    }

    pub(super) fn set_value(&mut self, at: usize, name: &str, value: &str) {
        if let Some(node) = self.nodes.get_mut(at) {
            node.attributes.push((name.to_owned(), value.to_owned()));
        }
    }

    pub(super) fn set_children(&mut self, at: usize, children: Vec<usize>) {
        if let Some(node) = self.nodes.get_mut(at) {
            node.children = children;
        }
    }

    pub(super) fn append(&mut self, parent: usize, child: usize) {
        if let Some(node) = self.nodes.get_mut(parent) {
            node.children.push(child);
        }
    }

    /// A new node that stands nowhere yet.
    pub(super) fn loose(&mut self, node: Node) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    /// Puts all children of an element into a new one in it.
    pub(super) fn wrap_children(&mut self, at: usize, name: &str) {
        let children = self.node(at).children.clone();
        let inner = self.loose(Node { name: name.to_owned(), children, ..Node::default() });
        self.set_children(at, vec![inner]);
    }

    /// Puts the place of a saying at the end of an element, or in its stead.
    pub(super) fn say_at(&mut self, at: usize, number: usize, instead: bool) {
        let mut place = Node { name: SAID.to_owned(), ..Node::default() };
        place.attributes.push(("n".to_owned(), number.to_string()));
        if instead {
            if let Some(node) = self.nodes.get_mut(at) {
                *node = place;
            }
        } else {
            let place = self.loose(place);
            self.append(at, place);
        }
    }

    /// Takes an element from where it stands.
    pub(super) fn detach(&mut self, parents: &[usize], at: usize) {
        if let Some(parent) = parents.get(at).and_then(|parent| self.nodes.get_mut(*parent)) {
            parent.children.retain(|child| *child != at);
        }
    }

    /// Each node's parent.
    pub(super) fn parents(&self) -> Vec<usize> {
        let mut parents = vec![0; self.nodes.len()];
        for (at, node) in self.nodes.iter().enumerate() {
            for child in &node.children {
                if let Some(parent) = parents.get_mut(*child) {
                    *parent = at;
                }
            }
        }
        parents
    }

    /// All nodes below the page and below those taken from it, each after everything in it.
    pub(super) fn leaves_first(&self, taken: &[usize]) -> Vec<usize> {
        let mut order = Vec::with_capacity(self.nodes.len());
        let mut waiting = vec![0];
        waiting.extend(taken);
        while let Some(at) = waiting.pop() {
            order.push(at);
            waiting.extend(&self.node(at).children);
        }
        order.reverse();
        order
    }
}
