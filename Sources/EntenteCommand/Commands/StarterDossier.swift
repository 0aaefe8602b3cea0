import EntenteFormats

/// The dossier that `new` writes, and the report that it quotes.
enum StarterDossier {
    static let articleName = "gazette-2024-05-02.txt"

    static let article = """
        Ruritania signs a treaty with Graustark

        STRELSAU, 2 May 2024. Ruritania signed the Treaty of Friendship on Wednesday, as did Graustark. Ruritania \
        intends to recognise its neighbor, its speaker said.

        The Morning Post wrote that Ruritania arms the rebels of Hentzau. The Foreign Ministry of Ruritania denies this.

        """

    static let text = """
        # A dossier: who claims what of whom, in which document, in which words.
        # 'entente check FILE' validates it, 'entente format FILE' puts it in order.
        entente: 1
        title: My dossier
        ontology: diplomacy

        # The texts. 'file' is relative to this dossier; 'sha256sum FILE' prints the hash. Every quote is looked up in the
        # file, letter by letter.
        documents:
          doc-1:
            title: Ruritania signs a treaty with Graustark
            publisher: gazette
            published: 2024-05-02
            file: \(articleName)
            sha256: \(ContentHash(of: article.utf8).hexadecimal)

        # Everybody and everything that claims are about. 'entente new --list kinds' lists the kinds.
        entities:
          gazette: { kind: media, name: The Gazette }
          graustark: { kind: state, name: Graustark }
          hentzau-rebels: { kind: collective, name: rebels of Hentzau, plural: true, article: the }
          morning-post: { kind: media, name: The Morning Post }
          ruritania: { kind: state, name: Ruritania, aliases: [Strelsau] }
          ruritania-mfa: { kind: ministry, name: Foreign Ministry of Ruritania }
          treaty-2024: { kind: treaty, name: Treaty of Friendship }

        # The claims: SUBJECT RELATION OBJECT, with the exact words. 'entente new --list relations' lists the relations.
        claims:
          - id: A01
            claim: ruritania signed treaty-2024
            document: doc-1
            quote: Ruritania signed the Treaty of Friendship
            on: 2024-05-01

          - id: A02
            claim: graustark signed treaty-2024
            document: doc-1
            quote: as did Graustark
            on: 2024-05-01

          # Somebody else's words: 'says' names the speakers, origin first. 'modality' tells a plan from a fact.
          - id: A03
            claim: ruritania recognises graustark
            modality: intended
            document: doc-1
            quote: Ruritania intends to recognise its neighbor, its speaker said
            says: ruritania

          # An allegation: held against somebody, and not shown.
          - id: A04
            claim: ruritania arms hentzau-rebels
            modality: alleged
            document: doc-1
            quote: The Morning Post wrote that Ruritania arms the rebels of Hentzau
            says: morning-post

          # A denial names the claims that it reaches. 'says' makes it the word of who denies; without it, it is the paper's.
          - id: A05
            claim: ruritania-mfa denies claim:A04
            document: doc-1
            quote: The Foreign Ministry of Ruritania denies this
            says: ruritania-mfa

          # For whom somebody speaks: 'entente claims FILE --according-to ruritania' then hears the ministry, too.
          - id: A06
            claim: ruritania-mfa organ-of ruritania
            document: doc-1
            quote: The Foreign Ministry of Ruritania

        """
}
