package vn.cchc.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Maven module whose rules its build has compiled. The build names the classes it made of them in
 * a file, so nothing is searched for.
 *
 * @param group its groupId
 * @param artifact its artifactId
 */
record RulesModule(String group, String artifact) {

  static final RulesModule LIBRARY = new RulesModule("vn.cchc", "cchc-rules");

  private static final Pattern NAME = Pattern.compile("([\\w.-]{1,200}):([\\w.-]{1,200})");

  /**
   * Returns the module of a name such as {@code vn.cchc.examples:own-rules}; null if it is none.
   */
  static @Nullable RulesModule parse(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches() ? new RulesModule(parts.group(1), parts.group(2)) : null;
  }

  /** Returns the file that names the classes. */
  String file() {
    return "META-INF/kie/" + group + "/" + artifact + "/drools-model";
  }

  /**
   * Returns the classes of the rules.
   *
   * @throws IllegalStateException if there is no such file
   * @throws ClassNotFoundException if it names a class that is not there
   */
  List<Class<?>> models(ClassLoader loader) throws ClassNotFoundException {
    List<Class<?>> models = new ArrayList<>();
    for (String name : names(loader)) {
      models.add(Class.forName(name, true, loader));
    }
    if (models.isEmpty()) {
      throw new IllegalStateException("Names no class: " + file());
    }
    return models;
  }

  /** Returns the names of the classes; none where there is no such file. */
  List<String> names(ClassLoader loader) {
    URL file = loader.getResource(file());
    if (file == null) {
      return List.of();
    }
    try {
      URLConnection connection = file.openConnection();
      // a cached jar would stay open after the program that it is of
      connection.setUseCaches(false);
      try (InputStream stream = connection.getInputStream()) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && line.indexOf(':') < 0)
            .toList();
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot be read: " + file, e);
    }
  }

  @Override
  public String toString() {
    return group + ":" + artifact;
  }
}
