/** A service that validates reports over HTTP: an example to copy. */
@NullMarked
package vn.cchc.service;

import org.jspecify.annotations.NullMarked;
