package vn.cchc.io.internal.format.sheet;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.internal.format.sheet.StoredWorkbook.Results;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;

/** Makes pages of a workbook: one a sheet that is seen. */
public final class WorkbookPages {

  private WorkbookPages() {}

  /** Returns whether a sheet is the one this program adds, which is no part of a report. */
  public static boolean isOurs(StoredWorkbook workbook, StoredSheet sheet) {
    return OwnResults.isSheet(workbook, sheet);
  }

  /** Returns the pages of a workbook. */
  public static Document of(StoredWorkbook workbook, Results results, Source source) {
    Display display = new Display(source.notation(), workbook.from1904());
    List<Page> pages = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    for (int i = 0; i < workbook.sheets().size(); i++) {
      StoredSheet sheet = workbook.sheets().get(i);
      if (OwnResults.isSheet(workbook, sheet) || OwnResults.isCheck(workbook, sheet)) {
        continue;
      }
      if (sheet.isHidden()) {
        if (sheet.cells().stream().anyMatch(cell -> !cell.isBlank())) {
          remarks.add(Remark.of("hidden-sheet", Place.ofSheet(sheet.name())));
        }
        continue;
      }
      SheetPage page =
          new SheetPage(
              sheet, OwnResults.regions(workbook, sheet), i, results, display, source.budget());
      pages.add(page.page());
      remarks.addAll(page.remarks());
    }
    return new Document(pages, null, remarks);
  }
}
