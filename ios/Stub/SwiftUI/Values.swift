// MARK: State

@dynamicMemberLookup @propertyWrapper public struct Binding<V> {
    public init(get: @escaping @MainActor () -> V, set: @escaping @MainActor (V) -> Void) {}
    public var wrappedValue: V {
        get { fatalError() }
        nonmutating set {}
    }
    public var projectedValue: Binding<V> { self }
    public subscript<S>(dynamicMember path: WritableKeyPath<V, S>) -> Binding<S> { fatalError() }
}

@propertyWrapper public struct State<V> {
    public init(wrappedValue: V) {}
    public var wrappedValue: V {
        get { fatalError() }
        nonmutating set {}
    }
    public var projectedValue: Binding<V> { fatalError() }
}

@propertyWrapper public struct FocusState<V: Hashable> {
    @propertyWrapper public struct Binding {
        private let value: V
        public var wrappedValue: V {
            get { fatalError() }
            nonmutating set {}
        }
        public var projectedValue: Binding { self }
    }
    public init() where V == Bool {}
    public var wrappedValue: V {
        get { fatalError() }
        nonmutating set {}
    }
    public var projectedValue: Binding { fatalError() }
}

extension State where V: ExpressibleByNilLiteral {
    public init() {}
}

@propertyWrapper public struct SceneStorage<V> {
    private let value: V
    public var wrappedValue: V {
        get { fatalError() }
        nonmutating set {}
    }
    public var projectedValue: Binding<V> { fatalError() }
}

extension SceneStorage where V == String {
    public init(wrappedValue: V, _ key: String) { value = wrappedValue }
}

@propertyWrapper public struct ScaledMetric<V: BinaryFloatingPoint> {
    public init(wrappedValue: V, relativeTo style: Font.TextStyle) {}
    public var wrappedValue: V { fatalError() }
}

@dynamicMemberLookup @propertyWrapper public struct Bindable<V> {
    public var wrappedValue: V
    @available(*, unavailable, message: "the value must be an observable class")
    public init(wrappedValue: V) { fatalError() }
    public var projectedValue: Bindable<V> { self }
    public subscript<S>(dynamicMember path: ReferenceWritableKeyPath<V, S>) -> Binding<S> where V: AnyObject {
        fatalError()
    }
}

extension Bindable where V: AnyObject & Observable {
    public init(wrappedValue: V) { self.wrappedValue = wrappedValue }
    public init(_ value: V) { wrappedValue = value }
}

// MARK: Environment

public protocol EnvironmentKey {
    associatedtype Value
    static var defaultValue: Value { get }
}

public struct EnvironmentValues {
    public subscript<K: EnvironmentKey>(key: K.Type) -> K.Value {
        get { fatalError() }
        set {}
    }
    public var dismiss: DismissAction { fatalError() }
    public var colorScheme: ColorScheme = .light
    public var colorSchemeContrast: ColorSchemeContrast { fatalError() }
    public var dynamicTypeSize: DynamicTypeSize = .large
    public var layoutDirection: LayoutDirection = .leftToRight
    public var locale: Locale = .current
    public var scenePhase: ScenePhase = .active
    public var displayScale: CGFloat = 1
    public var accessibilityReduceMotion: Bool { fatalError() }
    public var openURL: OpenURLAction { fatalError() }
}

@propertyWrapper public struct Environment<V> {
    public init(_ path: KeyPath<EnvironmentValues, V>) {}
    public init(_ type: V.Type) where V: AnyObject & Observable {}
    public var wrappedValue: V { fatalError() }
}

@MainActor @preconcurrency public struct OpenURLAction {
    public func callAsFunction(_ url: URL) {}
    public func callAsFunction(_ url: URL, completion: @escaping (_ accepted: Bool) -> Void) {}
}

@MainActor @preconcurrency public struct DismissAction {
    public func callAsFunction() {}
}

public enum ColorScheme: Sendable {
    case light, dark
}

public enum ColorSchemeContrast: Sendable {
    case standard, increased
}

public enum LayoutDirection: Sendable {
    case leftToRight, rightToLeft
}

public enum ScenePhase: Comparable, Sendable {
    case background, inactive, active
}

public enum DynamicTypeSize: Comparable, Sendable {
    case large, accessibility1
    public var isAccessibilitySize: Bool { self >= .accessibility1 }
}

// MARK: Looks

public struct Font: Sendable {
    public enum TextStyle: Sendable {
        case body
    }
    public static let largeTitle = Font(), title = Font(), title2 = Font(), title3 = Font(), headline = Font()
    public enum Weight: Sendable {
        case bold
    }
    public static func system(size: CGFloat, weight: Weight? = nil) -> Font { Font() }
    public static let subheadline = Font(), body = Font(), callout = Font(), footnote = Font(), caption = Font()
}

public protocol ShapeStyle: Sendable {}

public struct Color: ShapeStyle, Primitive {
    public enum RGBColorSpace: Sendable {
        case sRGB
    }
    public nonisolated init(_ space: RGBColorSpace = .sRGB, red: Double, green: Double, blue: Double, opacity: Double = 1) {}
    public static let clear = Color(red: 0, green: 0, blue: 0, opacity: 0)
    public nonisolated func opacity(_ opacity: Double) -> Color { self }
}

public struct Path: Equatable, Sendable {
    public init() {}
    public mutating func move(to end: CGPoint) {}
    public mutating func addLine(to end: CGPoint) {}
    public mutating func addRect(_ rect: CGRect) {}
    public init(_ rect: CGRect) {}
}

public protocol Shape: Sendable, View {
    nonisolated func path(in rect: CGRect) -> Path
}

extension Shape {
    public var body: some View { EmptyView() }
    public func fill<S: ShapeStyle>(_ content: S) -> some View { EmptyView() }
    public func stroke<S: ShapeStyle>(_ content: S, lineWidth: CGFloat = 1) -> some View { EmptyView() }
}

public protocol InsettableShape: Shape {}

extension InsettableShape {
    public func strokeBorder<S: ShapeStyle>(_ content: S, lineWidth: CGFloat = 1) -> some View { EmptyView() }
}

public struct Circle: InsettableShape {
    public nonisolated init() {}
    public nonisolated func path(in rect: CGRect) -> Path { Path() }
}

public struct Rectangle: InsettableShape {
    public nonisolated init() {}
    public nonisolated func path(in rect: CGRect) -> Path { Path() }
}

public struct Capsule: InsettableShape {
    public nonisolated init() {}
    public nonisolated func path(in rect: CGRect) -> Path { Path() }
}

public struct RoundedRectangle: InsettableShape {
    public nonisolated init(cornerRadius: CGFloat) {}
    public nonisolated func path(in rect: CGRect) -> Path { Path() }
}

public struct Material: ShapeStyle {}

extension ShapeStyle where Self == Material {
    public static var regularMaterial: Self { Self() }
}

public struct Angle: Sendable {
    public static func degrees(_ degrees: Double) -> Angle { Angle() }
}

public struct SubmitLabel: Sendable {
    public static let search = Self()
}

public struct AccessibilityActionKind: Equatable, Sendable {
    public static let escape = Self()
}

public protocol PrimitiveButtonStyle {}

public struct NamedButtonStyle: PrimitiveButtonStyle {}

extension PrimitiveButtonStyle where Self == NamedButtonStyle {
    public static var bordered: Self { Self() }
    public static var borderedProminent: Self { Self() }
    public static var borderless: Self { Self() }
}

public protocol PickerStyle {}

public struct SegmentedPickerStyle: PickerStyle {}

extension PickerStyle where Self == SegmentedPickerStyle {
    public static var segmented: Self { Self() }
}

public protocol LabelStyle {}

public struct IconOnlyLabelStyle: LabelStyle {}

extension LabelStyle where Self == IconOnlyLabelStyle {
    public static var iconOnly: Self { Self() }
}

public enum UIKeyboardType: Int, Sendable {
    case `default`, numberPad, decimalPad, numbersAndPunctuation
}

public enum ControlSize: Sendable {
    case regular, large
}

public enum Visibility: Sendable {
    case automatic, visible, hidden
}

public enum HorizontalEdge: Sendable {
    case leading, trailing
}

public enum VerticalEdge: Sendable {
    case top, bottom
}

public enum Edge: Sendable {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let all = Set(rawValue: 15), horizontal = Set(rawValue: 10), vertical = Set(rawValue: 5)
        public static let bottom = Set(rawValue: 4)
    }
}

public struct SubmitTriggers: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let text = Self(rawValue: 1), search = Self(rawValue: 2)
}

public struct AccessibilityTraits: SetAlgebra, Sendable {
    public typealias Element = AccessibilityTraits
    public static let isButton = Self(), isSelected = Self(), isHeader = Self(), isImage = Self()
    public init() {}
    public func contains(_ member: Self) -> Bool { false }
    public func union(_ other: Self) -> Self { self }
    public func intersection(_ other: Self) -> Self { self }
    public func symmetricDifference(_ other: Self) -> Self { self }
    public mutating func insert(_ new: Self) -> (inserted: Bool, memberAfterInsert: Self) { (true, new) }
    public mutating func remove(_ member: Self) -> Self? { nil }
    public mutating func update(with new: Self) -> Self? { nil }
    public mutating func formUnion(_ other: Self) {}
    public mutating func formIntersection(_ other: Self) {}
    public mutating func formSymmetricDifference(_ other: Self) {}
}

public struct AccessibilityChildBehavior: Sendable {
    public static let ignore = Self(), contain = Self(), combine = Self()
}
