package app.otkel.ui.say

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.VerticalDivider
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.otkel.screens.PhraseSection
import app.otkel.screens.PhrasesEvent
import app.otkel.screens.PhrasesView
import app.otkel.ui.design.Heading
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Notice
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.QuietButton
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.SearchField
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.design.Tongue
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** The phrasebook, whole or a chapter of it; on a tablet the open phrase stands beside it. */
@Composable
fun SayScreen(session: Session, chapter: String?, routes: Routes, wide: Boolean, platform: Platform, memory: PhraseMemory) {
    val acts = remember(session, routes, memory) { PhraseActs(session, routes, memory) }
    val view = session.phrases
    LaunchedEffect(chapter, wide) {
        if (view.chapters.none { it.chosen && it.id == chapter } && (chapter != null || view.chapter != null)) session.send(PhrasesEvent.Chapter(chapter))
        if (wide) acts.reopen() else acts.leave()
    }
    Row(Modifier.fillMaxSize()) {
        Box(Modifier.weight(1f), Alignment.TopCenter) {
            // A chapter that is left is seen for as long as it fades.
            if (chapter == null || view.chapter != null) Pages(view, session, routes, chapter, acts, beside = wide)
        }
        val page = view.page
        if (wide && page != null) {
            VerticalDivider()
            Box(Modifier.weight(1f)) { PhrasePane(page, session, acts, platform) }
        }
    }
    if (wide) SlotSheet(view, session, platform, acts)
}

@Composable
private fun Pages(view: PhrasesView, session: Session, routes: Routes, chapter: String?, acts: PhraseActs, beside: Boolean) {
    // Small type has room for two chapters side by side.
    val columns = if (LocalDensity.current.fontScale > LARGE) 1 else 2
    LazyColumn(
        Modifier.widthIn(max = Space.column).testTag("say-list"),
        contentPadding = PaddingValues(start = Space.two, end = Space.two, bottom = Space.two),
        verticalArrangement = Arrangement.spacedBy(Space.one),
    ) {
        item("search") { SearchField(view.typed, view.labels.search, close = session.shell.labels.close) { session.send(PhrasesEvent.Search(it)) } }
        item("opposite") { Opposite(view, session) }
        if (chapter == null && view.typed.isBlank()) {
            item("food") { SideButton(view.labels.food, Modifier.fillMaxWidth(), SayIcons.chapter("food"), "food") { routes.open(Route.Food) } }
        }
        view.fallback?.let { item("fallback") { Notice(it, Modifier.testTag("say-fallback")) } }
        view.nothing?.let {
            item("nothing") {
                Tongue(view.readerTag, view.readerRtl) {
                    Quiet(it, Modifier.fillMaxWidth().padding(vertical = Space.two).testTag("say-nothing").semantics { liveRegion = LiveRegionMode.Polite })
                }
            }
        }
        view.sections.forEach { section(it, view, session, chapter, acts, beside) }
        if (chapter == null && view.chapters.isNotEmpty()) {
            item("chapters") { Heading(view.labels.chapters) }
            items(view.chapters.chunked(columns), { row -> "chapters-${row.first().id}" }) { row ->
                Tongue(view.readerTag, view.readerRtl) { Chapters(row, columns) { routes.open(Route.Chapter(it)) } }
            }
        }
        item("about") { Quiet(view.about, Modifier.padding(top = Space.one)) }
    }
}

private fun LazyListScope.section(section: PhraseSection, view: PhrasesView, session: Session, chapter: String?, acts: PhraseActs, beside: Boolean) {
    // A chapter's name stands over the page already, in one's own language or in that of the person opposite.
    if (chapter == null || section.code != "chapter") {
        item("heading-${section.code}") { Tongue(view.readerTag, view.readerRtl) { Heading(section.title, Modifier.fillMaxWidth()) } }
    }
    items(section.rows, { "${section.code}-${it.id}" }) { row ->
        Tongue(view.readerTag, view.readerRtl) {
            PhraseRow(row, view.labels, chosen = beside && view.page?.id == row.id, "${section.code}-${row.id}") { acts.open(row.id, beside) }
        }
    }
    if (section.code == "recent") {
        item("forget-recent") {
            QuietButton(view.labels.forgetRecent, icon = Icons.wipe, tag = "forget-recent") { session.send(PhrasesEvent.ForgetRecent) }
        }
    }
}

/** Who stands opposite, and who of the two looks for a sentence. */
@Composable
private fun Opposite(view: PhrasesView, session: Session) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    Quiet(view.labels.to)
    Tongues(view.languages) { session.send(PhrasesEvent.To(it)) }
    Sayers(view) { session.send(PhrasesEvent.Theirs(it)) }
}

private const val LARGE = 1.4f
