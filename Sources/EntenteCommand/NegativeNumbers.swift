/// `--limit -1`, `--as-of -0043-03-15`: the argument parser takes a negative number or year for an option and says that the
/// value is missing. Joined to its option it is read, and the option can say what is wrong with it.
enum NegativeNumbers {
    static func joined(_ arguments: [String]) -> [String] {
        var result: [String] = []
        var isPastOptions = false
        for argument in arguments {
            if let last = result.last, !isPastOptions, isNegative(argument), isLongOption(last) {
                result[result.count - 1] = last + "=" + argument
            } else {
                result.append(argument)
            }
            if argument == "--" { isPastOptions = true }
        }
        return result
    }

    private static func isNegative(_ text: String) -> Bool {
        guard text.first == "-", let second = text.dropFirst().first, second.isNumber || second == "." else {
            return false
        }
        // A year before our era has four digits or more, and perhaps a month, a day or a second date behind it.
        return Double(text) != nil || text.dropFirst().prefix { $0.isNumber }.count >= 4
    }

    private static func isLongOption(_ text: String) -> Bool {
        text.hasPrefix("--") && text.utf8.count > 2 && !text.contains("=")
    }
}
