extension EdgeList {
    /// No node at all.
    public static let empty = EdgeList(nodeCount: 0, edges: [])

    /// One node, no edge.
    public static let singleNode = EdgeList(nodeCount: 1, edges: [])

    /// One node with an edge to itself.
    public static let selfLoop = EdgeList(nodeCount: 1, edges: [(0, 0)])

    /// `0 - 1 - … - count - 1`.
    public static func path(_ count: UInt32, directed: Bool = false) -> EdgeList {
        EdgeList(nodeCount: Int(count), edges: (1..<max(count, 1)).map { ($0 - 1, $0) }, directed: directed)
    }

    /// A path whose last node leads to its first.
    public static func cycle(_ count: UInt32, directed: Bool = false) -> EdgeList {
        EdgeList(nodeCount: Int(count), edges: (0..<count).map { ($0, ($0 + 1) % count) }, directed: directed)
    }

    /// Node 0 in the middle of `leaves` others.
    public static func star(leaves: UInt32, directed: Bool = false) -> EdgeList {
        EdgeList(nodeCount: Int(leaves) + 1, edges: (1..<(leaves + 1)).map { (0, $0) }, directed: directed)
    }

    /// Every node joined to every other; in a directed graph both ways.
    public static func complete(_ count: UInt32, directed: Bool = false) -> EdgeList {
        var edges: [(UInt32, UInt32)] = []
        for source in 0..<count {
            for target in 0..<count where source < target || (directed && source != target) {
                edges.append((source, target))
            }
        }
        return EdgeList(nodeCount: Int(count), edges: edges, directed: directed)
    }

    /// The Petersen graph: ten nodes of degree 3, girth 5, diameter 2.
    public static let petersen = EdgeList(
        nodeCount: 10,
        edges: [
            (0, 1), (1, 2), (2, 3), (3, 4), (4, 0), (0, 5), (1, 6), (2, 7), (3, 8), (4, 9), (5, 7), (6, 8), (7, 9),
            (8, 5),
            (9, 6),
        ])

    /// The kite of D. Krackhardt (1990), on which degree, betweenness and closeness each name another node.
    public static let krackhardtKite = EdgeList(
        nodeCount: 10,
        edges: [
            (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6), (4, 6),
            (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
        ])

    /// The names of the Florentine families by node id; Pucci (11) married into none of them.
    public static let florentineFamilies = [
        "Acciaiuoli", "Albizzi", "Barbadori", "Bischeri", "Castellani", "Ginori", "Guadagni", "Lamberteschi", "Medici",
        "Pazzi", "Peruzzi", "Pucci", "Ridolfi", "Salviati", "Strozzi", "Tornabuoni",
    ]

    /// Marriages between Florentine families: J. F. Padgett and C. K. Ansell, "Robust action and the rise of the Medici",
    /// American Journal of Sociology 98(6), 1993, doi:10.1086/230190.
    public static let florentineMarriages = EdgeList(
        nodeCount: 16,
        edges: [
            (0, 8), (1, 5), (1, 6), (1, 8), (2, 4), (2, 8), (3, 6), (3, 10), (3, 14), (4, 10), (4, 14), (6, 7), (6, 15),
            (8, 12), (8, 13), (8, 15), (9, 13), (10, 14), (12, 14), (12, 15),
        ])

    /// Friendships in a karate club: W. W. Zachary, "An information flow model for conflict and fission in small groups",
    /// Journal of Anthropological Research 33(4), 1977, doi:10.1086/jar.33.4.3629752.
    public static let karateClub = EdgeList(
        nodeCount: 34,
        edges: [
            (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12), (0, 13), (0, 17),
            (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13), (1, 17), (1, 19), (1, 21), (1, 30), (2, 3),
            (2, 7), (2, 8), (2, 9), (2, 13), (2, 27), (2, 28), (2, 32), (3, 7), (3, 12), (3, 13), (4, 6), (4, 10),
            (5, 6), (5, 10), (5, 16), (6, 16), (8, 30), (8, 32), (8, 33), (9, 33), (13, 33), (14, 32), (14, 33),
            (15, 32), (15, 33), (18, 32), (18, 33), (19, 33), (20, 32), (20, 33), (22, 32), (22, 33), (23, 25),
            (23, 27), (23, 29), (23, 32), (23, 33), (24, 25), (24, 27), (24, 31), (25, 31), (26, 29), (26, 33),
            (27, 33), (28, 31), (28, 33), (29, 32), (29, 33), (30, 32), (30, 33), (31, 32), (31, 33), (32, 33),
        ])
}
