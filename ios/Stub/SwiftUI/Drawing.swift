// MARK: Pictures, as CoreGraphics has them

public typealias CFData = NSData
public typealias CFString = NSString

public final class CGColorSpace {
    public static var sRGB: CFString { "sRGB" }
    public init?(name: CFString) {}
}

public final class CGDataProvider {
    public init?(data: CFData) {}
}

public struct CGBitmapInfo: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
}

public enum CGImageAlphaInfo: UInt32, Sendable {
    case none, premultipliedLast
}

public enum CGColorRenderingIntent: Int32, Sendable {
    case defaultIntent
}

public final class CGImage {
    public let width: Int
    public let height: Int
    public init?(
        width: Int, height: Int, bitsPerComponent: Int, bitsPerPixel: Int, bytesPerRow: Int, space: CGColorSpace,
        bitmapInfo: CGBitmapInfo, provider: CGDataProvider, decode: UnsafePointer<CGFloat>?, shouldInterpolate: Bool,
        intent: CGColorRenderingIntent
    ) {
        (self.width, self.height) = (width, height)
    }
    public func cropping(to rect: CGRect) -> CGImage? { nil }
}

// MARK: Drawing by hand

public struct GraphicsContext {
    public struct Shading: Sendable {
        public static func color(_ color: Color) -> Shading { Shading() }
    }
    public mutating func translateBy(x: CGFloat, y: CGFloat) {}
    public mutating func rotate(by angle: Angle) {}
    public mutating func scaleBy(x: CGFloat, y: CGFloat) {}
    public func fill(_ path: Path, with shading: Shading) {}
    public func draw(_ image: Image, in rect: CGRect) {}
}

public struct Canvas: Primitive {
    public init(opaque: Bool = false, renderer: @escaping (inout GraphicsContext, CGSize) -> Void) {}
}

// MARK: Frames

public protocol TimelineSchedule {}

public struct AnimationTimelineSchedule: TimelineSchedule {}

extension TimelineSchedule where Self == AnimationTimelineSchedule {
    public static func animation(minimumInterval: Double? = nil, paused: Bool = false) -> AnimationTimelineSchedule {
        AnimationTimelineSchedule()
    }
}

public struct TimelineViewDefaultContext {
    public let date: Date
}

public struct TimelineView<S: TimelineSchedule, C: View>: Primitive {
    public init(_ schedule: S, @ViewBuilder content: @escaping (TimelineViewDefaultContext) -> C) {}
}

// MARK: Room

public enum Axis: Sendable {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1), vertical = Set(rawValue: 2)
    }
}

public struct GeometryProxy {
    public var size: CGSize { fatalError() }
}

public struct GeometryReader<C: View>: Primitive {
    public init(@ViewBuilder content: @escaping (GeometryProxy) -> C) {}
}
