package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.model.Report;
import vn.cchc.model.Verdict;

class ValidationEventTest {

  private static final Report REPORT = PrintedCells.report("3.1.1", "5", "3.1.3", "4");

  @TempDir private Path folder;

  @Test
  void a_flight_recording_has_an_event_for_each_validation() throws IOException {
    Path file = folder.resolve("recording.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("vn.cchc.Validation").withoutThreshold();
      recording.start();
      ReportValidator.standard().validate(REPORT);
      recording.stop();
      recording.dump(file);
    }

    List<RecordedEvent> events =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals("vn.cchc.Validation"))
            .toList();
    assertThat(events).isNotEmpty();
    assertThat(events)
        .anySatisfy(
            event -> {
              assertThat(event.getString("catalogue")).isEqualTo("cchc-2021-province");
              assertThat(event.getString("verdict")).isEqualTo("rejected");
              assertThat(event.getInt("findings")).isPositive();
            });
  }

  /** A program on a runtime image made of few modules. */
  static final class Host {
    public static void main(String[] arguments) {
      assertThat(ModuleLayer.boot().findModule("jdk.jfr")).isEmpty();
      assertThat(ReportValidator.standard().validate(REPORT).verdict()).isEqualTo(Verdict.REJECTED);
    }
  }

  @Test
  void a_runtime_without_the_recorder_is_enough() throws Exception {
    Process host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.base,java.desktop",
                "-cp",
                System.getProperty("java.class.path"),
                Host.class.getName())
            .redirectErrorStream(true)
            .start();
    String told = new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(host.waitFor()).as(told).isZero();
  }
}
