package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.catalogue.CatalogueReview.NeverChecked.Why;
import vn.cchc.catalogue.Formula.Aspect;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Ratio;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.model.Fault;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.RowRef;

class NullArgumentsTest {

  private static final Linear ONE = new Linear(List.of(new Term(BigDecimal.ONE, null)));
  private static final LocalDate DAY = LocalDate.of(2021, 1, 1);
  private static final Catalogue CATALOGUE =
      Catalogue.builder("own").name("a", "a").level(Level.PROVINCE).validFrom(DAY).build();

  /** One of each type that is asked for. */
  private static final Map<Class<?>, Object> SOME =
      Map.ofEntries(
          some(String.class, "1"),
          some(int.class, 1),
          some(Fault.class, Fault.of("empty")),
          some(boolean.class, true),
          some(List.class, List.of()),
          some(Collection.class, List.of()),
          some(Map.class, Map.of()),
          some(Set.class, Set.of()),
          some(Predicate.class, (Predicate<Object>) word -> true),
          some(Locale.class, Locale.ENGLISH),
          some(Path.class, Path.of("no-such-file")),
          some(InputStream.class, new ByteArrayInputStream(new byte[0])),
          some(LocalDate.class, DAY),
          some(MonthDay.class, MonthDay.of(1, 1)),
          some(BigDecimal.class, BigDecimal.ONE),
          some(IndicatorId.class, new IndicatorId("1")),
          some(Level.class, Level.PROVINCE),
          some(RelationKind.class, RelationKind.BOUND),
          some(Strength.class, Strength.MUST),
          some(LocalizedText.class, new LocalizedText("a", "a")),
          some(RelationMessage.class, RelationMessage.of(new LocalizedText("a", "a"))),
          some(CatalogueException.class, new CatalogueException("a")),
          some(CatalogueChoice.class, CatalogueChoice.among(List.of())),
          some(Report.class, Report.builder("1").build()),
          some(CatalogueComparison.Part.class, CatalogueComparison.Part.ROW),
          some(CatalogueComparison.Kind.class, CatalogueComparison.Kind.ADDED),
          some(ReportMover.class, ReportMover.between(CATALOGUE, CATALOGUE)),
          some(ReportMover.Why.class, ReportMover.Why.TAKEN),
          some(Figure.class, Figure.of(FigureRef.of("1"), 1)),
          some(UnaryOperator.class, UnaryOperator.identity()),
          some(Function.class, Function.identity()),
          some(Fraction.class, new Fraction(1, 2)),
          some(Indicator.class, Indicator.count("1", "a", "a")),
          some(Relation.class, Relation.parse("1", "1 given")),
          some(Indicator.Kind.class, Indicator.Kind.COUNT),
          some(Indicator.Measure.class, Indicator.Measure.FLOW),
          some(Indicator.NoteUse.class, Indicator.NoteUse.NONE),
          some(Indicator.Place.class, Indicator.Place.TABLE),
          some(FormulaParser.class, FormulaParser.ofAnyForm()),
          some(Aspect.class, Aspect.IN_TIME),
          some(Operator.class, Operator.EQUAL),
          some(Linear.class, ONE),
          some(Ratio.class, new Ratio(BigDecimal.ONE, ONE, ONE)),
          some(Comparison.class, new Comparison(ONE, Operator.EQUAL, ONE)),
          some(Formula.class, new Comparison(ONE, Operator.EQUAL, ONE)),
          some(Formula.Tolerance.class, Formula.Tolerance.NONE),
          some(
              TableRow.class,
              new TableRow(RowRef.of("1"), new IndicatorId("1"), null, TableRow.Role.ITEM)),
          some(Formula.RowRule.class, Formula.RowRule.TOTAL_IS_SUM),
          some(
              Table.class,
              Table.builder("1")
                  .name("a", "a")
                  .open()
                  .columns(List.of(Indicator.count("1", "a", "a")))
                  .build()),
          some(Table.Builder.class, Table.builder("1").name("a", "a")),
          some(Scope.class, Scope.eachRow("1")),
          some(FigureRef.Standpoint.class, FigureRef.Standpoint.PREVIOUS),
          some(ReportRef.class, new ReportRef("H32", "Q3", 2021)),
          some(Condition.class, new Condition.And(List.of())),
          some(FigureRef.class, FigureRef.of("1")),
          some(RowRef.class, RowRef.of("1")),
          some(TableRow.Role.class, TableRow.Role.ITEM),
          some(Scope.Each.class, Scope.Each.ROW),
          some(Why.class, Why.NO_DATE),
          some(Catalogue.class, CATALOGUE),
          some(Catalogue.Builder.class, CATALOGUE.toBuilder()),
          some(Indicator.Builder.class, Indicator.builder("1")),
          some(Relation.Builder.class, Relation.builder("1")),
          some(
              PeriodScheme.class,
              new PeriodScheme("a", MonthDay.of(1, 1), MonthDay.of(2, 1), false, 1)));

  private static Map.Entry<Class<?>, Object> some(Class<?> type, Object one) {
    return Map.entry(type, one);
  }

  static Stream<Executable> executables() {
    return new ClassFileImporter(List.of(new DoNotIncludeTests()))
        .importPackages("vn.cchc.catalogue").stream()
            .filter(type -> type.getPackageName().equals("vn.cchc.catalogue"))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !type.isEnum() && !type.getName().contains("Expression"))
            .map(JavaClass::reflect)
            .flatMap(
                type ->
                    Stream.concat(
                        Stream.of(type.getConstructors()), Stream.of(type.getDeclaredMethods())))
            .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
            .filter(member -> member.getParameterCount() > 0 && !member.getName().equals("equals"));
  }

  @ParameterizedTest
  @MethodSource("executables")
  void an_argument_that_is_null_is_refused_by_its_name(Executable member) throws Exception {
    Parameter[] parameters = member.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].getType().isPrimitive()
          || parameters[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        continue;
      }
      @Nullable Object[] arguments = Stream.of(parameters).map(p -> one(p.getType())).toArray();
      arguments[i] = null;
      try {
        call(member, arguments);
        fail(member + " takes null for " + parameters[i].getName());
      } catch (InvocationTargetException e) {
        assertThat(e.getCause())
            .as(member.toString())
            .isInstanceOf(NullPointerException.class)
            .hasMessage(parameters[i].getName());
      }
    }
  }

  private static Object one(Class<?> type) {
    assertThat(SOME).as("one of each type that is asked for").containsKey(type);
    return SOME.get(type);
  }

  private static void call(Executable member, @Nullable Object[] arguments) throws Exception {
    if (member instanceof Method method) {
      boolean bare = Modifier.isStatic(method.getModifiers());
      method.invoke(bare ? null : one(method.getDeclaringClass()), arguments);
    } else {
      ((java.lang.reflect.Constructor<?>) member).newInstance(arguments);
    }
  }
}
