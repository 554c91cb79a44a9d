package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Why something cannot be read or used, and where: data, of which the sentence is made in the
 * language of whoever reads it. Immutable; equal when everything it says is equal.
 *
 * @param place such as {@code r.json:1: figures[0].value}; empty where there is none to name
 * @param key of the sentence, without {@code fault.}
 * @param arguments of the sentence, in its order: texts that are the same in every language, {@link
 *     Wording}s whose dates are not, and faults for words that are not
 * @param detail what a library or the system says of it, in English; empty if there is nothing
 */
public record Fault(String place, String key, List<Serializable> arguments, String detail)
    implements Serializable {

  public Fault {
    requireNonNull(place, "place");
    requireNonNull(key, "key");
    arguments = List.copyOf(requireNonNull(arguments, "arguments"));
    requireNonNull(detail, "detail");
  }

  /**
   * Returns the fault of a key.
   *
   * @param arguments texts and numbers; faults for words that differ by language; days and {@link
   *     Wording}s, which are written in its notation
   */
  public static Fault of(String key, Object... arguments) {
    requireNonNull(arguments, "arguments");
    List<Serializable> values = new ArrayList<>(arguments.length);
    for (Object argument : arguments) {
      values.add(
          argument instanceof Fault || argument instanceof Wording
              ? (Serializable) argument
              : argument instanceof LocalDate day ? Wording.of(day) : String.valueOf(argument));
    }
    return new Fault("", key, values, "");
  }

  /** Returns this fault as that of a place in which it was found. */
  public Fault at(String outer) {
    requireNonNull(outer, "outer");
    boolean whole = place.isEmpty() || outer.isEmpty();
    return new Fault(whole ? outer + place : outer + ": " + place, key, arguments, detail);
  }

  /** Returns this fault with what a library or the system says of it. */
  public Fault saying(String english) {
    requireNonNull(english, "english");
    return new Fault(place, key, arguments, english);
  }

  /**
   * Returns the sentence in a language, behind its place. What a library says of it is left out
   * where it would be in another language.
   */
  public String in(Messages messages) {
    requireNonNull(messages, "messages");
    Object[] values =
        arguments.stream()
            .map(argument -> argument instanceof Fault word ? word.in(messages) : argument)
            .toArray();
    String sentence = messages.text("fault." + key, values);
    boolean told = !detail.isEmpty() && messages.locale().getLanguage().equals("en");
    return (place.isEmpty() ? "" : place + ": ") + sentence + (told ? ": " + detail : "");
  }

  /** Returns the English sentence, behind its place. */
  @Override
  public String toString() {
    return in(Messages.english());
  }
}
