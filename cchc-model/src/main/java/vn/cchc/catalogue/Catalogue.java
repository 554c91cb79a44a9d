package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.internal.Texts;

/**
 * A form and what must hold between its figures. Immutable and thread-safe.
 *
 * <p>Identifiers of indicators and of relations are unique, and every relation speaks of indicators
 * of the form that take a value.
 */
public final class Catalogue {

  private final String id;
  private final LocalizedText name;
  private final Level level;
  private final LocalDate validFrom;
  private final @Nullable LocalDate validTo;
  private final String source;
  private final List<PeriodScheme> periods;
  private final List<Indicator> indicators;
  private final List<Relation> relations;
  private final Map<IndicatorId, Indicator> byId;
  private final Map<String, PeriodScheme> byKind;

  /**
   * Creates a catalogue.
   *
   * @throws IllegalArgumentException if an identifier or a kind of period occurs twice, the form's
   *     validity ends before it begins, or a relation speaks of no figure, or of one that the form
   *     does not have
   */
  public Catalogue(
      String id,
      LocalizedText name,
      Level level,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String source,
      List<PeriodScheme> periods,
      List<Indicator> indicators,
      List<Relation> relations) {
    this.id = requireNonNull(id, "id");
    this.name = requireNonNull(name, "name");
    this.level = requireNonNull(level, "level");
    this.validFrom = requireNonNull(validFrom, "validFrom");
    this.validTo = validTo;
    this.source = requireNonNull(source, "source");
    this.periods = List.copyOf(periods);
    this.indicators = List.copyOf(indicators);
    this.relations = List.copyOf(relations);
    this.byId = byId(this.indicators);
    this.byKind = byKind(this.periods);
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException(
          "valid until " + validTo + ", before it is valid from " + validFrom);
    }
    checkRelations();
  }

  private static Map<IndicatorId, Indicator> byId(List<Indicator> indicators) {
    Map<IndicatorId, Indicator> byId = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      if (byId.put(indicator.id(), indicator) != null) {
        throw new IllegalArgumentException("indicator " + indicator.id() + " occurs twice");
      }
    }
    return byId;
  }

  private static Map<String, PeriodScheme> byKind(List<PeriodScheme> periods) {
    Map<String, PeriodScheme> byKind = new HashMap<>();
    for (PeriodScheme period : periods) {
      if (byKind.put(period.kind(), period) != null) {
        throw new IllegalArgumentException(
            "period " + Texts.shortened(period.kind()) + " occurs twice");
      }
    }
    return byKind;
  }

  private void checkRelations() {
    Set<String> seen = new HashSet<>();
    for (Relation relation : relations) {
      if (!seen.add(relation.id())) {
        throw new IllegalArgumentException("relation " + relation.id() + " occurs twice");
      }
      Set<IndicatorId> figures = relation.formula().figures();
      if (figures.isEmpty() && !(relation.formula() instanceof Formula.OfReport)) {
        throw new IllegalArgumentException("relation " + relation.id() + " speaks of no figure");
      }
      for (IndicatorId figure : figures) {
        Indicator indicator = byId.get(figure);
        if (indicator == null || !indicator.hasValue()) {
          throw new IllegalArgumentException(
              "relation "
                  + relation.id()
                  + ": '"
                  + figure
                  + (indicator == null ? "' is no indicator" : "' is a heading")
                  + ". Expected an indicator of the form that takes a value");
        }
      }
    }
  }

  /** Returns the identifier reports name the form by, such as {@code cchc-2021-province}. */
  public String id() {
    return id;
  }

  /** Returns the form's name. */
  public LocalizedText name() {
    return name;
  }

  /** Returns the level of the agencies whose form this is. */
  public Level level() {
    return level;
  }

  /** Returns the first day the form is valid. */
  public LocalDate validFrom() {
    return validFrom;
  }

  /** Returns the last day the form is valid; empty while it is in force. */
  public Optional<LocalDate> validTo() {
    return Optional.ofNullable(validTo);
  }

  /** Returns where the form comes from. */
  public String source() {
    return source;
  }

  /** Returns the kinds of period the form is reported for. */
  public List<PeriodScheme> periods() {
    return periods;
  }

  /** Returns the kind of period of this name. */
  public Optional<PeriodScheme> period(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /** Returns the rows of the form in printed order, and what it asks for only in prose. */
  public List<Indicator> indicators() {
    return indicators;
  }

  /** Returns the indicator of this identifier. */
  public Optional<Indicator> indicator(IndicatorId indicator) {
    return Optional.ofNullable(byId.get(indicator));
  }

  /** Returns what must hold, in the order of the file. */
  public List<Relation> relations() {
    return relations;
  }

  @Override
  public String toString() {
    return "Catalogue " + id;
  }
}
