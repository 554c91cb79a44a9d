/**
 * Understands the tables of a form nobody described: the relations that it prints, those its
 * headings and rows imply, and those that its numbers keep; which of them are wrong in the form,
 * and what a person has to decide.
 */
@NullMarked
package vn.cchc.io.internal.sketch;

import org.jspecify.annotations.NullMarked;
