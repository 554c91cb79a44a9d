package vn.cchc.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The agency a report speaks for.
 *
 * @param code the code of Decision 20/2020/QĐ-TTg, such as {@code H32}: at most 35 characters of
 *     A-Z, digits and dots; absent where a document does not print it
 * @param name the name as printed, such as {@code UBND tỉnh Khánh Hòa}
 * @param level absent where a document does not tell it
 */
public record Agency(
    @Pattern(regexp = "[A-Z0-9.]{1,35}") @Nullable String code,
    @NotBlank @Size(max = 500) String name,
    @Nullable Level level)
    implements Serializable {

  /** Returns what identifies the agency in a result: its code, or its name where it has none. */
  public String key() {
    return code != null ? code : name;
  }
}
