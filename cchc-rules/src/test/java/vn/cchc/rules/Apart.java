package vn.cchc.rules;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Report;

/** The library, and all it needs, loaded once more: as it is in a program that has just begun. */
final class Apart extends URLClassLoader {

  private static final String MODEL = "META-INF/kie/vn.cchc/cchc-rules/drools-model";

  private final AtomicInteger starts = new AtomicInteger();
  private volatile boolean modelIsMissing;

  Apart() {
    super(classPath(), ClassLoader.getPlatformClassLoader());
  }

  private static URL[] classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Apart::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Has the rules not found, or found again. */
  void modelIsMissing(boolean missing) {
    modelIsMissing = missing;
  }

  /** How often the rules were started. */
  int starts() {
    return starts.get();
  }

  @Override
  public @Nullable URL findResource(String name) {
    if (name.equals(MODEL)) {
      starts.incrementAndGet();
      return modelIsMissing ? null : super.findResource(name);
    }
    return super.findResource(name);
  }

  /** Asks a class with a constructor without parameters, as this loader has it. */
  <T extends Supplier<String>> Supplier<String> instance(Class<T> type) {
    try {
      @SuppressWarnings("unchecked")
      Supplier<String> supplier =
          (Supplier<String>) loadClass(type.getName()).getDeclaredConstructor().newInstance();
      return supplier;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Validates one report that breaks several relations. */
  public static final class One implements Supplier<String> {
    @Override
    public String get() {
      return told(
          List.of(
              PrintedCells.report(
                  "3.1.3", "1.859", "3.1.3.a", "1.399", "3.1.3.b", "301", "3.4.4", "66,66%|2/3")));
    }
  }

  /** Validates every report of the acceptance data. */
  public static final class All implements Supplier<String> {
    @Override
    public String get() {
      return told(Acceptance.reports());
    }
  }

  private static String told(List<Report> reports) {
    ReportValidator validator = ReportValidator.standard();
    StringBuilder told = new StringBuilder();
    reports.forEach(
        report ->
            validator
                .validate(report)
                .findings()
                .forEach(finding -> told.append(finding).append('\n')));
    return told.toString();
  }

  @Override
  public void close() {
    try {
      super.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
