package vn.cchc.io.internal.format.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.sheet.StoredWorkbook;

/** What formulas are taken apart with: the names of sheets and of ranges, nothing else. */
class FormulaBook implements FormulaParsingWorkbook {

  /** Longer formulas, or such of more brackets within each other, are not taken apart. */
  private static final int LONGEST = 4_000;

  private static final int BRACKETS = 64;
  private static final int SIGNS = 16;

  private final SpreadsheetVersion version;
  private final List<String> sheets;
  private final List<StoredWorkbook.Name> names;
  private final Map<NameKey, Integer> indices = new HashMap<>();
  private final Map<Integer, Ptg[]> meanings = new HashMap<>();

  private record NameKey(String folded, @Nullable Integer sheet) {}

  FormulaBook(List<String> sheets, List<StoredWorkbook.Name> names, SpreadsheetVersion version) {
    this.version = version;
    this.sheets = List.copyOf(sheets);
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      StoredWorkbook.Name name = names.get(i);
      NameKey key = new NameKey(folded(name.name()), name.sheet());
      // of the names of a sheet the last counts, of those of the workbook the first
      if (key.sheet != null) {
        indices.put(key, i);
      } else {
        indices.putIfAbsent(key, i);
      }
    }
  }

  /** Takes a formula apart; null where it is none, or asks for what is not here. */
  Ptg @Nullable [] parse(String formula, FormulaType type, int sheet, int row) {
    if (formula.length() > LONGEST || isNested(formula)) {
      return null;
    }
    try {
      return FormulaParser.parse(formula, this, type, sheet, row);
    } catch (RuntimeException e) {
      // written by people and programs of all sorts: what cannot be parsed is not computed
      return null;
    }
  }

  /** Whether taking it apart would go too deep. */
  private static boolean isNested(String formula) {
    int open = 0;
    int signs = 0;
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      open += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
      signs = c == '-' || c == '+' ? signs + 1 : Character.isWhitespace(c) ? signs : 0;
      if (open > BRACKETS || signs > SIGNS) {
        return true;
      }
    }
    return false;
  }

  int sheetIndex(String name) {
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  String sheetName(int index) {
    return sheets.get(index);
  }

  @Override
  public @Nullable EvaluationName getName(String name, int sheet) {
    Integer ofSheet = indices.get(new NameKey(folded(name), sheet));
    Integer found = ofSheet == null ? indices.get(new NameKey(folded(name), null)) : ofSheet;
    return found == null ? null : new Named(found);
  }

  /** Names differ in more than the case of their letters. */
  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  EvaluationName name(NamePtg name) {
    return new Named(name.getIndex());
  }

  @Override
  public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
    refuseOthers(sheet);
    return new Ref3DPxg(sheet, cell);
  }

  @Override
  public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
    refuseOthers(sheet);
    return new Area3DPxg(sheet, area);
  }

  @Override
  public @Nullable Ptg getNameXPtg(String name, @Nullable SheetIdentifier sheet) {
    if (sheet != null) {
      throw new FormulaParseException("a name of a sheet or of another workbook");
    }
    return new NameXPxg(null, name);
  }

  private static void refuseOthers(SheetIdentifier sheet) {
    if (sheet.getBookName() != null) {
      throw new FormulaParseException("another workbook");
    }
  }

  @Override
  public int getExternalSheetIndex(String name) {
    return sheetIndex(name);
  }

  @Override
  public int getExternalSheetIndex(String workbook, String sheet) {
    throw new IllegalStateException("no sheets of other workbooks");
  }

  @Override
  public Name createName() {
    throw new IllegalStateException("an unknown function");
  }

  @Override
  public @Nullable Table getTable(String name) {
    return null;
  }

  @Override
  public SpreadsheetVersion getSpreadsheetVersion() {
    return version;
  }

  /** A range that has a name. */
  private final class Named implements EvaluationName {

    private final int index;

    Named(int index) {
      this.index = index;
    }

    @Override
    public String getNameText() {
      return names.get(index).name();
    }

    @Override
    public boolean isFunctionName() {
      return false;
    }

    @Override
    public boolean hasFormula() {
      return true;
    }

    @Override
    public Ptg[] getNameDefinition() {
      Ptg[] known = meanings.get(index);
      if (known == null) {
        known = definition();
        meanings.put(index, known);
      }
      return known.clone();
    }

    private Ptg[] definition() {
      StoredWorkbook.Name name = names.get(index);
      Integer sheet = name.sheet();
      Ptg[] parsed = parse(name.meaning(), FormulaType.NAMEDRANGE, sheet == null ? 0 : sheet, 0);
      return parsed == null ? new Ptg[0] : parsed;
    }

    @Override
    public boolean isRange() {
      return true;
    }

    @Override
    public NamePtg createPtg() {
      return new NamePtg(index);
    }
  }
}
