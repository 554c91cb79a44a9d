package vn.cchc.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.FindingsHtml;
import vn.cchc.io.FindingsIndex;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Submission;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.Context;
import vn.cchc.rules.ReportValidator;

/**
 * Answers many reports with a folder: a page each, and {@code index.html} that leads to them. Used
 * by one thread.
 */
final class PagesFolder {

  private final Path folder;
  private final List<Path> inputs;
  private final Main.Streams streams;
  private final ReportReader reader;
  private final ReportValidator validator;
  private final Beside beside;
  private final Afterwards after;
  private final Language language;
  private final Progress progress;
  private final FindingsIndex index;
  private int pages;
  private int status;

  private PagesFolder(
      Path folder,
      List<Path> inputs,
      Main.Streams streams,
      ReportReader reader,
      ReportValidator validator,
      Beside beside,
      Afterwards after,
      Language language,
      Progress progress) {
    this.progress = progress;
    this.folder = folder;
    this.inputs = inputs;
    this.streams = streams;
    this.reader = reader;
    this.validator = validator;
    this.beside = beside;
    this.after = after;
    this.language = language;
    this.index = FindingsIndex.of(language.locale());
  }

  /**
   * Returns whether a result is to be a folder: it exists as one, or its name ends as one's does.
   */
  static boolean isMeant(String out) {
    return out.endsWith("/") || out.endsWith("\\") || Files.isDirectory(Inputs.path(out));
  }

  /**
   * Opens a folder, which is made if it does not exist.
   *
   * @param inputs what is read, into which no page is written
   * @throws UsageException if it is read as well
   */
  static PagesFolder open(
      String out,
      List<Path> inputs,
      Main.Streams streams,
      ReportReader reader,
      ReportValidator validator,
      Beside beside,
      Afterwards after,
      Language language,
      Progress progress)
      throws IOException {
    Path folder = Inputs.path(out);
    String name = "--out " + Shown.name(out);
    try {
      Files.createDirectories(folder);
      for (Path input : inputs) {
        if (Files.isDirectory(input) && Files.isSameFile(input, folder)) {
          throw new UsageException("out.read.folder", name);
        }
      }
    } catch (FileSystemException e) {
      throw new WriteException(name, e, false);
    }
    return new PagesFolder(
        folder, inputs, streams, reader, validator, beside, after, language, progress);
  }

  /** Answers every report of every file; returns the worst status. */
  int run(List<String> files) throws IOException {
    PrintStream err = streams.err();
    int done = 0;
    for (String file : files) {
      if (files.size() > 1 && done > 0) {
        progress.files(done, files.size());
      }
      done++;
      Submission submission;
      try {
        submission = Inputs.submission(file, reader);
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        failed(Problem.of(Words.of(language), Shown.name(file), e), err);
        continue;
      }
      if (submission.size() > 1) {
        together(file, submission, err);
      } else {
        for (Submission.Entry entry : submission.entries()) {
          alone(file, entry, err);
        }
      }
      for (Fault failure : submission.failures()) {
        failed(Shown.line(failure.in(Messages.of(language.locale()))), err);
      }
    }
    progress.clear();
    write("index.html", index.page());
    after.tellOfOthers(err, Words.of(language));
    return status;
  }

  private void alone(String file, Submission.Entry entry, PrintStream err) throws IOException {
    try {
      Context context = beside.of(entry);
      ValidationResult result = after.of(validator.validate(entry.report(), context));
      page(file, entry.report(), result, context);
      status = Status.worse(status, Status.of(result.verdict()));
      keep(entry.report(), result);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      failed(Problem.of(Words.of(language), Shown.name(file), e), err);
    }
  }

  /** Reports of one folder or file are judged as one, each beside the others. */
  private void together(String file, Submission submission, PrintStream err) throws IOException {
    Together.Judged judged = new Together(validator, beside).judge(submission);
    SubmissionResult result = after.of(judged.result());
    for (SubmissionResult.Part part : result.parts()) {
      Submission.Entry entry = part.entry();
      page(entry.source(), entry.report(), part.result(), beside.of(entry));
      if (!part.replaced()) {
        keep(entry.report(), part.result());
      }
    }
    status = Status.worse(status, Status.of(result.verdict()));
    for (Together.Refused refused : judged.refused()) {
      String source = Shown.name(refused.entry().source());
      failed(Problem.of(Words.of(language), source, refused.why()), err);
    }
    if (judged.whole() != null) {
      failed(Problem.of(Words.of(language), Shown.name(file), judged.whole()), err);
    }
  }

  private void keep(Report report, ValidationResult result) {
    Words words = Words.of(language);
    status = Status.worse(status, beside.keep(report, result.verdict(), words, streams.err()));
  }

  private void page(String source, Report report, ValidationResult result, Context context)
      throws IOException {
    String called = Shown.name(source.substring(source.lastIndexOf('/') + 1));
    String link = link(called);
    Catalogue form = validator.catalogue(report).orElseThrow();
    String page =
        FindingsHtml.of(language.locale())
            .checkedAt(ZonedDateTime.now(ZoneId.systemDefault()))
            .beside(context.earlier())
            .page(report, result, form, called);
    index.add(link, called, report, result, form);
    after.tell(result, called, language, streams.err());
    write(link, page);
  }

  private void failed(String problem, PrintStream err) {
    status = Status.UNUSABLE;
    progress.clear();
    err.println(problem);
    index.addFailure(problem);
  }

  /** Returns a name that any file system and any link can have, and no other page has. */
  private String link(String called) {
    pages++;
    StringBuilder link = new StringBuilder(String.format(Locale.ROOT, "%04d-", pages));
    called
        .codePoints()
        .limit(40)
        .map(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '-') ? c : '-')
        .forEach(link::appendCodePoint);
    return link.append(".html").toString();
  }

  /** A page stands there whole or not at all. */
  private void write(String file, String page) throws IOException {
    String target = folder.resolve(file).toString();
    try (Output output = Output.of(target, inputs, streams)) {
      output.stream().write(page.getBytes(StandardCharsets.UTF_8));
      output.finish();
    }
  }
}
