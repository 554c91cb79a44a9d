package vn.cchc.rules.internal.sums;

import vn.cchc.model.Evidence.Day;
import vn.cchc.model.Interval;

/**
 * A figure that is a date, as relations compare it.
 *
 * @param numbers of the days it may stand for, counted from the beginning of 1970
 */
public record Date(Day day, Interval numbers) {}
