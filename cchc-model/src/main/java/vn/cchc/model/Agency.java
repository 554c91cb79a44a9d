package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agency a report speaks for.
 *
 * @param code the code of Decision 20/2020/QĐ-TTg, such as {@code H32}: at most 35 characters of
 *     A-Z, digits and dots; absent where a document does not print it
 * @param name the name as printed, such as {@code UBND tỉnh Khánh Hòa}
 * @param level absent where a document does not tell it
 * @param absentLevels lower levels that the agency does not have, such as districts where there are
 *     none; the rows about them do not apply to it
 */
public record Agency(
    @Pattern(regexp = "[A-Z0-9.]{1,35}") @Nullable String code,
    @NotBlank @Size(max = 500) String name,
    @Nullable Level level,
    Set<Level> absentLevels)
    implements Serializable {

  public Agency {
    requireNonNull(name, "name");
    // kept in the order of the levels, so that what is written does not change from run to run
    absentLevels =
        Collections.unmodifiableSet(sorted(requireNonNull(absentLevels, "absentLevels")));
  }

  /** Returns an agency that has every lower level its form asks about. */
  public Agency(@Nullable String code, String name, @Nullable Level level) {
    this(code, requireNonNull(name, "name"), level, Set.of());
  }

  private static EnumSet<Level> sorted(Set<Level> levels) {
    return levels.isEmpty() ? EnumSet.noneOf(Level.class) : EnumSet.copyOf(levels);
  }

  /** Returns what identifies the agency in a result: its code, or its name where it has none. */
  public String key() {
    return code != null ? code : name;
  }
}
