package vn.cchc.catalogue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;

/**
 * The digest of everything a catalogue says, in a form of its own: each text with its length before
 * it, each list with its size, so that no two catalogues are written alike.
 */
final class Fingerprint {

  /** Changes with what is written below, so that fingerprints of two ways are never compared. */
  private static final String WAY = "cchc-catalogue-4";

  private final DataOutputStream out;

  private Fingerprint(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  static String of(Catalogue catalogue) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new Fingerprint(new DigestOutputStream(OutputStream.nullOutputStream(), digest))
          .write(catalogue);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Catalogue catalogue) throws IOException {
    write(WAY);
    write(catalogue.id());
    write(catalogue.form());
    write(catalogue.version());
    write(catalogue.name());
    write(catalogue.level().name());
    write(catalogue.validFrom().toString());
    writeOptional(catalogue.validTo().map(Object::toString).orElse(null));
    write(catalogue.source());
    write(catalogue.enoughChecked().toString());
    out.writeInt(catalogue.standalone().size());
    for (Level level : catalogue.standalone()) {
      write(level.word());
    }
    out.writeInt(catalogue.periods().size());
    for (PeriodScheme period : catalogue.periods()) {
      write(period);
    }
    write(catalogue.moved());
    out.writeInt(catalogue.gone().size());
    for (Map.Entry<IndicatorId, LocalizedText> row : catalogue.gone().entrySet()) {
      write(row.getKey().value());
      write(row.getValue());
    }
    out.writeInt(catalogue.indicators().size());
    for (Indicator indicator : catalogue.indicators()) {
      write(indicator);
    }
    out.writeInt(catalogue.tables().size());
    for (Table table : catalogue.tables()) {
      write(table);
    }
    out.writeInt(catalogue.relations().size());
    for (Relation relation : catalogue.relations()) {
      write(relation);
    }
    out.writeInt(catalogue.overTime().size());
    for (Relation relation : catalogue.overTime()) {
      write(relation);
    }
    out.flush();
  }

  private void write(PeriodScheme period) throws IOException {
    write(period.kind());
    write(period.from().toString());
    write(period.to().toString());
    out.writeBoolean(period.startsInPreviousYear());
    out.writeInt(period.dueDay());
  }

  private void write(Indicator indicator) throws IOException {
    write(indicator.id().value());
    write(indicator.name());
    writeOptional(indicator.unit());
    write(indicator.kind().name());
    // in their order, which is the printed one and that of messages
    out.writeInt(indicator.codes().size());
    for (Map.Entry<String, LocalizedText> code : indicator.codes().entrySet()) {
      write(code.getKey());
      write(code.getValue());
    }
    Indicator.Measure measures = indicator.measures();
    writeOptional(measures == null ? null : measures.name());
    List<Level> levels = indicator.reportedBy().stream().sorted().toList();
    out.writeInt(levels.size());
    for (Level level : levels) {
      write(level.name());
    }
    write(indicator.note().name());
    out.writeInt(indicator.phrases().size());
    for (String phrase : indicator.phrases()) {
      write(phrase);
    }
    write(indicator.place().name());
    Level about = indicator.about();
    write(about == null ? "" : about.name());
    out.writeBoolean(indicator.isSigned());
    BigDecimal most = indicator.most();
    writeOptional(most == null ? null : most.toString());
  }

  private void write(Table table) throws IOException {
    write(table.id());
    write(table.name());
    out.writeBoolean(table.isOpen());
    List<String> totals = table.totals().stream().sorted().toList();
    out.writeInt(totals.size());
    for (String total : totals) {
      write(total);
    }
    write(table.moved());
    out.writeInt(table.columns().size());
    for (Indicator column : table.columns()) {
      write(column);
    }
    out.writeInt(table.rows().size());
    for (TableRow row : table.rows()) {
      write(row.ref().toString());
      write(row.code().value());
      writeOptional(row.english());
      write(row.role().name());
    }
  }

  private void write(Relation relation) throws IOException {
    write(relation.id());
    write(relation.kind().name());
    // its text, which with the rows above is its formula, and which messages quote
    write(relation.formulaText());
    write(relation.strength().name());
    out.writeBoolean(relation.partsMayShare());
    out.writeBoolean(relation.isWaivable());
    write(relation.because());
    write(relation.why());
    RelationMessage message = relation.message();
    out.writeBoolean(message != null);
    if (message != null) {
      write(message.text());
    }
    write(relation.source());
    Scope scope = relation.scope();
    writeOptional(scope == null ? null : scope.toString());
  }

  private void write(Map<IndicatorId, IndicatorId> moved) throws IOException {
    out.writeInt(moved.size());
    for (Map.Entry<IndicatorId, IndicatorId> move : new TreeMap<>(moved).entrySet()) {
      write(move.getKey().value());
      write(move.getValue().value());
    }
  }

  private void write(LocalizedText text) throws IOException {
    write(text.vi());
    write(text.en());
  }

  private void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private void writeOptional(@Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      write(text);
    }
  }
}
