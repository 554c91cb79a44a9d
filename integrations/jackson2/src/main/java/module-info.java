/** Reports and results as JSON by a mapper of Jackson 2. */
@SuppressWarnings("module") // the digit is that of Jackson
module vn.cchc.jackson2 {
  requires transitive com.fasterxml.jackson.databind;
  requires transitive vn.cchc.io;

  exports vn.cchc.jackson2;

  provides com.fasterxml.jackson.databind.Module with
      vn.cchc.jackson2.CchcModule;
}
