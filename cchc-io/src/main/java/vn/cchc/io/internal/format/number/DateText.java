package vn.cchc.io.internal.format.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.number.Token.Kind;
import vn.cchc.model.NumberNotation;

/** Numbers as dates and times: days, counted from the end of 1899, and parts of days. */
final class DateText implements Shape {

  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

  /** The last day of the year 9999; what is more is no date. */
  private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);

  /** The 29th of February 1900, which spreadsheets have and the calendar has not. */
  private static final int NO_DAY = 60;

  private static final LocalDate BEFORE_FIRST = LocalDate.of(1899, 12, 31);
  private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

  private final List<Token> tokens;
  private final @Nullable Locale language;
  private final boolean half;
  private final int fraction;

  private DateText(List<Token> tokens, @Nullable Locale language) {
    this.tokens = List.copyOf(tokens);
    this.language = language;
    half = tokens.stream().anyMatch(token -> token.is(Kind.DATE) && token.text().contains("/"));
    fraction =
        tokens.stream()
            .filter(token -> token.is(Kind.SUBSECOND))
            .mapToInt(token -> token.text().length())
            .max()
            .orElse(0);
  }

  /** Returns the section with minutes told from months, and parts of seconds from all else. */
  static DateText of(List<Token> tokens, @Nullable Locale language) {
    List<Token> told = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String lower = token.text().toLowerCase(Locale.ROOT);
      if (token.is(Kind.DATE)) {
        boolean minutes =
            lower.matches("m{1,2}") && (isPart(tokens, i, -1, 'h') || isPart(tokens, i, 1, 's'));
        String text = lower.contains("/") ? token.text() : lower;
        told.add(new Token(Kind.DATE, minutes ? lower.replace('m', 'n') : text));
      } else if (token.is(Kind.POINT) && isZero(tokens, i + 1) && isPart(tokens, i, -1, 's')) {
        StringBuilder zeros = new StringBuilder();
        while (isZero(tokens, i + 1)) {
          zeros.append('0');
          i++;
        }
        told.add(new Token(Kind.SUBSECOND, zeros.toString()));
      } else {
        told.add(Token.literal(token.text()));
      }
    }
    return new DateText(told, language);
  }

  private static boolean isZero(List<Token> tokens, int index) {
    return index < tokens.size()
        && tokens.get(index).is(Kind.DIGIT)
        && tokens.get(index).text().equals("0");
  }

  /** Whether the next part of a date before or behind is one of a letter. */
  private static boolean isPart(List<Token> tokens, int from, int step, char letter) {
    for (int i = from + step; i >= 0 && i < tokens.size(); i += step) {
      if (tokens.get(i).is(Kind.DATE)) {
        String text = tokens.get(i).text().replace("[", "");
        return Character.toLowerCase(text.charAt(0)) == letter;
      }
    }
    return false;
  }

  @Override
  public String shown(BigDecimal size, NumberNotation notation, boolean from1904) {
    if (size.compareTo(LAST) >= 0) {
      return General.shown(size, notation);
    }
    BigDecimal seconds = size.multiply(SECONDS).setScale(fraction, RoundingMode.HALF_UP);
    Moment moment = Moment.of(seconds, from1904);
    boolean vietnamese =
        language == null
            ? notation == NumberNotation.VI
            : language.getLanguage().equals(DateNames.VIETNAMESE.getLanguage());
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      switch (token.kind()) {
        case DATE -> text.append(part(token.text(), moment, vietnamese));
        case SUBSECOND -> {
          String plain = seconds.toPlainString();
          int mark = plain.indexOf('.');
          text.append(notation.decimal()).append(plain, mark + 1, mark + 1 + token.text().length());
        }
        default -> text.append(token.text());
      }
    }
    return text.toString();
  }

  private String part(String part, Moment moment, boolean vietnamese) {
    int letters = part.length();
    return switch (part.charAt(0)) {
      case 'y' -> letters > 2 ? padded(moment.year, 4) : padded(moment.year % 100, 2);
      case 'e' -> String.valueOf(moment.year);
      case 'b' -> letters > 2 ? padded(moment.year + 543, 4) : padded((moment.year + 543) % 100, 2);
      case 'm' ->
          letters > 2
              ? DateNames.month(moment.month, letters, vietnamese)
              : padded(moment.month, letters);
      case 'd' ->
          letters > 2
              ? DateNames.day(moment.weekday(), letters, vietnamese)
              : padded(moment.day, letters);
      case 'h' -> padded(half ? (moment.hour() + 11) % 12 + 1 : moment.hour(), letters);
      case 'n' -> padded(moment.minute(), letters);
      case 's' -> padded(moment.second(), letters);
      case '[' -> elapsed(part, moment);
      default -> noon(part, moment.hour() >= 12, vietnamese);
    };
  }

  private static String elapsed(String part, Moment moment) {
    long count =
        switch (part.charAt(1)) {
          case 'h' -> moment.seconds / 3600;
          case 'm' -> moment.seconds / 60;
          default -> moment.seconds;
        };
    return padded(count, part.length() - 2);
  }

  private String noon(String part, boolean after, boolean vietnamese) {
    if (part.length() < 5) {
      return part.substring(after ? 2 : 0, after ? 3 : 1);
    }
    if (vietnamese && language != null) {
      return after ? "CH" : "SA";
    }
    return after ? "PM" : "AM";
  }

  private static String padded(long number, int width) {
    String digits = String.valueOf(number);
    return "0".repeat(Math.max(0, Math.min(width, 10) - digits.length())) + digits;
  }

  /** A day of the calendar of spreadsheets and the seconds before it and in it. */
  private record Moment(long seconds, int year, int month, int day, int days) {

    static Moment of(BigDecimal seconds, boolean from1904) {
      long whole = seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
      int days = (int) (whole / 86_400);
      if (from1904) {
        LocalDate date = FIRST_OF_1904.plusDays(days);
        return new Moment(
            whole, date.getYear(), date.getMonthValue(), date.getDayOfMonth(), days + 1462);
      }
      if (days == 0) {
        return new Moment(whole, 1900, 1, 0, days);
      }
      if (days == NO_DAY) {
        return new Moment(whole, 1900, 2, 29, days);
      }
      LocalDate date = BEFORE_FIRST.plusDays(days < NO_DAY ? days : days - 1);
      return new Moment(whole, date.getYear(), date.getMonthValue(), date.getDayOfMonth(), days);
    }

    java.time.DayOfWeek weekday() {
      // day 1 is a Sunday there
      return java.time.DayOfWeek.SUNDAY.plus(days - 1L);
    }

    int hour() {
      return (int) (seconds / 3600 % 24);
    }

    int minute() {
      return (int) (seconds / 60 % 60);
    }

    int second() {
      return (int) (seconds % 60);
    }
  }
}
