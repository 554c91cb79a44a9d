package vn.cchc.io.internal.annotate.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.annotate.Done;
import vn.cchc.io.internal.annotate.Inert;
import vn.cchc.io.internal.annotate.Mark;
import vn.cchc.io.internal.annotate.Marks;
import vn.cchc.io.internal.annotate.Places;
import vn.cchc.io.internal.annotate.word.ProsePlaces.Range;
import vn.cchc.io.internal.format.docx.DocxMap;
import vn.cchc.io.internal.format.markup.Element;
import vn.cchc.io.internal.format.markup.Markup;
import vn.cchc.io.internal.format.opc.MainPart;
import vn.cchc.io.internal.format.opc.PackageEdit;
import vn.cchc.io.internal.format.zip.ZipPackage;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Place;

/**
 * Puts marks into a document of Word: a comment at its beginning that says what was found, and one
 * at each cell and each sentence in question. What an earlier run put there is taken out first.
 * Used once.
 */
public final class DocumentAnnotator {

  /** So many findings without a place are listed in the first comment. */
  private static final int LISTED = 20;

  private final String name;
  private final String main;
  private final Marks marks;
  private final Places places;
  private final List<String> narrative;

  private DocumentAnnotator(
      String name, String main, Marks marks, Places places, List<String> narrative) {
    this.name = name;
    this.main = main;
    this.marks = marks;
    this.places = places;
    this.narrative = narrative;
  }

  /**
   * Annotates a document.
   *
   * @param name what messages call it
   * @param narrative the prose as it was read from it
   * @throws ReportFormatException if it cannot be read
   */
  public static Done annotate(
      byte[] document, String name, Marks marks, Places places, List<String> narrative) {
    MainPart main = MainPart.of(ZipPackage.open(document, name), name);
    String part = main == null ? "word/document.xml" : main.part();
    return new DocumentAnnotator(name, part, marks, places, narrative).annotate(document);
  }

  private Done annotate(byte[] document) {
    PackageEdit old = PackageEdit.open(document, name);
    boolean signed = old.removeSignatures();
    new WordComments(old, main).clean();
    byte[] bare = old.toBytes();
    DocxMap map = DocxMap.of(new Source(bare, name, NumberNotation.VI, new Budget(name)));
    PackageEdit edit = PackageEdit.open(bare, name);
    Markup markup = edit.part(main);
    WordComments comments = new WordComments(edit, main);
    Anchors anchors = new Anchors(markup, WordNames.of(markup.root()));
    List<Mark> unplaced = new ArrayList<>(marks.all());
    int first = comments.next();
    if (!anchors.hang(opening(markup), first)) {
      throw new ReportFormatException(Fault.of("word.no-document").at(name));
    }
    Map<Integer, String> said = new LinkedHashMap<>();
    cells(map, markup)
        .forEach(
            (cell, here) -> {
              int id = comments.next();
              if (anchors.hang(cell, id)) {
                said.put(id, Mark.comment(here, marks.messages()));
                unplaced.removeAll(here);
              }
            });
    prose(map)
        .forEach(
            (range, here) -> {
              int id = comments.next();
              if (anchors.hang(range, id)) {
                said.put(id, Mark.comment(here, marks.messages()));
                unplaced.removeAll(here);
              }
            });
    comments.add(first, summary(signed, unplaced));
    said.forEach(comments::add);
    anchors.finish();
    comments.finish();
    int left = unplaced.size();
    return new Done(edit.toBytes(), signed, marks.all().size() - left, left);
  }

  /** The first paragraph of the text; what stands in tables is seen less. */
  private static @Nullable Element opening(Markup markup) {
    Element body = markup.root().child("body");
    if (body == null) {
      return null;
    }
    Element paragraph = body.child("p");
    if (paragraph != null) {
      return paragraph;
    }
    return markup.elements().stream().filter(element -> element.is("p")).findFirst().orElse(null);
  }

  private Map<Element, List<Mark>> cells(DocxMap map, Markup markup) {
    Map<Element, List<Mark>> cells = new LinkedHashMap<>();
    for (Mark mark : marks.all()) {
      Set<Integer> seen = new HashSet<>();
      FigureRef told = null;
      for (FigureRef figure : mark.cells()) {
        for (Place place : places.of(figure)) {
          Integer table = place.table();
          Integer row = place.row();
          Integer column = place.column();
          Integer element =
              table == null || row == null || column == null
                  ? null
                  : nearest(map, table, row, column);
          if (element != null && seen.add(element)) {
            Element cell = markup.elements().get(element);
            Mark said = told == null ? mark : mark.aside(told, marks.messages());
            cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(said);
            told = told == null ? figure : told;
          }
        }
      }
    }
    return cells;
  }

  /** A row may have fewer cells than its table; then the last one before is meant. */
  private static @Nullable Integer nearest(DocxMap map, int table, int row, int column) {
    Integer element = null;
    for (int at = column; at > 0 && element == null; at--) {
      element = map.cells().get(Place.ofTable(table, row, at));
    }
    return element;
  }

  private Map<Range, List<Mark>> prose(DocxMap map) {
    Map<Range, List<Mark>> prose = new LinkedHashMap<>();
    ProsePlaces known = new ProsePlaces(narrative, map.paragraphs());
    for (Mark mark : marks.all()) {
      Range range = mark.source() == null ? null : known.of(mark.source());
      if (range != null) {
        prose.computeIfAbsent(range, key -> new ArrayList<>()).add(mark);
      }
    }
    return prose;
  }

  private String summary(boolean signed, List<Mark> unplaced) {
    List<String> lines = new ArrayList<>();
    lines.add(marks.messages().text("annotate.document", marks.verdict()));
    if (signed) {
      lines.add(marks.messages().text("annotate.signature"));
    }
    if (!marks.first().isEmpty()) {
      lines.add(marks.messages().text("annotate.first"));
      for (int i = 0; i < marks.first().size(); i++) {
        lines.add(i + 1 + ". " + marks.first().get(i));
      }
    }
    if (!unplaced.isEmpty()) {
      lines.add(marks.messages().text("annotate.document.unplaced"));
      Map<String, Integer> told = new HashMap<>();
      for (Mark mark : unplaced) {
        String why = mark.why().lines().findFirst().orElse("");
        if (told.size() < LISTED && told.putIfAbsent(why, 0) == null) {
          lines.add("- " + marks.messages().text("annotate.comment", mark.label(), why));
        }
      }
      if (unplaced.size() > LISTED) {
        lines.add("…");
      }
    }
    return Inert.text(String.join("\n", lines));
  }
}
