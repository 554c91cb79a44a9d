/** Packages of Office Open XML: which part is the document, and what parts are related to. */
@NullMarked
package vn.cchc.io.internal.format.opc;

import org.jspecify.annotations.NullMarked;
