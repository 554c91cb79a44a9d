package vn.cchc.io.internal.sketch;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.model.Place;

/** What a person has to decide before a form can be relied on. */
public record Question(LocalizedText text, @Nullable Place place) {
  public Question {
    requireNonNull(text, "text");
  }
}
