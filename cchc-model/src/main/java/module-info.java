/** What a report, a catalogue and a result of validation are. */
@SuppressWarnings("module")
module vn.cchc.model {
  requires transitive jakarta.validation;
  requires transitive org.jspecify;
  requires org.yaml.snakeyaml;

  exports vn.cchc.catalogue;
  exports vn.cchc.model;
  exports vn.cchc.catalogue.internal to
      vn.cchc.io,
      vn.cchc.rules;
  exports vn.cchc.model.internal to
      vn.cchc.io,
      vn.cchc.rules;

  // the schema beside its classes is read by others, and records are validated by whoever a host
  // has
  opens vn.cchc.catalogue;
  opens vn.cchc.model;
}
