import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * A host whose threads see nothing of the program: each of them, and the common pool, validates
 * with the library loaded anew, as a plug-in is.
 */
public class Foreign {

  public static void main(String[] arguments) throws Exception {
    ClassLoader nothing = new URLClassLoader(new URL[0], null);
    List<String> told = new ArrayList<>();
    for (ClassLoader seen : new ClassLoader[] {null, nothing}) {
      FutureTask<String> task = new FutureTask<>(() -> validated(arguments));
      Thread thread = new Thread(task);
      thread.setContextClassLoader(seen);
      thread.start();
      told.add(task.get());
    }
    told.add(ForkJoinPool.commonPool().submit(() -> validated(arguments)).get());
    if (told.stream().distinct().count() != 1) {
      throw new IllegalStateException(String.join("\n", told));
    }
    System.out.print(told.get(0));
  }

  private static synchronized String validated(String[] arguments) throws Exception {
    List<URL> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      jars.add(Path.of(entry).toUri().toURL());
    }
    URLClassLoader plugin =
        new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(told, true, "UTF-8"));
    try {
      plugin.loadClass("Main").getMethod("main", String[].class).invoke(null, (Object) arguments);
    } finally {
      System.setOut(before);
    }
    return told.toString("UTF-8");
  }
}
