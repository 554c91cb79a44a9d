package vn.cchc.io.internal.annotate.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.markup.Element;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.io.internal.format.markup.Markup;
import vn.cchc.io.internal.format.opc.PackageEdit;
import vn.cchc.io.internal.format.opc.PartRelations;
import vn.cchc.io.internal.format.opc.PartRelations.Relation;
import vn.cchc.io.internal.format.sheet.OwnResults;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/** The sheets a workbook lists, of which some may be ours. */
final class Sheets {

  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  private static final String STYLES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final List<String> BEHIND_NAMES =
      List.of(
          "calcPr",
          "oleSize",
          "customWorkbookViews",
          "pivotCaches",
          "smartTagPr",
          "smartTagTypes",
          "webPublishing",
          "fileRecoveryPr",
          "webPublishObjects",
          "extLst");

  /** What the name of a sheet may not be longer than. */
  private static final int NAME = 31;

  private final PackageEdit edit;
  private final Markup workbook;
  private final PartRelations relations;
  private final List<Sheet> sheets = new ArrayList<>();

  /** A sheet, in the order of the workbook. */
  record Sheet(String name, int id, @Nullable String part, Element element) {}

  Sheets(PackageEdit edit, String main) {
    this.edit = edit;
    workbook = edit.part(main);
    relations = edit.relations(main);
    Element list = list();
    for (Element element : list.children("sheet")) {
      String name = element.attribute("name");
      String id = element.anyAttribute("id");
      Relation relation = id == null ? null : relations.withId(id);
      String part =
          relation != null && relation.isOfKind("worksheet") && edit.holds(relation.target())
              ? relation.target()
              : null;
      sheets.add(new Sheet(name == null ? "" : name, element.number("sheetId", 0), part, element));
    }
  }

  private Element list() {
    Element list = workbook.root().child("sheets");
    if (list == null) {
      throw new ReportFormatException(Fault.of("office.damaged", "XLSX"));
    }
    return list;
  }

  /** Returns the parts of its sheets of cells. */
  List<String> parts() {
    return sheets.stream().map(Sheet::part).filter(part -> part != null).distinct().toList();
  }

  /** Returns the part of the first sheet of a name; null if there is none. */
  @Nullable String part(String name) {
    for (Sheet sheet : sheets) {
      if (sheet.name.equals(name)) {
        return sheet.part;
      }
    }
    return null;
  }

  /** Returns the part that holds the styles, adding it where there is none. */
  String styles() {
    return relations.partOf(
        "styles",
        OFFICE + "/",
        "xl/styles",
        STYLES,
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "</styleSheet>");
  }

  /** Takes the sheets out that we added before. */
  void removeOurs() {
    Element names = workbook.root().child("definedNames");
    if (names == null) {
      return;
    }
    Set<String> ours = new HashSet<>();
    for (Element name : names.children("definedName")) {
      if (OwnResults.isName(name.attribute("name"))) {
        String sheet = OwnResults.sheetOf(plain(name.inside()));
        if (sheet != null) {
          ours.add(Texts.nfc(sheet));
        }
        workbook.remove(name);
      }
    }
    List<Sheet> removed = new ArrayList<>();
    NavigableSet<Integer> places = new TreeSet<>();
    for (int i = sheets.size() - 1; i >= 0 && removed.size() < sheets.size() - 1; i--) {
      Sheet sheet = sheets.get(i);
      if (sheet.part != null && ours.contains(Texts.nfc(sheet.name))) {
        removed.add(sheet);
        places.add(i);
      }
    }
    if (!removed.isEmpty()) {
      forgetOrder(removed);
      removed.forEach(this::remove);
      sheets.removeAll(removed);
      close(places, names);
    }
  }

  private void remove(Sheet sheet) {
    workbook.remove(sheet.element);
    String id = sheet.element.anyAttribute("id");
    Relation relation = id == null ? null : relations.withId(id);
    if (relation != null && sheet.part != null) {
      relations.remove(relation);
      edit.relations(sheet.part).all().forEach(related -> edit.remove(related.target()));
      edit.remove(sheet.part);
    }
  }

  /** What tells sheets by their number tells those behind removed ones by another. */
  private void close(NavigableSet<Integer> removed, Element names) {
    for (Element name : names.children("definedName")) {
      int local = name.number("localSheetId", -1);
      if (OwnResults.isName(name.attribute("name")) || local < 0) {
        continue;
      }
      int before = removed.headSet(local, false).size();
      if (removed.contains(local)) {
        workbook.remove(name);
      } else if (before > 0) {
        workbook.set(name, "localSheetId", String.valueOf(local - before));
      }
    }
    Element views = workbook.root().child("bookViews");
    if (views != null) {
      for (Element view : views.children()) {
        for (String attribute : List.of("activeTab", "firstSheet")) {
          int tab = view.number(attribute, 0);
          int before = Math.min(tab, removed.headSet(tab, true).size());
          if (before > 0) {
            workbook.set(view, attribute, String.valueOf(tab - before));
          }
        }
      }
    }
  }

  /** In what order formulas are computed names those of sheets, if somebody typed any there. */
  private void forgetOrder(List<Sheet> removed) {
    Relation order = relations.ofKind("calcChain");
    if (order != null && removed.stream().anyMatch(this::computes)) {
      relations.remove(order);
      edit.remove(order.target());
    }
  }

  private boolean computes(Sheet sheet) {
    return sheet.part != null
        && edit.part(sheet.part).elements().stream().anyMatch(element -> element.is("f"));
  }

  private static String plain(String written) {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < written.length(); at = Escapes.next(written, at)) {
      plain.append(Escapes.meant(written, at));
    }
    return plain.toString();
  }

  /** Returns a name that no sheet has, and none that will be added. */
  private String free(String wanted, Collection<String> added) {
    Set<String> taken = new HashSet<>();
    added.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    sheets.forEach(sheet -> taken.add(Texts.nfc(sheet.name).toLowerCase(Locale.ROOT)));
    String name = wanted;
    for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
      String end = " (" + i + ")";
      name = wanted.substring(0, Math.min(wanted.length(), NAME - end.length())) + end;
    }
    return name;
  }

  /**
   * Adds our sheets behind all others.
   *
   * @param wanted what they are called, the second with a number behind it
   * @param xml of each
   * @param head the number of the row that is printed on each page, from 1
   */
  void add(String wanted, List<String> xml, int head) {
    Element list = list();
    String prefix = list.prefix();
    int last = sheets.stream().mapToInt(Sheet::id).max().orElse(0);
    Set<String> added = new LinkedHashSet<>();
    StringBuilder listed = new StringBuilder();
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < xml.size(); i++) {
      String part = edit.free("xl/worksheets/cchc", ".xml");
      edit.add(part, SHEET, xml.get(i));
      String id = relations.add(OFFICE + "/worksheet", part);
      String name = free(wanted, added);
      added.add(name);
      listed.append(
          Escapes.fill(
              "<%ssheet xmlns:r=\"%s\" name=\"%s\" sheetId=\"%d\" r:id=\"%s\"/>",
              prefix, OFFICE, Escapes.escaped(name), last + i + 1, id));
      named.append(
          Escapes.fill(
              "<%1$sdefinedName name=\"%2$s\" hidden=\"1\">%3$s$A$1</%1$sdefinedName>"
                  + "<%1$sdefinedName name=\"_xlnm.Print_Titles\" localSheetId=\"%4$d\">"
                  + "%3$s$%5$d:$%5$d</%1$sdefinedName>",
              prefix,
              OwnResults.NAME + (i == 0 ? "" : "_" + (i + 1)),
              Escapes.escaped("'" + name.replace("'", "''") + "'!"),
              sheets.size() + i,
              head));
    }
    workbook.append(list, listed.toString());
    Element names = workbook.root().child("definedNames");
    if (names != null) {
      workbook.append(names, named.toString());
    } else {
      workbook.insertBefore(
          workbook.root(),
          BEHIND_NAMES,
          Escapes.fill("<%1$sdefinedNames>%2$s</%1$sdefinedNames>", prefix, named));
    }
  }
}
