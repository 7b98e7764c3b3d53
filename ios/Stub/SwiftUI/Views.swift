// Signatures only: as much of SwiftUI as our views use, to hold them against on a machine without Apple's SDK. Never
// shipped, never run. They follow Apple's documentation, and in doubt the stricter reading of it: a view that compiles here
// may still be refused by the real thing, but a wrong type, a missing label or a wrong isolation of ours is found.
@_exported import Foundation
@_exported import Observation

// MARK: Views and how they are built

@MainActor @preconcurrency public protocol View {
    associatedtype Body: View
    @ViewBuilder var body: Body { get }
}

extension Never: View {
    public var body: Never { fatalError() }
}

/// A view of SwiftUI's own.
public protocol Primitive: View where Body == Never {}

extension Primitive {
    public var body: Never { fatalError() }
}

extension Optional: View where Wrapped: View {
    public var body: Never { fatalError() }
}

@resultBuilder public enum ViewBuilder {
    public static func buildExpression<C: View>(_ content: C) -> C { content }
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<C: View>(_ content: C) -> C { content }
    public static func buildBlock<each C: View>(_ content: repeat each C) -> TupleView<(repeat each C)> { TupleView() }
    public static func buildIf<C: View>(_ content: C?) -> C? { content }
    public static func buildEither<A: View, B: View>(first: A) -> ConditionalContent<A, B> { ConditionalContent() }
    public static func buildEither<A: View, B: View>(second: B) -> ConditionalContent<A, B> { ConditionalContent() }
}

public struct EmptyView: Primitive {
    public nonisolated init() {}
}

public struct TupleView<T>: Primitive {
    nonisolated init() {}
}

public struct ConditionalContent<A, B>: Primitive {
    nonisolated init() {}
}

public struct Group<C: View>: Primitive {
    public init(@ViewBuilder content: () -> C) {}
}

@MainActor @preconcurrency public protocol ViewModifier {
    associatedtype Body: View
    typealias Content = ModifierContent<Self>
    @ViewBuilder func body(content: Content) -> Body
}

public struct ModifierContent<M>: Primitive {}

// MARK: App

@MainActor @preconcurrency public protocol Scene {
    associatedtype Body: Scene
    @SceneBuilder var body: Body { get }
}

extension Never: Scene {}

@resultBuilder public enum SceneBuilder {
    public static func buildBlock<C: Scene>(_ content: C) -> C { content }
}

@MainActor @preconcurrency public protocol App {
    associatedtype Body: Scene
    @SceneBuilder var body: Body { get }
    init()
}

extension App {
    public static func main() { fatalError() }
}

public struct WindowGroup<C: View>: Scene {
    public init(@ViewBuilder content: () -> C) {}
    public var body: Never { fatalError() }
}

// MARK: Text and pictures

public struct LocalizedStringKey: ExpressibleByStringInterpolation, Equatable {
    public init(stringLiteral value: String) {}
    public init(_ value: String) {}
}

public struct Text: Primitive, Equatable {
    public init(_ key: LocalizedStringKey, tableName: String? = nil, bundle: Bundle? = nil, comment: StaticString? = nil) {}
    @_disfavoredOverload public init<S: StringProtocol>(_ content: S) {}
    public init(verbatim content: String) {}
    public func bold() -> Text { self }
    public func font(_ font: Font?) -> Text { self }
    public func monospaced() -> Text { self }
    public func monospacedDigit() -> Text { self }
    public func underline(_ active: Bool = true) -> Text { self }
}

public struct Image: Primitive {
    public init(systemName: String) {}
    public init(decorative image: CGImage, scale: CGFloat) {}
}

public struct Label<T: View, I: View>: Primitive {
    public init(@ViewBuilder title: () -> T, @ViewBuilder icon: () -> I) {}
}

extension Label where T == Text, I == Image {
    public init(_ key: LocalizedStringKey, systemImage name: String) {}
    @_disfavoredOverload public init<S: StringProtocol>(_ title: S, systemImage name: String) {}
}

public struct ProgressView<L: View, V: View>: Primitive {}

extension ProgressView where L == EmptyView, V == EmptyView {
    public init() {}
}

extension ProgressView where V == EmptyView {
    public init(@ViewBuilder label: () -> L) {}
    public init<N: BinaryFloatingPoint>(value: N?, total: N = 1.0, @ViewBuilder label: () -> L) {}
}

// MARK: Layout

public struct HorizontalAlignment: Sendable {
    public static let leading = Self(), center = Self(), trailing = Self()
}

public struct VerticalAlignment: Sendable {
    public static let top = Self(), center = Self(), bottom = Self(), firstTextBaseline = Self()
}

public struct Alignment: Sendable {
    public static let leading = Self(), center = Self(), trailing = Self(), bottom = Self(), topLeading = Self()
    public static let topTrailing = Self(), bottomLeading = Self()
}

public enum TextAlignment: Sendable {
    case leading, center, trailing
}

public struct HStack<C: View>: Primitive {
    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) {}
}

public struct VStack<C: View>: Primitive {
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) {}
}

public struct ZStack<C: View>: Primitive {
    public init(alignment: Alignment = .center, @ViewBuilder content: () -> C) {}
}

public struct Spacer: Primitive {
    public init(minLength: CGFloat? = nil) {}
}

public protocol Layout: Sendable {}

public struct HStackLayout: Layout {
    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil) {}
}

public struct VStackLayout: Layout {
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil) {}
}

public struct AnyLayout: Layout {
    public init<L: Layout>(_ layout: L) {}
    @MainActor public func callAsFunction<V: View>(@ViewBuilder _ content: () -> V) -> some View { EmptyView() }
}

public struct GridItem: Sendable {
    public enum Size: Sendable {
        case flexible(minimum: CGFloat = 10, maximum: CGFloat = .infinity)
        case adaptive(minimum: CGFloat, maximum: CGFloat = .infinity)
    }
    public init(_ size: Size = .flexible(), spacing: CGFloat? = nil, alignment: Alignment? = nil) {}
}

public struct LazyVGrid<C: View>: Primitive {
    public init(
        columns: [GridItem], alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
        @ViewBuilder content: () -> C
    ) {}
}

public struct ScrollView<C: View>: Primitive {
    public init(@ViewBuilder content: () -> C) {}
    public init(_ axes: Axis.Set, showsIndicators: Bool, @ViewBuilder content: () -> C) {}
}

public struct ScrollViewReader<C: View>: Primitive {
    public init(@ViewBuilder content: @escaping (ScrollViewProxy) -> C) {}
}

public struct UnitPoint: Sendable {
    public static let top = Self()
}

public struct ScrollViewProxy {
    public func scrollTo<I: Hashable>(_ id: I, anchor: UnitPoint? = nil) {}
}

// MARK: Lists and forms

public struct List<S: Hashable, C: View>: Primitive {}

extension List where S == Never {
    public init(@ViewBuilder content: () -> C) {}
}

extension List {
    public init(selection: Binding<S?>?, @ViewBuilder content: () -> C) {}
}

public struct Form<C: View>: Primitive {
    public init(@ViewBuilder content: () -> C) {}
}

public struct Section<P, C, F> {}

extension Section: View where P: View, C: View, F: View {
    public var body: Never { fatalError() }
}

extension Section where P == Text, C: View, F == EmptyView {
    public init(_ key: LocalizedStringKey, @ViewBuilder content: () -> C) {}
    @_disfavoredOverload public init<S: StringProtocol>(_ title: S, @ViewBuilder content: () -> C) {}
}

extension Section where P == EmptyView, C: View, F == EmptyView {
    public init(@ViewBuilder content: () -> C) {}
}

extension Section where P: View, C: View, F == EmptyView {
    public init(@ViewBuilder content: () -> C, @ViewBuilder header: () -> P) {}
}

extension Section where P == EmptyView, C: View, F: View {
    public init(@ViewBuilder content: () -> C, @ViewBuilder footer: () -> F) {}
}

extension Section where P: View, C: View, F: View {
    public init(@ViewBuilder content: () -> C, @ViewBuilder header: () -> P, @ViewBuilder footer: () -> F) {}
}

public struct ForEach<D: RandomAccessCollection, ID: Hashable, C> {}

extension ForEach: View where C: View {
    public var body: Never { fatalError() }
}

extension ForEach where C: View {
    public init(_ data: D, id: KeyPath<D.Element, ID>, @ViewBuilder content: @escaping (D.Element) -> C) {}
    public init(_ data: D, @ViewBuilder content: @escaping (D.Element) -> C)
    where D.Element: Identifiable, ID == D.Element.ID {}
}

public struct DisclosureGroup<L: View, C: View>: Primitive {}

extension DisclosureGroup where L == Text {
    public init(_ key: LocalizedStringKey, @ViewBuilder content: @escaping () -> C) {}
    @_disfavoredOverload public init<S: StringProtocol>(_ title: S, @ViewBuilder content: @escaping () -> C) {}
}

// MARK: Controls

public struct ButtonRole: Equatable, Sendable {
    public static let destructive = Self(), cancel = Self()
}

public struct Button<L: View>: Primitive {
    public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> L) {}
    public init(role: ButtonRole?, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> L) {}
}

extension Button where L == Text {
    public init(_ key: LocalizedStringKey, action: @escaping @MainActor () -> Void) {}
    public init(_ key: LocalizedStringKey, role: ButtonRole?, action: @escaping @MainActor () -> Void) {}
    @_disfavoredOverload public init<S: StringProtocol>(_ title: S, action: @escaping @MainActor () -> Void) {}
    @_disfavoredOverload public init<S: StringProtocol>(
        _ title: S, role: ButtonRole?, action: @escaping @MainActor () -> Void
    ) {}
}

public struct Menu<L: View, C: View>: Primitive {
    public init(@ViewBuilder content: () -> C, @ViewBuilder label: () -> L) {}
}

public struct Toggle<L: View>: Primitive {
    public init(isOn: Binding<Bool>, @ViewBuilder label: () -> L) {}
}

public struct Picker<L: View, S: Hashable, C: View>: Primitive {}

extension Picker where L == Text {
    public init(_ key: LocalizedStringKey, selection: Binding<S>, @ViewBuilder content: () -> C) {}
    @_disfavoredOverload public init<T: StringProtocol>(
        _ title: T, selection: Binding<S>, @ViewBuilder content: () -> C
    ) {}
}

public struct TextField<L: View>: Primitive {}

extension TextField where L == Text {
    public init(_ key: LocalizedStringKey, text: Binding<String>) {}
    @_disfavoredOverload public init<S: StringProtocol>(_ title: S, text: Binding<String>) {}
    @_disfavoredOverload public init<S: StringProtocol, F: ParseableFormatStyle>(
        _ title: S, value: Binding<F.FormatInput>, format: F
    ) where F.FormatOutput == String {}
}

public struct Link<L: View>: Primitive {
    public init(destination: URL, @ViewBuilder label: () -> L) {}
}

extension Link where L == Text {
    public init(_ key: LocalizedStringKey, destination: URL) {}
    @_disfavoredOverload public init<S: StringProtocol>(_ title: S, destination: URL) {}
}

public struct ShareLink<L: View>: Primitive {
    public init(item: URL, subject: Text? = nil, message: Text? = nil, @ViewBuilder label: () -> L) {}
    public init(item: String, subject: Text? = nil, message: Text? = nil, @ViewBuilder label: () -> L) {}
}

// MARK: Navigation

public struct NavigationStack<Data, Root: View>: Primitive {}

public struct NavigationPath {}

extension NavigationStack where Data == NavigationPath {
    public init(@ViewBuilder root: () -> Root) {}
}

extension NavigationStack
where Data: MutableCollection & RandomAccessCollection & RangeReplaceableCollection, Data.Element: Hashable {
    public init(path: Binding<Data>, @ViewBuilder root: () -> Root) {}
}

public struct NavigationSplitViewColumn: Hashable, Sendable {
    private let name: String
    public static let sidebar = Self(name: "sidebar"), detail = Self(name: "detail")
}

public struct NavigationSplitView<S: View, D: View>: Primitive {
    public init(
        preferredCompactColumn: Binding<NavigationSplitViewColumn>, @ViewBuilder sidebar: () -> S,
        @ViewBuilder detail: () -> D
    ) {}
}

public struct NavigationLink<L: View, Destination: View>: Primitive {}

extension NavigationLink where Destination == Never {
    public init<P: Hashable>(value: P?, @ViewBuilder label: () -> L) {}
}

public struct TabView<S: Hashable, C: View>: Primitive {
    public init(selection: Binding<S>?, @ViewBuilder content: () -> C) {}
}

@MainActor @preconcurrency public protocol ToolbarContent {
    associatedtype Body: ToolbarContent
    @ToolbarContentBuilder var body: Body { get }
}

extension Never: ToolbarContent {}

@resultBuilder public enum ToolbarContentBuilder {
    public static func buildExpression<C: ToolbarContent>(_ content: C) -> C { content }
    public static func buildBlock<C: ToolbarContent>(_ content: C) -> C { content }
    public static func buildBlock<each C: ToolbarContent>(_ content: repeat each C) -> ToolbarTuple<(repeat each C)> {
        ToolbarTuple()
    }
}

public struct ToolbarTuple<T>: ToolbarContent {
    nonisolated init() {}
    public var body: Never { fatalError() }
}

public struct ToolbarItemPlacement: Sendable {
    public static let primaryAction = Self(), cancellationAction = Self()
}

public struct ToolbarItem<C: View>: ToolbarContent {
    public init(placement: ToolbarItemPlacement, @ViewBuilder content: () -> C) {}
    public var body: Never { fatalError() }
}
