import EntenteBytes

/// The edges of a part of a file: what one thread reads at a time.
struct EdgeChunk: Sendable {
    /// Sources in the upper halves, targets in the lower: the numbers in the file, or places in `table`.
    var keys: [UInt64] = []
    var weights: [Double] = []
    /// Of all numbers in `keys`.
    var smallest = UInt32.max
    var largest: UInt32 = 0
    /// The names, if they are taken as texts.
    var table: NameTable?
    /// What is wrong with the row behind the last one; the rest was not read.
    var failure: BytesError?

    /// Reads rows up to the end of `rows`.
    ///
    /// Names are taken as numbers, unless `asTexts`; as soon as one is no plain number, all of the chunk are read again as
    /// texts.
    ///
    /// - Parameter buffer: Where keys stand until all are read; one for many chunks, whatever was in it.
    init(_ rows: EdgeListRows, asTexts: Bool, buffer: inout [UInt64]) {
        var reader = EdgeChunkReader(rows: rows, table: asTexts ? NameTable() : nil)
        read(&reader, &buffer)
        if reader.foundText {
            failure = nil
            reader = EdgeChunkReader(rows: rows, table: NameTable())
            read(&reader, &buffer)
        }
        table = reader.table
    }

    private mutating func read(_ reader: inout EdgeChunkReader, _ buffer: inout [UInt64]) {
        // A row takes four bytes at least, the last one perhaps three.
        let cursor = reader.rows.cursor
        let capacity = (cursor.bytes.count - cursor.index) / 4 + 1
        if buffer.count < capacity { buffer = [UInt64](repeating: 0, count: capacity) }
        var count = 0
        buffer.withUnsafeMutableBufferPointer { keys in
            do throws(BytesError) { try reader.read(into: keys, &count) } catch { failure = error }
        }
        keys = Array(buffer[..<count])
        (weights, smallest, largest) = (reader.weights, reader.smallest, reader.largest)
    }
}

extension EdgeChunk {
    /// Edges between places in a table; if all names are plain numbers, between these.
    init(keys: [UInt64], weights: [Double], names: NameTable) {
        (self.keys, self.weights) = (keys, weights)
        guard let numbers = names.plainNumbers() else {
            table = names
            return
        }
        for (index, key) in keys.enumerated() {
            let (source, target) = (numbers[Int(key >> 32)], numbers[Int(key & 0xFFFF_FFFF)])
            self.keys[index] = UInt64(source) << 32 | UInt64(target)
        }
        (smallest, largest) = (numbers.min() ?? 0, numbers.max() ?? 0)
    }
}

/// Reads rows into keys.
private struct EdgeChunkReader {
    var rows: EdgeListRows
    var table: NameTable?
    var weights: [Double] = []
    var smallest = UInt32.max
    var largest: UInt32 = 0
    /// Whether it stopped at a name that is no plain number.
    var foundText = false

    init(rows: EdgeListRows, table: NameTable?) {
        (self.rows, self.table) = (rows, table)
    }

    mutating func read(into keys: UnsafeMutableBufferPointer<UInt64>, _ count: inout Int) throws(BytesError) {
        while true {
            if table == nil { readPlainRows(into: keys, &count) }
            // What the quick way does not know: comments, texts, decimals, mistakes, the last rows.
            guard let row = try rows.next() else { return }
            precondition(count < keys.count, "There are more rows than bytes.")
            let weight = row.weight
            guard let source = try node(row.source), let target = try node(row.target) else {
                foundText = true
                return
            }
            if let weight { weights.append(try rows.cursor.weight(weight)) }
            append(source, target, to: keys, &count)
        }
    }

    private mutating func node(_ name: Range<Int>) throws(BytesError) -> UInt32? {
        guard table != nil else { return rows.cursor.plainNumber(name) }
        guard let node = table?.node(rows.cursor.bytes, name) else {
            throw rows.cursor.failure(.tooLarge, "there are more nodes than ids", at: name.lowerBound)
        }
        return node
    }

    @inline(__always)
    private mutating func append(
        _ source: UInt32, _ target: UInt32, to keys: UnsafeMutableBufferPointer<UInt64>, _ count: inout Int
    ) {
        keys[count] = UInt64(source) &<< 32 | UInt64(target)
        count &+= 1
        smallest = min(smallest, min(source, target))
        largest = max(largest, max(source, target))
    }

    /// Reads rows of plain numbers of up to eight digits, one separator between them, and a line feed, eight bytes at a
    /// time; stops before the first other row, and near the end.
    private mutating func readPlainRows(into keys: UnsafeMutableBufferPointer<UInt64>, _ count: inout Int) {
        let bytes = rows.cursor.bytes
        let separator = rows.separator ?? TopologyCursor.space
        let isWeighted = rows.columns == 3
        var index = rows.cursor.index
        // Three numbers of eight digits, three separators and a carriage return.
        while index &+ 32 <= bytes.count, count < keys.count {
            let source = PlainNumber(bytes, at: index)
            guard source.length > 0, bytes[index &+ source.length] == separator else { break }
            let second = index &+ source.length &+ 1
            let target = PlainNumber(bytes, at: second)
            guard target.length > 0 else { break }
            var end = second &+ target.length
            var weight: UInt32 = 0
            if isWeighted {
                guard bytes[end] == separator else { break }
                let number = PlainNumber(bytes, at: end &+ 1)
                guard number.length > 0 else { break }
                weight = number.value
                end = end &+ 1 &+ number.length
            }
            if bytes[end] == TopologyCursor.carriageReturn { end = end &+ 1 }
            guard bytes[end] == TopologyCursor.lineFeed else { break }
            if isWeighted { weights.append(Double(weight)) }
            append(source.value, target.value, to: keys, &count)
            index = end &+ 1
        }
        rows.cursor.index = index
    }
}

/// The number that begins at a place, by arithmetic on eight bytes at once.
private struct PlainNumber {
    /// How many digits it has, at most eight; 0 if it is none, or has zeros before other digits.
    let length: Int
    let value: UInt32

    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, at index: Int) {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let digits = word ^ 0x3030_3030_3030_3030
        // A high bit for each byte above 9; a carry spoils bytes behind the first such one only.
        let others = ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
        let length = others.trailingZeroBitCount &>> 3
        // Zeros come before the digits; then pairs, fours and eight are put together.
        var sum = digits &<< UInt64(truncatingIfNeeded: 64 &- 8 &* length)
        sum = sum &* 10 &+ (sum &>> 8)
        let mask: UInt64 = 0x0000_00FF_0000_00FF
        sum = (sum & mask) &* 0x000F_4240_0000_0064 &+ ((sum &>> 16) & mask) &* 0x0000_2710_0000_0001
        value = UInt32(truncatingIfNeeded: sum &>> 32)
        self.length = word & 0xFF == 0x30 && length > 1 ? 0 : length
    }
}

extension TopologyCursor {
    /// The number that these digits are, if it stands for itself: one to nine, and no zero before others.
    func plainNumber(_ digits: Range<Int>) -> UInt32? {
        guard digits.count == 1 || (digits.count <= 9 && !digits.isEmpty && bytes[digits.lowerBound] != 48) else {
            return nil
        }
        return unsigned(digits).map { UInt32($0) }
    }
}
