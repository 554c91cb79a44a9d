package vn.cchc.io.internal.answer;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.DraftedForm;
import vn.cchc.io.internal.answer.FindingsView.Head;
import vn.cchc.model.Agency;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Stamp;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.internal.PeriodWords;
import vn.cchc.model.internal.Texts;

/** Says which report a result is about. */
public final class Heads {

  /** The kinds of periods that have a name of their own; others are shown by their word. */
  private Heads() {}

  static Head of(
      Report report,
      ValidationResult result,
      Catalogue catalogue,
      String name,
      Locale locale,
      Messages messages) {
    Agency agency = report.agency();
    ReportingPeriod period = report.period();
    DocumentReference document = report.document();
    Stamp stamp = result.stamp();
    String version = stamp.catalogue();
    String form = catalogue.name().in(locale);
    return new Head(
        Texts.line(name),
        agency == null ? "" : agency(agency),
        period == null ? "" : period(period, messages),
        document == null ? "" : document(document, messages),
        Texts.line(form),
        catalogue(catalogue, version, messages),
        stamp.library());
  }

  /** The identifier of a catalogue that was read off the document itself tells people nothing. */
  private static String catalogue(Catalogue catalogue, String version, Messages messages) {
    if (catalogue.id().equals(DraftedForm.AUTO)) {
      return messages.text("text.head.undescribed");
    }
    return version.isEmpty() || version.equals(catalogue.id())
        ? catalogue.id()
        : catalogue.id() + " " + version;
  }

  private static String agency(Agency agency) {
    String name = agency.name();
    return Texts.line(name == null || name.isBlank() ? agency.key() : name);
  }

  /** Returns a period in words, such as {@code Quý III năm 2021}. */
  public static String period(ReportingPeriod period, Messages messages) {
    String kind = period.kind();
    String year = String.valueOf(period.year());
    return messages.text("period." + PeriodWords.key(kind), year, PeriodWords.shown(kind));
  }

  private static String document(DocumentReference document, Messages messages) {
    List<String> parts = new ArrayList<>();
    String number = document.number();
    LocalDate date = document.date();
    if (number != null && !number.isBlank()) {
      parts.add(messages.text("text.head.number", Texts.shortened(number)));
    }
    if (date != null) {
      parts.add(messages.text("text.head.date", date));
    }
    return String.join(" ", parts);
  }

  /** Returns a moment in words, such as {@code 9:05 ngày 24/9/2021}. */
  static String moment(ZonedDateTime moment, Messages messages) {
    String minute = (moment.getMinute() < 10 ? "0" : "") + moment.getMinute();
    String time = moment.getHour() + ":" + minute;
    return messages.text("text.head.moment", time, moment.toLocalDate());
  }
}
