/// An opaque color of the sRGB space.
public struct Color: Sendable, Hashable, CustomStringConvertible {
    /// The part of red, 0 to 255.
    public let red: UInt8
    /// The part of green, 0 to 255.
    public let green: UInt8
    /// The part of blue, 0 to 255.
    public let blue: UInt8

    /// Makes a color of its parts.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Makes a color of a number such as `0x0072b2`; bits above the lowest 24 are ignored.
    public init(_ hexadecimal: UInt32) {
        red = UInt8(truncatingIfNeeded: hexadecimal >> 16)
        green = UInt8(truncatingIfNeeded: hexadecimal >> 8)
        blue = UInt8(truncatingIfNeeded: hexadecimal)
    }

    /// `#0072b2`, as Graphviz and style sheets read it.
    public var description: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The contrast ratio between two colors, 1 (alike) to 21 (black on white).
    ///
    /// `(L1 + 0.05) / (L2 + 0.05)` with the relative luminance L of the lighter color above; text wants 4.5.
    /// Source: W3C, *Web Content Accessibility Guidelines 2.1*, "contrast ratio" and "relative luminance".
    public func contrast(with other: Color) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// The linear value of a part. The curve `((c + 0.055) / 1.055)^2.4` is found by Newton's method, since this room
    /// has no `pow`: y^5 = x^12.
    private static func linear(_ part: UInt8) -> Double {
        let value = Double(part) / 255
        guard value > 0.04045 else { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        let square = base * base
        let twelfth = square * square * square * square * square * square
        var root = square
        for _ in 0..<40 { root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root) }
        return root
    }
}
