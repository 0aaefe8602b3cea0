/// Where panels stand: in rows from left to right and top to bottom, so that the whole is about as wide as a page in
/// landscape; large ones below each other, for on a page what is wide is small.
struct PanelGrid {
    let columns: Int
    let rows: Int
    /// Of the drawing within a panel.
    let width: Double
    let height: Double

    /// Around the drawing, between panels, and for the date above it.
    static let margin = 16.0
    static let gap = 24.0
    static let title = 28.0
    private static let shape = 1.5
    /// In print, on the width of a page, the words of what is wider cannot be read.
    private static let widest = 2_000.0

    init(count: Int, _ placement: Placement) {
        let (width, height) = (max(placement.width, 120), max(placement.height, 40))
        (self.width, self.height) = (width, height)
        let (panelWidth, panelHeight) = (width + 2 * Self.margin, height + 2 * Self.margin + Self.title)
        func misfit(_ columns: Int) -> Double {
            let rows = (count + columns - 1) / columns
            let shape = Double(columns) * (panelWidth + Self.gap) / (Double(rows) * (panelHeight + Self.gap))
            // Rows that are not full waste paper.
            return max(shape / Self.shape, Self.shape / shape)
                * (1 + Double(columns * rows - count) / Double(count) / 4)
        }
        let fitting = max(1, min(count, Int(Self.widest / (panelWidth + Self.gap))))
        columns = (1...fitting).min { misfit($0) < misfit($1) } ?? 1
        rows = (count + columns - 1) / columns
    }

    /// The lower left corner of a panel's drawing.
    func origin(_ number: Int) -> (x: Double, y: Double) {
        let (column, row) = (number % columns, number / columns)
        let x = Double(column) * (width + 2 * Self.margin + Self.gap) + Self.margin
        let y = Double(rows - 1 - row) * (height + 2 * Self.margin + Self.title + Self.gap) + Self.margin
        return (x, y)
    }
}
