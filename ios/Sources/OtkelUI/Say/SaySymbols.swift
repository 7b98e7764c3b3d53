/// The pictures of the phone for the phrasebook's chapters.
enum SaySymbols {
    static func chapter(_ icon: String) -> String {
        switch icon {
        case "stamp": "checkmark.seal.fill"
        case "bag": "suitcase.fill"
        case "paper": "doc.text.fill"
        case "queue": "person.3.fill"
        case "bus": "bus.fill"
        case "car": "car.fill"
        case "police": "shield.fill"
        case "money": "banknote.fill"
        case "clock": "clock.fill"
        case "bed": "bed.double.fill"
        case "house": "house.fill"
        case "food": "fork.knife"
        case "health": "cross.case.fill"
        case "alarm": "light.beacon.max.fill"
        case "lost": "questionmark.folder.fill"
        case "arrow": "arrow.triangle.turn.up.right.diamond.fill"
        case "lake": "water.waves"
        case "basket": "basket.fill"
        case "phone": "iphone"
        case "hand": "hand.wave.fill"
        case "no": "hand.raised.fill"
        case "family": "figure.2.and.child.holdinghands"
        case "flag": "flag.fill"
        case "weather": "cloud.sun.fill"
        default: "text.bubble.fill"
        }
    }
}
