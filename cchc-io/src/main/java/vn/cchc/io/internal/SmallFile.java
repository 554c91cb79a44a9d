package vn.cchc.io.internal;

import java.io.IOException;
import java.io.InputStream;
import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Fault;

/** Files that are read whole. */
public final class SmallFile {

  private SmallFile() {}

  /**
   * Reads a stream to its end.
   *
   * @param most bytes it may have
   * @param name what messages call the file
   * @throws ReportFormatException if it has more
   */
  public static byte[] bytes(InputStream stream, int most, String name) throws IOException {
    byte[] bytes = stream.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new ReportFormatException(Fault.of("too-large.file", most >> 20).at(name));
    }
    return bytes;
  }
}
