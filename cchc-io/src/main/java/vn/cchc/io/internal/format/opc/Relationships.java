package vn.cchc.io.internal.format.opc;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.xml.Xml;
import vn.cchc.io.internal.format.zip.ZipPackage;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.model.Fault;

/**
 * What a part of a package is related to within the package. What it is related to elsewhere is
 * left out, so that nobody can follow it.
 */
public final class Relationships {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String STRICT_OFFICE = STRICT + "officeDocument/relationships/";

  private final List<Relationship> relationships = new ArrayList<>();
  private final ZipPackage zip;
  private final String part;
  private final String folder;
  private long characters;

  private Relationships(ZipPackage zip, String part) {
    this.zip = zip;
    this.part = part;
    folder = part.substring(0, part.lastIndexOf('/') + 1);
  }

  private record Relationship(String id, String type, String target) {}

  /**
   * Reads the relationships of a part.
   *
   * @param part its name, without a slash before it; empty for the package itself
   * @throws XMLStreamException if they are damaged
   */
  public static Relationships of(ZipPackage zip, String part) throws XMLStreamException {
    Relationships read = new Relationships(zip, part);
    read.read();
    return read;
  }

  /** Reads the relationships of a package, up to where they are damaged. */
  static Relationships ofPackage(ZipPackage zip) {
    Relationships read = new Relationships(zip, "");
    try {
      read.read();
    } catch (XMLStreamException e) {
      // what was read may be enough
      return read;
    }
    return read;
  }

  private void read() throws XMLStreamException {
    String file = folder + "_rels/" + part.substring(folder.length()) + ".rels";
    try (InputStream in = zip.stream(file)) {
      if (in == null) {
        return;
      }
      Xml xml = Xml.of(in);
      while (xml.next()) {
        if (xml.begins("Relationship")) {
          add(xml);
        }
      }
    } catch (IOException e) {
      throw new XMLStreamException(e.getMessage(), e);
    }
  }

  private void add(Xml xml) {
    String mode = xml.attribute("TargetMode");
    String target = xml.attribute("Target");
    if (target == null || mode != null && !mode.equalsIgnoreCase("Internal")) {
      return;
    }
    String id = xml.attribute("Id");
    String type = xml.attribute("Type");
    var added = new Relationship(id == null ? "" : id, type == null ? "" : type, inPackage(target));
    characters += added.id.length() + added.type.length() + added.target.length();
    if (characters > Limits.CHARACTERS) {
      throw new ReportFormatException(Fault.of("limit.characters", Limits.CHARACTERS));
    }
    relationships.add(added);
  }

  /** The name of the part that a target means. */
  private String inPackage(String target) {
    int fragment = target.indexOf('#');
    String path = (fragment < 0 ? target : target.substring(0, fragment)).replace('\\', '/');
    String name = resolved(path.startsWith("/") ? path : folder + path);
    return zip.holds(name) ? name : decoded(name);
  }

  static String resolved(String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  /** Targets are addresses, in which a space is {@code %20}. */
  static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  /**
   * Returns the names of the parts it is related to by a kind of the standard, or of its strict
   * variant, in order.
   *
   * @param kind the last word of the relationship's type, such as {@code styles}
   */
  public List<String> ofOffice(String kind) {
    return relationships.stream()
        .filter(relationship -> isOffice(relationship, kind))
        .map(Relationship::target)
        .toList();
  }

  /** Returns the name of the part that an id and a kind of the standard mean; null if none. */
  public @Nullable String officeWithId(String id, String kind) {
    for (Relationship relationship : relationships) {
      if (relationship.id.equals(id)) {
        return isOffice(relationship, kind) ? relationship.target : null;
      }
    }
    return null;
  }

  private static boolean isOffice(Relationship relationship, String kind) {
    return relationship.type.equals(OFFICE + kind)
        || relationship.type.equals(STRICT_OFFICE + kind);
  }

  /** Returns the names of the parts it is related to by a type, in order. */
  public List<String> ofType(String type) {
    return relationships.stream()
        .filter(relationship -> relationship.type.equals(type))
        .map(Relationship::target)
        .toList();
  }

  /** Returns the name of the part that an id and a type mean; null if there is none. */
  public @Nullable String withId(String id, String type) {
    for (Relationship relationship : relationships) {
      if (relationship.id.equals(id)) {
        return relationship.type.equals(type) ? relationship.target : null;
      }
    }
    return null;
  }

  /**
   * Returns the name of the first part it is related to by a kind; null if there is none.
   *
   * @param kind the last word of the relationship's type, such as {@code styles}
   */
  public @Nullable String ofKind(String kind) {
    Relationship found = firstOfKind(kind);
    return found == null ? null : found.target;
  }

  /** Returns whether it is related to that part by the strict variant of the standard. */
  boolean isStrict(String kind) {
    Relationship found = firstOfKind(kind);
    return found != null && found.type.startsWith(STRICT);
  }

  private @Nullable Relationship firstOfKind(String kind) {
    for (Relationship relationship : relationships) {
      if (relationship.type.endsWith("/" + kind)) {
        return relationship;
      }
    }
    return null;
  }
}
