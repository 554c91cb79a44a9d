package vn.cchc.io.internal.annotate.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.RefJson;
import vn.cchc.io.internal.annotate.Inert;
import vn.cchc.io.internal.annotate.Mark;
import vn.cchc.io.internal.annotate.Marks;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.model.Messages;
import vn.cchc.model.Place;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult.ReportKey;
import vn.cchc.model.internal.CellNames;

/**
 * The sheet that lists what was found: the verdict, what to mend first, and a row a finding, with
 * two columns to answer in. Every cell of it is text.
 */
final class ResultSheet {

  /** The number of the row of headings, from 1; it and what stands above it always stay in view. */
  static final int HEAD = 3;

  /** Headings of the columns; the last is of no person's concern and hidden. */
  static final List<String> COLUMNS =
      List.of(
          "severity",
          "figure",
          "name",
          "place",
          "printed",
          "should-be",
          "why",
          "corrected",
          "explanation",
          "key");

  private static final List<Integer> WIDTHS = List.of(10, 8, 27, 15, 13, 15, 48, 14, 28, 10);
  private static final int PLACE = 3;
  private static final int SHOULD_BE = 5;
  private static final int CORRECTED = 7;
  private static final int EXPLANATION = 8;
  private static final int KEY = 9;

  /** So many characters of the largest cell above the headings stand on a line. */
  private static final int LETTERS = 160;

  private final Marks marks;
  private final Messages messages;
  private final Map<String, AnswerSheet.Cells> answers;
  private final boolean several;
  private final int title;
  private final int tasks;
  private final int heading;
  private final int plain;
  private final int strong;
  private final int link;
  private final int answer;
  private final Map<Severity, Integer> severities;
  private final TextRows rows = new TextRows();
  private final StringBuilder links = new StringBuilder();

  /** Where a row leads to. */
  interface Targets {
    @Nullable Place of(Mark mark);
  }

  /**
   * Creates the sheet.
   *
   * @param answers what was answered before, by the keys of rows
   * @param several whether the file holds several reports, so that rows say of which they are
   */
  ResultSheet(Marks marks, Styles styles, Map<String, AnswerSheet.Cells> answers, boolean several) {
    this.several = several;
    this.marks = marks;
    this.messages = marks.messages();
    this.answers = answers;
    int none = 0;
    int border = styles.border();
    int text = styles.font("11", false, null, false);
    int bold = styles.font("11", true, null, false);
    Severity worst =
        switch (marks.outcome()) {
          case REJECTED -> Severity.ERROR;
          case ACCEPTED_WITH_WARNINGS, INCONCLUSIVE -> Severity.WARNING;
          case ACCEPTED -> Severity.INFO;
        };
    title =
        styles.cell(
            styles.font("14", true, null, false), styles.colour(worst), border, false, false);
    tasks = styles.cell(text, none, border, false, false);
    heading = styles.cell(bold, styles.colour("FFD9D9D9"), border, false, true);
    plain = styles.cell(text, none, border, false, false);
    strong = styles.cell(bold, none, border, false, false);
    link = styles.cell(styles.font("11", false, "FF0563C1", true), none, border, false, false);
    answer = styles.cell(text, styles.colour("FFFFFFE5"), border, true, false);
    severities =
        Map.of(
            Severity.ERROR, styles.cell(bold, styles.colour(Severity.ERROR), border, false, true),
            Severity.WARNING,
                styles.cell(bold, styles.colour(Severity.WARNING), border, false, true),
            Severity.INFO, styles.cell(bold, styles.colour(Severity.INFO), border, false, true));
  }

  /**
   * Returns the part.
   *
   * @param remarks what else is to be known of the file, a line each
   */
  String xml(List<String> remarks, Targets targets) {
    head(remarks);
    boolean outlined = false;
    for (int i = 0; i < marks.all().size(); i++) {
      Mark mark = marks.all().get(i);
      boolean next = i + 1 < marks.all().size() && marks.all().get(i + 1).follows();
      row(mark, targets.of(mark), next && !mark.follows());
      outlined |= mark.follows();
    }
    if (marks.all().isEmpty()) {
      rows.begin(TextRows.LINE, false);
      for (int i = 0; i < KEY; i++) {
        rows.cell(i, plain, i == SHOULD_BE + 1 ? messages.text("text.nothing") : "");
      }
      rows.end();
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet"
        + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<sheetPr><tabColor rgb=\"FFC00000\"/><outlinePr summaryBelow=\"0\"/>"
        + "<pageSetUpPr fitToPage=\"1\"/></sheetPr>"
        + "<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">"
        + TextRows.pane(HEAD)
        + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\""
        + (outlined ? " outlineLevelRow=\"1\"/>" : "/>")
        + rows.xml(WIDTHS, KEY)
        + "<autoFilter ref=\"A"
        + HEAD
        + ":"
        + rows.place(EXPLANATION)
        + "\"/><mergeCells count=\"2\"><mergeCell ref=\"A1:I1\"/><mergeCell ref=\"A2:I2\"/>"
        + "</mergeCells>"
        + (links.isEmpty() ? "" : "<hyperlinks>" + links + "</hyperlinks>")
        + "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\""
        + " footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
        + "<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>"
        + rows.ignoredErrors()
        + "</worksheet>";
  }

  private void head(List<String> remarks) {
    String whose = marks.title().isEmpty() ? "" : " · " + marks.title();
    rows.begin(TextRows.LINE + 8, true);
    across(title, marks.verdict() + whose);
    rows.end();
    List<String> lines = new ArrayList<>();
    if (!marks.first().isEmpty()) {
      lines.add(messages.text("annotate.first"));
      for (int i = 0; i < marks.first().size(); i++) {
        lines.add(i + 1 + ". " + marks.first().get(i));
      }
    }
    if (!marks.all().isEmpty()) {
      lines.add(messages.text("annotate.how"));
    }
    lines.addAll(remarks);
    int high = lines.stream().mapToInt(line -> 1 + line.length() / LETTERS).sum();
    rows.begin(TextRows.LINE * Math.max(1, high) + 4, true);
    across(tasks, String.join("\n", lines));
    rows.end();
    rows.begin(TextRows.LINE + 2, true);
    for (int i = 0; i < COLUMNS.size(); i++) {
      rows.cell(i, heading, messages.text("annotate.column." + COLUMNS.get(i)));
    }
    rows.end();
  }

  private void across(int style, String text) {
    rows.cell(0, style, text);
    for (int i = 1; i < KEY; i++) {
      rows.cell(i, style, "");
    }
  }

  private void row(Mark mark, @Nullable Place place, boolean folds) {
    String ofReport = key(mark, marks.report());
    String ofOne = key(mark, null);
    AnswerSheet.Cells before = answers.getOrDefault(ofReport, AnswerSheet.Cells.NONE);
    if (before.isEmpty() && !several) {
      before = answers.getOrDefault(ofOne, before);
    }
    String where =
        place != null
            ? place.shown(messages)
            : messages.text(mark.source() == null ? "annotate.no-place" : "annotate.in-prose");
    List<String> texts =
        List.of(
            mark.label(),
            mark.number(),
            mark.name(),
            where,
            mark.printed(),
            mark.shouldBe(),
            mark.why(),
            before.corrected(),
            before.explanation());
    // an answer that was given before stays in view
    boolean hidden = mark.follows() && before.isEmpty();
    rows.begin(TextRows.height(texts, WIDTHS), hidden ? 1 : 0, folds);
    rows.cell(0, severities.getOrDefault(mark.severity(), plain), mark.label());
    rows.cell(1, strong, mark.number());
    rows.cell(2, plain, mark.name());
    place(where, place);
    rows.cell(PLACE + 1, plain, mark.printed());
    rows.cell(SHOULD_BE, strong, mark.shouldBe());
    rows.cell(SHOULD_BE + 1, plain, mark.why());
    rows.cell(CORRECTED, answer, before.corrected());
    rows.cell(EXPLANATION, answer, before.explanation());
    rows.cell(KEY, plain, several ? ofReport : ofOne);
    rows.end();
  }

  private static String key(Mark mark, @Nullable ReportKey report) {
    return Inert.text(new RefJson(mark.relation(), mark.figure(), mark.source(), report).text());
  }

  private void place(String shown, @Nullable Place place) {
    String sheet = place == null ? null : place.sheet();
    String cell = place == null ? null : place.cell();
    boolean leads = sheet != null && cell != null && CellNames.parse(cell) != null;
    rows.cell(PLACE, leads ? link : plain, shown);
    if (sheet != null && leads) {
      links.append(
          Escapes.fill(
              "<hyperlink ref=\"%s\" location=\"%s\"/>",
              rows.place(PLACE), Escapes.escaped("'" + sheet.replace("'", "''") + "'!" + cell)));
    }
  }
}
