extension Lens {
    /// The part of the lens that says which word is heard at all: dates, speakers, documents, claims left
    /// out.
    ///
    /// Statuses are weighed among the claims that pass this part. What claims are about and how they are told (modalities,
    /// relations, kinds) says which of them are looked at, and makes no denial unheard: an allegation does not look
    /// unanswered because only allegations were asked for. Of the two dates ``knownBy`` says what can have been heard;
    /// ``asOf`` says which facts count, and what is said about claims is weighed whatever it says.
    public var evidence: Lens {
        Lens(
            asOf: asOf, knownBy: knownBy, onlyCertain: onlyCertain, accordingTo: accordingTo,
            withoutWordOf: withoutWordOf, documents: documents, withoutClaims: withoutClaims)
    }

    /// Whether every claim is heard.
    public var hearsEverything: Bool { evidence == .everything }
}
