package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * By what a result was made, so that another can tell whether it would get the same.
 *
 * @param library version of this library
 * @param catalogue version of the catalogue; empty where it states none
 * @param fingerprint SHA-256 of the catalogue's content, in hexadecimal digits
 * @param options those that were set, such as {@code partial}; empty for none
 */
public record Stamp(String library, String catalogue, String fingerprint, List<String> options)
    implements Serializable {

  /** The stamp of figures that belong to no form. */
  public static final Stamp NONE = new Stamp("", "", "", List.of());

  public Stamp {
    requireNonNull(library, "library");
    requireNonNull(catalogue, "catalogue");
    requireNonNull(fingerprint, "fingerprint");
    options = List.copyOf(requireNonNull(options, "options"));
  }
}
