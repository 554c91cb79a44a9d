package vn.cchc.io.internal.format.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.BoolPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.IntersectionPtg;
import org.apache.poi.ss.formula.ptg.MissingArgPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RangePtg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.formula.ptg.UnionPtg;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.sheet.Region;

/**
 * What a formula needs, if it is of a kind whose result does not depend on the day, the machine,
 * its language, or anything outside the workbook.
 *
 * @param areas of cells, by their sheets
 * @param readsText whether texts in areas may change what it gives
 */
record Needs(List<Area> areas, boolean readsText) {

  /** Functions that leave texts in areas alone. */
  private static final Set<String> OF_NUMBERS =
      Set.of(
          "SUM",
          "AVERAGE",
          "MIN",
          "MAX",
          "COUNT",
          "COUNTA",
          "COUNTBLANK",
          "PRODUCT",
          "MEDIAN",
          "LARGE",
          "SMALL",
          "SUMSQ");

  /** Functions whose result is certain where no text looks like a number. */
  private static final Set<String> OTHERS =
      Set.of(
          "ABS",
          "AND",
          "CEILING",
          "CHOOSE",
          "COLUMN",
          "COLUMNS",
          "COUNTIF",
          "COUNTIFS",
          "FALSE",
          "FLOOR",
          "HLOOKUP",
          "IF",
          "IFERROR",
          "INDEX",
          "INT",
          "ISBLANK",
          "ISERR",
          "ISERROR",
          "ISNA",
          "ISNUMBER",
          "ISTEXT",
          "LOOKUP",
          "MATCH",
          "MOD",
          "N",
          "NOT",
          "OR",
          "POWER",
          "QUOTIENT",
          "RANK",
          "ROUND",
          "ROUNDDOWN",
          "ROUNDUP",
          "ROW",
          "ROWS",
          "SIGN",
          "SQRT",
          "SUMIF",
          "SUMIFS",
          "SUMPRODUCT",
          "TRUE",
          "TRUNC",
          "VLOOKUP",
          "AVERAGEIF",
          "AVERAGEIFS");

  private static final Pattern WHOLE = Pattern.compile("[<>=]{0,2}\\d{1,15}");

  /** Names that stand for names. */
  private static final int NAMES = 5;

  /** Parts of a formula, with those of the names it uses. */
  private static final int MOST_PARTS = 10_000;

  /** Cells of a sheet. */
  record Area(int sheet, Region region) {}

  /** Returns what a formula needs; null where its result is not certain. */
  static @Nullable Needs of(Ptg[] formula, int sheet, FormulaBook book) {
    Gathering gathering = new Gathering(book);
    return gathering.add(formula, sheet, 0)
        ? new Needs(List.copyOf(gathering.areas), gathering.readsText)
        : null;
  }

  private static final class Gathering {

    private final FormulaBook book;
    private final List<Area> areas = new ArrayList<>();
    private boolean readsText;
    private int parts;

    Gathering(FormulaBook book) {
      this.book = book;
    }

    boolean add(Ptg[] formula, int sheet, int names) {
      if (formula.length == 0 || names > NAMES) {
        return false;
      }
      for (Ptg part : formula) {
        if (!add(part, sheet, names)) {
          return false;
        }
      }
      return true;
    }

    private boolean add(Ptg part, int sheet, int names) {
      // names may be made of names, and those of others
      if (++parts > MOST_PARTS) {
        return false;
      }
      if (part instanceof Ref3DPxg cell) {
        return cell.getLastSheetName() == null
            && addCell(cell, book.sheetIndex(cell.getSheetName()));
      }
      if (part instanceof Area3DPxg area) {
        return area.getLastSheetName() == null
            && addArea(area, book.sheetIndex(area.getSheetName()));
      }
      if (part instanceof RefPtg cell) {
        // names mean other cells from every cell, unless they are told by a sheet
        return names == 0 && addCell(cell, sheet);
      }
      if (part instanceof AreaPtg area) {
        return names == 0 && addArea(area, sheet);
      }
      if (part instanceof NamePtg name) {
        return add(book.name(name).getNameDefinition(), sheet, names + 1);
      }
      return isCertain(part);
    }

    private boolean isCertain(Ptg part) {
      if (part instanceof AttrPtg attribute) {
        return !attribute.isSemiVolatile();
      }
      if (part instanceof NameXPxg name) {
        return isKnown(name.getNameName());
      }
      if (part instanceof AbstractFunctionPtg function) {
        return function.isExternalFunction() || isKnown(function.getName());
      }
      if (part instanceof StringPtg text) {
        return !looksLikeNumber(text.getValue());
      }
      boolean joins =
          part instanceof ConcatPtg
              || part instanceof UnionPtg
              || part instanceof IntersectionPtg
              || part instanceof RangePtg;
      if (part instanceof OperationPtg) {
        readsText |= !(part instanceof ParenthesisPtg);
        return !joins;
      }
      return part instanceof IntPtg
          || part instanceof NumberPtg
          || part instanceof BoolPtg
          || part instanceof MissingArgPtg
          || part instanceof ParenthesisPtg;
    }

    private boolean isKnown(String function) {
      String name = function.toUpperCase(Locale.ROOT);
      if (OF_NUMBERS.contains(name)) {
        return true;
      }
      readsText = true;
      return OTHERS.contains(name);
    }

    private boolean addCell(RefPtgBase cell, int sheet) {
      areas.add(
          new Area(
              sheet, new Region(cell.getRow(), cell.getColumn(), cell.getRow(), cell.getColumn())));
      return sheet >= 0;
    }

    private boolean addArea(AreaPtgBase area, int sheet) {
      areas.add(
          new Area(
              sheet,
              new Region(
                  area.getFirstRow(),
                  area.getFirstColumn(),
                  area.getLastRow(),
                  area.getLastColumn())));
      return sheet >= 0;
    }
  }

  /**
   * Returns whether a spreadsheet may take a text for another number, or for none, in another
   * language: whole numbers, also as conditions such as {@code >=5}, are the same in all.
   */
  static boolean looksLikeNumber(String text) {
    return text.chars().anyMatch(Character::isDigit) && !WHOLE.matcher(text).matches();
  }
}
