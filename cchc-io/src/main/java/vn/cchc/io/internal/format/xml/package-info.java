/** XML of office documents, read without following anything it defines. */
@NullMarked
package vn.cchc.io.internal.format.xml;

import org.jspecify.annotations.NullMarked;
