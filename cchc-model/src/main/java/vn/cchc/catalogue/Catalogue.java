package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.internal.Nearest;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;
import vn.cchc.model.internal.ExplainedArgumentException;
import vn.cchc.model.internal.Texts;

/**
 * A form and what must hold between its figures. Immutable and thread-safe.
 *
 * <p>Identifiers of indicators and of relations are unique, and every relation speaks of indicators
 * of the form that take a value. {@link Catalogues} and {@link CatalogueReader} give one; a program
 * changes it by {@link #with(Relation)} and {@link #without}, or makes one by {@link #builder}.
 */
public final class Catalogue {

  private static final Fraction HALF = new Fraction(1, 2);

  private final String id;
  private final String form;
  private final LocalizedText name;
  private final Level level;
  private final LocalDate validFrom;
  private final @Nullable LocalDate validTo;
  private final String source;
  private final String version;
  private final Fraction enoughChecked;
  private final Set<Level> standalone;
  private final List<PeriodScheme> periods;
  private final List<Indicator> indicators;
  private final List<Table> tables;
  private final List<Relation> relations;
  private final List<Relation> overTime;
  private final Map<IndicatorId, IndicatorId> moved;
  private final Map<IndicatorId, LocalizedText> gone;
  private final Map<IndicatorId, Indicator> indicatorsById;
  private final Map<String, Relation> relationsById = new LinkedHashMap<>();
  private final Map<String, PeriodScheme> periodsByKind = new HashMap<>();
  private volatile @Nullable List<Section> sections;
  private volatile @Nullable String fingerprint;

  private Catalogue(Builder parts, LocalizedText name, Level level, LocalDate validFrom) {
    this.id = parts.id;
    this.form = parts.form;
    this.name = name;
    this.level = level;
    this.validFrom = validFrom;
    this.validTo = parts.validTo;
    this.source = parts.source;
    this.version = parts.version;
    this.enoughChecked = parts.enoughChecked;
    this.standalone = Collections.unmodifiableSet(parts.standalone);
    this.periods = parts.periods;
    List<Indicator> ofLevel = new ArrayList<>();
    for (Indicator row : parts.indicators) {
      ofLevel.add(row.inFormOf(level));
    }
    this.indicators = List.copyOf(ofLevel);
    this.tables = parts.tables;
    FormRows rows = new FormRows(indicators, tables);
    this.indicatorsById = rows.byId();
    for (Relation relation : parts.relations) {
      if (relationsById.put(relation.id(), rows.bound(relation)) != null) {
        throw new IllegalArgumentException("relation " + relation.id() + " occurs twice");
      }
    }
    this.relations = List.copyOf(relationsById.values());
    List<Relation> between = new ArrayList<>();
    for (Relation relation : parts.overTime) {
      if (relationsById.put(relation.id(), rows.bound(relation)) != null) {
        throw new IllegalArgumentException("relation " + relation.id() + " occurs twice");
      }
      between.add(rows.bound(relation));
    }
    this.overTime = List.copyOf(between);
    this.moved = Moves.checked(parts.moved, indicatorsById.keySet(), "indicator");
    this.gone = gone(parts.gone, indicatorsById.keySet());
    for (PeriodScheme period : periods) {
      if (periodsByKind.put(period.kind(), period) != null) {
        throw new IllegalArgumentException(
            "period " + Texts.shortened(period.kind()) + " occurs twice");
      }
    }
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException(
          "valid until " + validTo + ", before it is valid from " + validFrom);
    }
  }

  private static Map<IndicatorId, LocalizedText> gone(
      Map<IndicatorId, LocalizedText> gone, Set<IndicatorId> known) {
    for (IndicatorId id : gone.keySet()) {
      if (known.contains(id)) {
        throw new ExplainedArgumentException("gone", id);
      }
    }
    return Collections.unmodifiableMap(new TreeMap<>(gone));
  }

  /** Returns a builder of a catalogue; name, level and first day have to be given. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Returns a builder that has everything this catalogue has. */
  public Builder toBuilder() {
    return toBuilder(id);
  }

  private Builder toBuilder(String of) {
    return new Builder(of)
        .form(form)
        .name(name)
        .level(level)
        .validFrom(validFrom)
        .validTo(validTo)
        .source(source)
        .version(version)
        .enoughChecked(enoughChecked)
        .standalone(standalone)
        .periods(periods)
        .indicators(indicators)
        .tables(tables)
        .relations(relations)
        .overTime(overTime)
        .moved(moved)
        .gone(gone);
  }

  /** Returns the identifier reports name the form by, such as {@code cchc-2021-province}. */
  public String id() {
    return id;
  }

  /**
   * Returns the number of the form, such as {@code II.06a/VPCP/KSTT}: what is printed on it, and
   * the same for the catalogues of all levels and years; empty where it has none. {@link
   * CatalogueChoice} finds catalogues by it.
   */
  public String form() {
    return form;
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

  /**
   * Returns which version of the catalogue this is, such as {@code 2021.1}; empty where none is
   * given. It is a name for people; {@link #fingerprint} tells whether two say the same.
   */
  public String version() {
    return version;
  }

  /**
   * Returns the share of figures that must have been checked for a verdict to mean anything: of
   * those that the reporting level fills in and a relation can check. One half where the catalogue
   * does not say.
   */
  public Fraction enoughChecked() {
    return enoughChecked;
  }

  /**
   * Returns the levels whose reports leave out the agencies below theirs: a district that reports
   * without its communes. What is a sum over the agencies below a province then adds those communes
   * too, and of the district nothing is summed. None where the catalogue does not say.
   */
  public Set<Level> standalone() {
    return standalone;
  }

  /** Returns the kinds of period the form is reported for. */
  public List<PeriodScheme> periods() {
    return periods;
  }

  /** Returns the kind of period of this name. */
  public Optional<PeriodScheme> period(String kind) {
    return Optional.ofNullable(periodsByKind.get(requireNonNull(kind, "kind")));
  }

  /** Returns the rows of the form in printed order, and what it asks for only in prose. */
  public List<Indicator> indicators() {
    return indicators;
  }

  /** Returns the tables of rows and columns; empty where the form has one column of figures. */
  public List<Table> tables() {
    return tables;
  }

  /** Returns the table of this identifier. */
  public Optional<Table> table(String tableId) {
    requireNonNull(tableId, "tableId");
    return tables.stream().filter(table -> table.id().equals(tableId)).findFirst();
  }

  /**
   * Returns a report whose cells are called as this catalogue calls them: one whose row is given by
   * its code, or by a name in other case, is that of the printed row. Findings call them so.
   */
  public Report named(Report report) {
    if (requireNonNull(report, "report").figures().stream()
        .allMatch(f -> named(f).equals(f.ref()))) {
      return report;
    }
    return report.withFigures(report.figures().stream().map(f -> f.withRef(named(f))).toList());
  }

  private FigureRef named(Figure figure) {
    FigureRef ref = figure.ref();
    RowRef row = ref.row();
    String name = ref.table();
    if (tables.isEmpty() || row == null || name == null) {
      return ref;
    }
    RowRef printed = table(name).flatMap(table -> table.printed(row)).orElse(row);
    return printed.equals(row) ? ref : ref.inCell(name, printed, ref.indicator());
  }

  /** Returns the indicator of this identifier. */
  public Optional<Indicator> indicator(IndicatorId id) {
    return Optional.ofNullable(indicatorsById.get(requireNonNull(id, "id")));
  }

  /**
   * Returns which rows an earlier edition of the form called otherwise: its identifiers, and those
   * of this one. {@link ReportMover} moves reports by them.
   */
  public Map<IndicatorId, IndicatorId> moved() {
    return moved;
  }

  /**
   * Returns the rows that an earlier edition of the form had and this one has no longer, with their
   * names, in the order of their identifiers: a figure given in one of them is told as that, and
   * not as a row that nobody knows. A catalogue that builds on another has those it drops.
   */
  public Map<IndicatorId, LocalizedText> gone() {
    return gone;
  }

  /** Returns the form's top sections in printed order. */
  public List<Section> sections() {
    List<Section> known = sections;
    if (known == null) {
      known = Section.of(indicators);
      sections = known;
    }
    return known;
  }

  /** Returns what must hold, in the order of the file. */
  public List<Relation> relations() {
    return relations;
  }

  /**
   * Returns what must hold between this report and others, in the order of the file: it is asked
   * only where a report is checked beside others.
   */
  public List<Relation> overTime() {
    return overTime;
  }

  /** Returns the relation of this identifier, within a report or between reports. */
  public Optional<Relation> relation(String id) {
    return Optional.ofNullable(relationsById.get(requireNonNull(id, "id")));
  }

  /**
   * Returns this catalogue with a relation, which takes the place of the one of its identifier, or
   * else is the last. Its formula is read by the rows of this form.
   *
   * @throws IllegalArgumentException if it speaks of no figure, or of one that the form does not
   *     have; the message names the nearest that it has
   */
  public Catalogue with(Relation relation) {
    Map<String, Relation> all = new LinkedHashMap<>();
    relations.forEach(one -> all.put(one.id(), one));
    all.put(requireNonNull(relation, "relation").id(), relation);
    List<Relation> others =
        overTime.stream().filter(one -> !one.id().equals(relation.id())).toList();
    return toBuilder().relations(List.copyOf(all.values())).overTime(others).build();
  }

  /**
   * Returns this catalogue with a row, which takes the place of the one of its identifier, or else
   * is the last.
   *
   * @throws IllegalArgumentException if it is a heading of whose figure a relation speaks
   */
  public Catalogue with(Indicator indicator) {
    Map<IndicatorId, Indicator> all = new LinkedHashMap<>();
    indicators.forEach(row -> all.put(row.id(), row));
    all.put(requireNonNull(indicator, "indicator").id(), indicator);
    Map<IndicatorId, LocalizedText> left = new HashMap<>(gone);
    left.remove(indicator.id());
    return toBuilder().indicators(List.copyOf(all.values())).gone(left).build();
  }

  /** Returns this catalogue by another identifier. */
  public Catalogue withId(String other) {
    return toBuilder(requireNonNull(other, "other")).build();
  }

  /**
   * Returns this catalogue without a relation.
   *
   * @throws IllegalArgumentException if it has none of this identifier; the message names the
   *     nearest
   */
  public Catalogue without(String relationId) {
    if (!relationsById.containsKey(requireNonNull(relationId, "relationId"))) {
      throw new IllegalArgumentException(
          "catalogue "
              + id
              + " has no relation '"
              + Texts.shortened(relationId)
              + "'"
              + Nearest.to(relationId, relationsById.keySet()));
    }
    return toBuilder()
        .relations(without(relations, relationId))
        .overTime(without(overTime, relationId))
        .build();
  }

  private static List<Relation> without(List<Relation> some, String id) {
    return some.stream().filter(relation -> !relation.id().equals(id)).toList();
  }

  /**
   * Returns the SHA-256, in hex, of everything the catalogue says. It does not depend on where the
   * catalogue comes from or how its file is laid out; whatever can change a finding, or what is
   * said of it, changes it: also the order of relations, of rows and of codes, which is the order
   * of findings and of words in them. Made when first asked for. Fingerprints are for comparing
   * catalogues in one version of the library; another may make others.
   */
  public String fingerprint() {
    String known = fingerprint;
    if (known == null) {
      known = Fingerprint.of(this);
      fingerprint = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return "Catalogue " + id + (version.isEmpty() ? "" : " " + version);
  }

  /** Makes a catalogue, part by part. Not thread-safe. */
  public static final class Builder {

    private final String id;
    private @Nullable LocalizedText name;
    private @Nullable Level level;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String form = "";
    private String source = "";
    private String version = "";
    private Fraction enoughChecked = HALF;
    private Set<Level> standalone = EnumSet.noneOf(Level.class);
    private List<PeriodScheme> periods = List.of();
    private List<Indicator> indicators = List.of();
    private List<Table> tables = List.of();
    private List<Relation> relations = List.of();
    private List<Relation> overTime = List.of();
    private Map<IndicatorId, IndicatorId> moved = Map.of();
    private Map<IndicatorId, LocalizedText> gone = Map.of();

    private Builder(String id) {
      this.id = requireNonNull(id, "id");
    }

    /** Sets the form's name. */
    public Builder name(String vi, String en) {
      return name(new LocalizedText(vi, en));
    }

    /** Sets the form's name. */
    public Builder name(LocalizedText name) {
      this.name = requireNonNull(name, "name");
      return this;
    }

    /** Sets the number of the form, which catalogues of other levels and years share. */
    public Builder form(String form) {
      this.form = requireNonNull(form, "form");
      return this;
    }

    /** Sets the level of the agencies whose form this is. */
    public Builder level(Level level) {
      this.level = requireNonNull(level, "level");
      return this;
    }

    /** Sets the first day the form is valid. */
    public Builder validFrom(LocalDate validFrom) {
      this.validFrom = requireNonNull(validFrom, "validFrom");
      return this;
    }

    /** Sets the last day the form is valid; it is in force where it is not set. */
    public Builder validTo(@Nullable LocalDate validTo) {
      this.validTo = validTo;
      return this;
    }

    /** Sets where the form comes from. */
    public Builder source(String source) {
      this.source = requireNonNull(source, "source");
      return this;
    }

    /** Sets which version of the catalogue this is. */
    public Builder version(String version) {
      this.version = requireNonNull(version, "version");
      return this;
    }

    /** Sets how many of the figures must have been checked; one half where it is not set. */
    public Builder enoughChecked(Fraction enoughChecked) {
      this.enoughChecked = requireNonNull(enoughChecked, "enoughChecked");
      return this;
    }

    /** Sets the levels whose reports leave out the agencies below theirs. */
    public Builder standalone(Set<Level> standalone) {
      Set<Level> levels = EnumSet.noneOf(Level.class);
      levels.addAll(requireNonNull(standalone, "standalone"));
      this.standalone = levels;
      return this;
    }

    /** Sets the kinds of period the form is reported for. */
    public Builder periods(List<PeriodScheme> periods) {
      this.periods = List.copyOf(requireNonNull(periods, "periods"));
      return this;
    }

    /** Sets the rows; one that does not say who fills it in is filled in by the form's level. */
    public Builder indicators(List<Indicator> indicators) {
      this.indicators = List.copyOf(requireNonNull(indicators, "indicators"));
      return this;
    }

    /** Sets the tables of rows and columns. */
    public Builder tables(List<Table> tables) {
      this.tables = List.copyOf(requireNonNull(tables, "tables"));
      return this;
    }

    /** Sets which rows an earlier edition of the form called otherwise. */
    public Builder moved(Map<IndicatorId, IndicatorId> moved) {
      this.moved = Map.copyOf(requireNonNull(moved, "moved"));
      return this;
    }

    /** Sets which rows of an earlier edition of the form it has no longer, with their names. */
    public Builder gone(Map<IndicatorId, LocalizedText> gone) {
      this.gone = Map.copyOf(requireNonNull(gone, "gone"));
      return this;
    }

    /** Sets what must hold; formulas are read by the rows of the form. */
    public Builder relations(List<Relation> relations) {
      this.relations = List.copyOf(requireNonNull(relations, "relations"));
      return this;
    }

    /** Sets what must hold between reports; formulas are read by the rows of the form. */
    public Builder overTime(List<Relation> relations) {
      this.overTime = List.copyOf(requireNonNull(relations, "relations"));
      return this;
    }

    /**
     * Returns the catalogue.
     *
     * @throws IllegalStateException if a part is missing
     * @throws IllegalArgumentException if an identifier or a kind of period occurs twice, the
     *     form's validity ends before it begins, a row was moved to one it does not have, one that
     *     it has is said to be gone, or a relation speaks of no figure, or of one that the form
     *     does not have
     */
    public Catalogue build() {
      if (name == null || level == null || validFrom == null) {
        String missing = name == null ? "name" : level == null ? "level" : "validFrom";
        throw new IllegalStateException("catalogue " + id + ": '" + missing + "' is missing");
      }
      return new Catalogue(this, name, level, validFrom);
    }
  }
}
