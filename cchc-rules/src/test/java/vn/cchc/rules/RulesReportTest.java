package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesReportTest {

  @TempDir private Path folder;

  @Test
  void the_list_of_relations_and_rules_is_current() throws IOException {
    Path written = folder.resolve("RULES.md");

    RulesReport.main(new String[] {written.toString()});

    assertThat(Path.of("../RULES.md"))
        .as("renew it by: mvn -q -DskipTests package && ci/rules RULES.md")
        .hasSameTextualContentAs(written);
    assertThat(Files.readString(written)).contains("3.1.3-balance").contains("cause-trade.drl");
  }
}
