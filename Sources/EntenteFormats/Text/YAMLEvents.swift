import CYaml
import EntenteBytes

/// What stands in a YAML text, one thing after the other: the only place that calls the YAML library.
///
/// It calls libyaml, the C half of Yams. The Swift half builds a tree in which every value has a tag, an anchor and a
/// place; ours would stand beside it and be the smaller one.
struct YAMLEvents: ~Copyable {
    enum Content {
        case scalar(String, isPlain: Bool)
        case sequenceStart
        case sequenceEnd
        case mappingStart
        case mappingEnd
        /// The name of an anchor.
        case alias(String)
        /// Of a document; there is one, seldom more.
        case documentStart
        case documentEnd
        /// Of the text.
        case start
        case end
    }

    struct Event {
        var content: Content
        var anchor: String?
        var position: TextPosition
    }

    /// Why the text is no YAML from here on.
    struct Problem: Error {
        enum Kind {
            case character
            case grammar
        }

        var kind: Kind
        var text: String
        var context: String?
        var position: TextPosition
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    private let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)

    /// The events of a text, which is UTF-8, not empty, and lives as long as this.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        precondition(!bytes.isEmpty, "an empty text has no events")
        self.bytes = bytes
        event.initialize(to: yaml_event_t())
        parser.initialize(to: yaml_parser_t())
        precondition(yaml_parser_initialize(parser) == 1, "no memory for a YAML parser")
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        event.deallocate()
    }

    /// The next event; after the last one always `end`. After a problem there is none.
    func next() throws(Problem) -> Event {
        guard yaml_parser_parse(parser, event) == 1 else { throw problem() }
        defer { yaml_event_delete(event) }
        let position = Self.position(event.pointee.start_mark)
        switch event.pointee.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.pointee.data.scalar
            let text = String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            return Event(
                content: .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
                anchor: Self.name(scalar.anchor), position: position)
        case YAML_SEQUENCE_START_EVENT:
            let anchor = Self.name(event.pointee.data.sequence_start.anchor)
            return Event(content: .sequenceStart, anchor: anchor, position: position)
        case YAML_MAPPING_START_EVENT:
            let anchor = Self.name(event.pointee.data.mapping_start.anchor)
            return Event(content: .mappingStart, anchor: anchor, position: position)
        case YAML_ALIAS_EVENT:
            let name = Self.name(event.pointee.data.alias.anchor) ?? ""
            return Event(content: .alias(name), position: position)
        case YAML_SEQUENCE_END_EVENT: return Event(content: .sequenceEnd, position: position)
        case YAML_MAPPING_END_EVENT: return Event(content: .mappingEnd, position: position)
        case YAML_DOCUMENT_START_EVENT: return Event(content: .documentStart, position: position)
        case YAML_DOCUMENT_END_EVENT: return Event(content: .documentEnd, position: position)
        case YAML_STREAM_START_EVENT: return Event(content: .start, position: position)
        default: return Event(content: .end, position: position)
        }
    }

    private static func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        anchor.map { String(cString: $0) }
    }

    private static func position(_ mark: yaml_mark_t) -> TextPosition {
        TextPosition(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }

    private func problem() -> Problem {
        let text = parser.pointee.problem.map { String(cString: $0) } ?? "there is no memory left"
        guard parser.pointee.error != YAML_READER_ERROR else {
            let place = LineIndex(Array(bytes)).position(at: Int(parser.pointee.problem_offset))
            return Problem(kind: .character, text: text, position: place)
        }
        let context = parser.pointee.context.map { String(cString: $0) }
        return Problem(
            kind: .grammar, text: text, context: context, position: Self.position(parser.pointee.problem_mark))
    }
}
