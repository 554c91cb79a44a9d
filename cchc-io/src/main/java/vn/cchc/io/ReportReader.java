package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.io.internal.Content;
import vn.cchc.io.internal.DelimitedText;
import vn.cchc.io.internal.Document;
import vn.cchc.io.internal.DocxDocument;
import vn.cchc.io.internal.JsonReport;
import vn.cchc.io.internal.Old;
import vn.cchc.io.internal.PlainText;
import vn.cchc.io.internal.XlsxDocument;
import vn.cchc.io.internal.layout.Layout;
import vn.cchc.model.Fault;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Report;
import vn.cchc.model.Submission;

/**
 * Reads reports: JSON, plain text, CSV, XLSX and DOCX, told apart by content and not by name.
 * Immutable and thread-safe.
 *
 * <p>The rows of a table are recognised by number, name and position together. What a cell says is
 * kept as printed. XLSX and DOCX need {@code org.apache.poi:poi-ooxml}, which is optional.
 */
public final class ReportReader {

  /** The largest document read unless told otherwise, in bytes. */
  public static final long MAX_BYTES = 64L << 20;

  private final NumberNotation convention;
  private final boolean stated;
  private final long maxBytes;
  private final List<Catalogue> catalogues;

  private ReportReader(Builder builder) {
    convention = builder.convention;
    stated = builder.stated;
    maxBytes = builder.maxBytes;
    catalogues = List.copyOf(builder.catalogues);
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
   * Reads a file.
   *
   * @throws ReportFormatException if it is no report
   * @throws IOException if it cannot be opened
   */
  public Report read(Path file) throws IOException {
    requireNonNull(file, "file");
    String name = String.valueOf(file.getFileName());
    if (Files.isDirectory(file)) {
      throw new ReportFormatException(Fault.of("folder").at(name));
    }
    long size = Files.size(file);
    if (size > maxBytes) {
      throw tooLarge(name, size);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream, name);
    }
  }

  /**
   * Reads a stream, which is left open.
   *
   * @param name what messages call it
   * @throws ReportFormatException if it is no report
   * @throws IOException if it cannot be read
   */
  public Report read(InputStream stream, String name) throws IOException {
    return read(bytes(requireNonNull(stream, "stream"), requireNonNull(name, "name")), name);
  }

  private byte[] bytes(InputStream stream, String name) throws IOException {
    int limit = (int) Math.min(maxBytes, Integer.MAX_VALUE - 8);
    byte[] bytes = stream.readNBytes(limit);
    if (bytes.length == limit && stream.read() >= 0) {
      throw tooLarge(name, -1);
    }
    return bytes;
  }

  /**
   * Reads a document that is in memory already.
   *
   * @param name what messages call it
   * @throws ReportFormatException if it is no report
   */
  public Report read(byte[] bytes, String name) {
    requireNonNull(bytes, "bytes");
    requireNonNull(name, "name");
    if (bytes.length > maxBytes) {
      throw tooLarge(name, bytes.length);
    }
    return alone(all(bytes, name), name);
  }

  /**
   * Reads the prose of a document, one string a paragraph, whether it has a table or not.
   *
   * @throws ReportFormatException if it has no prose
   * @throws IOException if it cannot be opened
   */
  public List<String> readNarrative(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (Files.isDirectory(file)) {
      throw new ReportFormatException(Fault.of("folder").at(name));
    }
    long size = Files.size(file);
    if (size > maxBytes) {
      throw tooLarge(name, size);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return readNarrative(stream, name);
    }
  }

  /**
   * Reads the prose of a document from a stream, which is left open.
   *
   * @param name what messages call it
   * @throws ReportFormatException if it has no prose
   * @throws IOException if it cannot be read
   */
  public List<String> readNarrative(InputStream stream, String name) throws IOException {
    byte[] bytes = bytes(stream, name);
    List<String> paragraphs =
        switch (Content.of(bytes, name)) {
          case JSON -> JsonReport.read(bytes, name, convention).narrative();
          case DOCX -> DocxDocument.read(bytes, name).paragraphs();
          case TEXT -> PlainText.read(Content.decode(bytes, name)).paragraphs();
          case XLSX -> List.of();
        };
    if (paragraphs.isEmpty()) {
      throw new ReportFormatException(Fault.of("no-prose").at(name));
    }
    return paragraphs;
  }

  private Submission all(byte[] bytes, String name) {
    if (Content.of(bytes, name) == Content.JSON) {
      Report report = JsonReport.read(bytes, name, convention);
      return new Submission(List.of(new Submission.Entry(name, report, List.of())), List.of());
    }
    Layout layout = new Layout(catalogues(), catalogues.size() == 1);
    Layout.Result result = layout.read(document(bytes, name, convention), name, convention, stated);
    NumberNotation told = result.notation();
    if (told != null) {
      result = layout.read(document(bytes, name, told), name, told, true);
    }
    List<Submission.Entry> entries = new ArrayList<>();
    for (Layout.LaidOut laidOut : result.reports()) {
      String part = laidOut.part().isEmpty() ? "" : ": " + laidOut.part();
      entries.add(new Submission.Entry(name + part, laidOut.report(), laidOut.choices()));
    }
    return new Submission(entries, List.of());
  }

  private static vn.cchc.io.internal.page.Document document(
      byte[] bytes, String name, NumberNotation notation) {
    Document old =
        switch (Content.of(bytes, name)) {
          case XLSX -> XlsxDocument.read(bytes, name, notation);
          case DOCX -> DocxDocument.read(bytes, name);
          default -> {
            String text = Content.decode(bytes, name);
            yield DelimitedText.isTable(text)
                ? DelimitedText.read(text, name)
                : PlainText.read(text);
          }
        };
    return Old.of(old);
  }

  private static Report alone(Submission submission, String name) {
    List<Submission.Entry> entries = submission.entries();
    if (entries.size() != 1) {
      String sources =
          entries.stream().map(Submission.Entry::source).collect(Collectors.joining(", "));
      throw new ReportFormatException(
          Fault.of("several-reports", entries.size(), sources).at(name));
    }
    return entries.get(0).report();
  }

  private List<Catalogue> catalogues() {
    return catalogues.isEmpty()
        ? Catalogues.shipped().stream().flatMap(id -> Catalogues.find(id).stream()).toList()
        : catalogues;
  }

  private ReportFormatException tooLarge(String name, long size) {
    long most = maxBytes >> 20;
    Fault fault =
        size < 0 ? Fault.of("too-large.stream", most) : Fault.of("too-large", size >> 20, most);
    return new ReportFormatException(fault.at(name));
  }

  /** Gathers the options of a reader. Not thread-safe. */
  public static final class Builder {
    private NumberNotation convention = NumberNotation.VI;
    private boolean stated;
    private long maxBytes = MAX_BYTES;
    private final List<Catalogue> catalogues = new ArrayList<>();

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

    /** Returns the reader. */
    public ReportReader build() {
      return new ReportReader(this);
    }
  }
}
