import EntenteModel
import EntenteReasoning
import Testing

@Suite struct PossibleTiesTests {
    @Test func theCountAndTheDatesAreTold() throws {
        var lens = Lens.everything
        lens.asOf = try CalendarDate(parsing: "2008-09-01")
        #expect(lens.possibleTies(0, of: 5) == nil)
        #expect(lens.possibleTies(1, of: 1) == "the only tie holds only possibly at 2008-09-01")
        #expect(lens.possibleTies(1, of: 5) == "1 of the 5 ties holds only possibly at 2008-09-01")
        #expect(lens.possibleTies(5, of: 5) == "all 5 ties hold only possibly at 2008-09-01")
        lens.knownBy = try CalendarDate(parsing: "2014")
        #expect(lens.possibleTies(3, of: 5) == "3 of the 5 ties hold only possibly at 2008-09-01 as known by 2014")
    }
}
