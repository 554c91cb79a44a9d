package vn.cchc.rules.constraint;

import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.Texts;

/** A path of properties, each with at most one key in brackets: {@code cells[3.1.3].value}. */
final class PropertyPath {

  private final List<Step> steps;

  private PropertyPath(List<Step> steps) {
    this.steps = steps;
  }

  /**
   * A property, and the key or index of one of its elements.
   *
   * @param key null if the property itself is meant
   */
  private record Step(String property, @Nullable String key) {}

  /**
   * Returns the path written as {@code text}.
   *
   * @throws IllegalArgumentException if it is none
   */
  static PropertyPath parse(@Nullable String text) {
    if (text == null) {
      throw wrong("null");
    }
    List<Step> steps = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int bracket = text.indexOf('[', start);
      int dot = text.indexOf('.', start);
      if (bracket >= 0 && (dot < 0 || bracket < dot)) {
        int close = text.indexOf(']', bracket);
        boolean ends = close == text.length() - 1 || close > 0 && text.charAt(close + 1) == '.';
        if (bracket == start || close < bracket + 2 || !ends) {
          throw wrong(text);
        }
        steps.add(new Step(text.substring(start, bracket), text.substring(bracket + 1, close)));
        start = close + 2;
      } else {
        int end = dot < 0 ? text.length() : dot;
        if (end == start) {
          throw wrong(text);
        }
        steps.add(new Step(text.substring(start, end), null));
        start = end + 1;
      }
    }
    if (steps.isEmpty() || text.endsWith(".")) {
      throw wrong(text);
    }
    return new PropertyPath(steps);
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "'"
            + Texts.shortened(text)
            + "' is no path of a field, as ReportSource.path should return. Expected properties between dots,"
            + " as cells[3.1.3].value");
  }

  /** Adds a violation at this path. */
  void report(ConstraintViolationBuilder builder) {
    NodeBuilderCustomizableContext first = builder.addPropertyNode(steps.get(0).property());
    report(
        first::addPropertyNode, first::addBeanNode, first::addConstraintViolation, /* place= */ 1);
  }

  /**
   * Goes on behind a node, which is of one type or another as it has a key or not; the key of a
   * property belongs to the node behind it.
   */
  private void report(
      Function<String, NodeBuilderCustomizableContext> property,
      Supplier<LeafNodeBuilderCustomizableContext> element,
      Runnable end,
      int place) {
    String key = steps.get(place - 1).key();
    if (place == steps.size()) {
      if (key == null) {
        end.run();
      } else {
        element.get().inIterable().atKey(key).addConstraintViolation();
      }
      return;
    }
    NodeBuilderCustomizableContext node = property.apply(steps.get(place).property());
    if (key == null) {
      report(node::addPropertyNode, node::addBeanNode, node::addConstraintViolation, place + 1);
    } else {
      NodeBuilderDefinedContext keyed = node.inIterable().atKey(key);
      report(keyed::addPropertyNode, keyed::addBeanNode, keyed::addConstraintViolation, place + 1);
    }
  }
}
