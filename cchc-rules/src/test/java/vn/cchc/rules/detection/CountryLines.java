package vn.cchc.rules.detection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportWriter;
import vn.cchc.model.FigureRef;
import vn.cchc.model.ReportRef;
import vn.cchc.rules.testkit.country.Country;
import vn.cchc.rules.testkit.country.Country.Receiver;
import vn.cchc.rules.testkit.country.Country.Sent;
import vn.cchc.rules.testkit.country.Mistake;

/**
 * Writes the reports of a generated country to standard output, a line each, as they are made. With
 * {@code --errors} and {@code --truth FILE} there are errors in them, and a file of what they are.
 */
final class CountryLines implements Receiver {

  private static final JsonFactory JSON = new JsonFactory();

  private final OutputStream lines;
  private final @Nullable OutputStream truth;

  private CountryLines(OutputStream lines, @Nullable OutputStream truth) {
    this.lines = lines;
    this.truth = truth;
  }

  /** Takes {@code --provinces 63 --communes-per-district 15 ...}, in any order. */
  public static void main(String[] arguments) throws IOException {
    Country.Builder country = Country.builder();
    String truth = null;
    for (int i = 0; i < arguments.length; i += 2) {
      String value = i + 1 < arguments.length ? arguments[i + 1] : "";
      switch (arguments[i]) {
        case "--provinces" -> country.provinces(Integer.parseInt(value));
        case "--departments" -> country.departments(Integer.parseInt(value));
        case "--districts" -> country.districts(Integer.parseInt(value));
        case "--communes-per-district" -> country.communesPerDistrict(Integer.parseInt(value));
        case "--periods" -> country.periods(Integer.parseInt(value));
        case "--largest" -> country.largest(Integer.parseInt(value));
        case "--seed" -> country.seed(Long.parseLong(value));
        case "--errors" -> country.errors(Double.parseDouble(value));
        case "--truth" -> truth = value;
        default ->
            throw new IllegalArgumentException(
                arguments[i]
                    + ". Expected --provinces, --departments, --districts, --communes-per-district,"
                    + " --periods, --largest, --seed, --errors or --truth");
      }
    }
    try (OutputStream lines =
            new BufferedOutputStream(new FileOutputStream("/dev/stdout"), 1 << 16);
        OutputStream told =
            truth == null ? null : new BufferedOutputStream(new FileOutputStream(truth))) {
      country.build().make(new CountryLines(lines, told));
    }
  }

  @Override
  public void reports(List<Sent> reports) {
    try {
      for (Sent sent : reports) {
        ReportWriter.writeLine(sent.report(), lines);
        lines.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void error(Mistake mistake) {
    if (truth == null) {
      return;
    }
    try (JsonGenerator json = JSON.createGenerator(truth)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeStringField("kind", mistake.kind().word());
      write("report", mistake.report(), json);
      json.writeArrayFieldStart("figures");
      for (FigureRef figure : mistake.figures()) {
        json.writeString(figure.toString());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("originals");
      for (String original : mistake.originals()) {
        json.writeString(original);
      }
      json.writeEndArray();
      write("other", mistake.other(), json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String name, ReportRef report, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("agency", report.agency());
    json.writeStringField("period", report.period());
    json.writeEndObject();
  }
}
