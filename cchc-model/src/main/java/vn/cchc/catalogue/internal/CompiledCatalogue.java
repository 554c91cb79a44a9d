package vn.cchc.catalogue.internal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.FormulaParser;
import vn.cchc.catalogue.Fraction;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.Indicator.Measure;
import vn.cchc.catalogue.Indicator.NoteUse;
import vn.cchc.catalogue.Indicator.Place;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.RelationMessage;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Strength;
import vn.cchc.catalogue.Table;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.RelationKind;

/**
 * A shipped catalogue as the build leaves it: read and checked once, so that nobody's program waits
 * for YAML to be parsed. Of the same build as the classes that read it, so it has no version.
 */
public final class CompiledCatalogue {

  private CompiledCatalogue() {}

  /** Writes a catalogue. */
  public static void write(Catalogue catalogue, DataOutput out) throws IOException {
    out.writeUTF(catalogue.id());
    out.writeUTF(catalogue.form());
    out.writeUTF(catalogue.version());
    write(catalogue.name(), out);
    out.writeUTF(catalogue.level().name());
    out.writeUTF(catalogue.validFrom().toString());
    writeOptional(catalogue.validTo().map(LocalDate::toString).orElse(null), out);
    out.writeUTF(catalogue.source());
    out.writeInt(catalogue.enoughChecked().numerator());
    out.writeInt(catalogue.enoughChecked().denominator());
    out.writeInt(catalogue.standalone().size());
    for (Level level : catalogue.standalone()) {
      out.writeUTF(level.name());
    }
    out.writeInt(catalogue.periods().size());
    for (PeriodScheme period : catalogue.periods()) {
      write(period, out);
    }
    CompiledTables.write(catalogue.moved(), out);
    out.writeInt(catalogue.gone().size());
    for (Map.Entry<IndicatorId, LocalizedText> row : catalogue.gone().entrySet()) {
      out.writeUTF(row.getKey().value());
      write(row.getValue(), out);
    }
    out.writeInt(catalogue.indicators().size());
    for (Indicator indicator : catalogue.indicators()) {
      write(indicator, out);
    }
    out.writeInt(catalogue.tables().size());
    for (Table table : catalogue.tables()) {
      CompiledTables.write(table, out);
    }
    for (List<Relation> relations : List.of(catalogue.relations(), catalogue.overTime())) {
      out.writeInt(relations.size());
      for (Relation relation : relations) {
        write(relation, out);
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Catalogue read(DataInput in) throws IOException {
    Catalogue.Builder catalogue = Catalogue.builder(in.readUTF());
    catalogue.form(in.readUTF());
    catalogue.version(in.readUTF());
    catalogue.name(text(in));
    catalogue.level(Level.valueOf(in.readUTF()));
    catalogue.validFrom(LocalDate.parse(in.readUTF()));
    String to = optional(in);
    catalogue.validTo(to == null ? null : LocalDate.parse(to));
    catalogue.source(in.readUTF());
    catalogue.enoughChecked(new Fraction(in.readInt(), in.readInt()));
    Set<Level> standalone = new LinkedHashSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      standalone.add(Level.valueOf(in.readUTF()));
    }
    catalogue.standalone(standalone);
    List<PeriodScheme> periods = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      periods.add(period(in));
    }
    catalogue.moved(CompiledTables.moved(in));
    Map<IndicatorId, LocalizedText> gone = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      gone.put(new IndicatorId(in.readUTF()), text(in));
    }
    catalogue.gone(gone);
    List<Indicator> indicators = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      indicators.add(indicator(in));
    }
    List<Table> tables = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      tables.add(CompiledTables.read(in));
    }
    FormulaParser formulas = FormulaParser.ofForm(indicators);
    Map<String, Table> byId = new LinkedHashMap<>();
    tables.forEach(table -> byId.put(table.id(), table));
    List<Relation> relations = relations(in, formulas, byId);
    List<Relation> overTime = relations(in, formulas, byId);
    return catalogue
        .periods(periods)
        .indicators(indicators)
        .tables(tables)
        .relations(relations)
        .overTime(overTime)
        .build();
  }

  private static List<Relation> relations(
      DataInput in, FormulaParser formulas, Map<String, Table> tables) throws IOException {
    List<Relation> relations = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      relations.add(relation(in, formulas, tables));
    }
    return relations;
  }

  private static void write(PeriodScheme period, DataOutput out) throws IOException {
    out.writeUTF(period.kind());
    write(period.from(), out);
    write(period.to(), out);
    out.writeBoolean(period.startsInPreviousYear());
    out.writeInt(period.dueDay());
  }

  private static PeriodScheme period(DataInput in) throws IOException {
    return new PeriodScheme(in.readUTF(), day(in), day(in), in.readBoolean(), in.readInt());
  }

  private static void write(MonthDay day, DataOutput out) throws IOException {
    out.writeInt(day.getMonthValue());
    out.writeInt(day.getDayOfMonth());
  }

  private static MonthDay day(DataInput in) throws IOException {
    return MonthDay.of(in.readInt(), in.readInt());
  }

  static void write(Indicator indicator, DataOutput out) throws IOException {
    out.writeUTF(indicator.id().value());
    write(indicator.name(), out);
    writeOptional(indicator.unit(), out);
    out.writeUTF(indicator.kind().name());
    out.writeInt(indicator.codes().size());
    for (Map.Entry<String, LocalizedText> code : indicator.codes().entrySet()) {
      out.writeUTF(code.getKey());
      write(code.getValue(), out);
    }
    Measure measures = indicator.measures();
    writeOptional(measures == null ? null : measures.name(), out);
    out.writeInt(indicator.reportedBy().size());
    for (Level level : Level.values()) {
      if (indicator.reportedBy().contains(level)) {
        out.writeUTF(level.name());
      }
    }
    out.writeUTF(indicator.note().name());
    out.writeInt(indicator.phrases().size());
    for (String phrase : indicator.phrases()) {
      out.writeUTF(phrase);
    }
    out.writeUTF(indicator.place().name());
    Level about = indicator.about();
    writeOptional(about == null ? null : about.name(), out);
    out.writeBoolean(indicator.isSigned());
    BigDecimal most = indicator.most();
    writeOptional(most == null ? null : most.toString(), out);
  }

  static Indicator indicator(DataInput in) throws IOException {
    Indicator.Builder indicator = Indicator.builder(in.readUTF());
    indicator.name(text(in));
    indicator.unit(optional(in));
    indicator.kind(Kind.valueOf(in.readUTF()));
    Map<String, LocalizedText> codes = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      codes.put(in.readUTF(), text(in));
    }
    indicator.codes(codes);
    String measures = optional(in);
    indicator.measures(measures == null ? null : Measure.valueOf(measures));
    Set<Level> reportedBy = new LinkedHashSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      reportedBy.add(Level.valueOf(in.readUTF()));
    }
    indicator.reportedBy(reportedBy);
    indicator.note(NoteUse.valueOf(in.readUTF()));
    List<String> phrases = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      phrases.add(in.readUTF());
    }
    indicator.phrases(phrases).place(Place.valueOf(in.readUTF()));
    String about = optional(in);
    indicator.about(about == null ? null : Level.valueOf(about)).signed(in.readBoolean());
    String most = optional(in);
    return indicator.most(most == null ? null : new BigDecimal(most)).build();
  }

  private static void write(Relation relation, DataOutput out) throws IOException {
    out.writeUTF(relation.id());
    out.writeUTF(relation.formulaText());
    out.writeUTF(relation.kind().name());
    out.writeUTF(relation.strength().name());
    out.writeBoolean(relation.partsMayShare());
    out.writeBoolean(relation.isWaivable());
    write(relation.because(), out);
    write(relation.why(), out);
    RelationMessage message = relation.message();
    out.writeBoolean(message != null);
    if (message != null) {
      write(message.text(), out);
    }
    out.writeUTF(relation.source());
    CompiledTables.write(relation.scope(), out);
  }

  private static Relation relation(DataInput in, FormulaParser formulas, Map<String, Table> tables)
      throws IOException {
    Relation.Builder builder = Relation.builder(in.readUTF());
    String text = in.readUTF();
    RelationKind kind = RelationKind.valueOf(in.readUTF());
    builder
        .strength(Strength.valueOf(in.readUTF()))
        .partsMayShare(in.readBoolean())
        .waivable(in.readBoolean())
        .because(text(in))
        .why(text(in))
        .message(in.readBoolean() ? RelationMessage.of(text(in)) : null)
        .source(in.readUTF());
    Scope scope = CompiledTables.scope(in);
    builder.scope(scope);
    Table table = scope == null ? null : tables.get(scope.table());
    FormulaParser by =
        scope == null || table == null ? formulas : FormulaParser.ofTable(table, scope);
    Relation relation = builder.formula(text, by).build();
    // one that the formula tells is not said, so that it changes with the formula
    return relation.kind() == kind ? relation : relation.toBuilder().kind(kind).build();
  }

  static void write(LocalizedText text, DataOutput out) throws IOException {
    out.writeUTF(text.vi());
    out.writeUTF(text.en());
  }

  static LocalizedText text(DataInput in) throws IOException {
    return new LocalizedText(in.readUTF(), in.readUTF());
  }

  static void writeOptional(@Nullable String text, DataOutput out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  static @Nullable String optional(DataInput in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }
}
