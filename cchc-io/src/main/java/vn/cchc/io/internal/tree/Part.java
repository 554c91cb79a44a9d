package vn.cchc.io.internal.tree;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.tree.Tree.Fields;
import vn.cchc.io.internal.tree.Tree.Items;
import vn.cchc.io.internal.tree.Tree.Scalar;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Dates;
import vn.cchc.model.internal.Texts;

/** A part of a file and the way to it, so that what is wrong is told with file, line and path. */
public final class Part {

  private final String file;
  private final String path;
  private final Tree tree;

  private Part(String file, String path, Tree tree) {
    this.file = file;
    this.path = path;
    this.tree = tree;
  }

  /** Returns a whole file. */
  public static Part of(Tree tree, String file) {
    return new Part(file, "", tree);
  }

  /** Returns where it stands, such as {@code waivers.yaml:12}. */
  public String place() {
    return file + ":" + tree.mark().line();
  }

  /** Returns whether it is a list. */
  public boolean isList() {
    return tree instanceof Items;
  }

  /** Returns whether it is a text, a number or a word. */
  public boolean isText() {
    return tree instanceof Scalar;
  }

  /** Returns whether a name is there with something behind it. */
  public boolean has(String name) {
    Tree value = fields().get(name);
    return value != null && !(value instanceof Scalar scalar && scalar.isNothing());
  }

  /** Refuses names that have no meaning here. */
  public Part knowing(String... names) {
    TreeSet<String> known = new TreeSet<>(List.of(names));
    for (String name : fields().values().keySet()) {
      if (!known.contains(name)) {
        throw wrong(
            Fault.of("json.property", Texts.shortened(name), String.join(", ", known)),
            path,
            fields().names().getOrDefault(name, tree.mark()));
      }
    }
    return this;
  }

  /** Returns the text behind a name, which has to be there and say something. */
  public String required(String name) {
    String text = text(name);
    if (text.isBlank()) {
      throw missing(name);
    }
    return text;
  }

  /** Returns that something is missing behind a name. */
  public ReportFormatException missing(String name) {
    return wrong(name, Fault.of("missing"));
  }

  /** Returns the text behind a name; empty if there is none. */
  public String text(String name) {
    return has(name) ? at(name).text() : "";
  }

  /** Returns the text it is. */
  public String text() {
    if (tree instanceof Scalar scalar) {
      return scalar.isNothing() ? "" : scalar.text();
    }
    throw wrong(Fault.of("tree.text", found()));
  }

  /** Returns the day behind a name, which has to be there. */
  public LocalDate date(String name) {
    String text = required(name);
    try {
      LocalDate date = LocalDate.parse(text.strip());
      if (date.getYear() >= 0 && date.getYear() <= 9999) {
        return date;
      }
    } catch (DateTimeException e) {
      // said below
    }
    throw wrong(
        name, Fault.of(Dates.isWritten(text) ? "date.none" : "date", Texts.shortened(text)));
  }

  /** Returns the part behind a name, which is there. */
  public Part at(String name) {
    Tree value = fields().get(name);
    if (value == null) {
      throw missing(name);
    }
    return new Part(file, path.isEmpty() ? name : path + "." + name, value);
  }

  /** Returns the parts of the list behind a name; none if there is no such name. */
  public List<Part> list(String name) {
    return has(name) ? at(name).items() : List.of();
  }

  /** Returns the parts of the list it is. */
  public List<Part> items() {
    if (!(tree instanceof Items list)) {
      throw wrong(Fault.of("tree.list", found()));
    }
    List<Part> parts = new ArrayList<>();
    for (Tree item : list.items()) {
      parts.add(new Part(file, path + "[" + parts.size() + "]", item));
    }
    return parts;
  }

  private Fields fields() {
    if (tree instanceof Fields fields) {
      return fields;
    }
    throw wrong(Fault.of("tree.fields", found()));
  }

  private Fault found() {
    if (tree instanceof Scalar scalar) {
      return Fault.of("tree.found", scalar.isNothing() ? "" : Texts.shortened(scalar.text()));
    }
    return Fault.of(tree instanceof Items ? "tree.found-list" : "tree.found-fields");
  }

  /** Returns the error of what stands behind a name. */
  public ReportFormatException wrong(String name, Fault fault) {
    Tree value = fields().get(name);
    Mark mark = value == null ? tree.mark() : value.mark();
    return wrong(fault, path.isEmpty() ? name : path + "." + name, mark);
  }

  /** Returns the error of this part. */
  public ReportFormatException wrong(Fault fault) {
    return wrong(fault, path, tree.mark());
  }

  private ReportFormatException wrong(Fault fault, String where, @Nullable Mark mark) {
    int line = mark == null ? 1 : mark.line();
    Fault placed = where.isEmpty() ? fault : fault.at(where);
    return new ReportFormatException(placed.at(file + ":" + line));
  }
}
