package vn.cchc.io.internal.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.io.internal.annotate.sheet.NewWorkbook;
import vn.cchc.io.internal.annotate.sheet.TextRows;
import vn.cchc.model.Messages;

/** The sheets that list what is checked in the workbook, and what is not, and why. */
final class Checks {

  private static final List<Integer> WIDTHS = List.of(26, 13, 44, 70, 18);
  private static final List<Integer> UNSAID = List.of(44, 44, 60, 60);
  private static final int FIRST = 4;

  private static final int LEVEL = 1;
  private static final int FORMULA = 2;
  private static final int BECAUSE = 3;

  /** So many identifiers of relations that are alike are named. */
  private static final int NAMED = 12;

  private final Messages messages;
  private final Calculations calculations;
  private final String name;
  private final List<Listed> listed = new ArrayList<>();
  private final Map<Alike, List<Relation>> unsaid = new LinkedHashMap<>();

  private record Listed(Relation relation, String formula, int first, int last) {}

  private record Alike(String why, String because) {}

  Checks(Messages messages, Calculations calculations, String name) {
    this.messages = messages;
    this.calculations = calculations;
    this.name = name;
  }

  /** A relation that is said in lines of the calculation; ends when the next one begins. */
  final class Said {

    private final Relation relation;
    private final String formula;
    private final int number = FIRST + listed.size();
    private int first;
    private int last;

    private Said(Relation relation, String formula) {
      this.relation = relation;
      this.formula = formula;
    }

    String level() {
      return cell(LEVEL);
    }

    String formula() {
      return cell(FORMULA);
    }

    String because() {
      return cell(BECAUSE);
    }

    private String cell(int column) {
      return Quoted.sheet(name) + "!$" + (char) ('A' + column) + "$" + number;
    }

    /** Adds a line, and returns its number. */
    int line(String state, String sentence) {
      last = calculations.line(state, sentence);
      first = first == 0 ? last : first;
      return last;
    }

    /** Ends it; it is listed if there was a line. */
    void end() {
      if (first > 0) {
        listed.add(new Listed(relation, formula, first, last));
      }
    }
  }

  /** Begins a relation. */
  Said say(Relation relation, String formula) {
    return new Said(relation, formula);
  }

  /** Notes that a relation is not said, and why. */
  void leaveOut(Relation relation, String why) {
    unsaid
        .computeIfAbsent(new Alike(why, relation.because().vi()), key -> new ArrayList<>())
        .add(relation);
  }

  /** Returns the word of a strength. */
  String level(Strength strength) {
    return messages.text(
        switch (strength) {
          case MUST -> "severity.error";
          case SHOULD -> "severity.warning";
          case NOTE -> "severity.info";
        });
  }

  /** Returns the sheet of what is checked. */
  String said() {
    TextRows rows = head(WIDTHS, "workbook.said", "id", "level", "formula", "because", "state");
    for (Listed check : listed) {
      Relation relation = check.relation();
      List<String> texts =
          List.of(
              relation.id(),
              level(relation.strength()),
              check.formula(),
              relation.because().in(messages.locale()));
      rows.begin(TextRows.height(texts, WIDTHS), false);
      rows.cells(NewWorkbook.PLAIN, texts);
      String states = calculations.states(check.first(), check.last());
      rows.formula(
          BECAUSE + 1,
          NewWorkbook.TOLD,
          "IF(COUNTIF("
              + states
              + ",0)>0,"
              + word("broken")
              + ",IF(COUNTIF("
              + states
              + ",1)>0,"
              + word("held")
              + ","
              + word("open")
              + "))");
      rows.end();
    }
    return NewWorkbook.sheet(rows, WIDTHS, FIRST - 1, false, "");
  }

  private String word(String state) {
    return Quoted.text(messages.text("workbook.state." + state));
  }

  /** Returns the sheet of what is not checked. */
  String unsaid() {
    TextRows rows = head(UNSAID, "workbook.unsaid", "id", "formula", "because", "why");
    unsaid.forEach(
        (alike, relations) -> {
          List<String> texts =
              List.of(
                  ids(relations),
                  relations.get(0).formulaText(),
                  relations.get(0).because().in(messages.locale()),
                  messages.text("workbook.why." + alike.why()));
          rows.begin(TextRows.height(texts, UNSAID), false);
          rows.cells(NewWorkbook.PLAIN, texts);
          rows.end();
        });
    return NewWorkbook.sheet(rows, UNSAID, FIRST - 1, false, "");
  }

  private String ids(List<Relation> relations) {
    List<String> ids = relations.stream().map(Relation::id).toList();
    return ids.size() <= NAMED
        ? String.join(", ", ids)
        : messages.text(
            "workbook.ids", String.join(", ", ids.subList(0, NAMED)), ids.size() - NAMED);
  }

  private TextRows head(List<Integer> widths, String title, String... columns) {
    TextRows rows = new TextRows();
    rows.begin(TextRows.LINE + 4, true);
    rows.cell(0, NewWorkbook.TITLE, messages.text(title));
    rows.end();
    rows.begin(TextRows.LINE, true);
    rows.end();
    rows.begin(TextRows.LINE + 2, true);
    for (int i = 0; i < widths.size(); i++) {
      rows.cell(i, NewWorkbook.HEADING, messages.text("workbook.column." + columns[i]));
    }
    rows.end();
    return rows;
  }
}
