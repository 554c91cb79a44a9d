package vn.cchc.io.internal.format.spaced;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.io.internal.format.spaced.GapColumns.Span;
import vn.cchc.model.Place;

/**
 * A line whose pieces are parted at certain places as well, however narrow the gaps are there.
 *
 * @param votes whether it tells where columns stand; headings may reach over their edges
 */
record NarrowLine(SpacedLine line, List<Integer> cuts, boolean votes) implements SpacedLine {

  @Override
  public List<Span> pieces() {
    Set<Integer> starts = line.pieces().stream().map(Span::start).collect(Collectors.toSet());
    List<Span> pieces = new ArrayList<>();
    Span before = null;
    for (Span word : line.words()) {
      int last = pieces.size() - 1;
      if (before == null || starts.contains(word.start()) || isCut(before, word)) {
        pieces.add(word);
      } else {
        pieces.set(last, new Span(pieces.get(last).start(), word.end()));
      }
      before = word;
    }
    return pieces;
  }

  private boolean isCut(Span before, Span word) {
    return cuts.stream()
        .anyMatch(
            cut -> before.start() + before.end() < 2 * cut && word.start() + word.end() > 2 * cut);
  }

  @Override
  public List<Span> parts() {
    List<Span> pieces = pieces();
    return votes || pieces.isEmpty()
        ? pieces
        : List.of(new Span(pieces.get(0).start(), pieces.get(pieces.size() - 1).end()));
  }

  @Override
  public List<Span> words() {
    return line.words();
  }

  @Override
  public String text(Span span) {
    return line.text(span);
  }

  @Override
  public int behindNumber() {
    return line.behindNumber();
  }

  @Override
  public boolean isPlain() {
    return line.isPlain();
  }

  @Override
  public boolean afterBlank() {
    return line.afterBlank();
  }

  @Override
  public boolean afterPageBreak() {
    return line.afterPageBreak();
  }

  @Override
  public int number() {
    return line.number();
  }

  @Override
  public Place place() {
    return line.place();
  }
}
