extension Theme {
    /// Black and grays on white, for printers without color: kinds are told by shape and outline, signs by arrowheads.
    public static let print = Theme(
        name: "print",
        background: Color(0xffffff), text: Color(0x000000), secondaryText: Color(0x4a4a4a),
        supportive: Color(0x000000), adverse: Color(0x000000), neutral: Color(0x6e6e6e),
        muted: Color(0xc8c8c8), mutedText: Color(0x707070),
        mutedPaint: Paint(fill: Color(0xffffff), outline: Color(0xc0c0c0)),
        cluster: Paint(fill: Color(0xffffff), outline: Color(0xb0b0b0)),
        paints: [
            .state: Paint(fill: Color(0xd8d8d8), outline: Color(0x000000)),
            .disputedPolity: Paint(fill: Color(0xffffff), outline: Color(0x000000)),
            .organization: Paint(fill: Color(0xececec), outline: Color(0x000000)),
            .person: Paint(fill: Color(0xffffff), outline: Color(0x4a4a4a)),
            .office: Paint(fill: Color(0xf4f4f4), outline: Color(0x4a4a4a)),
            .collective: Paint(fill: Color(0xffffff), outline: Color(0x4a4a4a)),
            .place: Paint(fill: Color(0xf4f4f4), outline: Color(0x4a4a4a)),
            .treaty: Paint(fill: Color(0xe4e4e4), outline: Color(0x000000)),
            .proposal: Paint(fill: Color(0xffffff), outline: Color(0x000000)),
            .event: Paint(fill: Color(0xf4f4f4), outline: Color(0x000000)),
            .topic: Paint(fill: Color(0xffffff), outline: Color(0x8a8a8a)),
            .other: Paint(fill: Color(0xffffff), outline: Color(0x4a4a4a)),
            .document: Paint(fill: Color(0xffffff), outline: Color(0x6e6e6e)),
            .label: Paint(fill: Color(0xffffff), outline: Color(0xffffff)),
            .unnamed: Paint(fill: Color(0xffffff), outline: Color(0x9a9a9a)),
        ],
        draftPaints: [
            .treaty: Paint(fill: Color(0xffffff), outline: Color(0x000000)),
            .event: Paint(fill: Color(0xffffff), outline: Color(0x000000)),
        ])
}
