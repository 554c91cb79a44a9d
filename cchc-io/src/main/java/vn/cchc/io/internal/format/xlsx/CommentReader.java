package vn.cchc.io.internal.format.xlsx;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.sheet.OwnResults;
import vn.cchc.io.internal.format.sheet.RichText;
import vn.cchc.io.internal.format.sheet.StoredSheet;
import vn.cchc.io.internal.format.xml.Xml;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.model.internal.CellNames;

/** Reads comments: notes, and threads, of which notes hold a copy for older programs. */
final class CommentReader {

  /** The author of such a copy. */
  private static final String THREAD = "tc={";

  private final StoredSheet sheet;
  private final Budget budget;

  CommentReader(StoredSheet sheet, Budget budget) {
    this.sheet = sheet;
    this.budget = budget;
  }

  void readNotes(InputStream in) throws XMLStreamException {
    Xml xml = Xml.of(in);
    List<String> authors = new ArrayList<>();
    while (xml.next()) {
      if (xml.begins("author")) {
        authors.add(xml.text());
      } else if (xml.begins("comment")) {
        int author = xml.number("authorId", -1);
        String name = author < 0 || author >= authors.size() ? "" : authors.get(author);
        String reference = xml.attribute("ref");
        add(reference, name.startsWith(THREAD) ? OwnResults.AUTHOR : name, note(xml));
      }
    }
  }

  private static String note(Xml xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.ends("comment")) {
      if (xml.begins("rPh")) {
        xml.skip();
      } else if (xml.begins("t")) {
        text.append(SharedStrings.unescaped(xml.text()));
      }
    }
    return text.toString();
  }

  /**
   * Reads threads.
   *
   * @param persons who writes in them, by their numbers
   */
  void readThreads(InputStream in, Map<String, String> persons) throws XMLStreamException {
    Xml xml = Xml.of(in);
    while (xml.next()) {
      if (xml.begins("threadedComment")) {
        String reference = xml.attribute("ref");
        String person = xml.attribute("personId");
        String author = person == null ? "" : persons.getOrDefault(person, "");
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends("threadedComment")) {
          if (xml.begins("text")) {
            text.append(xml.text());
          }
        }
        add(reference, author, text.toString());
      }
    }
  }

  static Map<String, String> persons(InputStream in) throws XMLStreamException {
    Xml xml = Xml.of(in);
    Map<String, String> persons = new HashMap<>();
    while (xml.next()) {
      String id = xml.begins("person") ? xml.attribute("id") : null;
      String name = id == null ? null : xml.attribute("displayName");
      if (id != null && name != null) {
        persons.put(id, name);
      }
    }
    return persons;
  }

  private void add(@Nullable String reference, String author, String text) {
    int[] place = reference == null ? null : CellNames.parse(reference);
    if (place != null && !text.isBlank() && !OwnResults.isOwn(author, text)) {
      sheet.comment(place[0], place[1], RichText.clean(text.strip()), budget);
    }
  }
}
