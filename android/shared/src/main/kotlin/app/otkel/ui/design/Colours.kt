package app.otkel.ui.design

import androidx.compose.material3.ColorScheme
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance

/**
 * What a port's state, a verdict and a way's pieces are painted with, beside Material's own roles. Each colour stands on
 * its paper and under its ink with a contrast of at least 4.5; a test reckons it.
 */
@Immutable
data class Signals(
    val make: Signal,
    val tight: Signal,
    val miss: Signal,
    val unknown: Signal,
    val rail: Color,
    val water: Color,
    val steppe: Color,
    /** The pale part of a bar: a bad day. */
    val pale: Color,
)

/** A colour for lines and words on the paper, with a soft ground and the ink that stands on that. */
@Immutable
data class Signal(val strong: Color, val ground: Color, val ink: Color)

/** The app's colours: paper of the steppe, water of the lakes, steel of the rails. */
@Immutable
class Palette(val scheme: ColorScheme, val signals: Signals)

/** Whether light words stand on dark paper, by choice or by the phone's own look. */
internal val ColorScheme.isDark: Boolean get() = surface.luminance() < HALF_LIGHT
private const val HALF_LIGHT = 0.5f

internal val LocalSignals = staticCompositionLocalOf { light.signals }

internal val light = Palette(
    lightColorScheme(
        primary = Color(0xFF0A5D70), onPrimary = Color.White,
        primaryContainer = Color(0xFFCDEAF0), onPrimaryContainer = Color(0xFF00323D),
        secondary = Color(0xFF6B5416), onSecondary = Color.White,
        secondaryContainer = Color(0xFFF3E2B3), onSecondaryContainer = Color(0xFF392B00),
        tertiary = Color(0xFF44494F), onTertiary = Color.White,
        tertiaryContainer = Color(0xFFE1E4E8), onTertiaryContainer = Color(0xFF20242A),
        background = Color(0xFFF6F1E6), onBackground = Color(0xFF1D2124),
        surface = Color(0xFFFFFCF6), onSurface = Color(0xFF1D2124),
        surfaceVariant = Color(0xFFECE5D6), onSurfaceVariant = Color(0xFF4C493F),
        surfaceContainerLowest = Color(0xFFFFFFFF), surfaceContainerLow = Color(0xFFFBF7EE),
        surfaceContainer = Color(0xFFF1EBDE), surfaceContainerHigh = Color(0xFFECE5D6),
        surfaceContainerHighest = Color(0xFFE5DDCB),
        outline = Color(0xFF7A7466), outlineVariant = Color(0xFFD6CEBC),
        error = Color(0xFFA3231B), onError = Color.White,
        errorContainer = Color(0xFFFADAD5), onErrorContainer = Color(0xFF4A0703),
    ),
    Signals(
        make = Signal(Color(0xFF14693A), Color(0xFFD3EBD6), Color(0xFF04381B)),
        tight = Signal(Color(0xFF855300), Color(0xFFFBE3B5), Color(0xFF3F2700)),
        miss = Signal(Color(0xFFA3231B), Color(0xFFFADAD5), Color(0xFF4A0703)),
        unknown = Signal(Color(0xFF505A66), Color(0xFFE0E4E9), Color(0xFF232A33)),
        rail = Color(0xFF44494F), water = Color(0xFF0A5D70), steppe = Color(0xFFB98A1D), pale = Color(0xFFC9C0AC),
    ),
)

internal val dark = Palette(
    darkColorScheme(
        primary = Color(0xFF84D3E3), onPrimary = Color(0xFF00363F),
        primaryContainer = Color(0xFF0B4C5B), onPrimaryContainer = Color(0xFFC6ECF4),
        secondary = Color(0xFFE3C36C), onSecondary = Color(0xFF3A2C00),
        secondaryContainer = Color(0xFF4F3E0A), onSecondaryContainer = Color(0xFFFBE6AC),
        tertiary = Color(0xFFC3C9D0), onTertiary = Color(0xFF2A2F35),
        tertiaryContainer = Color(0xFF3A4047), onTertiaryContainer = Color(0xFFE0E5EB),
        background = Color(0xFF0F1416), onBackground = Color(0xFFE6E3DA),
        surface = Color(0xFF171D20), onSurface = Color(0xFFE9E6DE),
        surfaceVariant = Color(0xFF252C2F), onSurfaceVariant = Color(0xFFC7C4B8),
        surfaceContainerLowest = Color(0xFF0B0F11), surfaceContainerLow = Color(0xFF14191C),
        surfaceContainer = Color(0xFF1B2225), surfaceContainerHigh = Color(0xFF252C2F),
        surfaceContainerHighest = Color(0xFF2F373A),
        outline = Color(0xFF938F83), outlineVariant = Color(0xFF3B4245),
        error = Color(0xFFFFB4A9), onError = Color(0xFF5F110A),
        errorContainer = Color(0xFF6E1D15), onErrorContainer = Color(0xFFFFDAD4),
    ),
    Signals(
        make = Signal(Color(0xFF83D69A), Color(0xFF12402A), Color(0xFFC9F2D3)),
        tight = Signal(Color(0xFFF2C25C), Color(0xFF4A3406), Color(0xFFFDE9BF)),
        miss = Signal(Color(0xFFFFB0A5), Color(0xFF5C1D17), Color(0xFFFFDED9)),
        unknown = Signal(Color(0xFFBAC4CF), Color(0xFF303840), Color(0xFFE2E8EE)),
        rail = Color(0xFFC3C9D0), water = Color(0xFF84D3E3), steppe = Color(0xFFE0B94F), pale = Color(0xFF4B5356),
    ),
)

/** Black on white (or white on black), strong lines: for bright sun and weak eyes. */
internal val lightStrong = Palette(
    light.scheme.copy(
        primary = Color(0xFF003B49), primaryContainer = Color(0xFFBFE9F2), onPrimaryContainer = Color.Black,
        background = Color.White, surface = Color.White, onSurface = Color.Black, onBackground = Color.Black,
        surfaceVariant = Color(0xFFF0F0F0), onSurfaceVariant = Color(0xFF1A1A1A),
        surfaceContainerLow = Color.White, surfaceContainer = Color.White,
        surfaceContainerHigh = Color(0xFFF0F0F0), surfaceContainerHighest = Color(0xFFE4E4E4),
        outline = Color.Black, outlineVariant = Color(0xFF3A3A3A), error = Color(0xFF8A0F08),
    ),
    light.signals.copy(
        make = Signal(Color(0xFF004D22), Color.White, Color(0xFF00331A)),
        tight = Signal(Color(0xFF613C00), Color.White, Color(0xFF3A2400)),
        miss = Signal(Color(0xFF8A0F08), Color.White, Color(0xFF5C0400)),
        unknown = Signal(Color(0xFF2B333C), Color.White, Color(0xFF15191E)),
        rail = Color.Black, water = Color(0xFF003B49), steppe = Color(0xFF7A5600), pale = Color(0xFF9A9A9A),
    ),
)

internal val darkStrong = Palette(
    dark.scheme.copy(
        primary = Color(0xFFA6EDFB), background = Color.Black, surface = Color.Black,
        onSurface = Color.White, onBackground = Color.White,
        surfaceVariant = Color(0xFF151515), onSurfaceVariant = Color(0xFFF0F0F0),
        surfaceContainerLow = Color.Black, surfaceContainer = Color.Black,
        surfaceContainerHigh = Color(0xFF151515), surfaceContainerHighest = Color(0xFF242424),
        outline = Color.White, outlineVariant = Color(0xFFC0C0C0), error = Color(0xFFFFC9C1),
    ),
    dark.signals.copy(
        make = Signal(Color(0xFF9CF5B5), Color.Black, Color(0xFFC9F2D3)),
        tight = Signal(Color(0xFFFFD680), Color.Black, Color(0xFFFDE9BF)),
        miss = Signal(Color(0xFFFFC2BA), Color.Black, Color(0xFFFFDED9)),
        unknown = Signal(Color(0xFFDCE4EC), Color.Black, Color(0xFFF2F6FA)),
        rail = Color.White, water = Color(0xFFA6EDFB), steppe = Color(0xFFFFD75E), pale = Color(0xFF6A6A6A),
    ),
)
