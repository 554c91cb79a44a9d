package vn.cchc.io.internal.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.NotationEvidence;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.io.internal.page.Table.Row;
import vn.cchc.model.Fault;
import vn.cchc.model.Remark;
import vn.cchc.model.internal.Texts;

/** CSV and TSV: nothing but a table, parted by whatever its rows agree on. */
final class DelimitedAdapter {

  private static final int SHOWN = 10;

  private DelimitedAdapter() {}

  static Document read(
      String text, DelimitedLayout layout, Source source, List<Remark> encodingRemarks) {
    int skipped = (int) text.substring(0, layout.start()).lines().count();
    Rows rows = new Rows(layout, source, skipped);
    String table = text.substring(layout.start());
    int unclosed = new DelimitedRecords(table, layout.separator(), rows).read();
    if (unclosed > 0) {
      Fault fault = Fault.of("csv.quote", skipped + unclosed);
      throw new ReportFormatException(fault.at(source.name()));
    }
    List<Remark> remarks = new ArrayList<>(encodingRemarks);
    if (!rows.joined.isEmpty()) {
      remarks.add(Remark.of("csv-joined-cell", null, shown(rows.joined)));
    }
    if (!rows.tooLong.isEmpty()) {
      remarks.add(Remark.of("csv-extra-cell", null, shown(rows.tooLong)));
    }
    Page page = new Page("", List.of(new Table(rows.rows)));
    return new Document(List.of(page), rows.evidence.notation(), remarks);
  }

  private static String shown(List<String> lines) {
    String shown = String.join("; ", lines.subList(0, Math.min(SHOWN, lines.size())));
    return lines.size() > SHOWN ? shown + "; …" : shown;
  }

  private record Text(String text, boolean quoted) {}

  /** Gathers the rows of a table. */
  private static final class Rows implements DelimitedRecords.Listener {

    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,9}");
    private static final Pattern DECIMALS = Pattern.compile("\\d{1,9}\\s*%?");

    private final DelimitedLayout layout;
    private final Source source;
    private final int linesBefore;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> joined = new ArrayList<>();
    private final List<String> tooLong = new ArrayList<>();
    private final NotationEvidence evidence = new NotationEvidence();
    private final List<Text> cells = new ArrayList<>();

    Rows(DelimitedLayout layout, Source source, int linesBefore) {
      this.layout = layout;
      this.source = source;
      this.linesBefore = linesBefore;
    }

    @Override
    public void cell(CharSequence text, boolean quoted) {
      source.budget().columns(cells.size());
      String lines = text.toString().replace("\r\n", "\n").replace('\r', '\n');
      cells.add(new Text(lines.replace('\u00A0', ' ').strip(), quoted));
    }

    @Override
    public void end(int line) {
      int number = linesBefore + line;
      // an empty cell at the end is one too many, unless a number that fell apart pushed it there
      boolean apart = cells.size() > layout.columns() && !joints().isEmpty();
      while (!apart && cells.size() > layout.columns() && isLastEmpty()) {
        cells.remove(cells.size() - 1);
      }
      boolean whole = cells.size() <= layout.columns() || layout.separator() != ',';
      if (!whole) {
        mend(number);
      }
      List<String> texts = new ArrayList<>();
      boolean blank = true;
      for (Text cell : cells) {
        if (whole) {
          evidence.add(texts.size(), cell.text());
        }
        blank &= cell.text().isEmpty();
        texts.add(cell.text());
      }
      if (!blank) {
        rows.add(TextTables.row(number, texts, source.budget()));
        source.budget().rows(rows.size());
      }
      cells.clear();
    }

    private boolean isLastEmpty() {
      return cells.get(cells.size() - 1).text().isEmpty();
    }

    /** Where two cells may be one decimal whose comma was not quoted. */
    private List<Integer> joints() {
      List<Integer> joints = new ArrayList<>();
      for (int c = 0; c + 1 < cells.size() && layout.separator() == ','; c++) {
        Text left = cells.get(c);
        Text right = cells.get(c + 1);
        if (!left.quoted()
            && !right.quoted()
            && WHOLE.matcher(left.text()).matches()
            && DECIMALS.matcher(right.text()).matches()) {
          joints.add(c);
        }
      }
      return joints;
    }

    /** Joins what can have been one number in no other way; otherwise leaves the row as it is. */
    private void mend(int number) {
      List<Integer> joints = joints();
      if (joints.size() == 1 && cells.size() == layout.columns() + 1) {
        int at = joints.get(0);
        String decimal = cells.get(at).text() + "," + cells.get(at + 1).text();
        cells.set(at, new Text(decimal, false));
        cells.remove(at + 1);
        joined.add(number + " (" + decimal + ")");
      } else {
        String row = String.join(", ", cells.stream().map(Text::text).toList());
        tooLong.add(number + " (" + Texts.shortened(row) + ")");
      }
    }
  }
}
