package vn.cchc.io.internal.format.opc;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.markup.Element;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.io.internal.format.markup.Markup;
import vn.cchc.io.internal.format.zip.ZipEdit;
import vn.cchc.model.Fault;

/**
 * A package of Open XML in which some parts are changed; all others stay as they are packed. Used
 * by one thread.
 */
public final class PackageEdit {

  private static final String TYPES = "[Content_Types].xml";
  private static final String SIGNATURES = "digital-signature/origin";
  private static final int NUMBERS = 100_000;

  private final String name;
  private final ZipEdit zip;
  private final Map<String, Markup> parts = new LinkedHashMap<>();
  private final Map<String, PartRelations> relations = new LinkedHashMap<>();
  private final Set<String> begun = new HashSet<>();

  private PackageEdit(String name, ZipEdit zip) {
    this.name = name;
    this.zip = zip;
  }

  /**
   * Opens a package.
   *
   * @param name what messages call it
   * @throws ReportFormatException if it is none
   */
  public static PackageEdit open(byte[] bytes, String name) {
    PackageEdit edit = new PackageEdit(name, ZipEdit.open(bytes, name));
    if (!edit.holds(TYPES)) {
      throw new ReportFormatException(Fault.of("office.damaged", "Open XML").at(name));
    }
    return edit;
  }

  /** Returns whether it holds a part. */
  public boolean holds(String part) {
    return zip.holds(part);
  }

  /**
   * Returns a part to be changed.
   *
   * @throws ReportFormatException if there is none
   */
  public Markup part(String part) {
    Markup known = parts.get(part);
    if (known != null) {
      return known;
    }
    byte[] bytes = zip.bytes(part);
    if (bytes == null) {
      throw new ReportFormatException(Fault.of("office.damaged", "Open XML").saying(part).at(name));
    }
    Markup markup = Markup.of(bytes, name);
    parts.put(part, markup);
    return markup;
  }

  /** Returns the text of a part that may be no XML; null if there is none. */
  public byte @Nullable [] bytes(String part) {
    return zip.bytes(part);
  }

  /** Puts other bytes in the place of a part. */
  public void replace(String part, byte[] bytes) {
    parts.remove(part);
    zip.put(part, bytes);
  }

  /** Adds a part of a content type. */
  public void add(String part, String contentType, String xml) {
    zip.put(part, xml.getBytes(StandardCharsets.UTF_8));
    Markup types = part(TYPES);
    Element root = types.root();
    types.append(
        root,
        Escapes.fill(
            "<%sOverride PartName=\"/%s\" ContentType=\"%s\"/>",
            root.prefix(), Escapes.escaped(part), Escapes.escaped(contentType)));
  }

  /** Says what parts of an extension are, unless that is said. */
  public void type(String extension, String contentType) {
    Markup types = part(TYPES);
    Element root = types.root();
    boolean known =
        root.children("Default").stream()
            .anyMatch(type -> extension.equalsIgnoreCase(type.attribute("Extension")));
    if (!known) {
      // in front, as some programs look no further than the first part named
      types.insert(
          root.openEnd(),
          Escapes.fill(
              "<%sDefault Extension=\"%s\" ContentType=\"%s\"/>",
              root.prefix(), extension, contentType));
    }
  }

  /** Takes a part out, with its relations and its content type. */
  public void remove(String part) {
    parts.remove(part);
    zip.remove(part);
    zip.remove(relationsOf(part));
    Markup types = part(TYPES);
    types.root().children("Override").stream()
        .filter(type -> ("/" + part).equalsIgnoreCase(type.attribute("PartName")))
        .forEach(types::remove);
  }

  /** Returns a name no part has: what stands before and behind its number. */
  public String free(String before, String behind) {
    for (int i = 1; i < NUMBERS; i++) {
      if (!holds(before + i + behind)) {
        return before + i + behind;
      }
    }
    throw new ReportFormatException(Fault.of("office.damaged", "Open XML").at(name));
  }

  /** Returns what a part is related to; of the package itself where its name is empty. */
  public PartRelations relations(String part) {
    return relations.computeIfAbsent(
        part,
        key -> {
          String file = relationsOf(part);
          if (!holds(file)) {
            begun.add(file);
            String empty =
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<Relationships xmlns=\"%s\"></Relationships>";
            zip.put(
                file,
                Escapes.fill(empty, PartRelations.NAMESPACE).getBytes(StandardCharsets.UTF_8));
          }
          return new PartRelations(this, part, part(file));
        });
  }

  private static String relationsOf(String part) {
    int folder = part.lastIndexOf('/') + 1;
    return part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
  }

  /**
   * Takes out signatures of the package: they sign what is changed. That of its macros is none of
   * them.
   *
   * @return whether there were any
   */
  public boolean removeSignatures() {
    PartRelations root = relations("");
    List<PartRelations.Relation> origins =
        root.all().stream().filter(relation -> relation.isOfKind(SIGNATURES)).toList();
    for (PartRelations.Relation origin : origins) {
      root.remove(origin);
      if (holds(origin.target())) {
        List<PartRelations.Relation> signatures = relations(origin.target()).all();
        signatures.stream()
            .filter(signature -> signature.isOfKind("signature"))
            .forEach(signature -> remove(signature.target()));
        remove(origin.target());
      }
    }
    return !origins.isEmpty();
  }

  /** Returns the package with its changes. */
  public byte[] toBytes() {
    parts.forEach(
        (part, markup) -> {
          if (markup.isChanged()) {
            zip.put(part, markup.toBytes());
          } else if (begun.contains(part)) {
            zip.remove(part);
          }
        });
    parts.clear();
    relations.clear();
    return zip.toBytes();
  }
}
