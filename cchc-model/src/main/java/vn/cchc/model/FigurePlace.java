package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/** A figure and where it stands in its document. Immutable. */
public record FigurePlace(FigureRef figure, Place place) implements Serializable {
  public FigurePlace {
    requireNonNull(figure, "figure");
    requireNonNull(place, "place");
  }
}
