package app.otkel.ui.design

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.onFocusChanged
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.TextRange
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.TextFieldValue

/** A field for text. It keeps the caret itself and tells each change; what the core makes of it comes back as [text]. */
@Composable
fun Field(text: String, label: String, modifier: Modifier = Modifier, tag: String = "field", leading: @Composable (() -> Unit)? = null, trailing: @Composable (() -> Unit)? = null, onChange: (String) -> Unit) {
    var value by remember { mutableStateOf(TextFieldValue(text, TextRange(text.length))) }
    LaunchedEffect(text) {
        // Chosen from a list, or emptied: not what was typed last.
        if (text != value.text) value = TextFieldValue(text, TextRange(text.length))
    }
    OutlinedTextField(
        value,
        onValueChange = { new ->
            val changed = new.text != value.text
            value = new
            if (changed) onChange(whole(new.text))
        },
        modifier.fillMaxWidth().testTag(tag).onFocusChanged { focus ->
            // What the core made of it: a bound, a number for an empty field.
            if (!focus.isFocused && value.text != text) value = TextFieldValue(text, TextRange(text.length))
        },
        label = { Text(label) },
        leadingIcon = leading,
        trailingIcon = trailing,
        singleLine = true,
        shape = MaterialTheme.shapes.medium,
        keyboardOptions = KeyboardOptions(imeAction = ImeAction.Done),
    )
}

/** Without half letters, which a keyboard leaves behind when it takes an emoji apart, and which no UTF-8 can carry to the core. */
private fun whole(text: String): String = text.filterIndexed { at, letter ->
    when {
        letter.isHighSurrogate() -> text.getOrNull(at + 1)?.isLowSurrogate() == true
        letter.isLowSurrogate() -> text.getOrNull(at - 1)?.isHighSurrogate() == true
        else -> true
    }
}

/** A field that looks for something. With the word for it, a cross empties it: of its letters, or of whatever else makes it [full]. */
@Composable
fun SearchField(text: String, label: String, modifier: Modifier = Modifier, close: String? = null, full: Boolean = text.isNotEmpty(), onEmpty: (() -> Unit)? = null, onChange: (String) -> Unit) = Field(
    text,
    label,
    modifier,
    tag = "search",
    leading = { Picture(Icons.search) },
    trailing = if (close == null || !full) {
        null
    } else {
        { IconButton(onEmpty ?: { onChange("") }, Modifier.testTag("search-empty")) { Picture(Icons.close, close) } }
    },
    onChange = onChange,
)
