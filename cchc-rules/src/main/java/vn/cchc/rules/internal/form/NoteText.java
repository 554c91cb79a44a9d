package vn.cchc.rules.internal.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.model.internal.Texts;

/** Reads the date that a note carries. */
public final class NoteText {

  /** Longer notes are not searched, so that no note costs much. */
  private static final int MAX_LENGTH = 2_000;

  private static final Pattern AS_OF =
      Pattern.compile(
          "(?:đến|thời điểm|tính tại)\\s+(?:(?:hết|cuối|đầu|thời điểm|hiện tại|ngày|tháng|là|:)\\s*){0,3}"
              + "(?:(\\d{1,2})\\s?(?:[/.-]|\\s*tháng\\s*)\\s?)?(\\d{1,2})\\s?(?:[/.-]|\\s*năm\\s*)\\s?(\\d{4})(?!\\d)",
          Pattern.UNICODE_CASE);

  private NoteText() {}

  /** Returns the days that the as-of date of a note may mean; empty if it gives none. */
  public static Optional<Days> asOf(String note) {
    if (note.length() > MAX_LENGTH || !hasYear(note)) {
      return Optional.empty();
    }
    Matcher matcher = AS_OF.matcher(Texts.nfc(note).toLowerCase(Locale.ROOT));
    if (!matcher.find()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(matcher.group(2));
    int year = Integer.parseInt(matcher.group(3));
    try {
      if (matcher.group(1) == null) {
        YearMonth all = YearMonth.of(year, month);
        return Optional.of(new Days(all.atDay(1), all.atEndOfMonth()));
      }
      LocalDate day = LocalDate.of(year, month, Integer.parseInt(matcher.group(1)));
      return Optional.of(new Days(day, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether four digits stand together, as in every date: most notes have none. */
  private static boolean hasYear(String note) {
    int digits = 0;
    for (int i = 0; i < note.length() && digits < 4; i++) {
      digits = Character.isDigit(note.charAt(i)) ? digits + 1 : 0;
    }
    return digits == 4;
  }

  /** From a first day to a last one. */
  public record Days(LocalDate first, LocalDate last) {}
}
