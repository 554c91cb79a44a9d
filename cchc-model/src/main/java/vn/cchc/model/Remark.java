package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of a document remarked: something it left out, chose or could not do. It is data;
 * the sentence is made where it is shown ({@link Messages#of(Remark)}). Immutable.
 *
 * @param what a word such as {@code hidden-sheet}
 * @param place where; null where it is about the whole document
 * @param arguments of its sentence, in order: texts that are the same in every language
 */
public record Remark(String what, @Nullable Place place, List<String> arguments)
    implements Serializable {

  public Remark {
    requireNonNull(what, "what");
    arguments = List.copyOf(requireNonNull(arguments, "arguments"));
  }

  /** Returns the remark of a word. */
  public static Remark of(String what, @Nullable Place place, Object... arguments) {
    requireNonNull(arguments, "arguments");
    return new Remark(what, place, List.of(arguments).stream().map(String::valueOf).toList());
  }
}
