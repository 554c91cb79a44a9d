package vn.cchc.io.internal.format.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.io.internal.format.flow.WordFiles.docx;
import static vn.cchc.io.internal.format.flow.WordFiles.lines;
import static vn.cchc.io.internal.format.flow.WordFiles.p;
import static vn.cchc.io.internal.format.flow.WordFiles.r;
import static vn.cchc.io.internal.format.flow.WordFiles.relationships;
import static vn.cchc.io.internal.format.flow.WordFiles.remarks;
import static vn.cchc.io.internal.format.flow.WordFiles.row;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.flow.WordFiles;
import vn.cchc.io.internal.format.zip.Zips;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Place;

class DocxAdapterTest {

  private static final String SUPER = "<w:vertAlign w:val=\"superscript\"/>";

  private static Document read(byte[] bytes) {
    return new DocxAdapter().read(WordFiles.source(bytes));
  }

  private static Document read(String body) {
    return read(docx(body));
  }

  private static String tbl(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  private static Table table(Document document) {
    return (Table) document.pages().get(0).blocks().get(0);
  }

  @Test
  void paragraphs_and_tables_come_in_order_each_with_its_place() {
    Document document = read(p("một") + p("") + tbl(row("a", "b")) + p("hai"));

    assertThat(lines(document)).containsExactly("một", "0:a | 1:b", "hai");
    assertThat(((Block.Paragraph) document.pages().get(0).blocks().get(2)).place())
        .isEqualTo(Place.ofLine(3));
    Table table = (Table) document.pages().get(0).blocks().get(1);
    assertThat(table.rows().get(0).cells().get(1).place()).isEqualTo(Place.ofTable(1, 1, 2));
  }

  @Test
  void the_main_part_is_found_by_its_relationship_whatever_its_name_and_case() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("_rels/.rels", relationships(Map.of("officeDocument", "/Word/document2.xml")));
    files.put("word/Document2.xml", WordFiles.part("document", "<w:body>" + p("x") + "</w:body>"));

    assertThat(lines(read(Zips.of(files)))).containsExactly("x");
  }

  @Test
  void strict_open_xml_is_read_as_well() {
    String strict =
        "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:r>"
            + "<x:t>1.859</x:t></x:r></x:p></x:body></x:document>";

    assertThat(lines(read(Zips.of(Map.of("word/document.xml", strict))))).containsExactly("1.859");
  }

  @Test
  void what_stands_around_cells_rows_and_runs_hides_nothing() {
    String run = r("", "1.859");
    String wrapped =
        "<w:p><w:ins><w:hyperlink><w:smartTag><w:sdt><w:sdtContent><w:fldSimple>"
            + run
            + "</w:fldSimple></w:sdtContent></w:sdt></w:smartTag></w:hyperlink></w:ins></w:p>";
    String cell =
        "<w:customXml><w:sdt><w:sdtContent><w:tc>"
            + wrapped
            + "</w:tc></w:sdtContent></w:sdt></w:customXml>";
    String body =
        "<w:sdt><w:sdtContent>"
            + tbl("<w:sdt><w:sdtContent><w:tr>" + cell + "</w:tr></w:sdtContent></w:sdt>")
            + "</w:sdtContent></w:sdt>";

    assertThat(lines(read(body))).containsExactly("0:1.859");
  }

  @Test
  void of_alternatives_one_is_read_and_a_text_box_stands_behind_its_paragraph() {
    String box = "<w:txbxContent>" + p("trong khung") + "</w:txbxContent>";
    String body =
        "<w:p><w:r><w:t>trước</w:t><mc:AlternateContent><mc:Choice><w:drawing>"
            + box
            + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
            + box
            + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + p("sau");

    assertThat(lines(read(body))).containsExactly("trước", "trong khung", "sau");
  }

  @Test
  void what_nobody_sees_is_left_out_and_told_once_a_kind() {
    String body =
        "<w:p>"
            + r("", "74.058")
            + r("<w:vanish/>", "ẩn")
            + r("<w:strike/>", "gạch")
            + r("", "+")
            + r("<w:dstrike/>", "gạch đôi")
            + "<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del><w:moveFrom>"
            + r("", "chuyển")
            + "</w:moveFrom><w:moveTo>"
            + r("", "749")
            + "</w:moveTo>"
            + r("<w:vanish w:val=\"0\"/>", "!")
            + "</w:p>";
    Document document = read(body);

    assertThat(lines(document)).containsExactly("74.058+749!");
    assertThat(remarks(document))
        .containsExactly("hidden-text ẩn", "struck-text gạch; gạch đôi", "deleted-text xóachuyển");
    assertThat(document.remarks().get(0).place()).isEqualTo(Place.ofLine(1));
  }

  @Test
  void styles_hide_text_and_two_that_do_show_it_again() {
    String styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:basedOn w:val=\"Q\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Q\"><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:vanish/></w:rPr></w:style>";
    String body =
        "<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr>"
            + r("", "ẩn")
            + r("<w:rStyle w:val=\"C\"/>", "hiện")
            + "</w:p>";

    assertThat(lines(read(docx(body, Map.of("styles", styles))))).containsExactly("hiện");
  }

  @Test
  void deleted_rows_and_cells_are_not_there() {
    String deleted = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("cũ") + "</w:tc></w:tr>";
    String cell =
        "<w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>"
            + p("bỏ")
            + "</w:tc><w:tc>"
            + p("2")
            + "</w:tc></w:tr>";
    Document document = read(tbl(row("a", "b"), deleted, cell));

    assertThat(lines(document)).containsExactly("0:a | 1:b", "1:2");
    assertThat(remarks(document)).containsExactly("deleted-text cũ; bỏ");
  }

  @Test
  void the_instruction_of_a_field_is_not_shown_and_its_result_is() {
    String body =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + r("", "1.859")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    assertThat(lines(read(body))).containsExactly("1.859");
  }

  @Test
  void a_raised_mark_behind_a_number_is_a_note_and_behind_a_letter_belongs_to_it() {
    Document document =
        read(
            "<w:p>"
                + r("", "1.859")
                + r(SUPER, "(1)")
                + "</w:p><w:p>"
                + r("", "diện tích 5 m")
                + r(SUPER, "2")
                + r("", " đất")
                + "</w:p><w:p>"
                + r(SUPER, "1")
                + r("", " Văn bản số 5")
                + "</w:p>");

    assertThat(lines(document)).containsExactly("1.859", "diện tích 5 m² đất", "¹ Văn bản số 5");
    assertThat(remarks(document)).containsExactly("raised-text 1.859⁽¹⁾");
  }

  @Test
  void notes_stand_at_the_end_without_their_marks() {
    String notes =
        "<w:footnote w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id=\"7\"><w:p>"
            + "<w:r><w:footnoteRef/></w:r>"
            + r("", "Gồm 1.234 thủ tục")
            + "</w:p></w:footnote>";
    String body =
        "<w:p>" + r("", "1.859") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>" + p("sau");

    assertThat(lines(read(docx(body, Map.of("footnotes", notes)))))
        .containsExactly("1.859", "sau", "Gồm 1.234 thủ tục");
  }

  @Test
  void cells_stand_on_the_grid_whatever_gaps_and_spans_a_row_has() {
    String grid =
        "<w:tblGrid><w:gridCol w:w=\"700\"/><w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"1000\"/></w:tblGrid>";
    String gap =
        "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr><w:tc>" + p("9") + "</w:tc></w:tr>";
    String span =
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
            + p("ab")
            + "</w:tc><w:tc>"
            + p("c")
            + "</w:tc></w:tr>";

    assertThat(lines(read("<w:tbl>" + grid + row("1", "2", "3") + gap + span + "</w:tbl>")))
        .containsExactly("0:1 | 1:2 | 2:3", "2:9", "0+2:ab | 2:c");
  }

  @Test
  void merged_cells_reach_down_and_what_they_cover_is_not_shown() {
    String first =
        "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>"
            + p("a")
            + "</w:tc><w:tc>"
            + p("1")
            + "</w:tc></w:tr>";
    String next =
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>"
            + p("che")
            + "</w:tc><w:tc>"
            + p("2")
            + "</w:tc></w:tr>";
    String across =
        "<w:tr><w:tc><w:tcPr><w:hMerge w:val=\"restart\"/></w:tcPr>"
            + p("b")
            + "</w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr>"
            + p("")
            + "</w:tc></w:tr>";
    Document document = read(tbl(first, next, across));

    assertThat(lines(document)).containsExactly("0v2:a | 1:1", "1:2", "0+2:b");
    assertThat(remarks(document)).containsExactly("hidden-text che");
  }

  @Test
  void paragraphs_of_a_cell_are_parted_and_tables_in_it_are_told_both_ways() {
    String inner = tbl(row("7", "8"));
    Document document =
        read(tbl("<w:tr><w:tc>" + p("10") + p("9") + inner + p("") + "</w:tc></w:tr>"));

    assertThat(lines(document)).containsExactly("0:10/9/7\t8");
    assertThat(table(document).rows().get(0).cells().get(0).tables().get(0).at(0, 1).place())
        .isEqualTo(Place.ofTable(2, 1, 2));
  }

  @Test
  void numbers_that_word_makes_stand_before_the_text_and_in_cells() {
    String level =
        "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"%d\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>";
    String numbering =
        "<w:abstractNum w:abstractNumId=\"0\">"
            + level.formatted(0, 1, "upperRoman", "%1.")
            + level.formatted(1, 3, "decimal", "%1.%2")
            + "</w:abstractNum>"
            + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num>";
    String top =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr>%s</w:p>";
    String sub =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:p>";
    String body =
        top.formatted(r("", "Mở đầu"))
            + tbl(
                "<w:tr><w:tc>" + sub + "</w:tc><w:tc>" + p("x") + "</w:tc></w:tr>",
                "<w:tr><w:tc>" + sub + "</w:tc></w:tr>")
            + top.formatted("")
            + top.formatted(r("", "Kết"));

    assertThat(lines(read(docx(body, Map.of("numbering", numbering)))))
        .containsExactly("I. Mở đầu", "0:I.3 | 1:x", "0:I.4", "II.", "III. Kết");
  }

  @Test
  void comments_in_cells_are_kept_but_for_our_own() {
    String comments =
        "<w:comment w:id=\"1\" w:author=\"An\">"
            + p("kiểm tra lại")
            + "</w:comment>"
            + "<w:comment w:id=\"2\" w:author=\"cchc\">"
            + p("sai")
            + "</w:comment>";
    String cell =
        "<w:tr><w:tc><w:p><w:commentRangeStart w:id=\"1\"/>"
            + r("", "5")
            + "<w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:commentReference w:id=\"2\"/></w:r></w:p></w:tc></w:tr>";

    assertThat(table(read(docx(tbl(cell), Map.of("comments", comments)))).at(0, 0))
        .extracting("text", "comment")
        .containsExactly("5", "kiểm tra lại");
  }

  @Test
  void breaks_hyphens_symbols_and_equations_are_what_they_show() {
    String body =
        "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:tab/><w:t>d</w:t>"
            + "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r><m:oMath><m:f><m:num><m:r><m:t>5</m:t></m:r></m:num>"
            + "<m:den><m:r><m:t>8</m:t></m:r></m:den></m:f></m:oMath></w:p>";

    assertThat(lines(read(body))).containsExactly("a\nb-c\td✓5/8");
  }

  @Test
  void a_hint_to_fill_in_is_no_value() {
    String control =
        "<w:tr><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:tc>"
            + p("Nhập số")
            + "</w:tc></w:sdtContent></w:sdt><w:tc>"
            + p("x")
            + "</w:tc></w:tr>";
    Document document = read(tbl(control));

    assertThat(lines(document)).containsExactly("1:x");
    assertThat(remarks(document)).containsExactly("placeholder-text Nhập số");
  }

  @Test
  void a_paragraph_whose_end_is_deleted_goes_on_in_the_next() {
    String first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("", "1.8") + "</w:p>";

    assertThat(lines(read(first + p("59")))).containsExactly("1.859");
  }

  @Test
  void a_legacy_font_is_named_even_where_a_style_sets_it() {
    String styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:rPrDefault></w:docDefaults>";

    assertThat(remarks(read(docx(p("12"), Map.of("styles", styles)))))
        .containsExactly("legacy-font .VnTime");
  }

  @Test
  void entities_bombs_and_deep_nesting_are_refused_in_words() {
    String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
    assertThatThrownBy(() -> read(Zips.of(Map.of("word/document.xml", doctype))))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("DOCTYPE");
    assertThatThrownBy(
            () -> read("<w:sdt><w:sdtContent>".repeat(60) + "</w:sdtContent></w:sdt>".repeat(60)))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("nested");
    String wide = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr></w:tc></w:tr>";
    assertThatThrownBy(() -> read(tbl(wide)))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("columns");
    assertThatThrownBy(() -> read(Zips.of(Map.of("a", "b"))))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("word/document.xml");
  }

  @Property(tries = 300)
  void a_damaged_document_is_read_or_refused_never_a_crash(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = docx(p("lời") + tbl(row("a", "b"), row("c", "d")));
    for (int i = random.nextInt(6); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    try {
      assertThat(read(bytes).pages()).hasSize(1);
    } catch (ReportFormatException e) {
      assertThat(e).hasMessageStartingWith("input");
    }
  }
}
