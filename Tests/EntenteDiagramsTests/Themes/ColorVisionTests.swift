import EntenteDOT
import EntenteDiagrams
import EntenteModel
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What differs in meaning differs also to eyes that see fewer colors, and in gray.
///
/// The dichromacies are simulated by the matrices (severity 1.0) of G. M. Machado, M. M. Oliveira, L. A. F. Fernandes,
/// "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and
/// Computer Graphics 15(6), 2009, DOI 10.1109/TVCG.2009.113, on linear sRGB. Colors are compared in CIE L*a*b* (D65) by
/// ΔE*ab (CIE 1976); about 2.3 is just noticeable.
@Suite struct ColorVisionTests {
    enum Eyes: String, CaseIterable, CustomTestStringConvertible {
        case trichromat, protanope, deuteranope, tritanope, gray

        var testDescription: String { rawValue }

        var matrix: [[Double]] {
            switch self {
            case .trichromat: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
            case .protanope:
                [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
            case .deuteranope:
                [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
            case .tritanope:
                [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
            case .gray: Array(repeating: [0.2126729, 0.7151522, 0.0721750], count: 3)
            }
        }
    }

    private static func lab(_ color: Color, _ eyes: Eyes) -> [Double] {
        func linear(_ part: UInt8) -> Double {
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
            matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
        }
        let seen = product(eyes.matrix, [color.red, color.green, color.blue].map(linear)).map { min(1, max(0, $0)) }
        let xyz = product(
            [
                [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                [0.0193339, 0.1191920, 0.9503041],
            ], seen)
        let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white -> Double in
            let t = value / white
            return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
        }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }

    private func difference(_ a: Color, _ b: Color, _ eyes: Eyes) -> Double {
        zip(Self.lab(a, eyes), Self.lab(b, eyes)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }

    @Test func knownDifferences() {
        #expect(abs(difference(Color(0x000000), Color(0xffffff), .trichromat) - 100) < 0.01)
        // Red and green are far apart to most, and near to a deuteranope once their lightness is alike.
        #expect(difference(Color(0xc04040), Color(0x5a7a20), .trichromat) > 60)
        #expect(difference(Color(0xc04040), Color(0x5a7a20), .deuteranope) < 30)
        #expect(difference(Color(0xff0000), Color(0x00ff00), .gray) > 30)
    }

    /// Lines of different tones are at least 20 apart: ten times what is just noticeable. The print theme has no colors:
    /// there arrowheads tell them apart, as in every theme (`ThemeTests.signsNeedNoColor`).
    @Test(arguments: [Theme.light, .dark], [Eyes.trichromat, .protanope, .deuteranope, .tritanope])
    func tonesOfLines(_ theme: Theme, _ eyes: Eyes) {
        let tones = Diagram.Edge.Tone.allCases
        for (index, tone) in tones.enumerated() {
            for other in tones.dropFirst(index + 1) {
                let apart = difference(theme.line(tone), theme.line(other), eyes)
                #expect(apart >= 20, "\(tone) and \(other): \(apart)")
            }
        }
    }

    /// Shapes of one form have grounds or borders at least 6 apart, in the print theme also when it is
    /// copied in gray.
    @Test(arguments: Theme.all, Eyes.allCases)
    func shapesOfOneForm(_ theme: Theme, _ eyes: Eyes) throws {
        guard eyes != .gray || theme == .print else { return }
        var groups: [String: [NodeFamily]] = [:]
        for family in NodeFamily.allCases {
            let diagram = Diagram(nodes: [.init(id: "x", name: "x", family: family, isDraft: family == .proposal)])
            let node = try #require(Support.nodes(of: diagram.dot(theme: theme).statements).first).attributes
            let form = ["shape", "style", "peripheries", "penwidth"].map { Support.text(node[$0]) ?? "" }
            groups[form.joined(separator: "|"), default: []].append(family)
        }
        for group in groups.values {
            for (index, family) in group.enumerated() {
                for other in group.dropFirst(index + 1) {
                    let (a, b) = (theme.paint(of: family), theme.paint(of: other))
                    let apart = max(
                        difference(a.fill, b.fill, eyes), difference(a.outline, b.outline, eyes))
                    #expect(apart >= 6, "\(family) and \(other): \(apart)")
                }
            }
        }
        #expect(groups.count >= 11, "most families have a form of their own")
    }

    typealias Support = DiagramTestSupport
}
