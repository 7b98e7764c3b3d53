package app.otkel

/** Stands in for what the Android build makes of `res`, where there is none; Gradle never sees it. */
@Suppress("ClassName", "ConstPropertyName")
internal object R {
    object string {
        const val core_failed = 0x7f000001
    }
}
