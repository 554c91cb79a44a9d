package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DraftOfTheAppendixTest {

  @Test
  void the_document_says_what_is_drafted_now() throws IOException {
    assertThat(DraftOfTheAppendix.written())
        .as("written anew by vn.cchc.cli.DraftOfTheAppendix")
        .isEqualTo(Files.readString(Path.of("..", "..", "docs", "draft-2021-appendix.md")));
  }
}
