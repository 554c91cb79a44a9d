package vn.cchc.model;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The sentences of one language. Numbers and dates stand in them in the notation of the language,
 * {@code 1.859,5} in Vietnamese and {@code 1,859.5} in English; what a document prints, and what is
 * to be typed into it, stands as it is there. Immutable and thread-safe; independent of the
 * machine's locale.
 */
public final class Messages {

  /** Digits with a mark between them, which means one thing here and another there. */
  private static final Pattern MARKED = Pattern.compile("\\d[.,]\\d");

  private final Locale locale;
  private final PropertyResourceBundle sentences;

  private Messages(String language) {
    locale = Locale.forLanguageTag(language);
    sentences = bundle("messages", language);
  }

  private static PropertyResourceBundle bundle(String name, String language) {
    String file = name + "_" + language + ".properties";
    try (var stream = Messages.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("Not in the jar: vn/cchc/model/" + file);
      }
      return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the Vietnamese sentences. */
  public static Messages vietnamese() {
    return Vietnamese.MESSAGES;
  }

  /** Returns the English sentences. */
  public static Messages english() {
    return English.MESSAGES;
  }

  /** Returns the English sentences for an English locale, the Vietnamese for every other. */
  public static Messages of(Locale locale) {
    requireNonNull(locale, "locale");
    return locale.getLanguage().equals("en") ? english() : vietnamese();
  }

  /** Returns the language of the sentences. */
  public Locale locale() {
    return locale;
  }

  /** Returns how numbers are written in the sentences. */
  public NumberNotation notation() {
    return locale.getLanguage().equals("en") ? NumberNotation.EN : NumberNotation.VI;
  }

  /** Returns a number with all its decimals, as it stands in the sentences. */
  public String number(BigDecimal number) {
    requireNonNull(number, "number");
    return Notation.of(number, notation());
  }

  /** Returns a day as it stands in the sentences: {@code 6/7/2025}, {@code 6 July 2025}. */
  public String date(LocalDate day) {
    return Wording.of(requireNonNull(day, "day")).in(this);
  }

  /**
   * Returns what a document prints, or what is to be typed into it, as the sentences have it:
   * quoted in English where it has the mark of a number, which would be read as the reader's.
   */
  public String printed(String text) {
    requireNonNull(text, "text");
    return MARKED.matcher(text).find() ? text("text.as-printed", text) : text;
  }

  /** Returns the sentence of a finding. */
  public String of(Finding finding) {
    requireNonNull(finding, "finding");
    return of(finding.explanation());
  }

  /** Returns the sentence an explanation stands for. */
  public String of(Explanation explanation) {
    requireNonNull(explanation, "explanation");
    if (explanation.alternatives().isEmpty()) {
      return text(explanation.key(), explanation.arguments().toArray());
    }
    List<Object> arguments = new ArrayList<>(explanation.arguments());
    if (explanation.key().startsWith(Explanation.APART)) {
      arguments.addAll(0, explanation.alternatives().stream().map(this::of).toList());
      return text(explanation.key(), arguments.toArray());
    }
    arguments.add(
        0, explanation.alternatives().stream().map(this::of).collect(joining(text("text.or"))));
    return text(explanation.key(), arguments.toArray());
  }

  /** Returns the sentence of a remark, without its place; what is not known is told as it came. */
  public String of(Remark remark) {
    requireNonNull(remark, "remark");
    String key = "remark." + remark.what();
    int given = remark.arguments().size();
    boolean known =
        remarks().containsKey(key)
            && new MessageFormat(remarks().getString(key), Locale.ROOT)
                    .getFormatsByArgumentIndex()
                    .length
                <= given;
    return known
        ? text(key, remark.arguments().toArray())
        : given == 0 ? remark.what() : String.join(" ", remark.arguments());
  }

  /**
   * Returns the sentence of a key, its arguments filled in.
   *
   * @param arguments of which {@code BigDecimal}s, {@code LocalDate}s and {@link Wording}s are
   *     written in the notation of the language
   * @throws MissingResourceException if there is no sentence of this key
   */
  public String text(String key, Object... arguments) {
    requireNonNull(key, "key");
    requireNonNull(arguments, "arguments");
    PropertyResourceBundle bundle =
        key.startsWith("fault.") ? faults() : key.startsWith("remark.") ? remarks() : sentences;
    Object[] written = new Object[arguments.length];
    for (int i = 0; i < written.length; i++) {
      Object argument = arguments[i];
      written[i] =
          argument instanceof BigDecimal || argument instanceof LocalDate
              ? Wording.of(argument).in(this)
              : argument instanceof Wording words ? words.in(this) : argument;
    }
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(written);
  }

  /** Returns the keys of all sentences of findings, what is beside them and results. */
  public SortedSet<String> keys() {
    return new TreeSet<>(sentences.keySet());
  }

  /**
   * Returns a sentence before its arguments are filled in: {@code {0}}, {@code {1}} stand for them,
   * and an apostrophe is written twice.
   *
   * @throws MissingResourceException if there is no sentence of this key
   */
  public String pattern(String key) {
    requireNonNull(key, "key");
    return sentences.getString(key);
  }

  private PropertyResourceBundle faults() {
    return locale.getLanguage().equals("en") ? EnglishFaults.FAULTS : VietnameseFaults.FAULTS;
  }

  private PropertyResourceBundle remarks() {
    return locale.getLanguage().equals("en") ? EnglishRemarks.REMARKS : VietnameseRemarks.REMARKS;
  }

  // each language is read when it is first asked for
  private static final class Vietnamese {
    static final Messages MESSAGES = new Messages("vi");
  }

  private static final class English {
    static final Messages MESSAGES = new Messages("en");
  }

  // what is wrong with a file is told seldom
  private static final class VietnameseFaults {
    static final PropertyResourceBundle FAULTS = bundle("faults", "vi");
  }

  private static final class EnglishFaults {
    static final PropertyResourceBundle FAULTS = bundle("faults", "en");
  }

  private static final class VietnameseRemarks {
    static final PropertyResourceBundle REMARKS = bundle("remarks", "vi");
  }

  private static final class EnglishRemarks {
    static final PropertyResourceBundle REMARKS = bundle("remarks", "en");
  }
}
