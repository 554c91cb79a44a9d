package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence.Code;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Operand;

/** A choice and the codes it may have. */
public record CodeListCheck(Relation relation, Indicator indicator, Operand value)
    implements Check {

  @Override
  public boolean holds() {
    BigDecimal code = value.number().stripTrailingZeros();
    return code.scale() <= 0 && indicator.codes().containsKey(code.toPlainString());
  }

  @Override
  public Description describe() {
    return Description.of(
        String.join(", ", indicator.codes().keySet()),
        value.text(),
        new Code(
            value.term(),
            List.copyOf(indicator.codes().keySet()),
            Map.of("vi", meanings(LocalizedText::vi), "en", meanings(LocalizedText::en))));
  }

  private List<String> meanings(Function<LocalizedText, String> language) {
    return indicator.codes().values().stream().map(language).toList();
  }
}
