package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.internal.SmallFile;
import vn.cchc.io.internal.tree.FigurePart;
import vn.cchc.io.internal.tree.JsonTree;
import vn.cchc.io.internal.tree.Part;
import vn.cchc.io.internal.tree.Tree;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FindingKey;
import vn.cchc.model.PastResult;
import vn.cchc.model.PastResult.PastFinding;
import vn.cchc.model.PastResults;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult.ReportKey;
import vn.cchc.model.Verdict;
import vn.cchc.model.internal.Texts;

/**
 * Reads from results in JSON what a later check is compared with: of which report each is, and what
 * was found. One object, an array of several, or one a line; at most {@value #MAX_BYTES} bytes.
 * What a later version of this library may add is passed over.
 */
public final class ResultReader {

  /** The largest file, in bytes. */
  public static final int MAX_BYTES = 64 << 20;

  private ResultReader() {}

  /**
   * Reads a file.
   *
   * @throws ReportFormatException if it holds no results; the message names file, line and path
   * @throws IOException if it cannot be opened
   */
  public static PastResults read(Path file) throws IOException {
    requireNonNull(file, "file");
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream, String.valueOf(file.getFileName()));
    }
  }

  /**
   * Reads a stream, which is left open.
   *
   * @param name what messages call the file
   * @throws ReportFormatException if it holds no results; the message names file, line and path
   * @throws IOException if it cannot be read
   */
  public static PastResults read(InputStream stream, String name) throws IOException {
    byte[] bytes =
        SmallFile.bytes(requireNonNull(stream, "stream"), MAX_BYTES, requireNonNull(name, "name"));
    List<PastResult> results = new ArrayList<>();
    List<PastFinding> ofWhole = new ArrayList<>();
    for (Tree tree : JsonTree.all(new String(bytes, StandardCharsets.UTF_8), name)) {
      Part part = Part.of(tree, name);
      for (Part one : part.isList() ? part.items() : List.of(part)) {
        // a file that could not be read has no result
        if (!one.has("error")) {
          results.add(result(one));
          if (one.has("submission")) {
            one.at("submission").at("findings").items().forEach(f -> ofWhole.add(finding(f)));
          }
        }
      }
    }
    if (results.isEmpty()) {
      throw new ReportFormatException(Fault.of("tree.no-result").at(name));
    }
    return new PastResults(results, ofWhole);
  }

  private static PastResult result(Part part) {
    Part report = part.at("report");
    ReportKey key =
        new ReportKey(report.text("catalogue"), report.text("agency"), report.text("period"));
    List<PastFinding> findings = new ArrayList<>();
    for (Part finding : part.at("findings").items()) {
      findings.add(finding(finding));
    }
    return new PastResult(key, verdict(part), findings);
  }

  private static PastFinding finding(Part part) {
    List<FigureRef> figures = part.list("figures").stream().map(FigurePart::of).toList();
    return new PastFinding(
        FindingKey.of(part.required("relation"), figures, part.text("text")),
        severity(part),
        part.text("message"),
        part.has("waived"));
  }

  private static Verdict verdict(Part part) {
    String word = part.required("verdict");
    for (Verdict verdict : Verdict.values()) {
      if (verdict.word().equals(word)) {
        return verdict;
      }
    }
    throw unknown(
        part, "verdict", word, "accepted, accepted-with-warnings, rejected, inconclusive");
  }

  private static Severity severity(Part part) {
    String word = part.required("severity");
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return severity;
      }
    }
    throw unknown(part, "severity", word, "error, warning, info");
  }

  private static ReportFormatException unknown(
      Part part, String name, String word, String expected) {
    return part.wrong(name, Fault.of("word", Texts.shortened(word), expected));
  }
}
