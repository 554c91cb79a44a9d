package vn.cchc.national;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.catalogue.Relation;
import vn.cchc.io.ReportReader;
import vn.cchc.io.ResultWriter;
import vn.cchc.model.Agency;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;

/**
 * The library in a worker: one validator for all its tasks, made when the first of them asks. What
 * travels from the driver are the texts of catalogues, never the validator. Thread-safe.
 */
final class Library {

  private static final Map<Setup, Library> LIBRARIES = new ConcurrentHashMap<>();

  final ReportValidator validator;
  final Messages messages;
  private final ReportReader reader = ReportReader.standard();
  private final ResultWriter writer;

  /** Relations that speak of the agencies below, by catalogue. */
  private final Map<String, Set<String>> sums = new ConcurrentHashMap<>();

  /**
   * By what reports are checked.
   *
   * @param catalogues texts of catalogues of one's own, beside those that come with the library
   * @param language of messages: {@code vi} or {@code en}
   */
  record Setup(List<String> catalogues, String language) implements java.io.Serializable {
    Setup {
      catalogues = List.copyOf(catalogues);
    }
  }

  private Library(Setup setup) {
    ReportValidator.Builder builder = ReportValidator.builder();
    for (String text : setup.catalogues()) {
      builder.catalogue(catalogue(text));
    }
    validator = builder.build();
    Locale locale = Locale.forLanguageTag(setup.language());
    messages = Messages.of(locale);
    writer = ResultWriter.of(locale);
  }

  /** Returns the library of this worker. */
  static Library of(Setup setup) {
    return LIBRARIES.computeIfAbsent(setup, Library::new);
  }

  /** Reads a catalogue; it may build on one that comes with the library. */
  static Catalogue catalogue(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return CatalogueReader.read(new ByteArrayInputStream(bytes), "catalogue");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the report of a line. */
  Report read(String json) {
    return reader.read(json.getBytes(StandardCharsets.UTF_8), "line");
  }

  /** Returns a result as the line that the command line writes of it. */
  String line(ValidationResult result) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.writeLine(result, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Returns the last day a report speaks of, as text that sorts; empty where nobody says it. */
  String end(Report report) {
    ReportingPeriod period = report.period();
    if (period == null) {
      return "";
    }
    return period.to() != null
        ? period.to().toString()
        : validator
            .catalogue(report.catalogue())
            .flatMap(catalogue -> catalogue.period(period.kind()))
            .map(scheme -> scheme.end(period.year()).toString())
            .orElse("");
  }

  /** Returns the relations of a report's catalogue that speak of the agencies below. */
  Set<String> sums(Report report) {
    return sums.computeIfAbsent(
        report.catalogue(), id -> validator.catalogue(report).map(Library::sums).orElse(Set.of()));
  }

  private static Set<String> sums(Catalogue catalogue) {
    Set<String> ids = new HashSet<>();
    for (Relation relation : catalogue.overTime()) {
      for (FigureRef figure : relation.formula().figures()) {
        if (Standpoint.CHILDREN.equals(figure.standpoint())) {
          ids.add(relation.id());
        }
      }
    }
    return ids;
  }

  /**
   * Returns of several reports of an agency for one period the latest, as a submission does: by the
   * dates of their documents, or else the one that was given later.
   */
  static List<Report> latest(List<Report> reports) {
    Map<ReportRef, Report> latest = new LinkedHashMap<>();
    for (Report report : reports) {
      latest.merge(
          ReportRef.of(report), report, (known, other) -> other.replaces(known) ? other : known);
    }
    return List.copyOf(latest.values());
  }

  /** Returns what reports call an agency: its code, or its name; empty where it says neither. */
  static String key(Report report) {
    return report.agency() == null ? "" : report.agency().key();
  }

  /**
   * Returns an agency as a form knows it, {@code form|code}: which agencies there are, and which
   * are below which, is another matter in another form, as before and after a merger. Null where a
   * report gives no code.
   */
  static @Nullable String node(Report report) {
    Agency agency = report.agency();
    return agency == null || agency.code() == null
        ? null
        : report.catalogue() + "|" + agency.code();
  }

  /** Returns the code of an agency of a form. */
  static String code(String node) {
    return node.substring(node.indexOf('|') + 1);
  }

  /** Returns which agency of some is directly above each, as codes tell; of those that have one. */
  static Map<String, String> above(Set<String> nodes) {
    Map<String, String> above = new TreeMap<>();
    for (String node : nodes) {
      String parent = above(node, nodes);
      if (parent != null) {
        above.put(node, parent);
      }
    }
    return above;
  }

  private static @Nullable String above(String node, Set<String> nodes) {
    int least = node.indexOf('|') + 1;
    String of = node;
    for (int dot = of.lastIndexOf('.'); dot > least; dot = of.lastIndexOf('.')) {
      of = of.substring(0, dot);
      if (nodes.contains(of)) {
        return of;
      }
    }
    return null;
  }
}
