import EntenteModel
import EntenteReasoning

/// Makes the words and numbers of a page.
struct PageDataBuilder {
    let page: DiagramPage
    let graph: RelationGraph
    let narrator: Narrator
    let statuses: StatusTable
    let selection: ClaimSelection
    private let scope: LensScope

    init(_ page: DiagramPage) {
        self.page = page
        graph = page.graph
        narrator = Narrator(graph, lens: page.lens)
        statuses = StatusTable(graph, lens: page.lens)
        selection = graph.selection(page.lens)
        scope = graph.scope(page.lens, selection)
    }

    func data() -> PageData {
        let counting = Set(selection.positions.map { Int($0) })
        let shown = withReferences(counting).sorted()
        let windows = counting.sorted().map { graph.window(ofClaimAt: $0) }
        let entities = entities(shown)
        let cited = Set(shown.flatMap { graph.claims[$0].citations.map(\.document) })
        let documents = graph.documents.filter { scope.contains($0.id) || cited.contains($0.id) }
        let claims = shown.map { claim(at: $0, counts: counting.contains($0)) }
        return PageData(
            title: page.title, pictures: page.drawings.map(picture), entities: entities.map(entity),
            documents: documents.map(document), claims: claims,
            ties: page.ties.map { PageData.Tie(a: $0.from, b: $0.to, claims: $0.claims) },
            relations: relations(Set(claims.map(\.relation))), kinds: kinds(Set(entities.map(\.kind))),
            modalities: Modality.allCases.sorted(by: >).map(\.rawValue), moments: moments(windows.flatMap(\.changes)),
            publications: moments(windows.flatMap(\.publications)),
            story: graph.story.compactMap { step($0, counting) }, possibly: mark(.possibly))
    }

    /// The claims that count, and those that are needed to understand them: what they are about, what denies or contradicts
    /// them, what they follow from; nothing that was not known by the day of the lens.
    private func withReferences(_ positions: Set<Int>) -> Set<Int> {
        let known = page.lens.knownBy.map { Set(graph.selection(Lens(knownBy: $0)).positions.map { Int($0) }) }
        var all = positions
        var open = Array(positions)
        while let position = open.popLast() {
            let claim = graph.claims[position]
            let ids =
                claim.subject.claimIDs + claim.object.claimIDs + statuses.denials(of: claim.id)
                + statuses.conflicts(of: claim.id) + statuses.negations(of: claim.id)
                + statuses.otherDates(of: claim.id) + ways(claim).joined()
            for other in ids.compactMap({ graph.claimPosition($0) })
            where known?.contains(other) ?? true && all.insert(other).inserted {
                open.append(other)
            }
        }
        return all
    }

    // MARK: Who and what

    /// Those in the scope of the lens, and those of whom the claims of the page speak.
    private func entities(_ shown: [Int]) -> [Entity] {
        let named = Set(
            shown.map { graph.claims[$0] }.flatMap {
                $0.subject.mentionedEntityIDs + $0.object.mentionedEntityIDs + graph.speakers(of: $0)
            })
        return graph.entities.filter { scope.contains($0.id) || named.contains($0.id) }
    }

    private func entity(_ entity: Entity) -> PageData.Entity {
        let name = narrator.displayName(entity.id)
        let others = [entity.name] + scope.aliases(of: entity).map(\.text)
        return PageData.Entity(
            id: entity.id, name: name, phrase: narrator.nounPhrase(entity.id), opening: narrator.opening(entity.id),
            isPlural: entity.isPlural, kind: entity.kind, aliases: distinct(others.filter { $0 != name }),
            note: scope.note(of: entity))
    }

    private func document(_ document: Document) -> PageData.Document {
        let publisher = document.publisher.map { narrator.displayName($0) } ?? "publisher not stated"
        let published = document.published.map { $0.singleDate?.spoken ?? $0.spoken(as: .event) } ?? "undated"
        let reliability = document.reliability.map { ["reliability: \($0)"] } ?? []
        return PageData.Document(
            id: document.id, title: document.title ?? document.id, source: "\(publisher), \(published)",
            url: Link.safe(document.url), archived: Link.safe(document.archived), language: document.language,
            remarks: document.flags + reliability,
            // A note has no date.
            note: page.lens.knownBy == nil ? document.note : nil)
    }

    private func relations(_ ids: Set<String>) -> [PageData.Named] {
        ids.sorted().map { id in
            let kind = graph.ontology.relation(id) ?? RelationKind(id: id)
            return PageData.Named(id: id, name: kind.words.now, symmetric: kind.isSymmetric)
        }
    }

    private func kinds(_ ids: Set<String>) -> [PageData.Named] {
        ids.sorted().map { PageData.Named(id: $0, name: graph.ontology.kind($0)?.name ?? $0) }
    }

    // MARK: Time, story

    private func moments(_ days: [Int]) -> [PageData.Moment] {
        Set(days).sorted().compactMap { day in
            CalendarDate(dayNumber: day).map {
                PageData.Moment(day: day, date: $0.description, words: $0.spoken)
            }
        }
    }

    /// `nil` where the lens hides what a step rests on: all of it, or of what was known by a day any of it.
    private func step(_ step: StoryStep, _ counting: Set<Int>) -> PageData.Step? {
        let isWhole = counting.count == graph.claims.count
        func passing(_ ids: [String]) -> [String] {
            isWhole ? ids : ids.filter { graph.claimPosition($0).map(counting.contains) ?? false }
        }
        let claims = passing(step.claims)
        if !isWhole, claims.isEmpty || page.lens.knownBy != nil && claims.count < step.claims.count { return nil }
        let view = step.view.flatMap { name in graph.views.first { $0.name == name } }
        // A view that has no picture of its own stands out in the picture that is there.
        let isDrawn = page.drawings.contains { $0.name == step.view }
        // Of a partial date the last day: an event of a month has happened by its end.
        let day = step.asOf.map { $0.latestDay }
        return PageData.Step(
            caption: step.caption,
            entities: (step.entities + (isDrawn ? [] : view?.entities ?? [])).filter(scope.contains),
            claims: claims + (isDrawn ? [] : passing(view?.claims ?? [])), view: step.view, day: day,
            date: day.flatMap { CalendarDate(dayNumber: $0) }?.description, words: step.asOf?.spoken)
    }

    func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
