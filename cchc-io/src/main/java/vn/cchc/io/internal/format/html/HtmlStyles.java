package vn.cchc.io.internal.format.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page hides and strikes: by attributes, by styles at the element, and by rules for one
 * class, identifier or tag, which is all that office programs and portals write.
 */
final class HtmlStyles {

  private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^{}]{0,2000})}");
  private static final Pattern SELECTOR = Pattern.compile("[a-z0-9]*[.#]?[\\w-]*");
  private static final Pattern REMOVED = Pattern.compile("(^|[;\\s\"'])display\\s*:\\s*none");
  private static final Pattern HIDDEN =
      Pattern.compile("(^|[;\\s\"'])(visibility\\s*:\\s*(hidden|collapse)|mso-hide\\s*:\\s*all)");
  private static final Pattern STRUCK =
      Pattern.compile("text-decoration(-line)?\\s*:[^;]*line-through");

  private final Set<String> removed = new HashSet<>();
  private final Set<String> hidden = new HashSet<>();
  private final Set<String> struck = new HashSet<>();

  HtmlStyles(Document page) {
    for (Element style : page.select("style")) {
      Matcher rule = RULE.matcher(style.data().toLowerCase(Locale.ROOT));
      while (rule.find()) {
        add(REMOVED, rule, removed);
        add(HIDDEN, rule, hidden);
        add(STRUCK, rule, struck);
      }
    }
  }

  private static void add(Pattern effect, Matcher rule, Set<String> selectors) {
    if (effect.matcher(rule.group(2)).find()) {
      for (String selector : rule.group(1).split(",", -1)) {
        String simple = selector.strip();
        if (!simple.isEmpty() && SELECTOR.matcher(simple).matches()) {
          selectors.add(simple);
        }
      }
    }
  }

  /** Whether nobody sees an element, nor the place where it would stand. */
  boolean removes(Element element) {
    return element.hasAttr("hidden") || has(element, REMOVED, removed);
  }

  /** Whether nobody sees an element. */
  boolean hides(Element element) {
    return removes(element) || has(element, HIDDEN, hidden);
  }

  boolean strikes(Element element) {
    return switch (element.normalName()) {
      case "s", "strike" -> true;
      default -> has(element, STRUCK, struck);
    };
  }

  private static boolean has(Element element, Pattern effect, Set<String> selectors) {
    String style = element.attr("style");
    if (!style.isEmpty() && effect.matcher(style.toLowerCase(Locale.ROOT)).find()) {
      return true;
    }
    if (selectors.isEmpty()) {
      return false;
    }
    String tag = element.normalName();
    if (selectors.contains(tag) || selectors.contains("#" + element.id())) {
      return true;
    }
    for (String name : element.classNames()) {
      String selector = "." + name.toLowerCase(Locale.ROOT);
      if (selectors.contains(selector) || selectors.contains(tag + selector)) {
        return true;
      }
    }
    return false;
  }
}
