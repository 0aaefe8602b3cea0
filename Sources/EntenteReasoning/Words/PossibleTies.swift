public import EntenteModel

extension Lens {
    /// How many ties the dates of this lens let pass only possibly: "3 of the 5 ties hold only possibly at 2008-09-01",
    /// without a full stop; `nil` where none does.
    ///
    /// - Parameters:
    ///   - count: the ties that pass only possibly.
    ///   - total: all that pass.
    public func possibleTies(_ count: Int, of total: Int) -> String? {
        guard count > 0 else { return nil }
        let dates = [asOf.map { "at \($0)" }, knownBy.map { "as known by \($0)" }].compactMap { $0 }
        let which = total == 1 ? "the only tie" : count == total ? "all \(total) ties" : "\(count) of the \(total) ties"
        return (["\(which) \(English.form(count, "holds", "hold")) only possibly"] + dates).joined(separator: " ")
    }
}
