package vn.cchc.model;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document a report was issued as.
 *
 * @param number such as {@code 186/BC-UBND}
 * @param date the day it was signed
 */
public record DocumentReference(@Nullable String number, @Nullable LocalDate date)
    implements Serializable {}
