package vn.cchc.io.internal.annotate.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.annotate.Done;
import vn.cchc.io.internal.annotate.Mark;
import vn.cchc.io.internal.annotate.Marks;
import vn.cchc.io.internal.annotate.Places;
import vn.cchc.io.internal.format.opc.MainPart;
import vn.cchc.io.internal.format.opc.PackageEdit;
import vn.cchc.io.internal.format.sheet.OwnResults;
import vn.cchc.io.internal.format.sheet.StoredWorkbook;
import vn.cchc.io.internal.format.xlsx.XlsxReader;
import vn.cchc.io.internal.format.zip.ZipPackage;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Messages;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Place;
import vn.cchc.model.Severity;
import vn.cchc.model.internal.CellNames;

/**
 * Puts marks into a workbook of Open XML: fills and comments on cells, and for each report it holds
 * a sheet that lists them. What an earlier run put there is taken out first; its answers are kept.
 * Used once.
 */
public final class WorkbookAnnotator {

  private final String name;
  private final String main;
  private final List<Marked> reports;
  private final Messages messages;

  private WorkbookAnnotator(String name, String main, List<Marked> reports) {
    this.name = name;
    this.main = main;
    this.reports = reports;
    messages = reports.get(0).marks.messages();
  }

  /** The marks of a report, and where its figures stand. Used once. */
  public static final class Marked {
    private final Marks marks;
    private final Places places;
    private final Set<Place> marked = new LinkedHashSet<>();

    public Marked(Marks marks, Places places) {
      this.marks = marks;
      this.places = places;
    }

    private void want(Sheets sheets, Map<String, Wanted> wanted) {
      for (Mark mark : marks.all()) {
        FigureRef told = null;
        for (At at : places(mark)) {
          Place place = at.place;
          int[] cell = place.cell() == null ? null : CellNames.parse(place.cell());
          String part = place.sheet() == null ? null : sheets.part(place.sheet());
          if (cell != null && part != null) {
            Mark said = told == null ? mark : mark.aside(told, marks.messages());
            wanted.computeIfAbsent(part, key -> new Wanted()).add(cell[0], cell[1], said);
            told = told == null ? at.figure : told;
            marked.add(place);
          }
        }
      }
    }

    /** The places of a mark, those of the figure to look at first before all others. */
    private List<At> places(Mark mark) {
      Place prose = mark.source() == null ? null : places.ofParagraph(mark.source().paragraph());
      return prose != null
          ? List.of(new At(mark.figure(), prose))
          : mark.cells().stream()
              .flatMap(cell -> places.of(cell).stream().map(at -> new At(cell, at)))
              .toList();
    }

    private @Nullable Place target(Mark mark) {
      return places(mark).stream().map(At::place).filter(marked::contains).findFirst().orElse(null);
    }

    private int unmarked() {
      return (int) marks.all().stream().filter(mark -> target(mark) == null).count();
    }
  }

  /** A place, and the figure that stands there. */
  private record At(@Nullable FigureRef figure, Place place) {}

  /** What is to be done to the cells of a sheet, by row and column from 0. */
  private static final class Wanted {
    private final NavigableMap<Integer, NavigableMap<Integer, Severity>> fills = new TreeMap<>();
    private final NavigableMap<Integer, NavigableMap<Integer, List<Mark>>> said = new TreeMap<>();

    void add(int row, int column, Mark mark) {
      fills
          .computeIfAbsent(row, key -> new TreeMap<>())
          .merge(column, mark.severity(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
      said.computeIfAbsent(row, key -> new TreeMap<>())
          .computeIfAbsent(column, key -> new ArrayList<>())
          .add(mark);
    }

    Map<Integer, Map<Integer, String>> comments(Messages messages) {
      Map<Integer, Map<Integer, String>> comments = new TreeMap<>();
      said.forEach(
          (row, cells) ->
              cells.forEach(
                  (column, marks) ->
                      comments
                          .computeIfAbsent(row, key -> new TreeMap<>())
                          .put(column, Mark.comment(marks, messages))));
      return comments;
    }
  }

  /**
   * Annotates a workbook.
   *
   * @param reports it holds, at least one
   * @param name what messages call it
   * @throws ReportFormatException if it cannot be read
   */
  public static Done annotate(byte[] workbook, String name, List<Marked> reports) {
    MainPart main = MainPart.of(ZipPackage.open(workbook, name), name);
    if (main == null || main.strict()) {
      throw new ReportFormatException(
          Fault.of(main == null ? "office.damaged" : "workbook.strict", "XLSX").at(name));
    }
    return new WorkbookAnnotator(name, main.part(), reports).annotate(workbook);
  }

  private Done annotate(byte[] workbook) {
    Map<String, AnswerSheet.Cells> answers = AnswerSheet.byKey(stored(workbook));
    PackageEdit old = PackageEdit.open(workbook, name);
    boolean signed = old.removeSignatures();
    clean(old);
    PackageEdit edit = PackageEdit.open(old.toBytes(), name);
    Sheets sheets = new Sheets(edit, main);
    Styles styles = new Styles(edit.part(sheets.styles()));
    Map<String, Wanted> wanted = new LinkedHashMap<>();
    reports.forEach(report -> report.want(sheets, wanted));
    wanted.forEach(
        (part, cells) -> {
          new SheetCells(edit.part(part), styles).fill(cells.fills);
          new Notes(edit, part).add(cells.comments(messages));
        });
    List<String> remarks = signed ? List.of(messages.text("annotate.signature")) : List.of();
    boolean english = messages.locale().getLanguage().equals("en");
    List<String> results = new ArrayList<>();
    int all = 0;
    int unmarked = 0;
    for (Marked report : reports) {
      ResultSheet sheet = new ResultSheet(report.marks, styles, answers, reports.size() > 1);
      results.add(sheet.xml(remarks, report::target));
      all += report.marks.all().size();
      unmarked += report.unmarked();
    }
    sheets.add(english ? OwnResults.SHEET_IN_ENGLISH : OwnResults.SHEET, results, ResultSheet.HEAD);
    styles.finish();
    return new Done(edit.toBytes(), signed, all - unmarked, unmarked);
  }

  private StoredWorkbook stored(byte[] workbook) {
    try {
      return XlsxReader.read(new Source(workbook, name, NumberNotation.VI, new Budget(name)));
    } catch (IOException | XMLStreamException e) {
      throw new ReportFormatException(Fault.of("office.damaged", "XLSX").at(name), e);
    }
  }

  private void clean(PackageEdit edit) {
    Sheets sheets = new Sheets(edit, main);
    Styles styles = new Styles(edit.part(sheets.styles()));
    sheets.removeOurs();
    for (String part : sheets.parts()) {
      if (styles.hasOurs()) {
        new SheetCells(edit.part(part), styles).clean();
      }
      if (edit.relations(part).ofKind("comments") != null) {
        new Notes(edit, part).clean();
      }
    }
    styles.finish();
  }
}
