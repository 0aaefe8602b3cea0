import EntenteTestSupport

extension SplitMix64 {
    /// True in so many of a hundred cases.
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// One of the values, of which there must be some.
    mutating func pick<Element>(_ values: [Element]) -> Element {
        values[Int.random(in: 0..<values.count, using: &self)]
    }

    /// Up to `most` different values, in random order.
    mutating func some<Element>(_ values: [Element], most: Int, least: Int = 0) -> [Element] {
        let count = Int.random(in: least...max(least, min(most, values.count)), using: &self)
        return Array(values.shuffled(using: &self).prefix(count))
    }
}
