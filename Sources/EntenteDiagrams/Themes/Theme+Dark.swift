extension Theme {
    /// Light on near-black, for dark pages and slides.
    public static let dark = Theme(
        name: "dark",
        background: Color(0x14181f), text: Color(0xe6e9ee), secondaryText: Color(0x9aa5b3),
        supportive: Color(0x56b4e9), adverse: Color(0xff8a4c), neutral: Color(0x8b95a3),
        muted: Color(0x39414d), mutedText: Color(0x818b99),
        mutedPaint: Paint(fill: Color(0x14181f), outline: Color(0x3f4855)),
        cluster: Paint(fill: Color(0x1a2029), outline: Color(0x333c49)),
        paints: [
            .state: Paint(fill: Color(0x1e3a5f), outline: Color(0x7fb2e5)),
            .disputedPolity: Paint(fill: Color(0x40341a), outline: Color(0xe0b04a)),
            .organization: Paint(fill: Color(0x173c35), outline: Color(0x4fc3a1)),
            .person: Paint(fill: Color(0x262c36), outline: Color(0xaab4c2)),
            .office: Paint(fill: Color(0x303846), outline: Color(0xaab4c2)),
            .collective: Paint(fill: Color(0x262c36), outline: Color(0xaab4c2)),
            .place: Paint(fill: Color(0x352d22), outline: Color(0xc9ad82)),
            .treaty: Paint(fill: Color(0x34254f), outline: Color(0xb79bee)),
            .proposal: Paint(fill: Color(0x251d36), outline: Color(0xb79bee)),
            .event: Paint(fill: Color(0x17363f), outline: Color(0x6fc3d6)),
            .topic: Paint(fill: Color(0x26271f), outline: Color(0x8f907c)),
            .other: Paint(fill: Color(0x14181f), outline: Color(0xaab4c2)),
            .document: Paint(fill: Color(0x14181f), outline: Color(0x8b95a3)),
            .label: Paint(fill: Color(0x14181f), outline: Color(0x14181f)),
            .unnamed: Paint(fill: Color(0x14181f), outline: Color(0x6a7482)),
        ],
        draftPaints: [
            .treaty: Paint(fill: Color(0x251d36), outline: Color(0xb79bee)),
            .event: Paint(fill: Color(0x142229), outline: Color(0x6fc3d6)),
        ])
}
