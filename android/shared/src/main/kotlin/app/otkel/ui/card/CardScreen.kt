package app.otkel.ui.card

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.intl.LocaleList
import androidx.compose.ui.unit.LayoutDirection
import app.otkel.screens.CardEvent
import app.otkel.screens.CardLine
import app.otkel.screens.CardView
import app.otkel.ui.design.Chip
import app.otkel.ui.design.Fitting
import app.otkel.ui.design.Notice
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.ReadAloud
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.Space
import app.otkel.ui.design.ToggleRow
import app.otkel.ui.design.signals
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** What an officer may need to know, in their language and huge, in one's own under it. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun CardScreen(session: Session, platform: Platform) = Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
    val view = session.card
    LazyColumn(
        Modifier.widthIn(max = Space.column).testTag("card-list"),
        contentPadding = PaddingValues(Space.two),
        verticalArrangement = Arrangement.spacedBy(Space.two),
    ) {
        item { Quiet(view.about) }
        item {
            FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
                view.languages.forEach { language -> Chip(language) { session.send(CardEvent.Show(language.code)) } }
            }
        }
        item { Paper(view) }
        view.unreviewed?.let { item { Quiet(it) } }
        item { ReadAloud(view.spoken, view.voice, session.shell.labels, platform, Modifier.fillMaxWidth()) }
        item { Sheet { ToggleRow(view.vulnerable) { session.send(CardEvent.Vulnerable(it)) } } }
        view.missing?.let { item { Notice(it, signal = signals.unknown) } }
    }
}

@Composable
private fun Paper(view: CardView) = Sheet(Modifier.testTag("card-paper")) {
    view.lines.forEach { line -> Line(line, view.rtl, LocaleList(view.tag)) }
}

@Composable
private fun Line(line: CardLine, rtl: Boolean, language: LocaleList) = Column(Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}) {
    CompositionLocalProvider(LocalLayoutDirection provides if (rtl) LayoutDirection.Rtl else LayoutDirection.Ltr) {
        Fitting(line.theirs, MaterialTheme.typography.headlineMedium.copy(localeList = language))
    }
    if (line.own != line.theirs) Quiet(line.own, Modifier.fillMaxWidth())
}
