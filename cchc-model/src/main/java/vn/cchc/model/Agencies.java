package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.AgencyCodes;
import vn.cchc.model.internal.ExplainedArgumentException;
import vn.cchc.model.internal.Texts;

/**
 * Which agencies there are, from when until when, and which is below which. Who reports for a
 * period is who is in force on its last day. Immutable and thread-safe.
 *
 * <p>An agency is below the one it names; where it names none, below the nearest that is in force
 * and whose code, with a dot and more behind it, is its own (Decision 20/2020/QĐ-TTg).
 */
public final class Agencies {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9.]{1,35}");

  /** So many days are kept prepared: those on which periods end are few. */
  private static final int DAYS = 64;

  private final Map<String, List<Listed>> byCode = new TreeMap<>();
  private final Map<LocalDate, Day> days = new HashMap<>();

  private Agencies(Collection<Listed> listed) {
    for (Listed agency : listed) {
      List<Listed> known = byCode.computeIfAbsent(agency.code(), code -> new ArrayList<>());
      for (Listed other : known) {
        if (agency.isInForceWith(other)) {
          throw new ExplainedArgumentException("agencies.twice", agency.code());
        }
      }
      known.add(agency);
    }
    for (Listed agency : listed) {
      String above = agency.above();
      if (above != null && !byCode.containsKey(above)) {
        throw new ExplainedArgumentException(
            "agencies.above", agency.code(), Texts.shortened(above));
      }
    }
    refuseCircles();
  }

  /**
   * An agency, and when it is in force.
   *
   * @param code of Decision 20/2020/QĐ-TTg
   * @param name what people call it
   * @param level null if nobody says
   * @param above the code of the agency above it; null if the codes tell
   * @param from the first day on which it is in force; null if it always was
   * @param to the last day; null if there is none
   */
  public record Listed(
      String code,
      String name,
      @Nullable Level level,
      @Nullable String above,
      @Nullable LocalDate from,
      @Nullable LocalDate to)
      implements Serializable {
    public Listed {
      if (!CODE.matcher(requireNonNull(code, "code")).matches()) {
        throw new ExplainedArgumentException("agencies.code", Texts.shortened(code));
      }
      requireNonNull(name, "name");
      if (from != null && to != null && to.isBefore(from)) {
        throw new ExplainedArgumentException(
            "agencies.order", code, from.toString(), to.toString());
      }
      if (code.equals(above)) {
        throw new ExplainedArgumentException("agencies.itself", code);
      }
    }

    /** Returns whether it is in force on a day. */
    public boolean isInForce(LocalDate day) {
      requireNonNull(day, "day");
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private boolean isInForceWith(Listed other) {
      LocalDate start = from;
      LocalDate otherStart = other.from;
      return (start == null || other.to == null || !start.isAfter(other.to))
          && (otherStart == null || to == null || !otherStart.isAfter(to));
    }
  }

  /**
   * Returns the agencies of a list.
   *
   * @throws IllegalArgumentException if one is listed twice for a day, below one that is not there,
   *     or below itself by way of others
   */
  public static Agencies of(Collection<Listed> listed) {
    return new Agencies(List.copyOf(requireNonNull(listed, "listed")));
  }

  private void refuseCircles() {
    Map<String, Set<String>> above = new HashMap<>();
    byCode.forEach(
        (code, all) -> {
          Set<String> of = new TreeSet<>();
          for (Listed agency : all) {
            String by = agency.above();
            String told = by != null ? by : AgencyCodes.above(code, byCode.keySet());
            if (told != null) {
              of.add(told);
            }
          }
          above.put(code, of);
        });
    Set<String> sound = new HashSet<>();
    for (String code : byCode.keySet()) {
      refuseCircle(code, above, sound, new HashSet<>());
    }
  }

  private static void refuseCircle(
      String code, Map<String, Set<String>> above, Set<String> sound, Set<String> way) {
    if (sound.contains(code)) {
      return;
    }
    // who is so deep below others is below itself
    if (!way.add(code) || way.size() > DAYS) {
      throw new ExplainedArgumentException("agencies.itself", code);
    }
    for (String next : above.getOrDefault(code, Set.of())) {
      refuseCircle(next, above, sound, way);
    }
    way.remove(code);
    sound.add(code);
  }

  /** Returns the agency of a code that is in force on a day. */
  public Optional<Listed> find(String code, LocalDate day) {
    requireNonNull(day, "day");
    return byCode.getOrDefault(requireNonNull(code, "code"), List.of()).stream()
        .filter(agency -> agency.isInForce(day))
        .findFirst();
  }

  /**
   * Returns the codes directly below one where nobody lists the agencies, as their codes tell:
   * {@code H32.15.2} is below {@code H32.15}, and below {@code H32} where no {@code H32.15} is
   * known.
   *
   * @param known all codes there are
   */
  public static List<String> below(String code, NavigableSet<String> known) {
    return AgencyCodes.below(requireNonNull(code, "code"), requireNonNull(known, "known"));
  }

  /** Returns the agencies directly below one on a day, in the order of their codes. */
  public List<Listed> below(String code, LocalDate day) {
    requireNonNull(code, "code");
    return day(requireNonNull(day, "day")).below.getOrDefault(code, List.of());
  }

  /** Returns the code of the agency above one on a day; empty if there is none. */
  public Optional<String> above(String code, LocalDate day) {
    requireNonNull(code, "code");
    return Optional.ofNullable(day(requireNonNull(day, "day")).above.get(code));
  }

  private Day day(LocalDate day) {
    synchronized (days) {
      Day known = days.get(day);
      if (known == null) {
        if (days.size() >= DAYS) {
          days.clear();
        }
        known = new Day(byCode, day);
        days.put(day, known);
      }
      return known;
    }
  }

  /** Who is below whom on one day. */
  private static final class Day {
    private final Map<String, List<Listed>> below = new HashMap<>();
    private final Map<String, String> above = new HashMap<>();

    Day(Map<String, List<Listed>> byCode, LocalDate day) {
      Map<String, Listed> inForce = new TreeMap<>();
      byCode.forEach(
          (code, all) ->
              all.stream()
                  .filter(agency -> agency.isInForce(day))
                  .forEach(agency -> inForce.put(code, agency)));
      inForce.forEach(
          (code, agency) -> {
            String named = agency.above();
            String of = named != null ? named : AgencyCodes.above(code, inForce.keySet());
            if (of != null && inForce.containsKey(of)) {
              above.put(code, of);
              below.computeIfAbsent(of, parent -> new ArrayList<>()).add(agency);
            }
          });
      below.replaceAll((code, all) -> List.copyOf(all));
    }
  }
}
