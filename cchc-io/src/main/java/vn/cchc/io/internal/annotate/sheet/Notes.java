package vn.cchc.io.internal.annotate.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.markup.Element;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.io.internal.format.markup.Markup;
import vn.cchc.io.internal.format.opc.PackageEdit;
import vn.cchc.io.internal.format.opc.PartRelations;
import vn.cchc.io.internal.format.opc.PartRelations.Relation;
import vn.cchc.io.internal.format.sheet.OwnResults;
import vn.cchc.model.internal.CellNames;

/**
 * The comments on the cells of one sheet. A cell has one: where somebody else's stands already, it
 * is left as it is.
 */
final class Notes {

  private static final String COMMENTS =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final List<String> BEHIND_DRAWING =
      List.of(
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "AlternateContent",
          "extLst");

  private final PackageEdit edit;
  private final Markup sheet;
  private final PartRelations relations;

  Notes(PackageEdit edit, String part) {
    this.edit = edit;
    sheet = edit.part(part);
    relations = edit.relations(part);
  }

  /** Takes our comments off. */
  void clean() {
    Relation comments = relations.ofKind("comments");
    if (comments == null || !edit.holds(comments.target())) {
      return;
    }
    Markup markup = edit.part(comments.target());
    Element list = markup.root().child("commentList");
    if (list == null) {
      return;
    }
    List<String> authors = authors(markup);
    List<int[]> cells = new ArrayList<>();
    for (Element comment : list.children("comment")) {
      int author = comment.number("authorId", -1);
      String name = author < 0 || author >= authors.size() ? "" : authors.get(author);
      if (OwnResults.isOwn(name, text(comment))) {
        markup.remove(comment);
        String reference = comment.attribute("ref");
        int[] place = reference == null ? null : CellNames.parse(reference);
        if (place != null) {
          cells.add(place);
        }
      }
    }
    String drawing = drawing();
    if (drawing != null && !cells.isEmpty()) {
      NoteShapes shapes = new NoteShapes(edit.bytes(drawing));
      cells.forEach(cell -> shapes.remove(cell[0], cell[1]));
      edit.replace(drawing, shapes.toBytes());
    }
  }

  private static String text(Element comment) {
    StringBuilder text = new StringBuilder();
    gather(comment, text);
    return text.toString();
  }

  private static void gather(Element element, StringBuilder text) {
    if (element.is("t")) {
      String inside = element.inside();
      for (int at = 0; at < inside.length(); at = Escapes.next(inside, at)) {
        text.append(Escapes.meant(inside, at));
      }
    }
    element.children().forEach(child -> gather(child, text));
  }

  private static List<String> authors(Markup comments) {
    Element authors = comments.root().child("authors");
    List<String> names = new ArrayList<>();
    if (authors != null) {
      authors.children("author").forEach(author -> names.add(author.inside()));
    }
    return names;
  }

  private @Nullable String drawing() {
    Element drawing = sheet.root().child("legacyDrawing");
    String id = drawing == null ? null : drawing.anyAttribute("id");
    Relation relation = id == null ? null : relations.withId(id);
    return relation != null && edit.holds(relation.target()) ? relation.target() : null;
  }

  /** Puts comments on cells, by row and column from 0. */
  void add(Map<Integer, ? extends Map<Integer, String>> texts) {
    if (texts.isEmpty()) {
      return;
    }
    Markup comments = edit.part(comments());
    Set<String> taken = new HashSet<>();
    Element list = comments.root().child("commentList");
    if (list != null) {
      list.children("comment").forEach(comment -> taken.add("" + comment.attribute("ref")));
    }
    String prefix = comments.root().prefix();
    int author = author(comments);
    String drawing = shapes();
    NoteShapes shapes = new NoteShapes(edit.bytes(drawing));
    StringBuilder added = new StringBuilder();
    texts.forEach(
        (row, cells) ->
            cells.forEach(
                (column, text) -> {
                  if (taken.add(CellNames.cell(row, column))) {
                    added.append(comment(prefix, CellNames.cell(row, column), author, text));
                    shapes.add(row, column, text);
                  }
                }));
    if (list == null) {
      comments.append(
          comments.root(), Escapes.fill("<%1$scommentList>%2$s</%1$scommentList>", prefix, added));
    } else {
      comments.append(list, added.toString());
    }
    edit.replace(drawing, shapes.toBytes());
  }

  private String comments() {
    return relations.partOf(
        "comments",
        OFFICE,
        "xl/comments",
        COMMENTS,
        "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<authors></authors><commentList></commentList></comments>");
  }

  private static int author(Markup comments) {
    int known = authors(comments).indexOf(OwnResults.AUTHOR);
    if (known >= 0) {
      return known;
    }
    Element authors = comments.root().child("authors");
    String prefix = comments.root().prefix();
    String added = Escapes.fill("<%1$sauthor>%2$s</%1$sauthor>", prefix, OwnResults.AUTHOR);
    if (authors == null) {
      comments.insert(
          comments.root().openEnd(),
          Escapes.fill("<%1$sauthors>%2$s</%1$sauthors>", prefix, added));
      return 0;
    }
    comments.append(authors, added);
    return authors.children("author").size();
  }

  /** The part that says where comments are drawn; without it Excel shows none. */
  private String shapes() {
    String known = drawing();
    if (known != null) {
      return known;
    }
    String part = edit.free("xl/drawings/vmlDrawing", ".vml");
    edit.type("vml", NoteShapes.TYPE);
    edit.replace(part, NoteShapes.empty());
    String id = relations.add(OFFICE + "vmlDrawing", part);
    Element root = sheet.root();
    Element dangling = root.child("legacyDrawing");
    if (dangling != null) {
      sheet.remove(dangling);
    }
    sheet.insertBefore(
        root,
        BEHIND_DRAWING,
        Escapes.fill(
            "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>",
            root.prefix(), OFFICE.substring(0, OFFICE.length() - 1), id));
    return part;
  }

  private static String comment(String prefix, String cell, int author, String text) {
    String run =
        "<§r><§rPr>%s<§sz val=\"9\"/><§color indexed=\"81\"/><§rFont val=\"Tahoma\"/>"
            + "<§family val=\"2\"/></§rPr><§t xml:space=\"preserve\">%s</§t></§r>";
    String inPart = run.replace("§", prefix);
    return Escapes.fill(
            "<%1$scomment ref=\"%2$s\" authorId=\"%3$d\"><%1$stext>", prefix, cell, author)
        + Escapes.fill(inPart, "<" + prefix + "b/>", OwnResults.SIGNATURE + "&#10;")
        + Escapes.fill(inPart, "", Escapes.escaped(text))
        + Escapes.fill("</%1$stext></%1$scomment>", prefix);
  }
}
