package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.cli.Cli.EXAMPLE;
import static vn.cchc.cli.Cli.run;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import vn.cchc.cli.Cli.Run;

/** Whatever people meet on the command line is in the language they ask for. */
class LanguageTest {

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(expected|cannot|could|found|missing|unknown|such|the|of|is|not|was|for|see|use)\\b",
          Pattern.CASE_INSENSITIVE);

  @TempDir private Path folder;

  private static CommandLine commands(Language language) {
    Main.Streams streams =
        Main.Streams.of(
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream()),
            false,
            false);
    return Main.commandLine(streams, Words.of(language));
  }

  private static List<CommandSpec> specs(Language language) {
    List<CommandSpec> specs = new ArrayList<>();
    CommandLine main = commands(language);
    specs.add(main.getCommandSpec());
    main.getSubcommands().values().forEach(command -> specs.add(command.getCommandSpec()));
    return specs;
  }

  private static Set<String> keys(Language language) {
    return new TreeSet<>(Words.of(language).help().keySet());
  }

  @Test
  void both_languages_say_the_same_things() {
    assertThat(keys(Language.VI)).isEqualTo(keys(Language.EN));
    for (String key : keys(Language.VI)) {
      if (key.startsWith("error.")) {
        for (String argument : List.of("{0}", "{1}", "{2}")) {
          assertThat(Words.of(Language.VI).help().getString(key).contains(argument))
              .as(key + " " + argument)
              .isEqualTo(Words.of(Language.EN).help().getString(key).contains(argument));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_command_tells_what_it_takes_how_it_ends_and_an_example(Language language) {
    for (CommandSpec command : specs(language)) {
      UsageMessageSpec usage = command.usageMessage();
      assertThat(usage.description()).as(command.name()).isNotEmpty();
      assertThat(usage.footer()).as(command.name()).isNotEmpty();
      assertThat(usage.exitCodeList()).as(command.name()).containsKeys("0", "2");
      for (ArgSpec argument :
          Stream.concat(command.options().stream(), command.positionalParameters().stream())
              .toList()) {
        assertThat(argument.description()).as(command.name() + " " + argument).isNotEmpty();
      }
    }
    assertThat(specs(language).get(1).usageMessage().exitCodeList()).containsKeys("1", "3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "validate", "check-figures", "check-text", "catalogue", "lint-catalogue"})
  void help_is_in_the_language_that_is_asked_for(String command) {
    String[] vietnamese = (command + " --help").strip().split(" ");
    String[] english = (command + " --help --lang en").strip().split(" ");

    assertThat(run("", vietnamese).out())
        .contains("Cách dùng: cchc", "Mã kết thúc:", "Ví dụ:")
        .doesNotContainPattern(
            "\\b(COMMAND|FILE|FOLDER|DATE|NUMBER|OLD|NEW|ADDRESS|RESULT|ID-or-file)\\b")
        .doesNotContain("${");
    assertThat(run("", english).out()).contains("Use: cchc", "Exit status:", "Example:");
    assertThat(run("", english).out().lines()).allMatch(line -> line.length() <= 100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate",
        "validate no-such-thing.json",
        "check-text .",
        "validate --lines x.json",
        "validate --lines --format html",
        "validate --format pdf x.json",
        "validate --format html x.json y.json",
        "validate --lang fr x.json",
        "validate --catalogue nix x.json",
        "validate --out",
        "validate --out a --out b x.json",
        "validate --out - x.json",
        "validate --out nix/x.html x.json",
        "validate --nix",
        "nix",
        "check-figures",
        "check-figures nix",
        "check-text",
        "check-text a b",
        "check-text ../khanh-hoa-q3-2021/report.xlsx",
        "catalogue nix",
        "lint-catalogue",
        "lint-catalogue .",
      })
  void wrong_use_is_told_in_each_language(String use) {
    assertToldInEach(use.split(" "));
  }

  private static void assertToldInEach(String... use) {
    Run vietnamese = run("", use);
    String[] asked =
        Stream.concat(Stream.of("--lang=en"), Arrays.stream(use)).toArray(String[]::new);
    Run english = run("", asked);

    assertThat(vietnamese.status()).isEqualTo(2).isEqualTo(english.status());
    assertThat(vietnamese.err()).hasLineCount(1).isNotEqualTo(english.err());
    assertThat(vietnamese.err().replaceAll("--[\\w-]+|“[^”]*”|no-such-thing.json", ""))
        .doesNotContainPattern(ENGLISH);
    assertThat(english.err()).hasLineCount(1).doesNotContain("“", "không");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1]",
        "{\"catalogue\": \"x\", \"figures\": []}",
        "{\"catalogue\": \"cchc-2021-province\", \"figures\": [{\"indicator\": \"?\"}]}",
        "%PDF-1.7",
        "PK\u0003\u0004",
        "Kính gửi",
      })
  void a_file_that_cannot_be_read_is_told_in_each_language(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("r.json"), content);

    assertToldInEach("validate", file.toString());
    assertToldInEach("check-text", Files.writeString(folder.resolve("p"), "%PDF-1.7").toString());
  }

  @Test
  void a_line_that_cannot_be_read_is_told_in_each_language() {
    assertThat(run("{\n", "validate", "--lines").out())
        .isEqualTo(
            "{\"line\":1,\"error\":\"report:1: nội dung JSON bị cắt cụt. Cần báo cáo trọn vẹn\"}\n");
    assertThat(run("{\n", "validate", "--lines", "--lang", "en").out())
        .isEqualTo(
            "{\"line\":1,\"error\":\"report:1: the JSON is cut off. Expected a whole report\"}\n");
  }

  @Test
  void a_language_may_stand_before_the_command_too() {
    assertThat(run("", "--lang", "en", "validate", EXAMPLE).out()).contains("REJECTED: ");
    assertThat(run("", "validate", "--lang=EN", EXAMPLE).out()).contains("REJECTED: ");
    assertThat(Language.asked(new String[] {"validate", "--", "--lang", "en"}).locale())
        .isEqualTo(Locale.forLanguageTag("vi"));
  }
}
