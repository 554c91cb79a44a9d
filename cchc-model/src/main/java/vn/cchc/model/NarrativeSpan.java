package vn.cchc.model;

import java.io.Serializable;

/**
 * A place in the narrative.
 *
 * @param paragraph from 0
 * @param from first character, from 0
 * @param to behind the last character
 */
public record NarrativeSpan(int paragraph, int from, int to) implements Serializable {}
