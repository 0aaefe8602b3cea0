/// By what entities are ranked. The raw values are the words of the command line.
public enum Measure: String, Sendable, Hashable, CaseIterable {
    case degree
    case inDegree = "in-degree"
    case outDegree = "out-degree"
    case closeness, harmonic, betweenness, eigenvector, katz, pagerank, hubs, authorities
    case cores, clustering, constraint
    case effectiveSize = "effective-size"
}
