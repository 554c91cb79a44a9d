package vn.cchc.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Parses each line of standard input with Jackson and does nothing else: what {@code validate
 * --lines} is measured against. On one thread, as such programs usually are.
 */
public final class ParsedLines {

  private ParsedLines() {}

  /** Writes how many values there were, so that nothing is left out. */
  public static void main(String[] arguments) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    long values = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        values += mapper.readTree(line).size();
      }
    }
    System.out.println(values);
  }
}
