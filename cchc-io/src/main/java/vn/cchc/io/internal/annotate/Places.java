package vn.cchc.io.internal.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Place;
import vn.cchc.model.Report;

/** Where figures stand in a file: one that is given twice at both places. */
public final class Places {

  private final Map<FigureRef, List<Place>> places = new HashMap<>();
  private final Map<Integer, Place> paragraphs = new HashMap<>();

  /** Adds the place of a paragraph of the prose, from 0. */
  public void addParagraph(int paragraph, Place place) {
    paragraphs.put(paragraph, place);
  }

  /** Returns the place of a paragraph of the prose; null where it has none of its own. */
  public @Nullable Place ofParagraph(int paragraph) {
    return paragraphs.get(paragraph);
  }

  /** Returns the places in the document a report was read from. */
  public static Places of(Report report) {
    Places places = new Places();
    for (Figure figure : report.figures()) {
      Place place = figure.origin().place();
      if (place != null) {
        places.add(figure.ref(), place);
      }
    }
    return places;
  }

  /** Adds a place. */
  public void add(FigureRef figure, Place place) {
    places.computeIfAbsent(figure, key -> new ArrayList<>(1)).add(place);
  }

  /** Returns the places of a figure; none where it is missing. */
  public List<Place> of(FigureRef figure) {
    return List.copyOf(places.getOrDefault(figure, List.of()));
  }
}
