package restart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.context.annotation.Bean;
import vn.cchc.io.ReportReader;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;

/** A developer's host: validates a report, is restarted by the developer tools, twice, and ends. */
@SpringBootApplication
public class Restarting {

  public static void main(String[] arguments) {
    SpringApplication.run(Restarting.class, arguments);
  }

  @Bean
  ApplicationRunner run() {
    return arguments -> {
      List<String> files = arguments.getNonOptionArgs();
      int run = Integer.getInteger("run", 0) + 1;
      System.setProperty("run", String.valueOf(run));
      ValidationResult result =
          ReportValidator.standard().validate(ReportReader.standard().read(Path.of(files.get(0))));
      StringBuilder told = new StringBuilder();
      result.findings().forEach(finding -> told.append(finding).append('\n'));
      told.append(result.isAcceptable()).append('\n');
      Files.writeString(Path.of(files.get(1) + run + ".txt"), told);
      ClassLoader base = ClassLoader.getSystemClassLoader();
      ClassLoader library = ReportValidator.class.getClassLoader();
      if (Restarting.class.getClassLoader() == base
          || (library != base) != Boolean.parseBoolean(files.get(2))) {
        throw new IllegalStateException("the library is loaded by " + library);
      }
      new Thread(() -> next(run)).start();
    };
  }

  private static void next(int run) {
    if (run == 3) {
      System.exit(0);
    }
    Restarter.getInstance().restart();
  }
}
