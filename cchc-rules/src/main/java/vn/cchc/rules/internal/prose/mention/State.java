package vn.cchc.rules.internal.prose.mention;

/**
 * A class into which reports divide what they count.
 *
 * @param dimension by what they divide; of one dimension a thing is in one class only
 */
public record State(String dimension, String name) {}
