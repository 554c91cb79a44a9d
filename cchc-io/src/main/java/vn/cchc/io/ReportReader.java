package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.io.internal.JsonReport;
import vn.cchc.io.internal.draft.Notations;
import vn.cchc.io.internal.draft.TableForms;
import vn.cchc.io.internal.format.Formats;
import vn.cchc.io.internal.format.kind.FileKind;
import vn.cchc.io.internal.layout.Layout;
import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Document;
import vn.cchc.model.Fault;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.Submission;

/**
 * Reads reports, told apart by content and not by name: JSON, text, CSV and TSV, HTML, workbooks
 * (XLSX, XLSM, XLS, XML Spreadsheet 2003, ODS), documents (DOCX, DOCM, DOC, RTF, ODT) and PDF with
 * a text layer. Immutable and thread-safe.
 *
 * <p>What a person sees counts: hidden, struck and deleted text is left out, and said in {@link
 * Report#reading()}. The rows of a table are recognised by number, name and position together, its
 * columns by heading, period and content; where two readings fit as well, that is an error which
 * names both. What a cell says is kept as printed. Some formats need a library that is optional: a
 * missing one is an error that names it.
 */
public final class ReportReader {

  /** The largest document read unless told otherwise, in bytes. */
  public static final long MAX_BYTES = 64L << 20;

  private final NumberNotation convention;
  private final boolean stated;
  private final long maxBytes;
  private final List<Catalogue> catalogues;
  private final Watch watch;
  private @Nullable Layout layout;

  private ReportReader(Builder builder) {
    convention = builder.convention;
    stated = builder.stated;
    maxBytes = builder.maxBytes;
    catalogues = List.copyOf(builder.catalogues);
    watch = builder.watch;
  }

  /** Returns the reader of the Vietnamese convention and the forms that come with the library. */
  public static ReportReader standard() {
    return builder().build();
  }

  /** Returns a builder for a reader of other conventions, sizes or forms. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the one report of a file.
   *
   * @throws ReportFormatException if it is no report, or holds several
   * @throws IOException if it cannot be opened, as when there is no such file ({@link
   *     java.nio.file.NoSuchFileException}) or it is not for this user ({@link
   *     java.nio.file.AccessDeniedException})
   */
  public Report read(Path file) throws IOException {
    return read(bytes(file), name(file));
  }

  /**
   * Reads the one report of a stream, which is left open.
   *
   * @param name what messages call it
   * @throws ReportFormatException if it is no report, or holds several
   * @throws IOException if it cannot be read
   */
  public Report read(InputStream stream, String name) throws IOException {
    return read(bytes(requireNonNull(stream, "stream"), requireNonNull(name, "name")), name);
  }

  /**
   * Reads the one report of a document that is in memory already.
   *
   * @param name what messages call it
   * @throws ReportFormatException if it is no report, or holds several
   */
  public Report read(byte[] bytes, String name) {
    return alone(readAll(bytes, name), name);
  }

  /**
   * Reads the one report of a document that is in memory already, with the earlier reports and
   * those of agencies below that came inside it.
   *
   * @param name what messages call it
   * @throws ReportFormatException if it is no report, or holds several
   */
  public Submission.Entry readEntry(byte[] bytes, String name) {
    return only(readAll(bytes, name), name);
  }

  /**
   * Reads all reports of a file, a zip or a folder: the sheets of a workbook may be reports of
   * several agencies or periods. Of a zip or a folder, what cannot be read is kept beside the rest.
   *
   * @throws ReportFormatException if nothing in it is a report
   * @throws IOException if it cannot be opened, as when there is no such file ({@link
   *     java.nio.file.NoSuchFileException}) or it is not for this user ({@link
   *     java.nio.file.AccessDeniedException})
   */
  public Submission readAll(Path file) throws IOException {
    requireNonNull(file, "file");
    return Files.isDirectory(file)
        ? new Sent(this::readAll, watch).folder(file, name(file), this::bytes)
        : readAll(bytes(file), name(file));
  }

  /**
   * Reads all reports of a stream, which is left open.
   *
   * @param name what messages call it
   * @throws ReportFormatException if nothing in it is a report
   * @throws IOException if it cannot be read
   */
  public Submission readAll(InputStream stream, String name) throws IOException {
    return readAll(bytes(requireNonNull(stream, "stream"), requireNonNull(name, "name")), name);
  }

  /**
   * Reads all reports of a document that is in memory already.
   *
   * @param name what messages call it
   * @throws ReportFormatException if nothing in it is a report
   */
  public Submission readAll(byte[] bytes, String name) {
    requireNonNull(bytes, "bytes");
    requireNonNull(name, "name");
    if (bytes.length > maxBytes) {
      throw tooLarge(name, bytes.length);
    }
    FileKind kind = FileKind.of(bytes, name);
    if (kind == FileKind.ZIP) {
      return new Sent(this::readAll, watch).zip(bytes, name);
    }
    if (kind == FileKind.JSON) {
      return new Submission(List.of(JsonReport.read(bytes, name, convention)), List.of());
    }
    Document document = Formats.read(kind, source(bytes, name, convention));
    Layout.Result result;
    try {
      result = layout().read(document, name, convention, stated);
    } catch (ReportFormatException e) {
      NumberNotation cells = told(document);
      Submission.Entry ofCells =
          ofTables(cells == null ? document : as(kind, bytes, name, cells), name);
      if (ofCells == null) {
        throw e;
      }
      return new Submission(List.of(ofCells), List.of());
    }
    NumberNotation told = result.notation();
    if (told != null) {
      result = layout().read(Formats.read(kind, source(bytes, name, told)), name, told, true);
    }
    List<Submission.Entry> entries = new ArrayList<>();
    for (Layout.LaidOut laidOut : result.reports()) {
      String source = laidOut.part().isEmpty() ? name : name + ": " + laidOut.part();
      Report report =
          told == NumberNotation.EN ? remarked(laidOut.report(), "notation-en") : laidOut.report();
      entries.add(new Submission.Entry(source, report, laidOut.choices()));
    }
    return new Submission(entries, List.of());
  }

  /** Returns the report of a form of tables with columns; null if there is no such form. */
  private Submission.@Nullable Entry ofTables(Document document, String name) {
    List<Catalogue> forms = forms().stream().filter(form -> !form.tables().isEmpty()).toList();
    Report report =
        TableForms.known(document, forms, catalogues.size() == 1, notation(document), name);
    return report == null ? null : new Submission.Entry(name, report, List.of());
  }

  /**
   * Reads a document of a form nobody described: its tables are understood by their headings,
   * numbers and printed rules.
   *
   * @throws ReportFormatException if it has no table of figures
   * @throws IOException if it cannot be opened, as when there is no such file ({@link
   *     java.nio.file.NoSuchFileException}) or it is not for this user ({@link
   *     java.nio.file.AccessDeniedException})
   */
  public DraftedForm readForm(Path file) throws IOException {
    return readForm(bytes(file), name(file));
  }

  /**
   * Reads a document of a form nobody described, from a stream, which is left open.
   *
   * @param name what messages call it
   * @throws ReportFormatException if it has no table of figures
   * @throws IOException if it cannot be read
   */
  public DraftedForm readForm(InputStream stream, String name) throws IOException {
    return readForm(bytes(requireNonNull(stream, "stream"), requireNonNull(name, "name")), name);
  }

  private DraftedForm readForm(byte[] bytes, String name) {
    FileKind kind = FileKind.of(bytes, name);
    if (kind == FileKind.JSON || kind == FileKind.ZIP) {
      throw new ReportFormatException(Fault.of("form.document").at(name));
    }
    Document document = Formats.read(kind, source(bytes, name, convention));
    NumberNotation told = told(document);
    return told == null
        ? TableForms.undescribed(document, notation(document), name)
        : TableForms.undescribed(as(kind, bytes, name, told), told, name);
  }

  /** How the tables of a document write numbers, where that is not how they were read. */
  private @Nullable NumberNotation told(Document document) {
    NumberNotation told =
        stated || document.notation() != null ? null : Notations.of(document, convention);
    return told == convention ? null : told;
  }

  /** Reads a document by another notation, and says so. */
  private static Document as(FileKind kind, byte[] bytes, String name, NumberNotation notation) {
    Document document = Formats.read(kind, source(bytes, name, notation));
    List<Remark> remarks = new ArrayList<>(document.remarks());
    if (notation == NumberNotation.EN) {
      remarks.add(Remark.of("notation-en", null));
    }
    return new Document(document.pages(), notation, remarks);
  }

  /** How a document writes numbers: as somebody said, or else as the file itself tells. */
  private NumberNotation notation(Document document) {
    NumberNotation told = document.notation();
    return told == null || stated ? convention : told;
  }

  private static Report remarked(Report report, String what) {
    return report.toBuilder().reading(List.of(Remark.of(what, null))).build();
  }

  private static Adapter.Source source(byte[] bytes, String name, NumberNotation notation) {
    return new Adapter.Source(bytes, name, notation, new Budget(name));
  }

  /**
   * Reads the prose of a document, one string a paragraph, whether it has a table or not.
   *
   * @throws ReportFormatException if it has no prose
   * @throws IOException if it cannot be opened, as when there is no such file ({@link
   *     java.nio.file.NoSuchFileException}) or it is not for this user ({@link
   *     java.nio.file.AccessDeniedException})
   */
  public List<String> readNarrative(Path file) throws IOException {
    return narrative(bytes(file), name(file));
  }

  /**
   * Reads the prose of a document from a stream, which is left open.
   *
   * @param name what messages call it
   * @throws ReportFormatException if it has no prose
   * @throws IOException if it cannot be read
   */
  public List<String> readNarrative(InputStream stream, String name) throws IOException {
    return narrative(bytes(requireNonNull(stream, "stream"), requireNonNull(name, "name")), name);
  }

  private List<String> narrative(byte[] bytes, String name) {
    if (FileKind.isEmpty(bytes)) {
      throw new ReportFormatException(Fault.of("empty.prose").at(name));
    }
    FileKind kind = FileKind.of(bytes, name);
    List<String> paragraphs =
        switch (kind) {
          case JSON -> JsonReport.read(bytes, name, convention).report().narrative();
          case ZIP -> List.of();
          default -> layout().prose(Formats.read(kind, source(bytes, name, convention)));
        };
    if (paragraphs.isEmpty()) {
      throw new ReportFormatException(Fault.of("no-prose").at(name));
    }
    return paragraphs;
  }

  private byte[] bytes(Path file) throws IOException {
    requireNonNull(file, "file");
    String name = name(file);
    if (Files.isDirectory(file)) {
      throw new ReportFormatException(Fault.of("folder").at(name));
    }
    long size = Files.size(file);
    if (size > maxBytes) {
      throw tooLarge(name, size);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return bytes(stream, name);
    }
  }

  private static String name(Path file) {
    return String.valueOf(requireNonNull(file, "file").getFileName());
  }

  private byte[] bytes(InputStream stream, String name) throws IOException {
    int limit = (int) Math.min(maxBytes, Integer.MAX_VALUE - 8);
    byte[] bytes = stream.readNBytes(limit);
    if (bytes.length == limit && stream.read() >= 0) {
      throw tooLarge(name, -1);
    }
    return bytes;
  }

  private static Report alone(Submission submission, String name) {
    return only(submission, name).report();
  }

  private static Submission.Entry only(Submission submission, String name) {
    List<Submission.Entry> entries = submission.entries();
    if (entries.size() != 1) {
      String sources =
          entries.stream().map(Submission.Entry::source).collect(Collectors.joining(", "));
      throw new ReportFormatException(
          Fault.of("several-reports", entries.size(), sources).at(name));
    }
    return entries.get(0);
  }

  private List<Catalogue> forms() {
    return catalogues.isEmpty()
        ? Catalogues.shipped().stream().flatMap(id -> Catalogues.find(id).stream()).toList()
        : catalogues;
  }

  /** The names of the forms are prepared once, when the first document is read. */
  private synchronized Layout layout() {
    if (layout == null) {
      List<Catalogue> rows = forms().stream().filter(form -> !form.indicators().isEmpty()).toList();
      layout = new Layout(rows, catalogues.size() == 1);
    }
    return layout;
  }

  private ReportFormatException tooLarge(String name, long size) {
    long most = maxBytes >> 20;
    Fault fault =
        size < 0 ? Fault.of("too-large.stream", most) : Fault.of("too-large", size >> 20, most);
    return new ReportFormatException(fault.at(name));
  }

  /** Is told how far the reading of a folder or a zip has come, by the thread that reads. */
  @FunctionalInterface
  public interface Watch {

    /**
     * Takes that one more was read, whether it is a report or not.
     *
     * @param files read by now
     * @param of there are
     */
    void read(int files, int of);
  }

  /** Gathers the options of a reader. Not thread-safe. */
  public static final class Builder {
    private NumberNotation convention = NumberNotation.VI;
    private boolean stated;
    private long maxBytes = MAX_BYTES;
    private final List<Catalogue> catalogues = new ArrayList<>();
    private Watch watch = (files, of) -> {};

    private Builder() {}

    /** Sets how the source writes numbers; Vietnamese unless told otherwise. */
    public Builder notation(NumberNotation source) {
      convention = requireNonNull(source, "source");
      stated = true;
      return this;
    }

    /** Sets the largest document to read, in bytes. */
    public Builder maxBytes(long bytes) {
      if (bytes <= 0) {
        throw new IllegalArgumentException("Not a size: " + bytes);
      }
      maxBytes = bytes;
      return this;
    }

    /** Adds a form to recognise tables by, in place of those that come with the library. */
    public Builder catalogue(Catalogue catalogue) {
      catalogues.add(requireNonNull(catalogue, "catalogue"));
      return this;
    }

    /** Sets who is told how far a folder or a zip is read; of several threads each tells it. */
    public Builder watch(Watch watcher) {
      watch = requireNonNull(watcher, "watcher");
      return this;
    }

    /** Returns the reader. */
    public ReportReader build() {
      return new ReportReader(this);
    }
  }
}
