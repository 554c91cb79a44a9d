package vn.cchc.catalogue.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Dates;
import vn.cchc.model.internal.Texts;

/** What is expected in a file, and what its parts are called, as words of a fault. */
public final class Want {

  private Want() {}

  /** Returns the words for the whole of a catalogue file. */
  static Fault whole() {
    return of("catalogue");
  }

  /** Returns the words of a key, {@code catalogue.want.} before it. */
  public static Fault of(String key, Object... arguments) {
    return Fault.of("catalogue.want." + key, arguments);
  }

  /** Returns a day; that there is no such day, where what stands there is written as one. */
  static Fault day(String found) {
    return Dates.isWritten(found) ? of("no-such-day", found) : of("date");
  }

  /** Returns one of the words. */
  static Fault oneOf(Collection<String> words) {
    return of("one-of", String.join(", ", words));
  }

  /** Returns one of the words, and which of them is nearest to the one that stands there. */
  static Fault oneOf(Collection<String> words, String found) {
    return nearest(oneOf(words), found, words);
  }

  /** Returns the word of one of the constants. */
  static Fault oneOf(Class<? extends Enum<?>> type, String found) {
    return oneOf(words(type), found);
  }

  static List<String> words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Want::word).toList();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what is expected, and which of the known words is nearest to one, if any is near. */
  public static Fault nearest(Fault want, String found, Collection<String> known) {
    String nearest = Nearest.word(found, known);
    return nearest.isEmpty() ? want : of("nearest", want, nearest);
  }

  /**
   * Returns what is wrong with a part of a file.
   *
   * @param key of the sentence, {@code catalogue.} before it
   * @param more arguments of the sentence, behind what the part is called
   */
  static Fault wrong(Fault subject, String key, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = subject;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return Fault.of("catalogue." + key, arguments);
  }

  /** Returns what a part of a file is called, such as {@code relation} and its identifier. */
  static Fault part(String noun, String id) {
    return Fault.of("catalogue.part." + noun, Texts.shortened(id));
  }
}
