import OtkelCore
import OtkelModel
import SwiftUI

/// What do I say, and what do they mean? The phrasebook, then a chapter, then a phrase, then its card for two.
struct SayPage: View {
    let model: SayModel
    /// Whether it lies over the simple mode.
    var closes = false
    /// Whether the card for two is turned to the person opposite, and with it what they fill in.
    @State private var turned = false
    @Environment(Session.self) private var session

    var body: some View {
        @Bindable var model = model
        @Bindable var session = session
        NavigationStack(path: $session.sayPath) {
            home
                .navigationDestination(for: SayStep.self) { step in
                    destination(step).toolbar { FrameButtons(session: session) }
                }
        }
        .sheet(isPresented: $model.picks) {
            NavigationStack { SlotPicker(model: model) }
                .framed(session)
                .rotationEffect(.degrees(turned && model.theyFillIn ? 180 : 0))
        }
        .refusal(of: model, here: !model.picks)
    }

    @ViewBuilder private var home: some View {
        if closes {
            SayHome(model: model).toolbar {
                CloseButton(label: session.shell.labels.close)
                FrameButtons(session: session)
            }
        } else {
            SayHome(model: model).toolbar { FrameButtons(session: session) }
        }
    }

    @ViewBuilder private func destination(_ step: SayStep) -> some View {
        switch step {
        case .chapter: ChapterPage(model: model)
        case .phrase: PhraseSheet(model: model)
        case .talk: TalkPage(model: model, turned: $turned)
        case .food, .foodPage, .dish, .share: FoodStep(step: step, model: session.food())
        }
    }
}

/// Search, whom one speaks to, what is likely now, the chapters.
struct SayHome: View {
    let model: SayModel
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        @Bindable var model = model
        let view = model.view
        List {
            Section {
                Picker(view.labels.to, selection: $model.to) {
                    ForEach(view.languages, id: \.code) { Text($0.label).tag($0.code) }
                }
                .accessibilityIdentifier("say-to")
                if let fallback = view.fallback { NoticeRow(text: fallback) }
                SideSwitch(model: model)
            }
            if let nothing = view.nothing {
                Text(nothing).foregroundStyle(palette.faint.color).tongue(view.readerTag, rtl: view.readerRtl)
            }
            ForEach(view.sections, id: \.code) { PhraseRows(model: model, section: $0) }
            if !view.chapters.isEmpty { ChapterGrid(model: model) }
            Section {
                Button {
                    session.openFood()
                } label: {
                    Label(view.labels.food, systemImage: "fork.knife")
                }
                .accessibilityIdentifier("food")
            }
            FootRow(text: view.about)
        }
        .grounded(palette)
        .navigationTitle(view.title)
        .searchable(text: $model.typed, prompt: Text(view.labels.search))
        .autocorrectionDisabled()
    }
}

/// What one says oneself, or what they say: then the list is theirs to point at.
struct SideSwitch: View {
    let model: SayModel

    var body: some View {
        @Bindable var model = model
        let labels = model.view.labels
        Picker(labels.theirs, selection: $model.theirs) {
            Text(labels.mine).tag(false)
            Text(labels.theirs).tag(true)
        }
        .pickerStyle(.segmented)
        .labelsHidden()
        .accessibilityIdentifier("say-side")
    }
}

/// One chapter.
struct ChapterPage: View {
    let model: SayModel
    @Environment(\.palette) private var palette

    var body: some View {
        let view = model.view
        List {
            Section { SideSwitch(model: model) }
            ForEach(view.sections, id: \.code) { PhraseRows(model: model, section: $0) }
            FootRow(text: view.about)
        }
        .grounded(palette)
        .navigationTitle(view.chapter ?? view.title)
    }
}
