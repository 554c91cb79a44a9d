package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.catalogue.internal.Want;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.internal.ExplainedArgumentException;
import vn.cchc.model.internal.Texts;

/**
 * What a relation says in words of its own when it is broken. In braces stand figures of its
 * formula, {@code {6}} for what the cell of column 6 shows; {@code {row}} and {@code {column}} are
 * the names of the row, or column, that a relation of a table is broken in. Immutable and
 * thread-safe.
 *
 * @param text with its braces
 * @param figures by the words in braces that name them
 */
public record RelationMessage(LocalizedText text, Map<String, FigureRef> figures) {

  /** Names the row in which a relation between columns is broken. */
  public static final String ROW = "row";

  /** Names the column in which a relation between rows is broken. */
  public static final String COLUMN = "column";

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

  public RelationMessage {
    requireNonNull(text, "text");
    figures = Map.copyOf(requireNonNull(figures, "figures"));
  }

  /**
   * Returns the message of a text.
   *
   * @throws IllegalArgumentException if there stands something in braces that can be no figure
   */
  public static RelationMessage of(LocalizedText text) {
    requireNonNull(text, "text");
    Map<String, FigureRef> figures = new LinkedHashMap<>();
    for (String language : List.of(text.vi(), text.en())) {
      Matcher braces = BRACES.matcher(language);
      while (braces.find()) {
        String word = braces.group(1);
        if (!word.equals(ROW) && !word.equals(COLUMN)) {
          figures.put(word, figure(word));
        }
      }
    }
    return new RelationMessage(text, figures);
  }

  private static FigureRef figure(String word) {
    boolean bracketed = word.length() > 2 && word.startsWith("(") && word.endsWith(")");
    try {
      return FigureRef.of(
          IndicatorId.parse(bracketed ? word.substring(1, word.length() - 1) : word));
    } catch (IllegalArgumentException e) {
      throw new ExplainedArgumentException("message.word", braces(Texts.shortened(word)));
    }
  }

  /** Returns this message of other figures: of the cells of a row, or of a column. */
  public RelationMessage mapped(UnaryOperator<FigureRef> mapping) {
    requireNonNull(mapping, "mapping");
    Map<String, FigureRef> mapped = new LinkedHashMap<>();
    figures.forEach((word, figure) -> mapped.put(word, mapping.apply(figure)));
    return new RelationMessage(text, mapped);
  }

  /** Returns a text of this message with something in the place of each of its braces. */
  public String filled(String language, Function<String, String> words) {
    requireNonNull(words, "words");
    return BRACES
        .matcher(requireNonNull(language, "language"))
        .replaceAll(braces -> Matcher.quoteReplacement(words.apply(braces.group(1))));
  }

  /**
   * Checks that everything in braces can be filled in.
   *
   * @throws IllegalArgumentException if the formula does not speak of a figure
   */
  void check(Collection<FigureRef> known, boolean inRow, boolean inColumn) {
    Set<String> words = new TreeSet<>();
    known.stream()
        .filter(figure -> figure.standpoint() == null)
        .forEach(figure -> words.add(figure.indicator().value()));
    for (Map.Entry<String, FigureRef> figure : figures.entrySet()) {
      if (!words.contains(figure.getValue().indicator().value())) {
        throw unknown(figure.getKey(), words);
      }
    }
    for (String language : List.of(text.vi(), text.en())) {
      if (!inRow && language.contains("{" + ROW + "}")) {
        throw unknown(ROW, words);
      }
      if (!inColumn && language.contains("{" + COLUMN + "}")) {
        throw unknown(COLUMN, words);
      }
    }
  }

  private static IllegalArgumentException unknown(String word, Set<String> known) {
    Fault want =
        known.isEmpty()
            ? Want.of("no-figure")
            : Want.of("words", known.stream().map(RelationMessage::braces).collect(joining(", ")));
    return new ExplainedArgumentException(
        "message.unknown", braces(Texts.shortened(word)), Want.nearest(want, word, known));
  }

  private static String braces(String word) {
    return "{" + word + "}";
  }
}
