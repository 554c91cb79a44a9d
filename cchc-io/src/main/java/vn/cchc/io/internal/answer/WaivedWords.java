package vn.cchc.io.internal.answer;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.model.Answer;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Waiver;
import vn.cchc.model.internal.Texts;

/** What people are told of a finding that is waived, or answered by who submitted the report. */
public final class WaivedWords {

  private WaivedWords() {}

  /** Returns by whom, why and until when it is waived, and what it was answered; mostly nothing. */
  public static List<String> of(Finding finding, Messages messages) {
    List<String> words = new ArrayList<>();
    Waiver waiver = finding.waived();
    if (waiver != null) {
      words.add(Texts.line(messages.of(waiver.told())));
    }
    Answer answer = finding.answer();
    if (answer != null && !answer.value().isEmpty()) {
      words.add(Texts.line(messages.text("waived.answer.value", answer.value())));
    }
    if (answer != null && !answer.explanation().isEmpty()) {
      words.add(Texts.line(messages.text("waived.answer", answer.explanation())));
    }
    return words;
  }
}
