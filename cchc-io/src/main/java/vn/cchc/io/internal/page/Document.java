package vn.cchc.io.internal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Remark;

/**
 * A document as a person sees it.
 *
 * @param pages in order: the visible sheets of a workbook, or one page with all that flows
 * @param notation how it writes numbers, where the file itself tells that for certain
 * @param remarks what its adapter left out or could not do
 */
public record Document(List<Page> pages, @Nullable NumberNotation notation, List<Remark> remarks) {

  public Document {
    pages = List.copyOf(pages);
    remarks = List.copyOf(remarks);
  }
}
