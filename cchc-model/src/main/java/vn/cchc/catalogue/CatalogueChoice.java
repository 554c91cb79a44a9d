package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agency;
import vn.cchc.model.Fault;
import vn.cchc.model.Level;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Wording;
import vn.cchc.model.internal.Texts;

/**
 * Finds the catalogue that is in force for a report among those of one form: forms change, and
 * differ by level. Immutable and thread-safe.
 *
 * <p>A form is meant by its number, in whatever case and spacing. Of its catalogues those are
 * considered that are of the level of the reporting agency; where there is none, those that have
 * rows which that level fills in, or tables. The one is taken that is valid on the last day of the
 * period.
 */
public final class CatalogueChoice {

  private final List<Catalogue> catalogues;

  private CatalogueChoice(Collection<Catalogue> catalogues) {
    this.catalogues = List.copyOf(catalogues);
  }

  /** Returns the choice among some catalogues. */
  public static CatalogueChoice among(Collection<Catalogue> catalogues) {
    return new CatalogueChoice(requireNonNull(catalogues, "catalogues"));
  }

  /** Returns the choice among the catalogues that come with the library. */
  public static CatalogueChoice shipped() {
    return new CatalogueChoice(
        Catalogues.shipped().stream().flatMap(id -> Catalogues.find(id).stream()).toList());
  }

  /**
   * Returns the catalogue for a report, which names it by its identifier, or its form by the form's
   * number and then its period; empty where nothing is called so.
   *
   * @throws CatalogueException if none or more than one is in force on the last day of the period,
   *     which the message names, or there are several and the report says no period
   */
  public Optional<Catalogue> of(Report report) {
    requireNonNull(report, "report");
    for (Catalogue catalogue : catalogues) {
      if (catalogue.id().equals(report.catalogue())) {
        return Optional.of(catalogue);
      }
    }
    Agency agency = report.agency();
    List<Catalogue> some = ofForm(report.catalogue(), agency == null ? null : agency.level());
    ReportingPeriod period = report.period();
    if (some.isEmpty()) {
      return Optional.empty();
    }
    if (period == null) {
      if (some.size() > 1) {
        throw wrong("choice.period", report.catalogue(), ids(some));
      }
      return Optional.of(some.get(0));
    }
    List<Catalogue> inForce = new ArrayList<>();
    Set<LocalDate> days = new HashSet<>();
    for (Catalogue catalogue : some) {
      LocalDate day = lastDay(period, catalogue);
      if (day != null) {
        days.add(day);
        if (isInForce(catalogue, day)) {
          inForce.add(catalogue);
        }
      }
    }
    if (days.isEmpty()) {
      throw wrong("choice.kind", report.catalogue(), ids(some), Texts.shortened(period.kind()));
    }
    return Optional.of(one(report.catalogue(), inForce, some, days.stream().sorted().toList()));
  }

  /**
   * Returns the catalogue of a form that is in force on a day.
   *
   * @param form its number
   * @param level of the reporting agency; null where it is not known
   * @param day the last of the period that is reported; it may be the last that a catalogue is
   *     valid
   * @throws CatalogueException if no catalogue is of the form, or none or more than one is in
   *     force, which the message names
   */
  public Catalogue inForce(String form, @Nullable Level level, LocalDate day) {
    requireNonNull(form, "form");
    requireNonNull(day, "day");
    List<Catalogue> some = ofForm(form, level);
    return one(form, some.stream().filter(c -> isInForce(c, day)).toList(), some, List.of(day));
  }

  private static Catalogue one(
      String form, List<Catalogue> inForce, List<Catalogue> all, List<LocalDate> days) {
    Wording day = Wording.joined(", ", days);
    if (inForce.isEmpty()) {
      throw wrong("choice.none", form, day, ids(all));
    }
    if (inForce.size() > 1) {
      throw wrong("choice.two", form, day, named(inForce.get(0)), named(inForce.get(1)));
    }
    return inForce.get(0);
  }

  private List<Catalogue> ofForm(String form, @Nullable Level level) {
    String wanted = Texts.folded(form);
    List<Catalogue> all =
        catalogues.stream()
            .filter(c -> !c.form().isEmpty() && Texts.folded(c.form()).equals(wanted))
            .toList();
    if (level == null || all.isEmpty()) {
      return all;
    }
    List<Catalogue> own = some(all, catalogue -> catalogue.level() == level);
    List<Catalogue> some = own.isEmpty() ? some(all, c -> isFilledInBy(c, level)) : own;
    if (some.isEmpty()) {
      throw wrong("choice.level", form, Fault.of("level." + level.word()), ids(all));
    }
    return some;
  }

  private static List<Catalogue> some(List<Catalogue> all, Predicate<Catalogue> wanted) {
    return all.stream().filter(wanted).toList();
  }

  private static boolean isFilledInBy(Catalogue catalogue, Level level) {
    return !catalogue.tables().isEmpty()
        || catalogue.indicators().stream().anyMatch(row -> row.reportedBy().contains(level));
  }

  private static boolean isInForce(Catalogue catalogue, LocalDate day) {
    return !day.isBefore(catalogue.validFrom())
        && catalogue.validTo().map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The last day of a period, as the report states it or the catalogue knows it. */
  private static @Nullable LocalDate lastDay(ReportingPeriod period, Catalogue catalogue) {
    LocalDate stated = period.to();
    return stated != null
        ? stated
        : catalogue.period(period.kind()).map(kind -> kind.end(period.year())).orElse(null);
  }

  private static Wording ids(List<Catalogue> some) {
    return some.isEmpty()
        ? Wording.of("-")
        : Wording.joined(", ", some.stream().map(CatalogueChoice::named).toList());
  }

  private static Wording named(Catalogue catalogue) {
    Wording to = catalogue.validTo().map(last -> Wording.of(" ", last)).orElse(Wording.of());
    return Wording.of(catalogue.id(), " (", catalogue.validFrom(), " -", to, ")");
  }

  private static CatalogueException wrong(String key, String form, Object... others) {
    Object[] arguments = new Object[others.length + 1];
    arguments[0] = Texts.shortened(form);
    System.arraycopy(others, 0, arguments, 1, others.length);
    return new CatalogueException(Fault.of(key, arguments));
  }
}
