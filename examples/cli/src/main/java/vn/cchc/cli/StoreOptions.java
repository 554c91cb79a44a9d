package vn.cchc.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cchc.catalogue.AgenciesReader;
import vn.cchc.model.Agencies;

/** Where reports are kept, how many of a stream are remembered, and which agencies there are. */
final class StoreOptions {

  static final int MOST_REMEMBERED = 10_000_000;

  @Option(names = "--store", paramLabel = "${bundle:label.folder}")
  private @Nullable String store;

  @Option(names = "--add")
  private boolean add;

  @Option(names = "--remember", paramLabel = "${bundle:label.number}")
  private @Nullable Integer remember;

  @Option(names = "--agencies", paramLabel = "${bundle:label.file}")
  private @Nullable String agencies;

  void refuseWhatDoesNotGoTogether(boolean lines, boolean form) {
    if (form && !names().isEmpty()) {
      throw new UsageException("form.beside");
    }
    if (add && store == null) {
      throw new UsageException("add.store");
    }
    if (add && lines) {
      throw new UsageException("add.lines");
    }
    if (remember != null && !lines) {
      throw new UsageException("remember.lines");
    }
    if (remember != null && (remember < 1 || remember > MOST_REMEMBERED)) {
      throw new UsageException("remember.number", remember, MOST_REMEMBERED);
    }
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(files());
    if (store != null) {
      names.add(store);
    }
    if (remember != null) {
      names.add("");
    }
    return names;
  }

  /** Returns the names of files that are read. */
  List<String> files() {
    return agencies == null ? List.of() : List.of(agencies);
  }

  /** Opens the folder of reports that are kept. */
  Kept kept() {
    return store == null ? Kept.NOTHING : Kept.open(store, add);
  }

  /** Returns how many reports of a stream are remembered; 0 for none. */
  int remembered() {
    return remember == null ? 0 : remember;
  }

  /** Returns the agencies there are; null if nobody says. */
  @Nullable Agencies agencies() {
    return agencies == null ? null : Inputs.read(agencies, AgenciesReader::read);
  }
}
