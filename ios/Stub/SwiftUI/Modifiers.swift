import UniformTypeIdentifiers

extension View {
    public func modifier<M: ViewModifier>(_ modifier: M) -> some View { EmptyView() }
    public func id<I: Hashable>(_ id: I) -> some View { EmptyView() }
    public func tag<V: Hashable>(_ tag: V) -> some View { EmptyView() }

    // MARK: Looks
    public func font(_ font: Font?) -> some View { EmptyView() }
    public func bold(_ active: Bool = true) -> some View { EmptyView() }
    public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { EmptyView() }
    public func tint(_ color: Color?) -> some View { EmptyView() }
    public func background<S: ShapeStyle>(_ style: S) -> some View { EmptyView() }
    public func background<S: ShapeStyle, T: InsettableShape>(_ style: S, in shape: T) -> some View { EmptyView() }
    public func preferredColorScheme(_ scheme: ColorScheme?) -> some View { EmptyView() }
    public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { EmptyView() }
    public func buttonStyle<S: PrimitiveButtonStyle>(_ style: S) -> some View { EmptyView() }
    public func pickerStyle<S: PickerStyle>(_ style: S) -> some View { EmptyView() }
    public func labelStyle<S: LabelStyle>(_ style: S) -> some View { EmptyView() }
    public func controlSize(_ size: ControlSize) -> some View { EmptyView() }
    public func labelsHidden() -> some View { EmptyView() }
    public func scrollContentBackground(_ visibility: Visibility) -> some View { EmptyView() }
    public func listRowBackground<V: View>(_ view: V?) -> some View { EmptyView() }
    public func flipsForRightToLeftLayoutDirection(_ enabled: Bool) -> some View { EmptyView() }

    // MARK: Layout
    public func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View { EmptyView() }
    public func padding(_ length: CGFloat) -> some View { EmptyView() }
    public func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View {
        EmptyView()
    }
    public func frame(
        minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil,
        idealHeight: CGFloat? = nil, maxHeight: CGFloat? = nil, alignment: Alignment = .center
    ) -> some View { EmptyView() }
    public func fixedSize(horizontal: Bool, vertical: Bool) -> some View { EmptyView() }
    public func contentShape<S: Shape>(_ shape: S) -> some View { EmptyView() }
    public func clipShape<S: Shape>(_ shape: S) -> some View { EmptyView() }
    public func ignoresSafeArea() -> some View { EmptyView() }
    public func safeAreaInset<V: View>(
        edge: VerticalEdge, alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
        @ViewBuilder content: () -> V
    ) -> some View { EmptyView() }

    public func overlay<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View { EmptyView() }
    public func background<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View {
        EmptyView()
    }
    public func shadow(radius: CGFloat) -> some View { EmptyView() }
    public func rotationEffect(_ angle: Angle) -> some View { EmptyView() }

    public func typesettingLanguage(_ language: Locale.Language, isEnabled: Bool = true) -> some View { EmptyView() }

    // MARK: Environment and life
    public func environment<T: AnyObject & Observable>(_ object: T?) -> some View { EmptyView() }
    public func environment<V>(_ path: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View { EmptyView() }
    public func onAppear(perform action: (@MainActor () -> Void)? = nil) -> some View { EmptyView() }
    public func onDisappear(perform action: (@MainActor () -> Void)? = nil) -> some View { EmptyView() }
    public func onChange<V: Equatable>(
        of value: V, initial: Bool = false, _ action: @escaping @MainActor (_ old: V, _ new: V) -> Void
    ) -> some View { EmptyView() }
    public func task<T: Equatable>(
        id value: T, priority: TaskPriority = .userInitiated,
        @_inheritActorContext _ action: @escaping @Sendable () async -> Void
    ) -> some View { EmptyView() }
    public func onOpenURL(perform action: @escaping (URL) -> Void) -> some View { EmptyView() }
    public func disabled(_ disabled: Bool) -> some View { EmptyView() }

    // MARK: Navigation and what lies over
    public func navigationTitle(_ key: LocalizedStringKey) -> some View { EmptyView() }
    @_disfavoredOverload public func navigationTitle<S: StringProtocol>(_ title: S) -> some View { EmptyView() }
    public func navigationDestination<D: Hashable, C: View>(
        for data: D.Type, @ViewBuilder destination: @escaping (D) -> C
    ) -> some View { EmptyView() }
    public func tabItem<V: View>(@ViewBuilder _ label: () -> V) -> some View { EmptyView() }
    public func toolbar<C: ToolbarContent>(@ToolbarContentBuilder content: () -> C) -> some View { EmptyView() }
    public func sheet<C: View>(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> C
    ) -> some View { EmptyView() }
    public func sheet<I: Identifiable, C: View>(
        item: Binding<I?>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping (I) -> C
    ) -> some View { EmptyView() }
    public func fullScreenCover<C: View>(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> C
    ) -> some View { EmptyView() }
    public func alert<S: StringProtocol, A: View>(
        _ title: S, isPresented: Binding<Bool>, @ViewBuilder actions: () -> A
    ) -> some View { EmptyView() }
    public func confirmationDialog<S: StringProtocol, A: View>(
        _ title: S, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic, @ViewBuilder actions: () -> A
    ) -> some View { EmptyView() }

    // MARK: Input
    public func searchable(text: Binding<String>, prompt: Text? = nil) -> some View { EmptyView() }
    public func onSubmit(of triggers: SubmitTriggers = .text, _ action: @escaping @MainActor () -> Void) -> some View {
        EmptyView()
    }
    public func keyboardType(_ type: UIKeyboardType) -> some View { EmptyView() }
    public func autocorrectionDisabled(_ disabled: Bool = true) -> some View { EmptyView() }
    public func swipeActions<T: View>(
        edge: HorizontalEdge = .trailing, allowsFullSwipe: Bool = true, @ViewBuilder content: () -> T
    ) -> some View { EmptyView() }

    public func gesture<G: Gesture>(_ gesture: G) -> some View { EmptyView() }
    public func focused(_ condition: FocusState<Bool>.Binding) -> some View { EmptyView() }
    public func submitLabel(_ label: SubmitLabel) -> some View { EmptyView() }
    public func fileImporter(
        isPresented: Binding<Bool>, allowedContentTypes: [UTType],
        onCompletion: @escaping (_ result: Result<URL, any Error>) -> Void
    ) -> some View { EmptyView() }

    // MARK: Accessibility
    public func accessibilityAction(_ kind: AccessibilityActionKind = .escape, _ handler: @escaping () -> Void) -> some View {
        EmptyView()
    }
    public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View { EmptyView() }
    public func accessibilityLabel(_ key: LocalizedStringKey) -> some View { EmptyView() }
    @_disfavoredOverload public func accessibilityLabel<S: StringProtocol>(_ label: S) -> some View { EmptyView() }
    @_disfavoredOverload public func accessibilityValue<S: StringProtocol>(_ value: S) -> some View { EmptyView() }
    @_disfavoredOverload public func accessibilityHint<S: StringProtocol>(_ hint: S) -> some View { EmptyView() }
    public func accessibilityHidden(_ hidden: Bool) -> some View { EmptyView() }
    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { EmptyView() }
    public func accessibilitySortPriority(_ priority: Double) -> some View { EmptyView() }
    public func accessibilityIdentifier(_ identifier: String) -> some View { EmptyView() }
}
