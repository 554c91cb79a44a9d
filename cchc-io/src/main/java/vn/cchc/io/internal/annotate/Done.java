package vn.cchc.io.internal.annotate;

/**
 * An annotated file.
 *
 * @param bytes of it
 * @param signatureRemoved whether it was signed
 * @param marked findings whose place is marked
 * @param unmarked findings that have no place in the file
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Done(byte[] bytes, boolean signatureRemoved, int marked, int unmarked) {}
