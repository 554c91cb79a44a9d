package vn.cchc.io.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Messages;

class AlikeTest {

  private static Set<String> sentences() {
    return Stream.concat(Alike.OF_ROWS.stream(), Alike.OF_ROWS_AND_LIMITS.stream())
        .collect(Collectors.toSet());
  }

  @Test
  void every_sentence_of_one_row_has_one_of_many_that_counts_them() {
    for (String key : sentences()) {
      assertThat(Messages.vietnamese().text(key, "3.1.3")).as(key).contains("3.1.3");
      for (Messages messages : new Messages[] {Messages.vietnamese(), Messages.english()}) {
        assertThat(messages.text("alike." + key, "86")).as(key).contains("86");
      }
    }
  }
}
