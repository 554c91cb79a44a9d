package vn.cchc.io.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import vn.cchc.model.Agency;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.internal.Texts;

/**
 * Names of files for what was submitted: readable where they are as prescribed, else a digest, so
 * that no name leads elsewhere, hides, or is too long, on whatever system.
 */
public final class KeptNames {

  /** Decision 20/2020/QĐ-TTg, without what a system may take for a device or drop. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?!(CON|PRN|AUX|NUL|COM\\d|LPT\\d)(\\.|$))[A-Z0-9]([A-Z0-9.]{0,33}[A-Z0-9])?");

  private static final Pattern KIND = Pattern.compile("[A-Z0-9]{1,12}");
  private static final Pattern CATALOGUE = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,60}[a-z0-9])?");
  private static final Pattern REPORT = Pattern.compile("\\d{4}-[^/\\\\]{1,120}\\.json");
  private static final int DIGEST = 32;
  private static final int LAST_YEAR = 9_999;

  private KeptNames() {}

  /** Returns the name of an agency's folder; agencies without a code go by their names. */
  public static String agency(Agency agency) {
    String code = agency.code();
    if (code == null) {
      return "name~" + digest(Texts.folded(agency.name()));
    }
    return isCode(code) ? code : "code~" + digest(code);
  }

  /** Returns whether a folder's name is the code of its agency. */
  public static boolean isCode(String name) {
    return CODE.matcher(name).matches();
  }

  /** Returns the name of the file of a report of a form for a period. */
  public static String file(String catalogue, ReportingPeriod period) {
    int year = Math.max(0, Math.min(LAST_YEAR, period.year()));
    boolean plain = year == period.year() && KIND.matcher(period.kind()).matches();
    String of = plain ? period.kind() : "period~" + digest(period.key());
    String form = CATALOGUE.matcher(catalogue).matches() ? catalogue : "form~" + digest(catalogue);
    String digits = String.valueOf(year);
    return "0".repeat(4 - digits.length()) + digits + "-" + of + "-" + form + ".json";
  }

  /** Returns whether a file may be a report that is kept. */
  public static boolean isReport(String name) {
    return REPORT.matcher(name).matches();
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
