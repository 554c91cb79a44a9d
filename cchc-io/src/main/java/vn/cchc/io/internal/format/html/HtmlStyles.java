package vn.cchc.io.internal.format.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page hides and strikes: by attributes, by styles at the element, and by rules for one
 * class, identifier or tag, which is all that office programs and portals write.
 */
final class HtmlStyles {

  /** Characters of a rule before and within its braces, at most. */
  private static final int SELECTORS = 500;

  private static final int DECLARATIONS = 2_000;

  private static final Pattern SELECTOR = Pattern.compile("[a-z0-9]*[.#]?[\\w-]*");
  private static final Predicate<String> REMOVED =
      Pattern.compile("(^|[;\\s\"'])display\\s*:\\s*none").asPredicate();
  private static final Predicate<String> HIDDEN =
      Pattern.compile("(^|[;\\s\"'])(visibility\\s*:\\s*(hidden|collapse)|mso-hide\\s*:\\s*all)")
          .asPredicate();
  private static final Predicate<String> STRUCK = HtmlStyles::isStruck;
  private static final Pattern DECORATION = Pattern.compile("text-decoration(-line)?\\s*:");

  private final Set<String> removed = new HashSet<>();
  private final Set<String> hidden = new HashSet<>();
  private final Set<String> struck = new HashSet<>();

  HtmlStyles(Document page) {
    for (Element style : page.select("style")) {
      rules(style.data().toLowerCase(Locale.ROOT));
    }
  }

  /** Takes the rules that hold no others. */
  private void rules(String css) {
    int before = 0;
    for (int open = nextBrace(css, 0); open < css.length(); open = nextBrace(css, before)) {
      int close = nextBrace(css, open + 1);
      boolean rule = css.charAt(open) == '{' && close < css.length() && css.charAt(close) == '}';
      if (rule && open > before && close - open <= DECLARATIONS + 1) {
        String selectors = css.substring(Math.max(before, open - SELECTORS), open);
        String declarations = css.substring(open + 1, close);
        add(REMOVED, selectors, declarations, removed);
        add(HIDDEN, selectors, declarations, hidden);
        add(STRUCK, selectors, declarations, struck);
        before = close + 1;
      } else {
        before = open + 1;
      }
    }
  }

  private static int nextBrace(String css, int from) {
    int at = from;
    while (at < css.length() && css.charAt(at) != '{' && css.charAt(at) != '}') {
      at++;
    }
    return at;
  }

  private static void add(
      Predicate<String> effect, String selectors, String declarations, Set<String> found) {
    if (effect.test(declarations)) {
      for (String selector : selectors.split(",", -1)) {
        String simple = selector.strip();
        if (!simple.isEmpty() && SELECTOR.matcher(simple).matches()) {
          found.add(simple);
        }
      }
    }
  }

  private static boolean isStruck(String style) {
    for (String declaration : style.split(";", -1)) {
      Matcher decoration = DECORATION.matcher(declaration);
      if (decoration.find() && declaration.indexOf("line-through", decoration.end()) >= 0) {
        return true;
      }
    }
    return false;
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

  private static boolean has(Element element, Predicate<String> effect, Set<String> selectors) {
    String style = element.attr("style");
    if (!style.isEmpty() && effect.test(style.toLowerCase(Locale.ROOT))) {
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
