// One import for users of the library. It brings the rooms below, each of which can be imported alone as well.
// Drawing in one's own process (EntenteGraphviz) is a product of its own: EntenteDiagrams draws through a worker.

@_exported public import EntenteAlgorithms
@_exported public import EntenteBytes
@_exported public import EntenteDOT
@_exported public import EntenteDiagrams
@_exported public import EntenteFormats
@_exported public import EntenteModel
@_exported public import EntenteQuery
@_exported public import EntenteReasoning
