/** Checks a report against a catalogue of relations. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module vn.cchc.rules {
  requires transitive vn.cchc.model;
  requires org.drools.canonicalmodel;
  requires org.drools.modelcompiler;
  requires org.kie.api;
  // for Drools, whose modules are automatic and so cannot ask for it
  requires org.slf4j;
  requires static jdk.jfr;
  requires static org.hibernate.validator;

  exports vn.cchc.rules;
  exports vn.cchc.rules.constraint;
  exports vn.cchc.rules.facts;

  // the rules match what lives in these packages, and Drools looks at its accessors
  opens vn.cchc.rules.internal.check;
  opens vn.cchc.rules.internal.facts;
}
