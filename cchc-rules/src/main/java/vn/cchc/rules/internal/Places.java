package vn.cchc.rules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.Figure;
import vn.cchc.model.FigurePlace;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Place;
import vn.cchc.model.Report;

/**
 * Where the figures of a report stand in its document: one given twice at both places, one given
 * more often at the first few.
 */
final class Places {

  private static final int FEW = 8;

  private final Map<FigureRef, List<Place>> known = new HashMap<>();

  private Places() {}

  static Places of(Report report) {
    Places places = new Places();
    for (Figure figure : report.figures()) {
      Place place = figure.origin().place();
      if (place != null) {
        List<Place> all = places.known.computeIfAbsent(figure.ref(), id -> new ArrayList<>(1));
        if (all.size() < FEW) {
          all.add(place);
        }
      }
    }
    return places;
  }

  /** Returns where figures stand, and what is suspected besides them. */
  List<FigurePlace> of(List<FigureRef> figures, List<FigureRef> suspects) {
    if (known.isEmpty()) {
      return List.of();
    }
    Set<FigureRef> all = new LinkedHashSet<>(figures);
    all.addAll(suspects);
    List<FigurePlace> places = new ArrayList<>();
    for (FigureRef figure : all) {
      for (Place place : known.getOrDefault(figure, List.of())) {
        places.add(new FigurePlace(figure, place));
      }
    }
    return places;
  }
}
