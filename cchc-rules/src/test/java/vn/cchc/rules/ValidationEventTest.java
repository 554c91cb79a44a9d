package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationEventTest {

  @TempDir private Path folder;

  @Test
  void a_flight_recording_has_an_event_for_each_validation() throws IOException {
    Path file = folder.resolve("recording.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("vn.cchc.Validation").withoutThreshold();
      recording.start();
      ReportValidator.standard().validate(PrintedCells.report("3.1.1", "5", "3.1.3", "4"));
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
}
