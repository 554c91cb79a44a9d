/** A module of a host. */
module host {
  requires vn.cchc.rules;
  requires vn.cchc.io;
  requires org.hibernate.validator;
  requires org.apache.poi.poi;
  requires com.samskivert.jmustache;

  // its records are validated
  opens host to
      org.hibernate.validator;
}
