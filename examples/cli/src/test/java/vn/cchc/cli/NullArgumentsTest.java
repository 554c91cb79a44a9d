package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Fault;
import vn.cchc.model.Report;
import vn.cchc.rules.ReportValidator;

/** Whatever the libraries export names the argument that is null, whoever calls it. */
class NullArgumentsTest {

  @Test
  void an_argument_that_is_null_is_refused_by_its_name(@TempDir Path folder) throws Exception {
    List<Class<?>> types = exported();
    assertThat(types)
        .hasSizeGreaterThan(100)
        .contains(Report.class, ReportReader.class, ReportValidator.class);
    Catalogue form = Catalogues.find("vpcp-ii06a").orElseThrow();
    Samples samples = new Samples(types, folder, form, Fault.of("empty"));
    List<String> wrong = new ArrayList<>();
    List<String> untried = new ArrayList<>();
    int tried = 0;
    for (Class<?> type : types) {
      for (Executable member : members(type)) {
        for (int i = 0; i < member.getParameterCount(); i++) {
          if (mayBeNull(member.getParameters()[i])) {
            continue;
          }
          String told = told(member, i, samples);
          if (told == null) {
            untried.add(member + " " + i);
          } else if (!told.equals(member.getParameters()[i].getName())) {
            wrong.add(member + ": " + member.getParameters()[i].getName() + " → " + told);
          }
          tried++;
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(untried).isEmpty();
    assertThat(tried).isGreaterThan(700);
  }

  /** What a call with null in one place tells; null where it cannot be made. */
  private static @Nullable String told(Executable member, int at, Samples samples) {
    Parameter[] parameters = member.getParameters();
    @Nullable Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      arguments[i] = i == at ? null : samples.one(parameters[i].getType());
      if (i != at && arguments[i] == null && !mayBeNull(parameters[i])) {
        return null;
      }
    }
    boolean instance =
        !Modifier.isStatic(member.getModifiers()) && member instanceof java.lang.reflect.Method;
    if (instance && samples.one(member.getDeclaringClass()) == null) {
      return null;
    }
    try {
      samples.call(member, arguments);
      return "nothing";
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      return cause instanceof NullPointerException
          ? String.valueOf(cause.getMessage())
          : String.valueOf(cause);
    }
  }

  private static boolean mayBeNull(Parameter parameter) {
    return parameter.getType().isPrimitive()
        || parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static List<Executable> members(Class<?> type) {
    return Stream.<Executable>concat(
            Stream.of(type.getConstructors()), Stream.of(type.getDeclaredMethods()))
        .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
        .filter(member -> !Modifier.isAbstract(member.getModifiers()))
        .filter(member -> !member.getName().equals("equals") && !type.isEnum())
        .toList();
  }

  /** The public types of the packages that our modules export to everybody. */
  private static List<Class<?>> exported() throws IOException, ReflectiveOperationException {
    List<Class<?>> types = new ArrayList<>();
    for (URL url :
        Collections.list(
            NullArgumentsTest.class.getClassLoader().getResources("module-info.class"))) {
      ModuleDescriptor module;
      try (InputStream in = url.openStream()) {
        module = ModuleDescriptor.read(in);
      }
      if (module.name().startsWith("vn.cchc")) {
        for (ModuleDescriptor.Exports exported : module.exports()) {
          if (!exported.isQualified()) {
            addTypes(url, exported.source(), types);
          }
        }
      }
    }
    return types;
  }

  private static void addTypes(URL module, String name, List<Class<?>> types)
      throws IOException, ReflectiveOperationException {
    URI uri = URI.create(module.toString().replace("module-info.class", ""));
    String path = name.replace('.', '/');
    if (uri.getScheme().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        addTypes(jar.getPath(path), name, types);
      }
    } else {
      addTypes(Path.of(uri).resolve(path), name, types);
    }
  }

  private static void addTypes(Path folder, String name, List<Class<?>> types)
      throws IOException, ReflectiveOperationException {
    List<String> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.map(file -> file.getFileName().toString()).sorted().toList();
    }
    for (String file : files) {
      if (file.endsWith(".class") && !file.equals("package-info.class")) {
        Class<?> type = Class.forName(name + "." + file.substring(0, file.length() - 6));
        if (isPublic(type)) {
          types.add(type);
        }
      }
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers())
        && !type.isAnnotation()
        && (outer == null || isPublic(outer));
  }
}
