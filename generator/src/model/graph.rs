//! What leads back to itself.

use std::collections::HashSet;

/// Nodes by their index, and where each leads.
pub(crate) struct Graph {
    edges: Vec<Vec<usize>>,
    /// By node, the strongly connected component that it was in at first: two nodes lead to each other exactly if they
    /// are in one. A search need not leave it, so a graph of many small circles takes no more than its size.
    components: Vec<usize>,
}

impl Graph {
    pub(crate) fn new(edges: Vec<Vec<usize>>) -> Self {
        let components = components(&edges);
        Self { edges, components }
    }

    pub(super) fn next(&self, node: usize) -> &[usize] {
        &self.edges[node]
    }

    /// Leads a node to these alone: to some of those that it led to.
    pub(super) fn narrow(&mut self, node: usize, edges: Vec<usize>) {
        self.edges[node] = edges;
    }

    /// Whether a node to which `goal` leads is `goal` or leads there.
    pub(crate) fn returns(&self, node: usize, goal: usize) -> bool {
        let component = self.components[goal];
        let mut open = vec![node];
        let mut seen = HashSet::new();
        while let Some(node) = open.pop().filter(|_| self.components[node] == component) {
            if node == goal {
                return true;
            }
            if seen.insert(node) {
                let next = self.edges[node].iter().copied();
                open.extend(next.filter(|next| self.components[*next] == component));
            }
        }
        false
    }
}

/// By node, the number of its strongly connected component (Kosaraju's algorithm).
fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    let mut back = vec![Vec::new(); edges.len()];
    for (node, next) in edges.iter().enumerate() {
        for &next in next {
            back[next].push(node);
        }
    }
    let mut components = vec![usize::MAX; edges.len()];
    for (number, &start) in finished(edges).iter().rev().enumerate() {
        let mut open = vec![start];
        while let Some(node) = open.pop() {
            if components[node] == usize::MAX {
                components[node] = number;
                open.extend(&back[node]);
            }
        }
    }
    components
}

/// The nodes in the order in which a search in depth is done with them.
fn finished(edges: &[Vec<usize>]) -> Vec<usize> {
    let mut order = Vec::with_capacity(edges.len());
    let mut seen = vec![false; edges.len()];
    for start in 0..edges.len() {
        let mut open = vec![(start, 0)];
        while let Some((node, taken)) = open.pop() {
            if taken == 0 && std::mem::replace(&mut seen[node], true) {
                continue;
            }
            match edges[node].get(taken) {
                Some(&next) => open.extend([(node, taken + 1), (next, 0)]),
                None => order.push(node),
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::Graph;

    #[test]
    fn a_node_returns_where_a_circle_leads_through_it() {
        let mut graph = Graph::new(vec![vec![1, 3], vec![2], vec![0], vec![3], vec![0]]);
        assert!(graph.returns(1, 0));
        assert!(graph.returns(3, 3));
        assert!(!graph.returns(3, 0));
        graph.narrow(1, Vec::new());
        assert!(!graph.returns(1, 0));
        assert!(graph.returns(0, 0));
    }

    #[test]
    fn a_long_chain_takes_no_recursion() {
        let count = 200_000;
        let graph = Graph::new((0..count).map(|node| vec![(node + 1) % count]).collect());
        assert!(graph.returns(1, 0));
    }
}
