package vn.cchc.io.internal.format.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.zip.ZipPackage;

/** The parts of a package as POI asks for them. */
final class Parts implements ZipEntrySource {

  private final ZipPackage zip;
  private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
  private boolean closed;

  Parts(ZipPackage zip) {
    this.zip = zip;
    zip.names().forEach(name -> entries.put(key(name), new ZipArchiveEntry(name)));
  }

  /** Names of parts do not differ by case. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public Enumeration<? extends ZipArchiveEntry> getEntries() {
    return Collections.enumeration(entries.values());
  }

  @Override
  public @Nullable ZipArchiveEntry getEntry(String path) {
    return entries.get(key(path.startsWith("/") ? path.substring(1) : path));
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    InputStream part = zip.stream(entry.getName());
    if (part == null) {
      throw new IOException("no part " + entry.getName());
    }
    return part;
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }
}
