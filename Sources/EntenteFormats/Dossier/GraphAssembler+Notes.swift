import EntenteBytes
import EntenteModel

/// What can only be looked up when all claims are there: claims about claims, views, identities, names.
extension GraphAssembler {
    mutating func checkClaimsAboutClaims() {
        var references: [String: [String]] = [:]
        var order: [String] = []
        for position in 0..<graph.claims.count {
            guard graph.subjectTerm(position).isOther || graph.objectTerm(position).isOther else { continue }
            let claim = graph.claims[position]
            let ids = claim.subject.claimIDs + claim.object.claimIDs
            if ids.isEmpty { continue }
            references[claim.id] = ids
            order.append(claim.id)
            checkReferences(of: claim, at: place(ofClaim: claim.id))
            if ids.contains(claim.id) {
                error(
                    .claimAboutItself, at: place(ofClaim: claim.id), "claim '\(claim.id)' is about itself",
                    hint: "name the claim that it is about")
            }
        }
        for claim in refused {
            checkReferences(
                of: claim.claim, at: Place(file: claim.placed.file, position: claim.placed.places.line))
        }
        for circle in ClaimCircles.find(in: references, order: order) {
            error(
                .circleOfClaims, at: place(ofClaim: circle[0]),
                "claims are about each other in a circle: " + (circle + [circle[0]]).joined(separator: " → "),
                hint: "a claim can only be about claims that stand without it")
        }
    }

    private mutating func checkReferences(of claim: Claim, at place: Place) {
        for id in claim.subject.claimIDs + claim.object.claimIDs where claimPlaces[id] == nil {
            let hint = Spelling.suggestion(for: id, in: claimPlaces.keys) ?? "write the id of a claim of this dossier"
            error(
                .unknownID, at: place, "claim '\(claim.id)' is about '\(id)', which is no claim", hint: hint)
        }
    }

    private func place(ofClaim id: String) -> Place {
        guard let placed = claimPlaces[id] else { return Place(file: "", position: TextPosition(line: 1, column: 1)) }
        return Place(file: placed.file, position: placed.places.line)
    }

    mutating func addNotes(_ draft: DossierDraft) {
        for view in draft.views where isFirst("view", view, view.value.name, among: graph.views, id: \.name) {
            for id in (view.value.entities ?? []) + view.value.omit {
                checkEntity(id, view.place, "view '\(view.value.name)'")
            }
            if case .groups(let groups) = view.value.clusters {
                for id in groups.flatMap(\.members) { checkEntity(id, view.place, "view '\(view.value.name)'") }
            }
            for id in view.value.claims ?? [] where claimPlaces[id] == nil {
                error(
                    .unknownID, at: view.place,
                    "view '\(view.value.name)' names the claim '\(id)', which does not exist")
            }
            for problem in graph.unknownIDs(in: view.value.lens) { report(problem, at: view.place) }
            graph.views.append(view.value)
        }
        for identity in draft.identities {
            checkEntity(identity.value.first, identity.place, "'same-as'")
            checkEntity(identity.value.second, identity.place, "'same-as'")
            graph.identities.append(identity.value)
        }
        for step in draft.story {
            for id in step.value.entities { checkEntity(id, step.place, "the story") }
            for id in step.value.claims where claimPlaces[id] == nil {
                error(
                    .unknownID, at: step.place, "the story names the claim '\(id)', which does not exist",
                    hint: Spelling.suggestion(for: id, in: claimPlaces.keys) ?? "")
            }
            if let name = step.value.view, !graph.views.contains(where: { $0.name == name }) {
                let names = graph.views.map(\.name)
                error(
                    .unknownID, at: step.place, "the story names the view '\(name)', which does not exist",
                    hint: Spelling.suggestion(for: name, in: names) ?? "declare it under 'views:'")
            }
            graph.story.append(step.value)
        }
        for id in draft.balanceIncludes {
            checkEntity(id.value, id.place, "'balance'")
            graph.balanceIncludes.append(id.value)
        }
        graph.questions += draft.questions
    }

    private mutating func checkEntity(_ id: String, _ place: Place, _ whose: String) {
        guard entityKinds[id] == nil else { return }
        let hint = Spelling.suggestion(for: id, in: entityKinds.keys) ?? "declare it under 'entities:'"
        error(.unknownID, at: place, "\(whose) names the entity '\(id)', which does not exist", hint: hint)
    }

    /// Publishers must be entities; two entities that share a name everywhere cannot be asked for by it.
    mutating func checkNames() {
        for document in graph.documents {
            if let place = documentPlaces[document.id] {
                warnOfHidden(document.id, "the id of a document", at: place)
                warnOfHidden(document.title ?? "", "the title of '\(document.id)'", at: place)
            }
            guard let publisher = document.publisher, entityKinds[publisher] == nil,
                let place = documentPlaces[document.id]
            else { continue }
            let hint = Spelling.suggestion(for: publisher, in: entityKinds.keys) ?? "declare it under 'entities:'"
            error(.unknownID, at: place, "the publisher '\(publisher)' of '\(document.id)' is no entity", hint: hint)
        }
        var owners: [String: String] = [:]
        for entity in graph.entities {
            if let place = nodePlaces[entity.id] {
                warnOfHidden(entity.id, "the id of an entity", at: place)
                for name in Set([entity.name] + entity.aliases.map(\.text)).subtracting([entity.id]).sorted() {
                    warnOfHidden(name, "a name of '\(entity.id)'", at: place)
                }
            }
            for alias in entity.aliases {
                if let document = alias.document, !documentIDs.contains(document), let place = nodePlaces[entity.id] {
                    error(
                        .unknownID, at: place,
                        "an alias of '\(entity.id)' is of the document '\(document)', which does not exist")
                }
            }
            let names = Set([entity.name] + entity.aliases.filter { $0.document == nil }.map(\.text)).sorted()
            for name in names {
                if let other = owners[name], let place = nodePlaces[entity.id] {
                    findings.append(
                        Diagnostic(
                            file: place.file, position: place.position, severity: .warning, code: .ambiguousName,
                            message: "'\(name)' names both '\(other)' and '\(entity.id)'",
                            hint: "scope the alias to its document: { doc-id: \(name) }"))
                } else {
                    owners[name] = entity.id
                }
            }
        }
    }
}
