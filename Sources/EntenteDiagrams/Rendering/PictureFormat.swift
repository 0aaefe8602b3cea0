/// The forms of a picture.
public enum PictureFormat: String, Hashable, Sendable, CaseIterable {
    /// Scalable, with ids, tooltips and links.
    case svg
    /// Pixels.
    case png
    /// For print.
    case pdf
}
