import OtkelCore
import OtkelModel
import SwiftUI

/// Will I make it? The form, then its answer, then one way of it.
struct CrossingPage: View {
    @Environment(Session.self) private var session

    var body: some View {
        @Bindable var session = session
        @Bindable var model = session.crossing
        NavigationStack(path: $session.crossingPath) {
            FormPage(model: model)
                .toolbar { FrameButtons(session: session) }
                .navigationDestination(for: CrossingStep.self) { step in
                    destination(step, model).toolbar { FrameButtons(session: session) }
                }
        }
        .refusal(of: model)
    }

    @ViewBuilder private func destination(_ step: CrossingStep, _ model: CrossingModel) -> some View {
        switch step {
        case .answer: AnswerPage(model: model)
        case .option(let id): OptionPage(model: model, id: id)
        }
    }
}
