package vn.cchc.io.internal.format.pdf;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PdfStreamsTest {

  @Test
  void streams_that_never_end_are_searched_through_once() {
    byte[] bytes = "stream\n".repeat(1_500_000).getBytes(StandardCharsets.ISO_8859_1);

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThatCode(() -> PdfStreams.refuseBombs(bytes, "x")).doesNotThrowAnyException());
  }
}
