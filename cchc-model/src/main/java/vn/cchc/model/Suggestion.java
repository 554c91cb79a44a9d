package vn.cchc.model;

import java.io.Serializable;

/**
 * What a figure probably should be.
 *
 * @param indicator the figure to change
 * @param value as it should be printed, in officials' notation
 */
public record Suggestion(IndicatorId indicator, String value) implements Serializable {}
