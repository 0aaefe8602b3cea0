extension Theme {
    /// Dark on white, for pages and paper.
    public static let light = Theme(
        name: "light",
        background: Color(0xffffff), text: Color(0x1b1f24), secondaryText: Color(0x5b6673),
        supportive: Color(0x0072b2), adverse: Color(0xc44500), neutral: Color(0x6b7280),
        muted: Color(0xcfd4da), mutedText: Color(0x6b7480),
        mutedPaint: Paint(fill: Color(0xffffff), outline: Color(0xc3c9d0)),
        cluster: Paint(fill: Color(0xfafbfc), outline: Color(0xd5dae1)),
        paints: [
            .state: Paint(fill: Color(0xdbe9f6), outline: Color(0x1f4e79)),
            .disputedPolity: Paint(fill: Color(0xfdf1d3), outline: Color(0x8a6100)),
            .organization: Paint(fill: Color(0xd9f0ea), outline: Color(0x0b6b57)),
            .person: Paint(fill: Color(0xf3f4f6), outline: Color(0x4b5563)),
            .office: Paint(fill: Color(0xe6e9ee), outline: Color(0x4b5563)),
            .collective: Paint(fill: Color(0xf3f4f6), outline: Color(0x4b5563)),
            .place: Paint(fill: Color(0xf1ece3), outline: Color(0x6f5a3a)),
            .treaty: Paint(fill: Color(0xece4f7), outline: Color(0x5b3a99)),
            .proposal: Paint(fill: Color(0xf6f1fc), outline: Color(0x5b3a99)),
            .event: Paint(fill: Color(0xdff1f5), outline: Color(0x1d6577)),
            .topic: Paint(fill: Color(0xf4f4ee), outline: Color(0x8b8b7a)),
            .other: Paint(fill: Color(0xffffff), outline: Color(0x4b5563)),
            .document: Paint(fill: Color(0xffffff), outline: Color(0x6b7280)),
            .label: Paint(fill: Color(0xffffff), outline: Color(0xffffff)),
            .unnamed: Paint(fill: Color(0xffffff), outline: Color(0x9aa2ad)),
        ],
        draftPaints: [
            .treaty: Paint(fill: Color(0xf6f1fc), outline: Color(0x5b3a99)),
            .event: Paint(fill: Color(0xf2fafb), outline: Color(0x1d6577)),
        ])
}
