package vn.cchc.io.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.Document.Row;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/** CSV, parted by commas or semicolons, and TSV: nothing but a table. */
public final class DelimitedText {

  private static final char[] SEPARATORS = {'\t', ';', ','};
  private static final int SEARCHED_LINES = 40;

  private static final ObjectReader CSV =
      new CsvMapper()
          .readerFor(String[].class)
          .with(CsvParser.Feature.WRAP_AS_ARRAY)
          .with(CsvParser.Feature.TRIM_SPACES);

  private DelimitedText() {}

  /** Returns whether a text is a table parted by commas or semicolons, or a quoted TSV. */
  public static boolean isTable(String text) {
    return separator(text) != 0;
  }

  private static char separator(String text) {
    for (String line : text.lines().limit(SEARCHED_LINES).toList()) {
      for (char separator : SEPARATORS) {
        boolean plainTabs = separator == '\t' && line.indexOf('"') < 0;
        if (line.indexOf(separator) >= 0 && !plainTabs) {
          List<String> cells = Arrays.asList(line.split(String.valueOf(separator), -1));
          if (cells.size() >= 4
              && cells.stream().anyMatch(c -> Texts.folded(c).startsWith("chi tieu"))) {
            return separator;
          }
        }
      }
    }
    return 0;
  }

  /** Takes a table apart. */
  public static Document read(String text, String name) {
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
    List<Row> rows = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    try (MappingIterator<String[]> lines = CSV.with(schema).readValues(text)) {
      while (lines.hasNextValue()) {
        int number = lines.getCurrentLocation().getLineNr();
        Row row = new Row(number, Arrays.asList(lines.nextValue()));
        rows.add(row);
        if (titles.size() < 30) {
          titles.add(String.join(" ", row.cells()).strip());
        }
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      Fault fault = Fault.of("csv").saying(Texts.shortened(e.getOriginalMessage()));
      throw new ReportFormatException(fault.at(name + ":" + line), e);
    } catch (IOException e) {
      Fault fault = Fault.of("csv").saying(String.valueOf(e.getMessage()));
      throw new ReportFormatException(fault.at(name), e);
    }
    return new Document(List.of(), titles, rows);
  }
}
