use std::{collections::HashMap, hash::Hash, sync::Arc};

/// Keeps what was used last, as much as fits. What is kept is shared: throwing it out here doesn't take it from who
/// still uses it.
pub struct LruCache<K, V> {
    entries: HashMap<K, Kept<V>>,
    /// Rises with each use.
    moment: u64,
    size: usize,
    capacity: usize,
}

struct Kept<V> {
    value: Arc<V>,
    size: usize,
    used: u64,
}

impl<K: Hash + Eq + Clone, V> LruCache<K, V> {
    /// Keeps at most `capacity` (bytes or pieces: what [`LruCache::put`] counts in).
    pub fn new(capacity: usize) -> Self {
        Self { entries: HashMap::new(), moment: 0, size: 0, capacity }
    }

    /// What is kept under a key; it counts as used now.
    pub fn get(&mut self, key: &K) -> Option<Arc<V>> {
        self.moment += 1;
        let kept = self.entries.get_mut(key)?;
        kept.used = self.moment;
        Some(Arc::clone(&kept.value))
    }

    /// Keeps a value of a size and throws out what was used longest ago until all fits. Larger than everything: isn't
    /// kept at all.
    pub fn put(&mut self, key: K, value: Arc<V>, size: usize) {
        self.moment += 1;
        if let Some(old) = self.entries.remove(&key) {
            self.size -= old.size;
        }
        if size > self.capacity {
            return;
        }
        // A look at all of them is cheap beside what it took to make one.
        while self.size + size > self.capacity {
            let oldest = self.entries.iter().min_by_key(|(_, kept)| kept.used).map(|(key, _)| key.clone());
            let Some(gone) = oldest.and_then(|key| self.entries.remove(&key)) else { break };
            self.size -= gone.size;
        }
        self.size += size;
        self.entries.insert(key, Kept { value, size, used: self.moment });
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.entries.clear();
        self.size = 0;
    }

    /// How much is kept.
    pub fn size(&self) -> usize {
        self.size
    }
}

impl<K, V> std::fmt::Debug for LruCache<K, V> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LruCache({} pieces, {} of {})", self.entries.len(), self.size, self.capacity)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_used_longest_ago_goes_first() {
        let mut cache = LruCache::new(10);
        cache.put('a', Arc::new(1), 4);
        cache.put('b', Arc::new(2), 4);
        assert_eq!(cache.get(&'a').as_deref(), Some(&1));
        cache.put('c', Arc::new(3), 4);
        assert_eq!((cache.get(&'b'), cache.size()), (None, 8));
        cache.put('d', Arc::new(4), 11);
        assert_eq!((cache.get(&'d'), cache.size()), (None, 8));
        cache.put('a', Arc::new(5), 10);
        assert_eq!((cache.get(&'a').as_deref(), cache.size()), (Some(&5), 10));
        cache.clear();
        assert_eq!((cache.get(&'a'), cache.size()), (None, 0));
    }
}
