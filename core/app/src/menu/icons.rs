//! Small drawings for what somebody may have to avoid, for those who read none of a sheet's languages. Our own lines.

use otkel_domain::phrasebook::Trait;

/// The inside of an SVG element of 24 by 24, drawn in lines; nothing for what has words only.
pub(super) const fn lines(of: Trait) -> Option<&'static str> {
    Some(match of {
        // A snout between ears.
        Trait::Pork => {
            "M4 4l5 3M20 4l-5 3M5 14a7 7 0 1 0 14 0a7 7 0 1 0-14 0M8 15a4 3 0 1 0 8 0a4 3 0 1 0-8 0M10.5 14v2M13.5 14v2"
        }
        // A glass.
        Trait::Alcohol => "M6 3h12l-1 6a5 5 0 0 1-10 0zM12 14v7M8 21h8M6.5 7h11",
        // A hazelnut.
        Trait::Nuts => "M5 9q7-7 14 0zM6 9q0 9 6 12q6-3 6-12M12 5V3",
        // A shell with a waist.
        Trait::Peanuts => "M8 3a5 5 0 0 1 4 8a5 5 0 1 1-8 5q0-3 1-5a5 5 0 0 1 3-8M7 7v1M8 16v1M9 12h-1",
        // A bottle of milk.
        Trait::Dairy => "M9 3h6v4l2 4v10H7V11l2-4zM7 14h10",
        // An ear.
        Trait::Gluten => {
            "M12 22V6M12 6q-3-2 0-5q3 3 0 5M12 11q-4 0-5-4q5 0 5 4q0-4 5-4q-1 4-5 4M12 16q-4 0-5-4q5 0 5 4q0-4 5-4q-1 4-5 4"
        }
        // A horseshoe.
        Trait::Horse => "M5 21h4V12a3 3 0 0 1 6 0v9h4V11a7 7 0 0 0-14 0zM7 15v.5M17 15v.5M7 11v.5M17 11v.5",
        Trait::Egg => "M12 3q6 5 6 11a6 6 0 0 1-12 0q0-6 6-11",
        Trait::Fish => "M3 12q6-7 13 0q-7 7-13 0M16 12l5-4v8zM7 11.5v.5",
        // A crab with its claws and legs.
        Trait::Shellfish => {
            "M5.500 14a6.500 4.500 0 0 1 13 0a6.500 4.500 0 0 1-13 0M7 10.500L4.500 8M17 10.500L19.500 8M4.500 8q-3.500-1.500-2-5.500l2 2.500l2.500-2q1 4-2.500 5M19.500 8q3.500-1.500 2-5.500l-2 2.500l-2.500-2q-1 4 2.500 5M6 16.500l-3.500 1.500M8 18l-2.500 3.500M18 16.500l3.500 1.500M16 18l2.500 3.500M10 13.500v.5M14 13.500v.5"
        }
        // A pod with beans.
        Trait::Soy => {
            "M3 19q0-12 18-15q-1 16-18 15M7 15.5a1.7 1.7 0 1 0 .1 0M11.500 11.500a1.700 1.700 0 1 0 .1 0M16 7.700a1.700 1.700 0 1 0 .1 0"
        }
        // Seeds.
        Trait::Sesame => "M7 10q-3-3 0-7q3 4 0 7M17 10q-3-3 0-7q3 4 0 7M12 21q-3-3 0-7q3 4 0 7",
        Trait::Beef | Trait::Lamb | Trait::Chicken | Trait::Honey => return None,
    })
}
