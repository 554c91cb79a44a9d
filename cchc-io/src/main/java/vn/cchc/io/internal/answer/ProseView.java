package vn.cchc.io.internal.answer;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.cchc.io.internal.answer.FindingsView.Entry;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.internal.Texts;

/**
 * The prose of a report with the marks of what was found.
 *
 * @param paragraphs all there are
 */
public record ProseView(List<Paragraph> paragraphs) {

  public ProseView {
    paragraphs = List.copyOf(paragraphs);
  }

  /** A paragraph, in pieces that are marked or not. */
  public record Paragraph(List<Piece> pieces) {
    public Paragraph {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A piece of text.
   *
   * @param word of the severity by which it is marked; empty if it is not
   * @param number of the entry that marks it
   * @param first whether it is the first that this entry marks
   */
  public record Piece(String text, String word, int number, boolean first) {}

  private record Span(int from, int to, String word, int number) {}

  /** Returns the prose with its marks; of marks that overlap the first is kept. */
  public static ProseView of(List<String> narrative, List<Entry> entries) {
    List<List<Span>> spans = new ArrayList<>();
    narrative.forEach(paragraph -> spans.add(new ArrayList<>()));
    for (Entry entry : entries) {
      Stream.concat(Stream.of(entry), entry.following().stream())
          .forEach(
              told -> {
                NarrativeSpan source = told.finding().source();
                if (source != null && source.paragraph() < spans.size()) {
                  spans
                      .get(source.paragraph())
                      .add(new Span(source.from(), source.to(), told.word(), entry.number()));
                }
              });
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    Set<Integer> marked = new HashSet<>();
    for (int i = 0; i < narrative.size(); i++) {
      paragraphs.add(new Paragraph(pieces(narrative.get(i), spans.get(i), marked)));
    }
    return new ProseView(paragraphs);
  }

  private static List<Piece> pieces(String text, List<Span> spans, Set<Integer> marked) {
    spans.sort(comparingInt(Span::from));
    List<Piece> pieces = new ArrayList<>();
    int end = 0;
    for (Span span : spans) {
      int to = Math.min(span.to(), text.length());
      if (span.from() < end || span.from() >= to) {
        continue;
      }
      add(pieces, text.substring(end, span.from()), "", 0, false);
      add(
          pieces,
          text.substring(span.from(), to),
          span.word(),
          span.number(),
          marked.add(span.number()));
      end = to;
    }
    add(pieces, text.substring(end), "", 0, false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, String word, int number, boolean first) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(Texts.line(text), word, number, first));
    }
  }
}
