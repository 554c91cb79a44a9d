package vn.cchc.rules.testkit.country;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Report;

/**
 * A country whose agencies report every quarter, from 2023 on: 63 provinces of departments,
 * districts and communes until 30 June 2025, 34 provinces of departments and communes from then.
 * What the agencies count grows, has its seasons and chance; everything holds that must and that
 * should, within each report, from one to the next and from agency to agency. Immutable and
 * thread-safe.
 *
 * <p>Chance comes from the seed, the code of the agency and the quarter alone: a province is the
 * same in a country of one as in one of 63, and can be made by itself. Reports are handed on as
 * they are made; no more than those of one province, and of those it is joined with, are kept.
 *
 * <pre>{@code
 * Country country = Country.builder().provinces(2).seed(7).build();
 * country.forEach(sent -> writer.write(sent.report()));
 * }</pre>
 */
public final class Country {

  /** How many communes there are after the merger, of those before. */
  private static final double COMMUNES_LEFT = 3_321.0 / (63 * 11 * 15);

  final int provinces;
  final int departments;
  final int districts;
  final int communesPerDistrict;
  final int periods;
  final int largest;
  final long seed;
  private final double errors;

  private Country(Builder builder) {
    provinces = builder.provinces;
    departments = builder.departments;
    districts = builder.districts;
    communesPerDistrict = builder.communesPerDistrict;
    periods = builder.periods;
    largest = builder.largest;
    seed = builder.seed;
    errors = builder.errors;
  }

  /** Returns a builder of a country of full size. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the catalogues of its reports: until 30 June 2025, and from then on. */
  public static List<Catalogue> catalogues() {
    return List.of(Forms.BEFORE, Forms.AFTER);
  }

  /**
   * A report as it was sent.
   *
   * @param insight what the generator knows of it
   */
  public record Sent(Report report, Insight insight) {}

  /** Takes what is made, in order. */
  public interface Receiver {
    /**
     * Takes the reports of a province and all below it for one period, each agency behind those
     * below it.
     */
    void reports(List<Sent> reports);

    /** Takes an error that is in the reports handed over last. */
    default void error(Mistake mistake) {}
  }

  /** Hands on all reports, those of an agency in the order of time, without any error. */
  public void forEach(Consumer<Sent> to) {
    make(sent -> sent.forEach(to));
  }

  /**
   * Hands on all reports, and the errors in them if it has any. The provinces that became one come
   * together, period by period.
   */
  public void make(Receiver receiver) {
    for (List<Integer> joined : groups()) {
      make(joined, receiver);
    }
  }

  /** Returns which provinces become one, by their places from 0; each can be made by itself. */
  public List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    Provinces.merged(provinces)
        .forEach(
            (kept, all) -> {
              List<Integer> group = new ArrayList<>(all);
              group.remove(kept);
              group.add(kept);
              groups.add(List.copyOf(group));
            });
    return groups;
  }

  int districts(int place) {
    return place == 0 ? districts * largest : districts;
  }

  /**
   * Returns how many communes provinces have once they are one: those of the whole country are
   * spread by how many there were before, rounded so that they add up.
   *
   * @param group one of {@link #groups()}
   */
  public int communesAfterMerger(List<Integer> group) {
    long before = 0;
    for (List<Integer> some : groups()) {
      long with = before;
      for (int place : some) {
        with += (long) districts(place) * communesPerDistrict;
      }
      if (some.equals(group)) {
        long communes = Math.round(with * COMMUNES_LEFT) - Math.round(before * COMMUNES_LEFT);
        return (int) Math.max(1, communes);
      }
      before = with;
    }
    throw new IllegalArgumentException("No such group: " + group + ". Expected one of " + groups());
  }

  /**
   * Hands on the reports of provinces that become one.
   *
   * @param group one of {@link #groups()}
   */
  public void make(List<Integer> group, Receiver receiver) {
    Receiver to = errors > 0 ? new Mishaps(seed, errors, receiver) : receiver;
    new Group(this, group).make(to);
  }

  /** Gathers the size of a country. Not thread-safe. */
  public static final class Builder {
    private int provinces = Provinces.BEFORE;
    private int departments = 18;
    private int districts = 11;
    private int communesPerDistrict = 15;
    private int periods = 16;
    private int largest = 1;
    private long seed = 1;
    private double errors;

    private Builder() {}

    /** Sets how many provinces there are before the merger, at most 63. */
    public Builder provinces(int number) {
      provinces = between(1, number, Provinces.BEFORE, "provinces");
      return this;
    }

    /** Sets how many departments a province has. */
    public Builder departments(int number) {
      departments = between(1, number, 90, "departments");
      return this;
    }

    /** Sets how many districts a province has before the merger. */
    public Builder districts(int number) {
      districts = between(1, number, 300, "districts");
      return this;
    }

    /**
     * Sets how many communes a district has before the merger; with 15, and 11 districts in each of
     * 63 provinces, there are 3.321 after it, and as large a share of those before otherwise.
     */
    public Builder communesPerDistrict(int number) {
      communesPerDistrict = between(1, number, 90, "communes of a district");
      return this;
    }

    /** Sets how many periods are reported, four a year; the eleventh is the first of two levels. */
    public Builder periods(int number) {
      periods = between(1, number, 300, "periods");
      return this;
    }

    /** Sets how many times the districts of others the first province has. */
    public Builder largest(int times) {
      largest = between(1, times, 100, "times");
      return this;
    }

    /** Sets where chance starts. */
    public Builder seed(long number) {
      seed = number;
      return this;
    }

    /** Sets in how many of the reports of a province for a period there is an error, 0 to 1. */
    public Builder errors(double share) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("No share: " + share + ". Expected 0 to 1");
      }
      errors = share;
      return this;
    }

    private static int between(int least, int number, int most, String what) {
      if (number < least || number > most) {
        throw new IllegalArgumentException(
            "Not so many " + what + ": " + number + ". Expected " + least + " to " + most);
      }
      return number;
    }

    /** Returns the country. */
    public Country build() {
      return new Country(this);
    }
  }
}
