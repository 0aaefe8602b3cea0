import EntenteModel
import Testing

@Suite struct CertaintyTests {
    @Test func followsKleene() {
        #expect(Certainty.no < .possibly && Certainty.possibly < .yes)
        for left in Certainty.allCases {
            #expect(left.not.not == left)
            for right in Certainty.allCases {
                #expect(left.and(right) == right.and(left))
                #expect(left.and(right).not == left.not.or(right.not))
            }
        }
        #expect(Certainty.possibly.and(.no) == .no && Certainty.possibly.and(.yes) == .possibly)
        #expect(Certainty.possibly.or(.yes) == .yes && Certainty.possibly.or(.no) == .possibly)
        #expect(Certainty(true) == .yes && Certainty(false) == .no)
    }
}
