package vn.cchc.io.internal.annotate.word;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.markup.Element;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.io.internal.format.markup.Markup;
import vn.cchc.io.internal.format.opc.PackageEdit;
import vn.cchc.io.internal.format.opc.PartRelations.Relation;
import vn.cchc.io.internal.format.sheet.OwnResults;

/** The comments of a document of Word, others' and ours. */
final class WordComments {

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String STRICT_OFFICE =
      "http://purl.oclc.org/ooxml/officeDocument/relationships/";

  private final PackageEdit edit;
  private final String main;
  private final Markup document;
  private final Map<Integer, String> added = new TreeMap<>();
  private int next;

  WordComments(PackageEdit edit, String main) {
    this.edit = edit;
    this.main = main;
    document = edit.part(main);
    String part = part();
    if (part != null) {
      count(edit.part(part), "comment");
    }
    count(document, "commentRangeStart");
    count(document, "commentReference");
  }

  private void count(Markup markup, String name) {
    for (Element element : markup.elements()) {
      String id = element.is(name) ? element.anyAttribute("id") : null;
      if (id != null && id.matches("\\d{1,8}")) {
        next = Math.max(next, Integer.parseInt(id) + 1);
      }
    }
  }

  private @Nullable String part() {
    Relation known = edit.relations(main).ofKind("comments");
    return known != null && edit.holds(known.target()) ? known.target() : null;
  }

  /** Takes our comments out. */
  void clean() {
    String part = part();
    if (part == null) {
      return;
    }
    Markup comments = edit.part(part);
    Set<String> ours = new HashSet<>();
    for (Element comment : comments.root().children("comment")) {
      String author = comment.anyAttribute("author");
      String id = comment.anyAttribute("id");
      if (author != null && id != null && OwnResults.isOwn(author, "")) {
        ours.add(id);
        comments.remove(comment);
      }
    }
    for (Element element : document.elements()) {
      boolean mark =
          element.is("commentRangeStart")
              || element.is("commentRangeEnd")
              || element.is("commentReference");
      String id = mark ? element.anyAttribute("id") : null;
      if (id != null && ours.contains(id)) {
        document.remove(element.is("commentReference") ? run(element) : element);
      }
    }
  }

  /** The run that holds nothing else than the mark of a comment; else the mark. */
  private static Element run(Element reference) {
    Element run = reference.parent();
    boolean alone =
        run != null
            && run.is("r")
            && run.children().stream().allMatch(child -> child == reference || child.is("rPr"));
    return run != null && alone ? run : reference;
  }

  /** Returns a number no comment has. */
  int next() {
    return next++;
  }

  /** Adds a comment, a paragraph a line. */
  void add(int id, String text) {
    added.put(id, text);
  }

  /** Writes what was added. */
  void finish() {
    String part = part();
    WordNames of = WordNames.of(document.root());
    if (part == null) {
      String usual = "word/comments.xml";
      part = edit.holds(usual) ? edit.free("word/comments", ".xml") : usual;
      edit.add(
          part,
          TYPE,
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\""
              + of.namespace()
              + "\"></w:comments>");
      edit.relations(main).add((of.isStrict() ? STRICT_OFFICE : OFFICE) + "comments", part);
    }
    Markup comments = edit.part(part);
    WordNames names = WordNames.of(comments.root());
    StringBuilder text = new StringBuilder();
    added.forEach((id, said) -> text.append(comment(names, id, said)));
    comments.append(comments.root(), text.toString());
  }

  private static String comment(WordNames names, int id, String said) {
    StringBuilder comment = new StringBuilder();
    comment.append(
        names.tag(
            "comment",
            new TreeMap<>(
                Map.of(
                    "id", String.valueOf(id),
                    "author", OwnResults.AUTHOR,
                    "initials", OwnResults.AUTHOR)),
            false));
    said.lines()
        .forEach(
            line ->
                comment
                    .append(names.tag("p", Map.of(), false))
                    .append(names.tag("r", Map.of(), false))
                    .append("<")
                    .append(names.element())
                    .append("t xml:space=\"preserve\">")
                    .append(Escapes.escaped(line))
                    .append(names.close("t"))
                    .append(names.close("r"))
                    .append(names.close("p")));
    return comment.append(names.close("comment")).toString();
  }
}
