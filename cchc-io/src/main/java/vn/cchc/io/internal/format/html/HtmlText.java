package vn.cchc.io.internal.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import vn.cchc.io.internal.format.flow.LeftOut;
import vn.cchc.io.internal.format.flow.Superscripts;
import vn.cchc.model.internal.Texts;

/**
 * Gathers the text of a web page as a person sees it: spaces as one, a line for each line break and
 * each block, what a form's fields hold, and nothing that is hidden.
 */
final class HtmlText {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "head",
          "template",
          "noscript",
          "object",
          "embed",
          "audio",
          "video",
          "canvas",
          "svg",
          "math",
          "button",
          "title",
          "meta",
          "link",
          "datalist",
          "map",
          "xml");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "aside",
          "nav",
          "form",
          "fieldset",
          "legend",
          "blockquote",
          "pre",
          "center",
          "address",
          "hr",
          "tr",
          "table",
          "caption",
          "figure",
          "figcaption",
          "details",
          "summary",
          "body");

  private static final char PARAGRAPH = '\u2029';

  private final HtmlStyles styles;
  private final LeftOut leftOut;
  private final StringBuilder text = new StringBuilder();
  private boolean space;

  HtmlText(HtmlStyles styles, LeftOut leftOut) {
    this.styles = styles;
    this.leftOut = leftOut;
  }

  /**
   * Takes what an element is seen as by itself.
   *
   * @return whether its children are to be taken, followed by {@link #end}
   */
  boolean begin(Element element) {
    switch (element.normalName()) {
      case "br" -> line();
      case "sup" -> sup(element);
      case "input" -> input(element);
      case "textarea" -> words(element.wholeText());
      case "select" -> select(element);
      case "wbr", "img" -> {
        // nothing that is read
      }
      default -> {
        if (BLOCKS.contains(element.normalName())) {
          paragraph();
        }
        return true;
      }
    }
    return false;
  }

  /** Ends an element whose children were taken. */
  void end(Element element) {
    if (BLOCKS.contains(element.normalName())) {
      paragraph();
    }
  }

  /** Takes text as it stands in the page. */
  void text(TextNode node) {
    words(node.getWholeText());
  }

  /** Whether nobody sees an element; what it says is noted. */
  boolean isUnseen(Element element) {
    String name = element.normalName();
    if (UNSEEN.contains(name) || name.startsWith("x:")) {
      return true;
    }
    if (name.equals("del")) {
      leftOut.add("deleted-text", element.text());
      return true;
    }
    if (styles.hides(element)) {
      leftOut.add("hidden-text", element.text());
      return true;
    }
    if (styles.strikes(element)) {
      leftOut.add("struck-text", element.text());
      return true;
    }
    return false;
  }

  /** Whether an element has no place in the page; what it says is noted. */
  boolean isRemoved(Element element) {
    if (styles.removes(element)) {
      leftOut.add("hidden-text", element.text());
      return true;
    }
    return false;
  }

  private void sup(Element element) {
    String mark = element.text().strip();
    boolean behindNumber = !text.isEmpty() && !space && isNumber(text.charAt(text.length() - 1));
    words(behindNumber || mark.length() <= 4 ? Superscripts.of(mark) : mark);
  }

  private static boolean isNumber(char c) {
    return Character.isDigit(c) || c == '%' || c == ')';
  }

  private void input(Element input) {
    switch (input.attr("type").toLowerCase(Locale.ROOT)) {
      case "hidden", "password", "button", "submit", "reset", "image", "file" -> {
        // no figure that a person reads
      }
      case "checkbox", "radio" -> words(input.hasAttr("checked") ? "☑ " : "☐ ");
      default -> words(input.attr("value"));
    }
  }

  private void select(Element select) {
    Element chosen = select.selectFirst("option[selected]");
    if (chosen == null && !select.hasAttr("multiple")) {
      chosen = select.selectFirst("option");
    }
    if (chosen != null) {
      words(chosen.text());
    }
  }

  private void words(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' '
          || c == '\n'
          || c == '\t'
          || c == '\r'
          || c == '\f'
          || c == '\u00A0'
          || c == PARAGRAPH) {
        space = true;
      } else if (c != '\u200B' && c != '\uFEFF') {
        char last = text.isEmpty() ? PARAGRAPH : text.charAt(text.length() - 1);
        if (space && last != '\n' && last != PARAGRAPH) {
          text.append(' ');
        }
        space = false;
        text.append(c);
      }
    }
  }

  /** Takes what was seen elsewhere, as paragraphs of its own. */
  void paragraphs(String seen) {
    paragraph();
    text.append(seen.replace('\n', PARAGRAPH));
    paragraph();
  }

  private void line() {
    space = false;
    if (!text.isEmpty() && text.charAt(text.length() - 1) != PARAGRAPH) {
      text.append('\n');
    }
  }

  private void paragraph() {
    space = false;
    while (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
      text.setLength(text.length() - 1);
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) != PARAGRAPH) {
      text.append(PARAGRAPH);
    }
  }

  /** Returns the paragraphs gathered, in NFC, with their own line breaks, and begins anew. */
  List<String> take() {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : text.toString().split(String.valueOf(PARAGRAPH), -1)) {
      String stripped = paragraph.strip();
      if (!stripped.isEmpty()) {
        paragraphs.add(Texts.nfc(stripped));
      }
    }
    text.setLength(0);
    space = false;
    return paragraphs;
  }
}
