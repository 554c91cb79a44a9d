package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.annotate.sheet.AnswerSheet;
import vn.cchc.io.internal.format.kind.FileKind;
import vn.cchc.io.internal.format.xlsx.XlsxReader;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.ValidationResult.ReportKey;

/**
 * Reads what officers answered in the sheet of results that {@link Annotator} adds: a right value,
 * an explanation. An answer is what whoever submits says of a finding; it changes no verdict.
 * Immutable and thread-safe.
 */
public final class AnswersReader {

  private AnswersReader() {}

  /**
   * An answer to one finding.
   *
   * @param relation the identifier of the relation that was broken
   * @param figure the one the finding's row is about; null where it is about the document
   * @param source the place in the prose; null where it is about the table
   * @param corrected what should stand there, as typed; null where nothing was typed
   * @param explanation why it stands as it does, as typed; null where nothing was typed
   * @param report which of several of the file it is about; null where the file holds one
   */
  public record Answer(
      String relation,
      @Nullable FigureRef figure,
      @Nullable NarrativeSpan source,
      @Nullable String corrected,
      @Nullable String explanation,
      @Nullable ReportKey report)
      implements Serializable {
    public Answer {
      requireNonNull(relation, "relation");
    }

    /** Creates the answer to a finding of the only report of a file. */
    public Answer(
        String relation,
        @Nullable FigureRef figure,
        @Nullable NarrativeSpan source,
        @Nullable String corrected,
        @Nullable String explanation) {
      this(relation, figure, source, corrected, explanation, null);
    }
  }

  /**
   * Returns the answers of a workbook in the order of its rows, none where it has no sheet of
   * results; rows in which nothing was typed are left out.
   *
   * @param name what messages call it
   * @throws ReportFormatException if it is no workbook of Open XML, or cannot be read
   */
  public static List<Answer> read(byte[] workbook, String name) {
    requireNonNull(workbook, "workbook");
    requireNonNull(name, "name");
    if (FileKind.of(workbook, name) != FileKind.XLSX) {
      throw new ReportFormatException(Fault.of("annotate.answers").at(name));
    }
    List<Answer> answers = new ArrayList<>();
    try {
      Source source = new Source(workbook, name, NumberNotation.VI, new Budget(name));
      AnswerSheet.read(XlsxReader.read(source))
          .forEach(
              (about, cells) ->
                  answers.add(
                      new Answer(
                          about.relation(),
                          about.figure(),
                          about.source(),
                          given(cells.corrected()),
                          given(cells.explanation()),
                          about.report())));
    } catch (IOException | XMLStreamException e) {
      throw new ReportFormatException(Fault.of("office.damaged", "XLSX").at(name), e);
    }
    return answers;
  }

  /**
   * Returns the answers of a file like {@link #read}, none where it is no workbook of Open XML.
   *
   * @param name what messages call it
   * @throws ReportFormatException if it is a workbook that cannot be read
   */
  public static List<Answer> find(byte[] file, String name) {
    requireNonNull(file, "file");
    requireNonNull(name, "name");
    return FileKind.of(file, name) == FileKind.XLSX ? read(file, name) : List.of();
  }

  /**
   * Returns answers as those to the findings of a result, in its order: a row of the sheet is about
   * one figure, or one place in the prose, of a finding of its relation. Answers to what is found
   * no more, and to findings of another report of the file, are left out.
   */
  public static List<vn.cchc.model.Answer> to(ValidationResult result, List<Answer> answers) {
    requireNonNull(answers, "answers");
    List<vn.cchc.model.Answer> given = new ArrayList<>();
    for (Finding finding : requireNonNull(result, "result").findings()) {
      answers.stream()
          .filter(answer -> answer.report() == null || answer.report().equals(result.report()))
          .filter(answer -> isTo(finding, answer))
          .findFirst()
          .ifPresent(
              answer ->
                  given.add(
                      new vn.cchc.model.Answer(
                          finding.key(), text(answer.corrected()), text(answer.explanation()))));
    }
    return given;
  }

  private static boolean isTo(Finding finding, Answer answer) {
    if (!finding.relation().equals(answer.relation())
        || !Objects.equals(finding.source(), answer.source())) {
      return false;
    }
    FigureRef figure = answer.figure();
    // a row names the cell; that it is of another report, a finding between reports says
    return figure == null
        ? finding.figures().isEmpty()
        : Stream.concat(finding.figures().stream(), finding.suspects().stream())
            .anyMatch(one -> one.here().equals(figure));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
