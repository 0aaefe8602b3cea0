import EntenteDOT
import Testing

@Suite("HTML-like labels")
struct HTMLLabelTests {
    @Test("what is interpolated is escaped, what is markup is not")
    func interpolation() {
        let name = "<R&D> \"it's\""
        let bold: HTMLLabel = "<b>\(name)</b>"
        #expect(bold.markup == "<b>&lt;R&amp;D&gt; &quot;it&#39;s&quot;</b>")
        let row: HTMLLabel = "<td border=\"\(2)\">\(bold)</td>"
        #expect(row.markup == "<td border=\"2\"><b>&lt;R&amp;D&gt; &quot;it&#39;s&quot;</b></td>")
    }

    @Test("lines become elements, other breaks and tabs spaces, control characters nothing")
    func lines() {
        #expect(HTMLLabel.lines("a<\nb\r\nc").markup == "a&lt;<br/>b<br/>c")
        #expect(HTMLLabel.lines("a\nb", align: .left).markup == "a<br align=\"left\"/>b<br align=\"left\"/>")
        #expect(HTMLLabel.text("a\nb\tc\0").markup == "a b c")
    }

    @Test("backslashes are doubled")
    func sequences() {
        #expect(HTMLLabel.text("\\N").markup == "\\\\N")
    }

    @Test("text is bounded before it is escaped")
    func limit() {
        #expect(HTMLLabel.text("&&&&&", limit: 3).markup == "&amp;&amp;…")
        #expect(HTMLLabel.text("&&&", limit: 3).markup == "&amp;&amp;&amp;")
    }

    @Test("pieces are joined")
    func joining() {
        #expect((["<i>a</i>", "b"] as [HTMLLabel]).joined(separator: "<br/>").markup == "<i>a</i><br/>b")
        #expect(([] as [HTMLLabel]).joined().isEmpty)
        #expect((HTMLLabel.text("<") + "<br/>").markup == "&lt;<br/>")
    }
}
