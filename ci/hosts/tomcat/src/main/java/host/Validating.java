package host;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import vn.cchc.io.ReportReader;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;

/** Validates a report in the common pool, whose threads know the server and no application. */
@WebServlet("/")
public class Validating extends HttpServlet {

  private static final ReportValidator VALIDATOR = ReportValidator.standard();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    Path file = Path.of(request.getParameter("report"));
    String first = CompletableFuture.supplyAsync(() -> told(file)).join();
    if (!first.equals(told(file))) {
      throw new IllegalStateException(first);
    }
    response.getWriter().print(first);
  }

  private static String told(Path file) {
    try {
      ValidationResult result = VALIDATOR.validate(ReportReader.standard().read(file));
      StringBuilder told = new StringBuilder();
      result.findings().forEach(finding -> told.append(finding).append('\n'));
      return told.append(result.isAcceptable()).append('\n').toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
