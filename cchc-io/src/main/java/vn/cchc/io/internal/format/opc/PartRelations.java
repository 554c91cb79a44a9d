package vn.cchc.io.internal.format.opc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.markup.Element;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.io.internal.format.markup.Markup;

/** What a part is related to, and what it is to be related to besides. Used by one thread. */
public final class PartRelations {

  static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

  private final PackageEdit edit;
  private final String part;
  private final Markup markup;
  private final List<Relation> relations = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /**
   * A relation within the package.
   *
   * @param target the name of the part, without a slash before it
   */
  public record Relation(String id, String type, String target, @Nullable Element element) {

    /** Returns whether its type ends in a word, whatever the variant of the standard. */
    public boolean isOfKind(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  PartRelations(PackageEdit edit, String part, Markup markup) {
    this.edit = edit;
    this.part = part;
    this.markup = markup;
    for (Element element : markup.root().children("Relationship")) {
      String id = element.attribute("Id");
      String target = element.attribute("Target");
      String mode = element.attribute("TargetMode");
      String type = element.attribute("Type");
      ids.add(id == null ? "" : id);
      if (id != null && target != null && type != null && !"External".equalsIgnoreCase(mode)) {
        relations.add(new Relation(id, type, named(target), element));
      }
    }
  }

  private String named(String target) {
    int fragment = target.indexOf('#');
    String path = (fragment < 0 ? target : target.substring(0, fragment)).replace('\\', '/');
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    String name = Relationships.resolved(path.startsWith("/") ? path : folder + path);
    return edit.holds(name) ? name : Relationships.decoded(name);
  }

  /** Returns the relations, in order. */
  public List<Relation> all() {
    return List.copyOf(relations);
  }

  /** Returns the first of a kind, which is the last word of its type; null if there is none. */
  public @Nullable Relation ofKind(String kind) {
    return relations.stream().filter(r -> r.isOfKind(kind)).findFirst().orElse(null);
  }

  /** Returns the one of an id; null if there is none. */
  public @Nullable Relation withId(String id) {
    return relations.stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
  }

  /** Adds a relation to a part; returns its id. */
  public String add(String type, String target) {
    int number = ids.size() + 1;
    while (!ids.add("rId" + number)) {
      number++;
    }
    String id = "rId" + number;
    relations.add(new Relation(id, type, target, null));
    Element root = markup.root();
    markup.append(
        root,
        Escapes.fill(
            "<%sRelationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>",
            root.prefix(), id, Escapes.escaped(type), Escapes.escaped(target)));
    return id;
  }

  /**
   * Returns the part that a relation of a kind leads to, adding both where there is none.
   *
   * @param office where types of relations lie in this package, with a slash at its end
   * @param path of a new part, without {@code .xml}
   * @param type of what a new part holds
   * @param empty what a new part holds
   */
  public String partOf(String kind, String office, String path, String type, String empty) {
    Relation known = ofKind(kind);
    if (known != null && edit.holds(known.target())) {
      return known.target();
    }
    String added = edit.free(path, ".xml");
    edit.add(
        added, type, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + empty);
    add(office + kind, added);
    return added;
  }

  /** Takes a relation out; what it led to stays. */
  public void remove(Relation relation) {
    if (relation.element() != null && relations.remove(relation)) {
      markup.remove(relation.element());
    }
  }
}
