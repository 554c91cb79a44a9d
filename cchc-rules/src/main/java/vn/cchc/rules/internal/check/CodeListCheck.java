package vn.cchc.rules.internal.check;

import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Notation;

/** A choice and the codes it may have. */
public record CodeListCheck(Relation relation, Indicator indicator, Operand value)
    implements Check {

  @Override
  public boolean holds() {
    return value.number().scale() <= 0
        && indicator.codes().containsKey(value.number().toBigInteger().toString());
  }

  @Override
  public Description describe() {
    return Description.of(
        String.join(", ", indicator.codes().keySet()),
        Notation.of(value.number()),
        "code-list",
        indicator.id().value(),
        value.text(),
        codes(LocalizedText::vi),
        codes(LocalizedText::en));
  }

  private String codes(Function<LocalizedText, String> language) {
    return indicator.codes().entrySet().stream()
        .map(code -> code.getKey() + " = " + language.apply(code.getValue()))
        .collect(Collectors.joining(", "));
  }
}
