import OtkelCore

// Filling in a slot. A value is what the picker shows, and a currency or a clock after a space; what it means the core knows.

extension ScreenModel where Core == PhrasesScreen {
    public func pick(_ slot: String) { send(.pick(slot: slot)) }
    public func turn(_ months: Int32) { send(.turn(months: months)) }

    /// Whether a picker is open.
    public var picks: Bool {
        get { view.picker != nil }
        set { if !newValue { endPicking() } }
    }

    /// What is written into the open picker.
    public var written: String {
        get { view.picker?.typed ?? "" }
        set { if newValue != written { fill(newValue, suffix: view.picker?.suffix) } }
    }

    /// The currency or clock that goes with it.
    public var suffix: String {
        get { view.picker?.suffix ?? "" }
        set { if newValue != suffix { fill(written, suffix: newValue) } }
    }

    /// What the open picker's list is searched by.
    public var wanted: String {
        get { view.picker?.find ?? "" }
        set { if newValue != wanted { send(.find(text: newValue)) } }
    }

    /// Whether the open picker's list is shown as a map.
    public var onMap: Bool {
        get { view.picker?.map?.shown ?? false }
        set { if newValue != onMap { send(.map(on: newValue)) } }
    }

    /// Takes what the picker has to choose from – a day, a half-hour, a place – and is done with it.
    public func take(_ code: String) {
        fill(code, suffix: view.picker?.suffix)
        endPicking()
    }

    /// Whether the open picker is filled in by the person opposite.
    public var theyFillIn: Bool { picks && view.talk?.theyPoint == true }

    /// Done with the picker.
    public func endPicking() { send(.pick(slot: nil)) }

    private func fill(_ text: String, suffix: String?) {
        guard let picker = view.picker else { return }
        let parts = [text, suffix].compactMap { $0 }
        send(.fill(slot: picker.slot, value: parts.joined(separator: " ")))
    }
}
