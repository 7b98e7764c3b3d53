/// The pictures of the phone for what the core names.
enum MapSymbols {
    /// Of a place.
    static func place(_ icon: String) -> String {
        switch icon {
        case "port", "border": "flag.2.crossed.fill"
        case "town": "building.2.fill"
        case "water": "water.waves"
        case "peak": "mountain.2.fill"
        case "street": "road.lanes"
        case "fuel": "fuelpump.fill"
        case "pharmacy": "pills.fill"
        case "hospital": "cross.case.fill"
        case "hotel": "bed.double.fill"
        case "bank": "banknote.fill"
        case "police": "shield.fill"
        case "food": "fork.knife"
        case "shop": "cart.fill"
        case "station": "tram.fill"
        case "airport": "airplane"
        case "sight": "camera.fill"
        case "workshop": "wrench.and.screwdriver.fill"
        case "toilets": "toilet.fill"
        case "pin": "mappin"
        case "here": "location.fill"
        case "meeting": "flag.fill"
        default: "mappin.circle"
        }
    }

    /// Of a step. Left is left, whichever way one reads.
    static func step(_ icon: String) -> String {
        switch icon {
        case "depart": "location.north.fill"
        case "left": "arrow.turn.up.left"
        case "slight-left": "arrow.up.left"
        case "sharp-left": "arrow.down.left"
        case "right": "arrow.turn.up.right"
        case "slight-right": "arrow.up.right"
        case "sharp-right": "arrow.down.right"
        case "u-turn": "arrow.uturn.down"
        case "roundabout": "arrow.counterclockwise"
        case "ramp": "arrow.triangle.branch"
        case "merge": "arrow.triangle.merge"
        case "ferry": "ferry.fill"
        case "port": "flag.2.crossed.fill"
        case "arrive": "flag.checkered"
        default: "arrow.up"
        }
    }

    /// Of what one goes by.
    static func profile(_ code: String) -> String {
        switch code {
        case "motorcycle": "bicycle"
        case "coach": "bus.fill"
        case "foot": "figure.walk"
        default: "car.fill"
        }
    }
}
