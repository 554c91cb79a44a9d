package vn.cchc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportReader;
import vn.cchc.io.ResultWriter;
import vn.cchc.model.Submission;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.Context;
import vn.cchc.rules.ReportValidator;

/**
 * Answers reports, one a line, each beside what came inside it, what was named, what is kept and,
 * if that is asked for, what came before it in the stream.
 */
final class ReportLines implements LinesRunner.Answer {

  private final ReportValidator validator;
  private final ReportReader reader;
  private final ResultWriter writer;
  private final Beside beside;
  private final Afterwards after;
  private final @Nullable Remembered remembered;

  ReportLines(
      ReportValidator validator,
      ReportReader reader,
      Beside beside,
      Afterwards after,
      Language language,
      int remembered) {
    this.validator = validator;
    this.reader = reader;
    this.beside = beside;
    this.after = after;
    this.writer = after.writer(language);
    this.remembered = remembered == 0 ? null : new Remembered(remembered);
  }

  @Override
  public int write(byte[] line, ByteArrayOutputStream out) throws IOException {
    Submission.Entry entry = reader.readEntry(line, "report");
    return write(entry, beside.of(entry), out);
  }

  private int write(Submission.Entry entry, Context context, ByteArrayOutputStream out)
      throws IOException {
    ValidationResult result = after.of(validator.validate(entry.report(), context));
    writer.writeLine(result, out);
    return Status.of(result.verdict());
  }

  /** What a line is checked beside is what came before it, however many work on the lines. */
  @Override
  public LinesRunner.Answer arrived(byte[] line) {
    Remembered known = remembered;
    if (known == null) {
      return this;
    }
    try {
      Submission.Entry entry = reader.readEntry(line, "report");
      Context before = beside.known(entry.report(), known);
      known.add(entry.report());
      return (same, out) -> write(entry, beside.of(entry).and(before), out);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return (same, out) -> {
        throw e;
      };
    }
  }
}
