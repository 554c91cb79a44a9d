package vn.cchc.io.internal.format.docx;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.xml.XmlElement;
import vn.cchc.io.internal.format.xml.XmlTree;
import vn.cchc.io.internal.format.zip.ZipPackage;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.model.Fault;

/** The parts of a package of Open XML, found by their relationships and never by their names. */
final class DocxParts {

  private final ZipPackage zip;
  private final XmlTree tree;
  private final String main;
  private final Map<String, String> related;
  private final XmlElement document;

  /**
   * Opens a package.
   *
   * @throws ReportFormatException if its main part is no document of Word
   */
  DocxParts(Source source) {
    zip = ZipPackage.open(source.bytes(), source.name());
    tree = new XmlTree(source, "DOCX");
    main = relationships("").getOrDefault("officeDocument", "word/document.xml");
    byte[] bytes = zip.bytes(main);
    if (bytes == null) {
      throw new ReportFormatException(Fault.of("word.no-main", main).at(source.name()));
    }
    document = tree.parse(bytes);
    related = relationships(main);
    if (!document.is("w:document")) {
      throw new ReportFormatException(Fault.of("word.no-document").at(source.name()));
    }
  }

  /** Returns what a part is related to within the package, by the last word of its kind. */
  private Map<String, String> relationships(String part) {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    byte[] bytes = zip.bytes(folder + "_rels/" + part.substring(slash) + ".rels");
    Map<String, String> targets = new HashMap<>();
    if (bytes != null) {
      for (XmlElement relationship : tree.parse(bytes).elements("rel:Relationship")) {
        String type = relationship.attribute("Type", "");
        boolean external = relationship.attribute("TargetMode", "").equals("External");
        if (!external) {
          targets.putIfAbsent(
              type.substring(type.lastIndexOf('/') + 1),
              resolved(folder, relationship.attribute("Target", "")));
        }
      }
    }
    return targets;
  }

  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../") || rest.startsWith("./")) {
      if (rest.startsWith("../")) {
        int parent = base.lastIndexOf('/', base.length() - 2);
        base = base.substring(0, parent + 1);
      }
      rest = rest.substring(rest.indexOf('/') + 1);
    }
    return base + rest;
  }

  /** Returns the main part. */
  XmlElement document() {
    return document;
  }

  /**
   * Returns a part that the main one is related to; null if there is none.
   *
   * @param kind the last word of the relationship's type, such as {@code styles}
   */
  @Nullable XmlElement part(String kind) {
    String target = related.get(kind);
    byte[] bytes = target == null ? null : zip.bytes(target);
    return bytes == null ? null : tree.parse(bytes);
  }
}
