package vn.cchc.io.internal.format.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.model.Fault;

/**
 * Counts what the packed parts of a PDF unpack to before the library that reads it may trust them.
 * Pictures, which are not unpacked, count each for itself.
 */
final class PdfStreams {

  private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
  private static final Pattern PACKED_TWICE =
      Pattern.compile("(FlateDecode|LZWDecode)[^/\\]>]*/\\s*(FlateDecode|LZWDecode)");
  private static final int DICTIONARY = 2_000;

  private PdfStreams() {}

  static void refuseBombs(byte[] bytes, String name) {
    String file = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher stream = STREAM.matcher(file);
    byte[] buffer = new byte[1 << 16];
    long all = 0;
    int from = 0;
    boolean ends = true;
    while (stream.find(from)) {
      int start = stream.end();
      String before = file.substring(Math.max(from, stream.start() - DICTIONARY), stream.start());
      String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
      if (PACKED_TWICE.matcher(dictionary).find()) {
        throw large(name);
      }
      long unpacked = 0;
      if (start < bytes.length && (bytes[start] & 0x0F) == 8) {
        unpacked = unpacked(bytes, start, buffer, name);
      }
      all += dictionary.contains("/Image") ? 0 : unpacked;
      if (all > Limits.UNPACKED) {
        throw large(name);
      }
      int end = ends ? file.indexOf("endstream", start) : -1;
      ends = end >= 0;
      from = end < 0 ? start : end + 9;
    }
  }

  private static long unpacked(byte[] bytes, int start, byte[] buffer, String name) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, start, bytes.length - start);
      long unpacked = 0;
      int read = 1;
      while (read > 0) {
        read = inflater.inflate(buffer);
        unpacked += read;
        if (unpacked > Limits.UNPACKED) {
          throw large(name);
        }
      }
      return unpacked;
    } catch (DataFormatException e) {
      // not packed after all, or damaged, of which the reader speaks
      return 0;
    } finally {
      inflater.end();
    }
  }

  private static ReportFormatException large(String name) {
    return new ReportFormatException(Fault.of("zip.large", Limits.UNPACKED >> 20).at(name));
  }
}
