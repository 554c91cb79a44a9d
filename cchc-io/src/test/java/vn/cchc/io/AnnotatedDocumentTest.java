package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.format.flow.WordFiles;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Origin;
import vn.cchc.model.Place;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;

class AnnotatedDocumentTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  private static byte[] example() {
    try {
      return Files.readAllBytes(WorkedExample.FOLDER.resolve("report.docx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Report read(byte[] document) {
    return ReportReader.standard().read(document, "f");
  }

  private static Finding told(int paragraph, int from, int to) {
    Finding told = SomeFindings.told("5.1.2", Severity.WARNING);
    return Finding.builder(
            "p" + paragraph + "-" + from, told.kind(), told.severity(), told.evidence())
        .figures(SomeFindings.refs("5.1.2"))
        .source(new NarrativeSpan(paragraph, from, to))
        .build();
  }

  private static ValidationResult result(Report report, Finding... findings) {
    return ValidationResult.builder(ValidationResult.ReportKey.of(report))
        .findings(List.of(findings))
        .build();
  }

  private static byte[] annotated(byte[] document, Report report, Finding... findings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Annotator.of(VI)
          .document(document, "f", report, result(report, findings), SomeFindings.FORM, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<String> comments(byte[] document) throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document))) {
      List<String> comments = new ArrayList<>();
      for (XWPFComment comment : word.getComments()) {
        comments.add(comment.getAuthor() + ": " + comment.getText());
      }
      return comments;
    }
  }

  private static String main(byte[] document) {
    return Packages.parts(document).get("word/document.xml");
  }

  /** What stands between the beginning and the end of a comment's place. */
  private static String commented(byte[] document, int id) {
    String xml = main(document);
    int from = xml.indexOf("<w:commentRangeStart w:id=\"" + id + "\"/>");
    int to = xml.indexOf("<w:commentRangeEnd w:id=\"" + id + "\"/>");
    return text(xml.substring(from, to));
  }

  private static String text(String xml) {
    return xml.replaceAll("<[^>]*>", "").replace("&amp;", "&").replace("&lt;", "<");
  }

  @Test
  void an_annotated_document_is_read_as_the_same_report_and_says_the_same() {
    Report report = read(example());
    int paragraph = paragraph(report, "74.058");
    int from = report.narrative().get(paragraph).indexOf("74.058");

    byte[] once =
        annotated(
            example(),
            report,
            SomeFindings.unreadable("3.1.3", Severity.ERROR),
            told(paragraph, from, from + 6));

    assertThat(read(once)).isEqualTo(report);
    assertThat(text(main(once))).isEqualTo(text(main(example())));
    assertThat(commented(once, 0)).isEqualTo("ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA");
    assertThat(commented(once, 1)).isEqualTo("1.859");
    assertThat(commented(once, 2)).isEqualTo("74.058");
  }

  private static int paragraph(Report report, String word) {
    for (int i = 0; i < report.narrative().size(); i++) {
      if (report.narrative().get(i).contains(word)) {
        return i;
      }
    }
    throw new IllegalArgumentException(word);
  }

  @Test
  void the_first_comment_gives_the_verdict_and_what_has_no_place() throws IOException {
    Report report = read(example());

    List<String> comments =
        comments(
            annotated(
                example(),
                report,
                SomeFindings.unreadable("3.1.3", Severity.ERROR),
                SomeFindings.blank("9.9")));

    assertThat(comments).hasSize(2);
    assertThat(comments.get(0))
        .contains("cchc: ", "KHÔNG CHẤP NHẬN: 1 sai, 1 nghi ngờ", "3.1.3", "nên ghi 101", "9.9");
    assertThat(comments.get(1)).contains("Sai: ", "Nên ghi: 101");
  }

  @Test
  void other_parts_stay_byte_for_byte_as_they_were_packed() {
    Report report = read(example());
    Map<String, byte[]> before = Packages.packed(example());

    Map<String, byte[]> after =
        Packages.packed(
            annotated(example(), report, SomeFindings.unreadable("3.1.3", Severity.ERROR)));

    Map<String, byte[]> changed = new LinkedHashMap<>(before);
    changed.entrySet().removeIf(part -> Arrays.equals(part.getValue(), after.get(part.getKey())));
    assertThat(changed.keySet())
        .containsExactlyInAnyOrder(
            "[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels");
    assertThat(after.keySet()).hasSize(before.size() + 1);
  }

  @Test
  void annotating_again_replaces_our_comments_and_keeps_those_of_others() throws IOException {
    Report report = read(example());
    byte[] commented;
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(example()))) {
      var comment = word.createComments().createComment(BigInteger.valueOf(7));
      comment.setAuthor("Lan");
      comment.createParagraph().createRun().setText("xem lại");
      var paragraph = word.getParagraphArray(3).getCTP();
      paragraph.addNewCommentRangeStart().setId(BigInteger.valueOf(7));
      paragraph.addNewCommentRangeEnd().setId(BigInteger.valueOf(7));
      paragraph.addNewR().addNewCommentReference().setId(BigInteger.valueOf(7));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.write(out);
      commented = out.toByteArray();
    }
    int paragraph = paragraph(report, "74.058");
    Finding told = told(paragraph, 3, 9);

    byte[] once =
        annotated(commented, report, SomeFindings.unreadable("3.1.3", Severity.ERROR), told);
    byte[] twice = annotated(once, report, SomeFindings.unreadable("3.1.3", Severity.ERROR), told);

    assertThat(comments(twice)).isEqualTo(comments(once)).hasSize(4);
    assertThat(main(twice)).isEqualTo(main(once));
    assertThat(comments(annotated(once, report))).hasSize(2).anyMatch(c -> c.contains("xem lại"));
    assertThat(text(main(annotated(once, report)))).isEqualTo(text(main(commented)));
  }

  @Property(tries = 200)
  void a_sentence_is_commented_to_the_character_however_it_is_split_into_runs(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 25) Integer> lengths,
      @ForAll @IntRange(min = 0, max = 59) int from,
      @ForAll @IntRange(min = 1, max = 60) int length,
      @ForAll boolean second) {
    String sentence = "Đã giải quyết 74.807 hồ sơ & <trả> đúng hạn 74.058, trễ 749.";
    StringBuilder runs = new StringBuilder("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>");
    int at = 0;
    int next = 0;
    while (at < sentence.length()) {
      int end = Math.min(sentence.length(), at + lengths.get(next++ % lengths.size()));
      String piece = sentence.substring(at, end).replace("&", "&amp;").replace("<", "&lt;");
      runs.append("<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">")
          .append(piece)
          .append("</w:t></w:r>");
      at = end;
    }
    byte[] document = WordFiles.docx(runs + "</w:p>");
    document = withTypes(document);
    int to = Math.min(sentence.length(), from + length);
    Report report = Report.builder(SomeFindings.FORM.id()).narrative(List.of(sentence)).build();
    Finding[] findings =
        second
            ? new Finding[] {
              told(0, from, to), told(0, Math.min(from + 1, to - 1), sentence.length())
            }
            : new Finding[] {told(0, from, to)};

    byte[] annotated = annotated(document, report, findings);

    assertThat(text(main(annotated))).isEqualTo(sentence);
    String place = sentence.substring(from, to).strip();
    if (!place.isEmpty()) {
      assertThat(commented(annotated, 1).strip()).isEqualTo(place);
    }
    assertThat(
            main(annotated)
                .replaceAll(
                    "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t[^>]*>[^<]*</w:t></w:r>", ""))
        .doesNotContain("<w:t ");
  }

  private static byte[] withTypes(byte[] document) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels'"
            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxml"
            + "formats-officedocument.wordprocessingml.document.main+xml'/></Types>");
    parts.putAll(Packages.parts(document));
    return Packages.of(parts);
  }

  @Test
  void an_empty_cell_and_one_of_several_paragraphs_are_commented_whole() {
    String body =
        "<w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:tcPr/><w:p/></w:tc>"
            + "</w:tr><w:tr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc><w:tc><w:p>"
            + "<w:pPr/><w:r><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc>"
            + "</w:tr></w:tbl>";
    byte[] document = withTypes(WordFiles.docx(body));
    Report report =
        Report.builder(SomeFindings.FORM.id())
            .figures(
                List.of(
                    Figure.blank(FigureRef.of("3.1.3"))
                        .withOrigin(Origin.at(Place.ofTable(1, 1, 2))),
                    Figure.printed(FigureRef.of("3.1.4"), "1")
                        .withOrigin(Origin.at(Place.ofTable(1, 2, 2)))))
            .build();

    byte[] annotated =
        annotated(document, report, SomeFindings.blank("3.1.3"), SomeFindings.blank("3.1.4"));

    assertThat(main(annotated))
        .contains(
            "<w:tcPr/><w:p><w:commentRangeStart w:id=\"1\"/><w:commentRangeEnd w:id=\"1\"/>"
                + "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>",
            "<w:pPr/><w:commentRangeStart w:id=\"2\"/><w:r><w:t>1</w:t></w:r></w:p>");
    assertThat(commented(annotated, 2)).isEqualTo("12");
  }

  @Test
  void a_file_of_another_kind_is_refused_in_words() {
    Report report = read(example());
    byte[] text = "lời văn".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> annotated(text, report))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("docx");
  }
}
