package vn.cchc.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table as printed, whatever it was recognised as.
 *
 * @param code the printed number (STT), absent where none is printed
 * @param name the printed name of the indicator
 * @param unit the printed unit
 * @param row the row's number in its source, from 1, headers counted; 0 where it is not known
 */
public record PrintedRow(
    @Nullable String code, @Nullable String name, @Nullable String unit, int row)
    implements Serializable {}
