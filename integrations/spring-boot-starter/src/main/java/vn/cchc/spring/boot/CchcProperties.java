package vn.cchc.spring.boot;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set.
 *
 * @param catalogues Locations of catalogue files, such as "classpath:forms/own.yaml"; one location
 *     may stand for several files, as "file:/etc/forms/*.yaml" does.
 * @param waivers Locations of files of waivers, such as "file:/etc/cchc/waivers.yaml"; one location
 *     may stand for several files. They are read when the application starts.
 * @param agencies Location of the file of agencies, such as "file:/etc/cchc/agencies.yaml".
 * @param store Folder in which reports are kept, such as "/var/lib/cchc"; it must exist.
 * @param language Language of sentences for who asks for none that is spoken.
 * @param warmUp Whether the rules are started as soon as the application is ready, on a thread of
 *     their own, in place of when a report first gives them something to say.
 * @param maxSize Largest report that is read.
 */
@ConfigurationProperties("cchc")
record CchcProperties(
    @DefaultValue List<String> catalogues,
    @DefaultValue List<String> waivers,
    @Nullable String agencies,
    @Nullable Path store,
    @DefaultValue("vi") Language language,
    @DefaultValue("true") boolean warmUp,
    @DefaultValue("8MB") DataSize maxSize) {

  /** The languages that are spoken. */
  enum Language {
    /** Vietnamese. */
    VI,
    /** English. */
    EN;

    Locale locale() {
      return Locale.forLanguageTag(name());
    }
  }
}
