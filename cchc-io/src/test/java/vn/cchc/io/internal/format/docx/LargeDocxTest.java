package vn.cchc.io.internal.format.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.cchc.io.internal.format.flow.WordFiles.docx;
import static vn.cchc.io.internal.format.flow.WordFiles.lines;
import static vn.cchc.io.internal.format.flow.WordFiles.p;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.format.flow.WordFiles;
import vn.cchc.io.internal.page.Document;

/** What styles and lists say is looked up once, however much they say. */
class LargeDocxTest {

  private static final int PARAGRAPHS = 20_000;

  private static Document read(String body, String part, String content) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> new DocxAdapter().read(WordFiles.source(docx(body, Map.of(part, content)))));
  }

  @Test
  void a_style_that_says_much_is_read_once() {
    String style =
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\">"
            + "<w:x/>".repeat(300_000)
            + "<w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:style>";

    assertThat(lines(read(p("x").repeat(PARAGRAPHS), "styles", style)))
        .hasSize(PARAGRAPHS)
        .containsOnly("x");
  }

  @Test
  void a_list_of_many_levels_is_read_once() {
    String list =
        "<w:abstractNum w:abstractNumId=\"1\">"
            + "<w:lvl w:ilvl=\"8\"/>".repeat(100_000)
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
    String paragraph =
        p("x")
            .replace(
                "<w:p>",
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>");

    assertThat(lines(read(paragraph.repeat(PARAGRAPHS), "numbering", list)))
        .hasSize(PARAGRAPHS)
        .endsWith(PARAGRAPHS + ". x");
  }
}
