package vn.cchc.spring.boot;

import vn.cchc.model.Messages;

/**
 * The sentences in the language of whoever is answered at the moment: what is asked for in the
 * request, else {@code cchc.language}. A bean of one's own takes its place.
 */
@FunctionalInterface
public interface ReportMessages {

  /** Returns the sentences for whom this thread answers. */
  Messages current();
}
