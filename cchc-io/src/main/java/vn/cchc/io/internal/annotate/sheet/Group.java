package vn.cchc.io.internal.annotate.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.markup.Element;
import vn.cchc.io.internal.format.markup.Markup;

/** A list of the styles part, such as its fills: told by number, added to at its end. */
final class Group {

  private final Markup markup;
  private final String name;
  private final List<String> followers;
  private final @Nullable Element element;
  private final List<String> sources = new ArrayList<>();
  private final int known;

  /**
   * Reads a list.
   *
   * @param name of the list, such as {@code fills}
   * @param item of each of its elements, such as {@code fill}
   * @param followers the lists that may stand behind it
   * @param defaults what there is where there is no such list
   */
  Group(Markup markup, String name, String item, List<String> followers, List<String> defaults) {
    this.markup = markup;
    this.name = name;
    this.followers = followers;
    element = markup.root().child(name);
    if (element != null) {
      element.children(item).forEach(child -> sources.add(child.source()));
    }
    known = sources.size();
    if (sources.isEmpty()) {
      sources.addAll(defaults);
    }
  }

  int size() {
    return sources.size();
  }

  /** Returns how an element is written; the first for a number that none has. */
  String get(int number) {
    return sources.get(number < 0 || number >= sources.size() ? 0 : number);
  }

  /** Returns the number of an element written so, adding it where there is none. */
  int add(String source) {
    int index = sources.indexOf(source);
    if (index < 0) {
      index = sources.size();
      sources.add(source);
    }
    return index;
  }

  /** Writes what was added. */
  void finish() {
    if (sources.size() == known) {
      return;
    }
    String added = String.join("", sources.subList(known, sources.size()));
    if (element == null) {
      String tag = markup.root().prefix() + name;
      markup.insertBefore(
          markup.root(),
          followers,
          "<" + tag + " count=\"" + sources.size() + "\">" + added + "</" + tag + ">");
    } else {
      markup.set(element, "count", String.valueOf(sources.size()));
      markup.append(element, added);
    }
  }
}
