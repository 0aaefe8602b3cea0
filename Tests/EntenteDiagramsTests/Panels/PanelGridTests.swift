import EntenteDOT
import EntenteDiagrams
import EntenteModel
import Testing

private typealias Support = DiagramTestSupport

/// How panels stand on the page, seen from the outside: by their frames.
@Suite struct PanelGridTests {
    /// The frames of the panels of a small graph: left, bottom, right, top.
    private func frames(_ count: Int) throws -> [[Double]] {
        let graph = try Support.graph([Support.claim("A1", "russia", "recognises", "abkhazia", on: "2000")])
        let dates = try (0..<count).map { try CalendarDate(year: 2001 + $0) }
        let panels = PanelDiagram(graph: graph, view: View(name: "all"), dates: dates)
        let engine = try #require(RenderTestSupport.engines.first)
        let placement = try PictureRenderer(engine: engine).placementAndWait(
            DOTWriter().write(panels.layoutDocument()).text)
        return panels.document(placement).statements.compactMap { statement in
            guard case .subgraph(let box) = statement else { return nil }
            return Support.text(box.attributes["bb"])?.split(separator: ",").compactMap { Double($0) }
        }
    }

    @Test(arguments: [2, 3, 5, 12, 50]) func panelsStandApartInRows(count: Int) throws {
        let frames = try frames(count)
        #expect(frames.count == count)
        for (place, one) in frames.enumerated() {
            for other in frames[..<place] {
                let apart = one[0] > other[2] || one[2] < other[0] || one[1] > other[3] || one[3] < other[1]
                #expect(apart)
            }
        }
        // Reading order: the next one stands to the right, or below.
        for (one, next) in zip(frames, frames.dropFirst()) { #expect(next[0] > one[0] || next[3] < one[1]) }
        let width = frames.map { $0[2] }.max()! - frames.map { $0[0] }.min()!
        let height = frames.map { $0[3] }.max()! - frames.map { $0[1] }.min()!
        #expect(count < 12 || (0.7...3).contains(width / height), "\(width) × \(height)")
    }
}
