import Dispatch

/// Work that is done on all cores.
public enum Parallel {
    /// What `transform` makes of each element, in their order. It is called from several threads at once.
    public static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        guard elements.count > 1 else { return elements.map(transform) }
        // The memory is the array's own, and each of its places is written by one iteration alone.
        return [Result](unsafeUninitializedCapacity: elements.count) { results, count in
            nonisolated(unsafe) let results = results
            DispatchQueue.concurrentPerform(iterations: elements.count) { index in
                results.initializeElement(at: index, to: transform(elements[index]))
            }
            count = elements.count
        }
    }
}
