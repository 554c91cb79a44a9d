package vn.cchc.io.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Evidence;
import vn.cchc.model.Evidence.Attainable;
import vn.cchc.model.Evidence.Bound;
import vn.cchc.model.Evidence.Calculated;
import vn.cchc.model.Evidence.Code;
import vn.cchc.model.Evidence.Cumulative;
import vn.cchc.model.Evidence.Dated;
import vn.cchc.model.Evidence.Mean;
import vn.cchc.model.Evidence.Pair;
import vn.cchc.model.Evidence.Presence;
import vn.cchc.model.Evidence.Quotient;
import vn.cchc.model.Evidence.Range;
import vn.cchc.model.Evidence.Sum;
import vn.cchc.model.Evidence.Term;
import vn.cchc.model.Evidence.Told;
import vn.cchc.model.Evidence.Unreadable;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue.Fraction;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Rounding;
import vn.cchc.model.RowRef;

/** Evidence in JSON: exact numbers as text, with a decimal point and no grouping. */
public final class EvidenceJson {

  private final JsonGenerator json;

  private EvidenceJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes evidence as the value of {@code evidence}; what was only observed has no numbers. */
  public static void write(Evidence evidence, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("evidence");
    json.writeStringField("type", evidence.type());
    new EvidenceJson(json).content(evidence);
    json.writeEndObject();
  }

  /** Writes a figure as everything names it. */
  public static void write(FigureRef figure, JsonGenerator json) throws IOException {
    if (figure.row() == null && figure.standpoint() == null && figure.report() == null) {
      json.writeString(figure.indicator().value());
    } else {
      json.writeStartObject();
      names(figure, json);
      json.writeEndObject();
    }
  }

  /** Writes the properties that name a figure into an object that is open. */
  public static void names(FigureRef figure, JsonGenerator json) throws IOException {
    json.writeStringField("indicator", figure.indicator().value());
    cell(figure, json);
    report(figure, json);
  }

  /** Says in which other report a figure stands, or that it is a sum over those of others. */
  private static void report(FigureRef figure, JsonGenerator json) throws IOException {
    ReportRef report = figure.report();
    if (report != null) {
      json.writeObjectFieldStart("report");
      json.writeStringField("agency", report.agency());
      json.writeStringField("period", report.period());
      json.writeEndObject();
    } else if (figure.standpoint() != null) {
      json.writeStringField("from", figure.standpoint().toString());
    }
  }

  /** Writes the table and the row of a cell into an object that is open. */
  public static void cell(FigureRef figure, JsonGenerator json) throws IOException {
    RowRef row = figure.row();
    if (row == null) {
      return;
    }
    json.writeStringField("table", figure.table());
    json.writeFieldName("row");
    if (row.path().size() == 1) {
      json.writeString(row.name());
    } else {
      json.writeStartArray();
      for (String name : row.path()) {
        json.writeString(name);
      }
      json.writeEndArray();
    }
  }

  /** Writes figures as everything names them. */
  public static void write(Iterable<FigureRef> figures, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (FigureRef figure : figures) {
      write(figure, json);
    }
    json.writeEndArray();
  }

  private void content(Evidence evidence) throws IOException {
    if (evidence instanceof Sum sum) {
      terms("total", sum.total());
      terms("parts", sum.parts());
      number("gap", sum.gap());
      json.writeBooleanField("partsMayShare", sum.mayShare());
    } else if (evidence instanceof Quotient quotient) {
      quotient(quotient);
    } else if (evidence instanceof Bound bound) {
      terms("left", bound.left());
      json.writeStringField("operator", bound.operator());
      terms("right", bound.right());
      json.writeStringField("role", JsonWords.of(bound.role()));
    } else if (evidence instanceof Evidence.Order order) {
      day("one", order.one());
      json.writeStringField("operator", order.operator());
      day("other", order.other());
    } else if (evidence instanceof Pair pair) {
      terms("values", List.of(pair.one(), pair.other()));
    } else if (evidence instanceof Attainable attainable) {
      attainable(attainable);
    } else if (evidence instanceof Mean mean) {
      mean(mean);
    } else if (evidence instanceof Cumulative cumulative) {
      terms("numerator", cumulative.numerator());
      terms("denominator", cumulative.denominator());
      json.writeStringField("operator", cumulative.operator());
      number("share", cumulative.share());
      term("cumulative", cumulative.cumulative());
      json.writeBooleanField("equal", cumulative.equal());
    } else if (evidence instanceof Evidence.Product product) {
      product(product);
    } else if (evidence instanceof Evidence.Extreme extreme) {
      terms("value", extreme.value());
      json.writeStringField("operator", extreme.operator());
      json.writeBooleanField("greatest", extreme.greatest());
      sums("of", extreme.of());
      number("expected", extreme.expected());
    } else if (evidence instanceof Evidence.Past past) {
      term("value", past.value());
      texts("earlier", past.earlier().stream().map(EvidenceJson::plain).toList());
      number("median", past.median());
      json.writeBooleanField("added", past.added());
      if (past.season()) {
        json.writeBooleanField("season", true);
      }
    } else if (evidence instanceof Evidence.Statement statement) {
      json.writeStringField("formula", statement.formula());
      terms("figures", statement.figures());
      if (!statement.days().isEmpty()) {
        json.writeArrayFieldStart("days");
        for (Evidence.Day day : statement.days()) {
          write(day);
        }
        json.writeEndArray();
      }
    } else {
      cell(evidence);
    }
  }

  private void day(String field, Evidence.Day day) throws IOException {
    json.writeFieldName(field);
    write(day);
  }

  private void write(Evidence.Day day) throws IOException {
    json.writeStartObject();
    figure(day.figure());
    json.writeStringField("printed", day.printed());
    json.writeStringField("first", day.first().toString());
    json.writeStringField("last", day.last().toString());
    json.writeEndObject();
  }

  private void product(Evidence.Product product) throws IOException {
    term("value", product.value());
    json.writeStringField("operator", product.operator());
    number("factor", product.factor());
    sums("factors", product.factors());
    sums("divisors", product.divisors());
    number("expected", product.expected());
  }

  private void sums(String field, List<List<Term>> sums) throws IOException {
    json.writeArrayFieldStart(field);
    for (List<Term> sum : sums) {
      json.writeStartArray();
      for (Term term : sum) {
        write(term);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void cell(Evidence evidence) throws IOException {
    if (evidence instanceof Range range) {
      term("value", range.value());
      number("low", range.low());
      number("high", range.high());
      json.writeBooleanField("whole", range.whole());
      if (range.reading() != null) {
        json.writeStringField("reading", range.reading());
      }
    } else if (evidence instanceof Code code) {
      term("value", code.value());
      texts("codes", code.codes());
    } else if (evidence instanceof Presence presence) {
      figure(presence.figure());
      json.writeBooleanField("wanted", presence.wanted());
      if (!presence.condition().isEmpty()) {
        json.writeStringField("condition", presence.condition().toString());
      }
      if (presence.told() != null) {
        json.writeStringField("printed", presence.told());
      }
    } else if (evidence instanceof Dated dated) {
      figure(dated.figure());
      json.writeStringField("first", dated.first().toString());
      json.writeStringField("last", dated.last().toString());
      json.writeStringField("from", dated.from().toString());
      json.writeStringField("to", dated.to().toString());
    } else if (evidence instanceof Unreadable unreadable) {
      figure(unreadable.figure());
      json.writeStringField("printed", unreadable.printed());
      json.writeStringField("fault", unreadable.fault());
      texts("readings", unreadable.readings());
    } else if (evidence instanceof Calculated calculated) {
      figure(calculated.figure());
      json.writeStringField("printed", calculated.printed());
      json.writeStringField("calculated", calculated.calculated());
    } else if (evidence instanceof Told told) {
      figure(told.figure());
      number("number", told.number());
      json.writeStringField("printed", told.printed());
      json.writeStringField("told", told.told());
    }
  }

  private void quotient(Quotient quotient) throws IOException {
    BigDecimal numerator = value(quotient.numerator());
    BigDecimal denominator = value(quotient.denominator());
    FigureRef figure = quotient.percentage().figure();
    if (figure != null) {
      figure(figure);
    }
    number("numerator", numerator);
    number("denominator", denominator);
    json.writeStringField("exact", plain(numerator) + "/" + plain(denominator));
    number("factor", quotient.factor());
    number("expected", quotient.expected());
    number("printed", quotient.percentage().number());
    json.writeNumberField("decimals", quotient.expected().scale());
    Rounding rounding = quotient.rounding();
    if (rounding != null) {
      json.writeStringField("rounding", rounding.word());
    }
    terms("numeratorTerms", quotient.numerator());
    terms("denominatorTerms", quotient.denominator());
  }

  private void attainable(Attainable attainable) throws IOException {
    term("percentage", attainable.percentage());
    json.writeArrayFieldStart("wholes");
    for (Attainable.Whole whole : attainable.wholes()) {
      json.writeStartObject();
      number("whole", value(whole.terms()));
      terms("terms", whole.terms());
      number("below", whole.below());
      number("shareBelow", whole.shareBelow());
      number("shareAbove", whole.shareAbove());
      number("count", whole.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void mean(Mean mean) throws IOException {
    term("whole", mean.whole());
    terms("parts", mean.parts());
    if (!mean.fractions().isEmpty()) {
      json.writeArrayFieldStart("fractions");
      for (Fraction fraction : mean.fractions()) {
        json.writeString(plain(fraction.numerator()) + "/" + plain(fraction.denominator()));
      }
      json.writeEndArray();
    }
    number("expected", mean.expected());
  }

  private void figure(FigureRef figure) throws IOException {
    json.writeFieldName("figure");
    write(figure, json);
  }

  private void terms(String field, List<Term> terms) throws IOException {
    json.writeArrayFieldStart(field);
    for (Term term : terms) {
      write(term);
    }
    json.writeEndArray();
  }

  private void term(String field, Term term) throws IOException {
    json.writeFieldName(field);
    write(term);
  }

  private void write(Term term) throws IOException {
    json.writeStartObject();
    FigureRef figure = term.figure();
    if (figure != null) {
      figure(figure);
    }
    number("number", term.number());
    if (term.coefficient().compareTo(BigDecimal.ONE) != 0) {
      number("coefficient", term.coefficient());
    }
    if (term.percent()) {
      json.writeBooleanField("percent", true);
    }
    json.writeEndObject();
  }

  private void texts(String field, List<String> texts) throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void number(String field, @Nullable BigDecimal number) throws IOException {
    if (number != null) {
      json.writeStringField(field, plain(number));
    }
  }

  private static BigDecimal value(List<Term> terms) {
    return terms.stream().map(Term::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
