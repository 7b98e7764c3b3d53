import org.jetbrains.kotlin.gradle.dsl.JvmTarget

plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.kotlin.android)
    alias(libs.plugins.kotlin.compose)
}

val workspace = rootDir.resolve("..")
val lowest = 26
val native = layout.buildDirectory.dir("native")

android {
    namespace = "app.otkel"
    compileSdk = 36

    defaultConfig {
        applicationId = "app.otkel"
        minSdk = lowest
        targetSdk = 36
        versionCode = 1
        versionName = "0.1.0"
        ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64") }
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
        }
    }

    sourceSets["main"].apply {
        kotlin.srcDirs("src/main/kotlin", "../shared/src/main/kotlin", workspace.resolve("target/bindings/kotlin"))
        assets.srcDir(workspace.resolve("assets"))
        jniLibs.srcDir(native)
    }
    sourceSets["test"].kotlin.srcDir("src/test/kotlin")

    // What made the fonts is no part of the app; their licence is.
    androidResources { ignoreAssetsPatterns += listOf("!build.py", "!README.md") }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    testOptions.unitTests {
        isIncludeAndroidResources = true
        all { test ->
            // The host's library, as `cargo xtask bindings` leaves it.
            test.systemProperty("jna.library.path", workspace.resolve("target/debug").path)
            test.systemProperty("otkel.app", projectDir.path)
            test.systemProperty("otkel.words", workspace.resolve("core/app/locales").path)
        }
    }
}

kotlin {
    compilerOptions { jvmTarget = JvmTarget.JVM_17 }
}

dependencies {
    implementation(libs.androidx.activity.compose)
    implementation(libs.androidx.compose.foundation)
    implementation(libs.androidx.compose.material3)
    implementation(libs.androidx.compose.ui)
    implementation(libs.androidx.core)
    implementation(libs.androidx.lifecycle.runtime)
    implementation(libs.coroutines.android)
    // With its own library for each processor.
    implementation(variantOf(libs.jna) { artifactType("aar") })
    testImplementation(libs.jna)
    testImplementation(libs.junit)
    testImplementation(libs.robolectric)
}

// The core: its library for each processor (cargo install cargo-ndk; rustup target add …), and the Kotlin that calls it.
val library by tasks.registering(Exec::class) {
    workingDir = workspace
    commandLine(
        listOf("cargo", "ndk", "--platform", "$lowest", "--output-dir", native.get().asFile.path) +
            listOf("arm64-v8a", "armeabi-v7a", "x86_64").flatMap { listOf("--target", it) } +
            listOf("build", "--package", "otkel-ffi", "--profile", "mobile"),
    )
}

val bindings by tasks.registering(Exec::class) {
    workingDir = workspace
    commandLine("cargo", "xtask", "bindings")
    // Both wait for cargo's lock anyway.
    mustRunAfter(library)
}

tasks.named("preBuild") { dependsOn(library, bindings) }
