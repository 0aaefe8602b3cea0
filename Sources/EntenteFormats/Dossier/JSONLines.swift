enum JSONLines { static func decode(_ text: String, _ decoder: inout DossierDecoder) {} }
