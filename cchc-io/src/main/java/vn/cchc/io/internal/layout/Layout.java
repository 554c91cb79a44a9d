package vn.cchc.io.internal.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.layout.titles.TitleAgency;
import vn.cchc.io.internal.layout.titles.TitleFacts;
import vn.cchc.io.internal.layout.titles.TitlePeriods;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Agency;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Fault;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.internal.Texts;

/**
 * Makes reports of the pages of a document: finds the tables of a form, which column holds what,
 * which rows are whose, and whose report it is. One for all formats. Thread-safe.
 */
public final class Layout {

  private final List<FormNames> forms;
  private final List<FormNames> inEnglish;
  private final boolean chosen;

  /**
   * Creates the layout analysis for some forms.
   *
   * @param catalogues the forms a table may be of
   * @param chosen whether somebody said which it is of
   */
  public Layout(List<Catalogue> catalogues, boolean chosen) {
    forms = catalogues.stream().map(FormNames::of).toList();
    inEnglish = catalogues.stream().map(FormNames::inEnglish).toList();
    this.chosen = chosen;
  }

  /**
   * A report of a document.
   *
   * @param report as read
   * @param part of the document it is of, such as a sheet; empty where it is of the whole
   * @param choices why it was read so
   */
  public record LaidOut(Report report, String part, List<Remark> choices) {}

  /**
   * Whose report a document is, as far as its titles tell.
   *
   * @param agency null where they do not tell
   * @param period null where they do not tell
   * @param document null where they do not tell
   * @param remarks that titles tell several periods, or one of an unknown kind, so that none was
   *     taken
   */
  public record About(
      @Nullable Agency agency,
      @Nullable ReportingPeriod period,
      @Nullable DocumentReference document,
      List<Remark> remarks) {}

  /** Returns whose report a document is. */
  public static About about(Document document) {
    List<String> titles = Surroundings.opening(document.pages());
    TitleFacts facts = TitleFacts.of(titles);
    TitlePeriods told = TitlePeriods.of(titles);
    ReportingPeriod period = told.period();
    List<Remark> remarks = new ArrayList<>();
    if (!told.several().isEmpty()) {
      remarks.add(Remark.of("periods-differ", null, told.several().get(0), told.several().get(1)));
    } else if (period == null && told.notHeld() == null) {
      period = TitleFacts.of(TitlePeriods.ofReport(titles)).period();
    } else if (period == null && told.notHeld() != null) {
      remarks.add(Remark.of("period-not-held", null, Texts.shortened(told.notHeld())));
    }
    Agency agency = TitleAgency.of(titles);
    return new About(agency == null ? facts.agency() : agency, period, facts.document(), remarks);
  }

  /**
   * What a document's own cells say of how it writes numbers.
   *
   * @param reports that were read
   * @param notation by which they must be read; null where that is as they were
   */
  public record Result(List<LaidOut> reports, @Nullable NumberNotation notation) {}

  /**
   * Reads the reports of a document.
   *
   * @param notation how it writes numbers
   * @param stated whether somebody said that; if not, the document's own cells may tell another
   * @throws ReportFormatException if it has no table of a known form, or one that can be read in
   *     two ways
   */
  public Result read(Document document, String name, NumberNotation notation, boolean stated) {
    TitleFacts facts = TitleFacts.of(Surroundings.opening(document.pages()));
    Match match = match(document, facts);
    if (match == null) {
      throw unknown(document, name);
    }
    FormNames form = match.form();
    Candidates best = match.candidates();
    List<Printing> printings = new ArrayList<>();
    List<Gathered> gathered = new Gatherer(form, facts, notation, name).gather(best.found());
    for (Gathered each : gathered) {
      printings.add(Printing.of(form, each.rows()));
    }
    Printing largest =
        Objects.requireNonNull(
            printings.stream().max(Comparator.comparingLong(Printing::known)).orElse(null));
    if (!chosen && !largest.fits()) {
      String id = form.catalogue().id();
      throw new ReportFormatException(
          Fault.of("table.other", id, largest.known(), largest.rows().size(), id).at(name));
    }
    NumberNotation told = document.notation() == null ? largest.notation() : document.notation();
    if (!stated && told != null && told != notation) {
      return new Result(List.of(), told);
    }
    List<String> prose =
        Surroundings.prose(
            document.pages(), best.found().stream().map(Candidates.Found::table).toList());
    List<Remark> remarks = new ArrayList<>(document.remarks());
    remarks.addAll(best.leftOut());
    return new Result(new Reports(prose, remarks, notation).of(gathered, printings), null);
  }

  /** A form and its tables in a document. */
  private record Match(FormNames form, Candidates candidates) {

    static Match of(FormNames form, Document document) {
      return new Match(form, Candidates.of(document.pages(), form));
    }

    int known() {
      return Layout.known(candidates);
    }
  }

  /** Returns the form of which most rows are known; a copy in English is none of Vietnamese. */
  private @Nullable Match match(Document document, TitleFacts facts) {
    Match vietnamese = match(document, facts, forms);
    return vietnamese == null ? match(document, facts, inEnglish) : vietnamese;
  }

  private static @Nullable Match match(Document document, TitleFacts facts, List<FormNames> forms) {
    Match best = null;
    for (FormNames form : forms) {
      if (best == null || forms.stream().noneMatch(other -> isEdition(form, other, forms))) {
        Match match = Match.of(form, document);
        best = best == null || match.known() > best.known() ? match : best;
      }
    }
    if (best == null || best.candidates().found().isEmpty()) {
      return null;
    }
    FormNames first = best.form();
    for (FormNames form : forms) {
      if (isEdition(form, first, forms) && form.catalogue().level() == first.catalogue().level()) {
        Match match = Match.of(form, document);
        int more = match.known() - best.known();
        boolean fits = isInForce(form, facts) && !isInForce(best.form(), facts);
        best = more > 0 || more == 0 && fits ? match : best;
      }
    }
    return best;
  }

  /** Whether a form comes after another of the same number, of another year or level. */
  private static boolean isEdition(FormNames form, FormNames first, List<FormNames> forms) {
    String number = form.catalogue().form();
    return !number.isEmpty()
        && number.equals(first.catalogue().form())
        && forms.indexOf(form) > forms.indexOf(first);
  }

  /** Whether a form is the one for the period that the titles tell. */
  private static boolean isInForce(FormNames form, TitleFacts facts) {
    Catalogue catalogue = form.catalogue();
    ReportingPeriod period = facts.period();
    if (period == null || period.year() < 1 || period.year() > 9_999) {
      return false;
    }
    LocalDate stated = period.to();
    LocalDate last =
        stated != null
            ? stated
            : catalogue
                .period(period.kind())
                .map(kind -> kind.end(period.year()))
                .orElse(LocalDate.MIN);
    return !last.isBefore(catalogue.validFrom())
        && catalogue.validTo().map(day -> !last.isAfter(day)).orElse(true);
  }

  private static int known(Candidates candidates) {
    return candidates.found().stream().mapToInt(found -> found.table().known()).sum();
  }

  private ReportFormatException unknown(Document document, String name) {
    boolean anyTable =
        document.pages().stream()
            .flatMap(page -> page.blocks().stream())
            .anyMatch(block -> block instanceof Table);
    boolean attached =
        document.remarks().stream().anyMatch(remark -> remark.what().equals("mail-attachment"));
    if (attached) {
      return new ReportFormatException(Fault.of("mail.attachment").at(name));
    }
    if (forms.isEmpty()) {
      return new ReportFormatException(Fault.of("table.no-columns").at(name));
    }
    Catalogue form = forms.get(0).catalogue();
    Fault fault =
        anyTable
            ? Fault.of("table.unknown", form.indicators().get(0).name().vi(), form.id())
            : Fault.of("table.none");
    return new ReportFormatException(fault.at(name));
  }

  /** Returns the paragraphs of a document that stand outside its tables. */
  public static List<String> paragraphs(Document document) {
    return Surroundings.paragraphs(document.pages());
  }

  /** Returns the prose of a document, whether it has a table of a form or not. */
  public List<String> prose(Document document) {
    List<FormTable> tables = new ArrayList<>();
    List<FormNames> all = new ArrayList<>(forms);
    all.addAll(inEnglish);
    for (FormNames form : all) {
      for (Candidates.Found found : Candidates.of(document.pages(), form).found()) {
        tables.add(found.table());
      }
    }
    return Surroundings.prose(document.pages(), tables);
  }
}
