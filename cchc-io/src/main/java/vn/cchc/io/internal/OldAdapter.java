package vn.cchc.io.internal;

import vn.cchc.io.internal.format.*;

/** Temporary. */
public final class OldAdapter implements Adapter {
  private final FileKind kind;

  /** Temporary. */
  public OldAdapter(FileKind kind) {
    this.kind = kind;
  }

  @Override
  public vn.cchc.io.internal.page.Document read(Source s) {
    return Old.of(
        switch (kind) {
          case XLSX -> XlsxDocument.read(s.bytes(), s.name(), s.notation());
          default -> {
            String text = Content.decode(s.bytes(), s.name());
            yield DelimitedText.isTable(text)
                ? DelimitedText.read(text, s.name())
                : PlainText.read(text);
          }
        });
  }
}
