package vn.cchc.rules.internal.prose.mention;

/**
 * A paragraph, or an item of a list.
 *
 * @param parent the paragraph or item that announces it, by its index; -1 for none
 * @param level how deep in lists it stands; 0 for a paragraph
 * @param from its first token
 * @param to behind its last token
 */
public record Block(int index, int parent, int level, int from, int to) {}
