/// Attributes in the order in which they were set; at most one value a name.
///
/// Look-up is linear: an element rarely has more than a dozen.
public struct DOTAttributes: Hashable, Sendable {
    /// A name with its value.
    public struct Entry: Hashable, Sendable {
        /// The attribute's name, as Graphviz spells it (`fontsize`, `URL`).
        public let name: String
        /// The attribute's value.
        public var value: DOTValue
    }

    private var entries: [Entry] = []

    /// Makes an empty list.
    public init() {}

    /// The value of an attribute. Setting one that is there keeps its place; setting `nil` removes it.
    public subscript(name: String) -> DOTValue? {
        get { entries.first { $0.name == name }?.value }
        set {
            let place = entries.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): entries[place].value = value
            case (let place?, nil): entries.remove(at: place)
            case (nil, let value?): entries.append(Entry(name: name, value: value))
            case (nil, nil): break
            }
        }
    }

    /// Sets every attribute of another list; its values win.
    public mutating func merge(_ other: DOTAttributes) {
        for entry in other { self[entry.name] = entry.value }
    }

    /// Both lists as one; the other's values win.
    public func merging(_ other: DOTAttributes) -> DOTAttributes {
        var result = self
        result.merge(other)
        return result
    }
}

extension DOTAttributes: RandomAccessCollection {
    /// The first place, 0.
    public var startIndex: Int { entries.startIndex }
    /// The place after the last.
    public var endIndex: Int { entries.endIndex }
    /// The attribute at a place.
    public subscript(position: Int) -> Entry { entries[position] }
}

extension DOTAttributes: ExpressibleByDictionaryLiteral {
    /// Makes a list in the order of the literal; a name that is repeated keeps its first place and last value.
    public init(dictionaryLiteral elements: (String, DOTValue)...) {
        for (name, value) in elements { self[name] = value }
    }
}
