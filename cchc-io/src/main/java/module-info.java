/** Ways in and out for reports, results and catalogues. */
@SuppressWarnings("requires-automatic")
module vn.cchc.io {
  requires transitive vn.cchc.model;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires java.xml;
  requires org.yaml.snakeyaml;
  requires static com.samskivert.jmustache;
  requires static java.desktop;
  requires static org.apache.pdfbox;
  requires static org.apache.poi.poi;
  requires static org.apache.poi.scratchpad;
  requires static org.jsoup;
  requires static rtfparserkit;

  exports vn.cchc.io;
  exports vn.cchc.io.exchange;

  // the schemas beside its classes are read by others
  opens vn.cchc.io;
  opens vn.cchc.io.internal to
      com.fasterxml.jackson.databind,
      com.samskivert.jmustache;
}
