package vn.cchc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.cli.Cli.Run;

/** The script {@code cchc}, with a Java and a Maven that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final List<String> SOURCES =
      List.of("cchc-model", "cchc-io", "cchc-rules", "examples/cli");
  private static final List<String> TOOLS =
      List.of("sh", "dirname", "readlink", "find", "head", "sed", "locale", "grep");
  private static final String SAYS_HOW =
      "#!/bin/sh\necho \"LC_ALL=$LC_ALL\"\nfor a in \"$@\"; do echo \"<$a>\"; done\n";

  @TempDir private Path folder;
  private final Map<String, String> environment = new TreeMap<>();
  private Path root;
  private Path tools;
  private Path script;

  @BeforeEach
  void a_checkout_that_is_built() throws IOException {
    root = folder.resolve("a folder of mine");
    tools = Files.createDirectories(folder.resolve("tools"));
    // no link: the folder is deleted with what is in it
    for (String tool : TOOLS) {
      Path usual = Path.of("/bin", tool);
      Path found = Files.exists(usual) ? usual : Path.of("/usr/bin", tool);
      executable(tool, "#!/bin/sh\nexec " + found + " \"$@\"\n");
    }
    executable("java", SAYS_HOW);
    executable("mvn", "#!/bin/sh\necho \"$@\" >> \"$MVN_LOG\"\nexit ${MVN_STATUS:-0}\n");
    environment.put("PATH", tools.toString());
    environment.put("MVN_LOG", folder.resolve("mvn.log").toString());
    file("pom.xml");
    for (String module : SOURCES) {
      file(module + "/pom.xml");
      file(module + "/src/main/java/Some.java");
      file(module + "/src/test/java/SomeTest.java");
    }
    copy("../../cchc", "cchc");
    copy("src/archive/lib/start.sh", "examples/cli/src/archive/lib/start.sh");
    script = root.resolve("cchc");
    changed(root, Instant.now().minusSeconds(100));
    file("examples/cli/target/cchc.jar");
    file("examples/cli/target/cchc.jsa");
  }

  private void copy(String from, String to) throws IOException {
    Path target = root.resolve(to);
    Files.createDirectories(target.getParent());
    Files.copy(Path.of(from), target);
  }

  private Path file(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  private void executable(String name, String content) throws IOException {
    Path file = tools.resolve(name);
    Files.deleteIfExists(file);
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void changed(Path tree, Instant when) throws IOException {
    try (var files = Files.walk(tree)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(when));
      }
    }
  }

  /** Runs a line of shell, in another folder than the script's. */
  private Run sh(String line) throws IOException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", line);
    builder.directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Run start(String arguments) throws IOException {
    return sh("'" + script + "' " + arguments);
  }

  private List<String> builds() throws IOException {
    Path log = folder.resolve("mvn.log");
    List<String> builds = new ArrayList<>();
    for (String line : Files.exists(log) ? Files.readAllLines(log, UTF_8) : List.<String>of()) {
      builds.add(line.replaceAll(".* -DskipTests ", ""));
    }
    return builds;
  }

  @Test
  void arguments_arrive_as_they_were_given() throws IOException {
    Run run = start("validate 'a b' '' '*' -- '-x' \"Kết quả.json\"");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("<" + root.toRealPath() + "/examples/cli/target/cchc.jar>")
        .endsWith("<validate>\n<a b>\n<>\n<*>\n<-->\n<-x>\n<Kết quả.json>\n");
    assertThat(builds()).isEmpty();
  }

  @Test
  void it_is_found_behind_links_from_any_folder() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("home/bin"));
    Path other = Files.createDirectories(folder.resolve("opt"));
    Files.createSymbolicLink(other.resolve("cchc-now"), Path.of("../a folder of mine/cchc"));
    Files.createSymbolicLink(bin.resolve("cchc"), Path.of("../../opt/cchc-now"));
    Files.createSymbolicLink(folder.resolve("-c"), script);
    environment.put("CDPATH", folder + ":" + root);

    for (String call :
        List.of(
            "home/bin/cchc",
            "cd home/bin && ./cchc",
            "cd home && bin/../bin/cchc",
            "PATH=\"$PATH:" + bin + "\"; cchc",
            "./-c",
            "cd 'a folder of mine' && sh cchc")) {
      Run run = sh(call + " catalogue");
      assertThat(run.err()).as(call).isEmpty();
      assertThat(run.out()).as(call).contains("/a folder of mine/examples/cli/target/cchc.jar>");
    }
    assertThat(builds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "cchc-rules/pom.xml",
        "cchc-model/src/main/java/Some.java",
        "examples/cli/src/main/java/Some.java"
      })
  void it_is_built_anew_when_what_it_is_made_from_has_changed(String source) throws IOException {
    Files.setLastModifiedTime(root.resolve(source), FileTime.from(Instant.now().plusSeconds(5)));

    Run run = start("catalogue");

    assertThat(run.status()).isZero();
    assertThat(run.err()).startsWith("Đang dựng cchc,").contains("\nBuilding cchc,");
    assertThat(run.out()).contains("<catalogue>").doesNotContain("Building");
    assertThat(builds()).containsExactly("package");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cchc-io/src/test/java/SomeTest.java", "docs/x.md", "README.md", "cchc"})
  void it_is_not_built_anew_for_a_test_or_a_document(String other) throws IOException {
    changed(
        Files.exists(root.resolve(other)) ? root.resolve(other) : file(other),
        Instant.now().plusSeconds(5));

    assertThat(start("catalogue").err()).isEmpty();
    assertThat(builds()).isEmpty();
  }

  @Test
  void what_was_removed_does_not_live_on() throws IOException {
    Files.delete(root.resolve("cchc-io/src/main/java/Some.java"));
    Files.setLastModifiedTime(
        root.resolve("cchc-io/src/main/java"), FileTime.from(Instant.now().plusSeconds(5)));

    assertThat(start("catalogue").status()).isZero();
    assertThat(builds()).containsExactly("clean package");
  }

  @Test
  void a_build_that_fails_or_cannot_be_made_runs_nothing_old() throws IOException {
    Files.delete(root.resolve("examples/cli/target/cchc.jsa"));
    environment.put("MVN_STATUS", "1");
    Run failed = start("catalogue");
    Files.delete(tools.resolve("mvn"));
    Run without = start("catalogue");

    assertThat(List.of(failed.status(), without.status())).containsOnly(2);
    assertThat(failed.out() + without.out()).isEmpty();
    assertThat(failed.err()).contains("không dựng được chương trình", "could not be built");
    assertThat(without.err()).hasLineCount(1).contains("không tìm thấy mvn", "mvn is not found");
  }

  @ParameterizedTest
  @CsvSource({"LC_ALL, C", "LC_ALL, POSIX", "LANG, C", "LC_CTYPE, xx_XX.UTF-8", "NONE, x"})
  @EnabledOnOs(OS.LINUX)
  void java_reads_names_in_utf_8_wherever_it_is_started(String variable, String value)
      throws IOException {
    environment.put(variable, value);

    assertThat(start("catalogue").out().lines().findFirst().orElse(""))
        .matches("LC_ALL=.*(?i:utf-?8)");
  }

  @Test
  void a_locale_that_is_good_is_left_and_where_there_is_none_nothing_is_said() throws IOException {
    executable("locale", "#!/bin/sh\ntest \"$1\" = -a || echo UTF-8\n");
    environment.put("LC_ALL", "vi_VN.UTF-8");
    assertThat(start("catalogue").out()).startsWith("LC_ALL=vi_VN.UTF-8\n");

    executable("locale", "#!/bin/sh\ntest \"$1\" = -a || echo ANSI_X3.4-1968\n");
    environment.put("LC_ALL", "C");
    assertThat(start("catalogue").out()).startsWith("LC_ALL=C\n");
    assertThat(start("catalogue").err()).isEmpty();
  }

  @Test
  void without_a_java_that_can_run_it_it_says_so_and_is_no_verdict() throws IOException {
    environment.put("JAVA_HOME", folder.resolve("no java").toString());
    assertThat(start("catalogue").err()).hasLineCount(1).contains("no java/bin/java", "Hãy cài");

    Path old = Files.createDirectories(folder.resolve("java 8/bin"));
    Files.copy(tools.resolve("java"), old.resolve("java"));
    environment.put("JAVA_HOME", old.getParent().toString());
    for (String version : List.of("1.8.0_402", "11.0.2", "16")) {
      Files.writeString(
          old.resolveSibling("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
      Run run = start("catalogue");
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).hasLineCount(1).contains("Hãy cài Java 17", "Install Java 17 or later");
    }
    for (String version : List.of("17", "25-ea", "17.0.15")) {
      Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"" + version + "\"\n");
      assertThat(start("catalogue").status()).as(version).isZero();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_closed_stream_is_no_file_of_java() throws IOException {
    executable(
        "java",
        "#!/bin/sh\ns=$(readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2)\necho \"$s\" >&3\n");

    start("validate --lines 3>streams <&- >&- 2>&-");

    assertThat(folder.resolve("streams")).hasContent("/dev/null\n".repeat(3));
  }
}
