package vn.cchc.jackson3;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Report;

/** Reads reports. */
final class ReportDeserializer extends ValueDeserializer<Report> {

  private static final String NAME = "report";

  /** What messages begin with: the name, the line if it is known, the path if there is one. */
  private static final Pattern PLACE =
      Pattern.compile(NAME + "(?::(\\d+))?: (?:((?:\\w+|\\[\\d+])(?:\\.\\w+|\\[\\d+])*): )?");

  private static final Pattern STEP = Pattern.compile("\\w+|\\[\\d+]");

  private final ReportReader reader;

  ReportDeserializer(ReportReader reader) {
    this.reader = reader;
  }

  @Override
  public Report deserialize(JsonParser json, DeserializationContext context) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      return (Report) context.handleUnexpectedToken(Report.class, json);
    }
    int line = json.currentTokenLocation().getLineNr();
    byte[] text = Tokens.read(json, ReportReader.MAX_BYTES);
    try {
      return reader.read(text, NAME);
    } catch (ReportFormatException e) {
      throw mismatched(e, json, Math.max(line, 1));
    }
  }

  /** Returns the error with its line counted from the first of the document, and with its path. */
  private static DatabindException mismatched(
      ReportFormatException error, JsonParser json, int first) {
    String message = String.valueOf(error.getMessage());
    Deque<String> path = new ArrayDeque<>();
    Matcher place = PLACE.matcher(message);
    if (place.lookingAt()) {
      if (place.group(1) != null) {
        int line = first - 1 + Integer.parseInt(place.group(1));
        message = NAME + ":" + line + message.substring(place.end(1));
      }
      if (place.group(2) != null) {
        STEP.matcher(place.group(2)).results().forEach(step -> path.push(step.group()));
      }
    }
    DatabindException mismatched = MismatchedInputException.from(json, Report.class, message);
    mismatched.initCause(error);
    while (!path.isEmpty()) {
      String step = path.pop();
      Class<?> of = path.isEmpty() ? Report.class : Object.class;
      if (step.startsWith("[")) {
        mismatched.prependPath(of, Integer.parseInt(step.substring(1, step.length() - 1)));
      } else {
        mismatched.prependPath(of, step);
      }
    }
    return mismatched;
  }
}
