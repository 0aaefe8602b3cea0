import EntenteAlgorithms
import EntenteModel
import EntenteQuery
import Testing

@Suite struct GroupingTests {
    private func ids(_ network: Network, _ method: GroupingMethod) throws -> [[String]] {
        try network.grouping(by: method).groups.map { $0.map(network.id) }
    }

    @Test func groupsAreLargestFirst() throws {
        let network = try StarOfFour.snapshot().network
        #expect(try ids(network, .components) == [["a", "b", "c", "hub"], ["x", "y"]])
        #expect(try ids(network, .biconnected) == [["a", "hub"], ["b", "hub"], ["c", "hub"], ["x", "y"]])
        let cores = try network.grouping(by: .cores)
        #expect(cores.cores == [1] && cores.groups.first?.count == 6)
    }

    @Test func strongComponentsFollowTheDirection() throws {
        let network = try StarOfFour.snapshot(Projection(isDirected: true)).network
        #expect(try network.grouping(by: .strong).groups.count == 6)
    }

    @Test func communitiesTellTheirModularity() throws {
        let network = try StarOfFour.snapshot().network
        for method in [GroupingMethod.leiden, .louvain, .labels] {
            let grouping = try network.grouping(by: method)
            // Of four edges three are in the star: 1 − (6/8)² − (2/8)².
            #expect(abs((grouping.modularity ?? 0) - 0.375) < 1e-12, "\(method)")
            #expect(grouping.groups.count == 2 && grouping.converged, "\(method)")
        }
        var options = GroupingOptions()
        options.resolution = 3
        #expect(try network.grouping(by: .leiden, options: options).groups.count > 2)
    }

    @Test func aNetworkWithoutFoesIsOneBloc() throws {
        let network = try StarOfFour.snapshot().network
        let grouping = try network.grouping(by: .blocs)
        #expect(grouping.frustration == 0...0 && grouping.groups.count == 1)
    }

    @Test func anEmptyNetworkHasNoGroups() throws {
        let network = Snapshot(RelationGraph()).network
        var options = GroupingOptions()
        options.given = NodePartition([])
        for method in GroupingMethod.allCases {
            #expect(try network.grouping(by: method, options: options).groups.isEmpty, "\(method)")
        }
    }
}
