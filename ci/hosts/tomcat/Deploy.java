import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/**
 * Deploys a war three times, asks it for the findings of a report, and undeploys it. Of the classes
 * of those before the last nothing is kept but what gives way to others (Jackson's buffers).
 */
public class Deploy {

  public static void main(String[] arguments) {
    try {
      Files.writeString(Path.of(arguments[2]), told(arguments[0], arguments[1]));
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static String told(String war, String report) throws Exception {
    Path base = Path.of("server").toAbsolutePath();
    Files.createDirectories(base.resolve("webapps"));
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(base.toString());
    tomcat.setPort(0);
    // no JSP
    tomcat.setAddDefaultWebXmlToWebapp(false);
    tomcat.getConnector();
    tomcat.start();
    String told = "";
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int time = 1; time <= 3; time++) {
      Context context = tomcat.addWebapp("/host" + time, Path.of(war).toAbsolutePath().toString());
      loaders.add(new WeakReference<>(context.getLoader().getClassLoader()));
      String answer = answer(tomcat.getConnector().getLocalPort(), time, report);
      if (time > 1 && !answer.equals(told)) {
        throw new IllegalStateException(answer);
      }
      told = answer;
      context.stop();
      context.destroy();
      tomcat.getHost().removeChild(context);
    }
    for (int i = 0; i < 20 && kept(loaders) > 1; i++) {
      System.gc();
      Thread.sleep(100);
    }
    if (kept(loaders) > 1) {
      throw new IllegalStateException(kept(loaders) + " applications are not let go of");
    }
    return told;
  }

  private static long kept(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().filter(loader -> loader.get() != null).count();
  }

  private static String answer(int port, int time, String report) throws Exception {
    URI uri = new URI("http", null, "localhost", port, "/host" + time + "/", "report=" + report, null);
    var response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.body());
    }
    return response.body();
  }
}
