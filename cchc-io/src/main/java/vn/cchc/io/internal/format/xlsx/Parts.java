package vn.cchc.io.internal.format.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.model.Fault;

/**
 * The parts of a package, unpacked as they are asked for and counted as they are unpacked. They are
 * found by the directory at the end of the zip, so that entries of unknown length do no harm.
 */
final class Parts implements ZipEntrySource {

  private final ZipFile zip;
  private long unpacked;
  private boolean closed;

  Parts(byte[] bytes) throws IOException {
    zip = ZipFile.builder().setByteArray(bytes).get();
    int files = 0;
    for (var all = zip.getEntries(); all.hasMoreElements(); all.nextElement()) {
      if (++files > Limits.FILES) {
        zip.close();
        throw new ReportFormatException(Fault.of("zip.files", Limits.FILES));
      }
    }
  }

  @Override
  public Enumeration<? extends ZipArchiveEntry> getEntries() {
    return zip.getEntries();
  }

  @Override
  public ZipArchiveEntry getEntry(String path) {
    String name = path.startsWith("/") ? path.substring(1) : path;
    ZipArchiveEntry exact = zip.getEntry(name);
    if (exact != null) {
      return exact;
    }
    // names of parts do not differ by case
    for (var all = zip.getEntries(); all.hasMoreElements(); ) {
      ZipArchiveEntry entry = all.nextElement();
      if (entry.getName().replace('\\', '/').equalsIgnoreCase(name)) {
        return entry;
      }
    }
    return exact;
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    return new Counted(zip.getInputStream(entry));
  }

  @Override
  public void close() throws IOException {
    closed = true;
    zip.close();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  private void count(long read) {
    unpacked += Math.max(0, read);
    if (unpacked > Limits.UNPACKED) {
      throw new ReportFormatException(Fault.of("zip.large", Limits.UNPACKED >> 20));
    }
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count(read);
      return read;
    }
  }
}
