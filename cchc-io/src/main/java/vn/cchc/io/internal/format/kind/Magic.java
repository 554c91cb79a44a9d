package vn.cchc.io.internal.format.kind;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Fault;

/** By the first bytes, which most formats reserve for that. */
final class Magic {

  private Magic() {}

  static boolean isZip(byte[] bytes) {
    return begins(bytes, 0, "PK\u0003\u0004") || begins(bytes, 0, "PK\u0005\u0006");
  }

  static boolean isPdf(byte[] bytes) {
    int searched = Math.min(bytes.length, 1024);
    return new String(bytes, 0, searched, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  static @Nullable Fault refusal(byte[] bytes) {
    String photo = photo(bytes);
    if (photo != null) {
      return Fault.of("kind.photo", photo);
    }
    String archive = archive(bytes);
    if (archive != null) {
      return Fault.of("kind.archive", archive);
    }
    String old = old(bytes);
    return old == null ? null : Fault.of("kind.old", old);
  }

  private static @Nullable String photo(byte[] bytes) {
    if (begins(bytes, 0, "\u00FF\u00D8\u00FF")) {
      return "JPEG";
    }
    if (begins(bytes, 0, "\u0089PNG\r\n")) {
      return "PNG";
    }
    if (begins(bytes, 0, "GIF87a") || begins(bytes, 0, "GIF89a")) {
      return "GIF";
    }
    if (begins(bytes, 0, "II*\0") || begins(bytes, 0, "MM\0*")) {
      return "TIFF";
    }
    if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) {
      return "WEBP";
    }
    if (begins(bytes, 4, "ftyp")) {
      String brand = new String(bytes, 8, Math.min(4, bytes.length - 8), StandardCharsets.UTF_8);
      return Set.of("heic", "heix", "hevc", "mif1", "msf1", "avif").contains(brand)
          ? "HEIC"
          : "MP4";
    }
    boolean bitmap = begins(bytes, 0, "BM") && bytes.length > 18 && begins(bytes, 6, "\0\0\0\0");
    return bitmap ? "BMP" : null;
  }

  private static @Nullable String archive(byte[] bytes) {
    if (begins(bytes, 0, "Rar!\u001A\u0007")) {
      return "RAR";
    }
    if (begins(bytes, 0, "7z\u00BC\u00AF'\u001C")) {
      return "7z";
    }
    return begins(bytes, 0, "\u001F\u008B") ? "gzip" : null;
  }

  private static @Nullable String old(byte[] bytes) {
    if (begins(bytes, 0, "\u00DB\u00A5") || begins(bytes, 0, "\u009B\u00A5")) {
      return "Word 2";
    }
    if (begins(bytes, 0, "\u00FE7\0")) {
      return "Word";
    }
    boolean excel =
        begins(bytes, 0, "\t\0\u0004\0")
            || begins(bytes, 0, "\t\u0002\u0006\0")
            || begins(bytes, 0, "\t\u0004\u0006\0")
            || begins(bytes, 0, "\t\b\b\0")
            || begins(bytes, 0, "\t\b\u0010\0");
    return excel ? "Excel 4" : null;
  }

  private static boolean begins(byte[] bytes, int at, String magic) {
    if (bytes.length < at + magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((bytes[at + i] & 0xFF) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
