package vn.cchc.io.internal.sketch.grid;

import vn.cchc.model.Place;

/** A line beside a table, and where it stands. */
public record Line(String text, Place place) {}
