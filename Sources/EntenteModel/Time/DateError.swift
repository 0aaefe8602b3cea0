/// Why a text is no date or no period.
public struct DateError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of mistake it is; the same words stand in messages, between square brackets.
    public struct Code: Sendable, Hashable, RawRepresentable, CustomStringConvertible {
        /// The name, as `docs/errors.md` lists it.
        public let rawValue: String

        /// A code of that name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The name.
        public var description: String { rawValue }

        /// The text is not written as EDTF asks: letters, missing digits, an empty text.
        public static let malformed = Code(rawValue: "malformed-date")
        /// The form is right, but the calendar has no such day, month, year or time.
        public static let impossible = Code(rawValue: "impossible-date")
        /// The form is EDTF, but of a part that is not read here: seasons, unspecified digits, level 2.
        public static let unsupported = Code(rawValue: "unsupported-date")
        /// The interval ends before it starts.
        public static let reversed = Code(rawValue: "reversed-interval")
    }

    /// What kind of mistake it is.
    public let code: Code
    /// What is wrong, in one sentence without a full stop.
    public let message: String
    /// What to do about it.
    public let hint: String?
    /// Where in the text the mistake begins, in Unicode scalars from 0.
    public let offset: Int

    /// An error at a place of the text; at its beginning unless said otherwise.
    public init(code: Code, message: String, hint: String? = nil, offset: Int = 0) {
        self.code = code
        self.message = message
        self.hint = hint
        self.offset = offset
    }

    /// The message and its hint, joined by a semicolon.
    public var description: String {
        hint.map { "\(message); \($0)" } ?? message
    }

    /// The same error in a longer text, of which the part in question begins `distance` scalars further on.
    func moved(by distance: Int) -> DateError {
        DateError(code: code, message: message, hint: hint, offset: offset + distance)
    }
}
