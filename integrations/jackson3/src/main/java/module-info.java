/** Reports and results as JSON by a mapper of Jackson 3. */
@SuppressWarnings("module") // the digit is that of Jackson
module vn.cchc.jackson3 {
  requires transitive tools.jackson.databind;
  requires transitive vn.cchc.io;

  exports vn.cchc.jackson3;

  provides tools.jackson.databind.JacksonModule with
      vn.cchc.jackson3.CchcModule;
}
