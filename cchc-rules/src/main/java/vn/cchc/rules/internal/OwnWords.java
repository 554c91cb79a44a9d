package vn.cchc.rules.internal;

import java.util.List;
import vn.cchc.catalogue.RelationMessage;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.RowRef;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.form.Cells;

/** What a catalogue says of a broken relation in words of its own, filled in with its figures. */
final class OwnWords {

  private final Cells cells;
  private final RelationMessage message;
  private final List<FigureRef> figures;

  private OwnWords(Cells cells, RelationMessage message, List<FigureRef> figures) {
    this.cells = cells;
    this.message = message;
    this.figures = figures;
  }

  /** Adds to a finding what the catalogue says of it. */
  static Finding.Builder in(Finding.Builder finding, Check check, Cells cells) {
    RelationMessage message = check.relation().message();
    if (message == null) {
      return finding;
    }
    OwnWords words = new OwnWords(cells, message, check.figures());
    return finding.ownWords(
        words.filled(message.text().vi(), Messages.vietnamese()),
        words.filled(message.text().en(), Messages.english()));
  }

  private String filled(String text, Messages messages) {
    return message.filled(text, word -> shown(word, messages));
  }

  private String shown(String word, Messages messages) {
    FigureRef figure = message.figures().get(word);
    if (figure != null) {
      int slot = cells.form().slot(figure);
      Figure cell = slot < 0 ? null : cells.figure(slot);
      String shown = cell == null ? null : cell.shown(cells.report().notation());
      return shown == null || shown.isBlank()
          ? messages.text("text.blank")
          : messages.printed(shown.strip());
    }
    FigureRef some = figures.get(0);
    RowRef row = some.row();
    return word.equals(RelationMessage.ROW) && row != null
        ? row.name()
        : "(" + some.indicator() + ")";
  }
}
