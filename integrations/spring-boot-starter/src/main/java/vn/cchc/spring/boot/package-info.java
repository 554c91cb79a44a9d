/**
 * Reports validated in programs of Spring Boot: what is on the class path is configured by itself,
 * and whatever a program has of its own comes first.
 *
 * <p>This package is public API.
 */
@NullMarked
package vn.cchc.spring.boot;

import org.jspecify.annotations.NullMarked;
