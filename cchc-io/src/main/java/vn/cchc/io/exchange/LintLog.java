package vn.cchc.io.exchange;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.CatalogueReview;
import vn.cchc.catalogue.CatalogueReview.Fixed;
import vn.cchc.catalogue.CatalogueReview.Implied;
import vn.cchc.catalogue.CatalogueReview.NeverChecked;
import vn.cchc.catalogue.Relation;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.sarif.SarifRun;
import vn.cchc.io.internal.tree.Mark;
import vn.cchc.io.internal.tree.Tree;
import vn.cchc.io.internal.tree.Tree.Fields;
import vn.cchc.io.internal.tree.Tree.Items;
import vn.cchc.io.internal.tree.Tree.Scalar;
import vn.cchc.io.internal.tree.YamlTree;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;

/**
 * What is wrong with a catalogue file as a SARIF log (OASIS, version 2.1.0), so that editors and
 * code hosts show it at its relations. Immutable and thread-safe.
 */
public final class LintLog {

  /** What a template in an id stands for: each of some figures. */
  private static final String EACH = "{indicator}";

  private static final Pattern PLACE = Pattern.compile(":([0-9]{1,9})(?::([0-9]{1,9}))?$");

  private final Messages messages;
  private final String file;
  private final @Nullable URI rulesAt;

  private LintLog(Messages messages, String file, @Nullable URI rulesAt) {
    this.messages = messages;
    this.file = file;
    this.rulesAt = rulesAt;
  }

  /**
   * Returns the writer for a file.
   *
   * @param locale English for an English locale, else Vietnamese
   * @param file as the log names it
   * @param rulesAt address of what explains the rules; null for no links
   */
  public static LintLog of(Locale locale, String file, @Nullable URI rulesAt) {
    return new LintLog(
        Messages.of(requireNonNull(locale, "locale")), requireNonNull(file, "file"), rulesAt);
  }

  /**
   * Returns the log of a review.
   *
   * @param text of the file; empty where it is not at hand, so that lines are not known
   */
  public String json(Catalogue catalogue, CatalogueReview review, String text) {
    requireNonNull(catalogue, "catalogue");
    Places places = new Places(requireNonNull(text, "text"), file);
    SarifRun run = new SarifRun("", messages.locale().getLanguage(), "unicodeCodePoints");
    for (List<String> set : requireNonNull(review, "review").contradictions()) {
      add(run, "contradictions", "error", formulas(set, catalogue), places.of(set.get(0)));
    }
    for (NeverChecked never : review.neverChecked()) {
      String why = never.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
      String told =
          messages.text(
              "lint.never." + why,
              formulas(List.of(never.relation()), catalogue),
              never.figure().toString());
      add(run, "never-checked", "error", told, places.of(never.relation()));
    }
    for (Implied implied : review.implied()) {
      String of = formulas(List.of(implied.relation()), catalogue);
      String told =
          implied.by().isEmpty()
              ? messages.text("lint.implied.by-ranges", of)
              : messages.text("lint.implied.by", of, formulas(implied.by(), catalogue));
      add(run, "implied", "note", told, places.of(implied.relation()));
    }
    for (Fixed fixed : review.fixed()) {
      String told = fixed.figure() + " = " + messages.number(fixed.value());
      add(run, "fixed", "warning", told, places.ofFigure(fixed.figure().indicator().value()));
    }
    review.coverage().stream()
        .filter(one -> !one.isTied())
        .forEach(
            one -> {
              String id = one.figure().indicator().value();
              String told = one.figure() + ": " + messages.text("lint.blind");
              add(run, "blind", "note", told, places.ofFigure(id));
            });
    return run.json();
  }

  /** Returns the log of a file that cannot be used as a catalogue. */
  public String json(CatalogueException wrong) {
    SarifRun run = new SarifRun("", messages.locale().getLanguage(), "unicodeCodePoints");
    for (Fault fault : requireNonNull(wrong, "wrong").faults()) {
      Matcher place = PLACE.matcher(fault.place());
      boolean known = place.find();
      int line = known ? Math.max(1, Integer.parseInt(place.group(1))) : 1;
      int column = known && place.group(2) != null ? Integer.parseInt(place.group(2)) : 1;
      add(run, "catalogue", "error", fault.in(messages), new Mark(line, column, line, column));
    }
    return run.json();
  }

  private void add(SarifRun run, String rule, String level, String told, @Nullable Mark mark) {
    int index = run.rule(rule, json -> rule(rule, level, json));
    run.result(
        json -> {
          json.writeStringField("ruleId", rule);
          json.writeNumberField("ruleIndex", index);
          json.writeStringField("level", level);
          SarifRun.message("message", told, json);
          json.writeArrayFieldStart("locations");
          json.writeStartObject();
          SarifRun.physical(SarifRun.uri(file), mark, json);
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  private void rule(String rule, String level, JsonGenerator json) throws IOException {
    json.writeStringField("id", rule);
    for (String name : List.of("shortDescription", "help")) {
      json.writeObjectFieldStart(name);
      json.writeStringField(
          "text",
          name.equals("help")
              ? title(rule, Messages.vietnamese()) + "\n" + title(rule, Messages.english())
              : title(rule, messages));
      json.writeEndObject();
    }
    if (rulesAt != null) {
      json.writeStringField("helpUri", rulesAt + "#lint-" + rule);
    }
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level);
    json.writeEndObject();
  }

  private static String title(String rule, Messages messages) {
    return messages.text("lint." + rule);
  }

  private static String formulas(List<String> ids, Catalogue catalogue) {
    List<String> told = new ArrayList<>();
    for (String id : ids) {
      String plain = id.replaceAll(" \\(\\d+\\)$", "");
      told.add(
          catalogue.relation(plain).map(Relation::formulaText).map(f -> id + ": " + f).orElse(id));
    }
    return String.join("; ", told);
  }

  /** Where relations and rows stand in a file. */
  private static final class Places {
    private final Map<String, Mark> relations = new HashMap<>();
    private final Map<String, Mark> figures = new HashMap<>();

    Places(String text, String file) {
      try {
        if (!text.isBlank() && YamlTree.of(text, file) instanceof Fields root) {
          ids(root.get("relations"), relations);
          ids(root.get("over-time"), relations);
          ids(root.get("indicators"), figures);
          if (root.get("tables") instanceof Items tables) {
            tables.items().stream()
                .filter(Fields.class::isInstance)
                .forEach(table -> ids(((Fields) table).get("columns"), figures));
          }
        }
      } catch (ReportFormatException e) {
        // it was read as a catalogue; what cannot be read as a tree has no places
        relations.clear();
      }
    }

    private static void ids(@Nullable Tree list, Map<String, Mark> into) {
      if (list instanceof Items items) {
        for (Tree item : items.items()) {
          if (item instanceof Fields fields && fields.get("id") instanceof Scalar id) {
            into.putIfAbsent(id.text(), id.mark());
          }
        }
      }
    }

    @Nullable Mark of(String relation) {
      String plain = relation.replaceAll(" \\(\\d+\\)$", "");
      Mark exact = relations.get(plain);
      if (exact != null) {
        return exact;
      }
      for (Map.Entry<String, Mark> entry : relations.entrySet()) {
        int at = entry.getKey().indexOf(EACH);
        if (at >= 0
            && plain.startsWith(entry.getKey().substring(0, at))
            && plain.endsWith(entry.getKey().substring(at + EACH.length()))) {
          return entry.getValue();
        }
      }
      return null;
    }

    @Nullable Mark ofFigure(String id) {
      return figures.get(id);
    }
  }
}
