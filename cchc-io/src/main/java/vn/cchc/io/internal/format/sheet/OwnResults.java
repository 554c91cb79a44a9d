package vn.cchc.io.internal.format.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.Texts;

/** What this program writes into files of others itself, which is no part of a report. */
public final class OwnResults {

  /** The name of the sheet it adds. */
  public static final String SHEET = "Kết quả kiểm tra";

  /** The name of that sheet in English. */
  public static final String SHEET_IN_ENGLISH = "Check results";

  /** Who its comments are of. */
  public static final String AUTHOR = "cchc";

  /** How its comments begin: some programs do not keep who a comment is of. */
  public static final String SIGNATURE = "cchc:";

  /** How a workbook calls the sheets it added, whatever their own names. */
  public static final String NAME = "_cchc_results";

  /** How a workbook calls the sheets that check a form while it is filled in. */
  public static final String CHECKS = "_cchc_checks";

  /** How a workbook calls what such a form says itself on the sheets that are filled in. */
  public static final String TOLD = "_cchc_told";

  private static final Set<String> SHEETS = Set.of(SHEET, SHEET_IN_ENGLISH);

  /** What stands behind the name where a workbook has several of them. */
  private static final Pattern NUMBER = Pattern.compile(" \\(\\d{1,4}\\)$");

  private static final Pattern OF_SHEET = Pattern.compile("\\s*(?:'((?:[^']|'')+)'|([^'!]+))!.*");

  private OwnResults() {}

  /** Returns whether a name that a workbook gives is that of a sheet it added. */
  public static boolean isName(@Nullable String name) {
    return name != null && name.toLowerCase(Locale.ROOT).startsWith(NAME);
  }

  /** Returns whether a sheet of a name is ours. */
  public static boolean isSheet(String name) {
    return SHEETS.contains(NUMBER.matcher(Texts.nfc(name)).replaceFirst(""));
  }

  /** Returns whether a comment is ours. */
  public static boolean isOwn(String author, String text) {
    return author.strip().equalsIgnoreCase(AUTHOR) || text.stripLeading().startsWith(SIGNATURE);
  }

  /** Returns the sheet of a reference such as {@code 'Kết quả'!$A$1}; null if it has none. */
  public static @Nullable String sheetOf(String reference) {
    Matcher sheet = OF_SHEET.matcher(reference);
    if (!sheet.matches()) {
      return null;
    }
    return sheet.group(1) == null ? sheet.group(2) : sheet.group(1).replace("''", "'");
  }

  /** Returns whether a sheet of a workbook lists results, by its name or what it is called. */
  static boolean isSheet(StoredWorkbook workbook, StoredSheet sheet) {
    return isSheet(sheet.name()) || isCalled(workbook, sheet, NAME);
  }

  /** Returns whether a sheet of a workbook checks a form while it is filled in. */
  static boolean isCheck(StoredWorkbook workbook, StoredSheet sheet) {
    return isCalled(workbook, sheet, CHECKS);
  }

  /** Returns what a form that checks itself says on a sheet. */
  static List<Region> regions(StoredWorkbook workbook, StoredSheet sheet) {
    return called(workbook, sheet, TOLD)
        .map(meaning -> Region.parse(meaning.substring(meaning.lastIndexOf('!') + 1)))
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean isCalled(StoredWorkbook workbook, StoredSheet sheet, String prefix) {
    return called(workbook, sheet, prefix).findAny().isPresent();
  }

  /** Returns what names that begin so mean, of those that mean something on a sheet. */
  private static Stream<String> called(StoredWorkbook workbook, StoredSheet sheet, String prefix) {
    String name = Texts.nfc(sheet.name());
    return workbook.names().stream()
        .filter(known -> known.name().toLowerCase(Locale.ROOT).startsWith(prefix))
        .map(StoredWorkbook.Name::meaning)
        .filter(
            meaning -> {
              String known = sheetOf(meaning);
              return known != null && Texts.nfc(known).equals(name);
            });
  }
}
