package vn.cchc.io.internal.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.io.DraftedForm;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.layout.Layout;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.sketch.Question;
import vn.cchc.io.internal.sketch.RuleSketch;
import vn.cchc.io.internal.sketch.Sketches;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.model.Agency;
import vn.cchc.model.Fault;
import vn.cchc.model.Figure;
import vn.cchc.model.Level;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;

/**
 * Documents whose tables have columns of figures, of a form that is known or of one that is not.
 */
public final class TableForms {

  private TableForms() {}

  /**
   * Returns the report of the known form a document is of; null if it is of none.
   *
   * @param chosen whether somebody said which form it is
   * @throws ReportFormatException if two forms, or two tables for one of a form, fit as well
   */
  public static @Nullable Report known(
      Document printed,
      List<Catalogue> forms,
      boolean chosen,
      NumberNotation notation,
      String name) {
    if (forms.isEmpty()) {
      return null;
    }
    Document document = NoteMarks.without(printed);
    List<TableSketch> sketches = Sketches.of(document, notation);
    KnownTables.Read read = KnownTables.of(sketches, forms, chosen, notation, name);
    if (read == null) {
      return null;
    }
    List<Remark> reading = new ArrayList<>(document.remarks());
    reading.addAll(read.remarks());
    reading.addAll(NotedCells.of(sketches));
    reading.addAll(NotedCells.words(sketches));
    return report(read.catalogue().id(), Layout.about(document), notation, read.figures(), reading);
  }

  /**
   * Returns what a document of a form nobody described says of its form, and what it reports.
   *
   * @throws ReportFormatException if it has no table of figures
   */
  public static DraftedForm undescribed(Document printed, NumberNotation notation, String name) {
    Document document = NoteMarks.without(printed);
    List<TableSketch> sketches = Sketches.of(document, notation);
    if (sketches.isEmpty()) {
      throw new ReportFormatException(Fault.of("form.no-table").at(name));
    }
    List<String> prose = Layout.paragraphs(document);
    String title = Drafts.title(sketches);
    LocalizedText form = title == null ? unnamed(name) : new LocalizedText(title, title);
    Layout.About about = Layout.about(document);
    Agency agency = about.agency();
    Level level = agency == null || agency.level() == null ? Level.PROVINCE : agency.level();
    List<LocalizedText> questions = new ArrayList<>();
    for (TableSketch sketch : sketches) {
      // what is wrong with a printed rule is told as a fault of the form
      List<LocalizedText> told =
          sketch.rules().stream()
              .filter(DraftFaults::isTold)
              .map(RuleSketch::remark)
              .filter(Objects::nonNull)
              .toList();
      sketch.questions().stream()
          .map(Question::text)
          .filter(question -> !told.contains(question))
          .forEach(questions::add);
    }
    questions.addAll(FormDraft.questions(sketches));
    List<Remark> remarks = new ArrayList<>(document.remarks());
    remarks.addAll(NotedCells.of(sketches));
    remarks.addAll(NotedCells.words(sketches));
    sketches.stream().map(ColumnsLeftOut::of).filter(Objects::nonNull).forEach(remarks::add);
    return new DraftedForm(
        Drafts.catalogue(DraftedForm.AUTO, form, level, sketches, !prose.isEmpty()),
        FormDraft.catalogue("form", form, level, sketches),
        report(
                DraftedForm.AUTO,
                about,
                sketches.get(0).notation(),
                DraftReport.figures(sketches),
                remarks)
            .toBuilder()
            .narrative(prose)
            .build(),
        DraftFaults.of(sketches),
        questions,
        sketches.stream().map(TableReading::of).flatMap(List::stream).toList());
  }

  /** A form without a title is called by its file, not by where that lies. */
  private static LocalizedText unnamed(String path) {
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return new LocalizedText("Biểu không tên (" + file + ")", "Untitled form (" + file + ")");
  }

  private static Report report(
      String catalogue,
      Layout.About about,
      NumberNotation notation,
      List<Figure> figures,
      List<Remark> remarks) {
    List<Remark> reading = new ArrayList<>(about.remarks());
    reading.addAll(remarks);
    return Report.builder(catalogue)
        .agency(about.agency())
        .period(about.period())
        .document(about.document())
        .notation(notation)
        .figures(figures)
        .reading(reading)
        .build();
  }
}
