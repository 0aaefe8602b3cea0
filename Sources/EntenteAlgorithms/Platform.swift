// The only file of this room that calls the platform.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the standard library lacks.
enum Platform {
    /// ln x.
    static func naturalLogarithm(_ number: Double) -> Double { log(number) }
}
