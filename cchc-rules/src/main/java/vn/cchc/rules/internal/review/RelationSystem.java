package vn.cchc.rules.internal.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.diagnose.LinearEdits;
import vn.cchc.rules.internal.form.Domain;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.search.Assignment;
import vn.cchc.rules.internal.search.Consistency;
import vn.cchc.rules.internal.search.Constraint;
import vn.cchc.rules.internal.search.Constraint.Kind;
import vn.cchc.rules.internal.search.LinearEdit;
import vn.cchc.rules.internal.search.TooHardException;
import vn.cchc.rules.internal.search.Variable;

/**
 * The comparisons of a catalogue apart from any report: every figure may be anything its range
 * allows. Relations are told by their place in the catalogue.
 */
public final class RelationSystem {

  private final Form form;
  private final List<Variable> variables = new ArrayList<>();
  private final Map<Integer, LinearEdit> edits = new TreeMap<>();
  private final Map<Integer, LinearEdit> strictly = new TreeMap<>();

  private RelationSystem(Form form) {
    this.form = form;
  }

  /** Returns the system of a catalogue. */
  public static RelationSystem of(Catalogue catalogue) {
    return of(catalogue, catalogue.relations());
  }

  /** Returns the system of some relations between the figures of a catalogue. */
  static RelationSystem of(Catalogue catalogue, List<Relation> relations) {
    RelationSystem system = new RelationSystem(Form.of(catalogue, relations));
    for (int slot = 0; slot < system.form.slots().size(); slot++) {
      Domain domain = system.form.domain(slot);
      system.variables.add(
          new Variable(null, BigDecimal.ZERO, domain.whole(), domain.low(), domain.high()));
    }
    for (int i = 0; i < relations.size(); i++) {
      Relation relation = relations.get(i);
      Comparison comparison = comparison(relation.formula());
      if (comparison != null) {
        system.edits.put(i, system.edit(comparison, relation.partsMayShare()));
        system.strictly.put(i, system.edit(comparison, false));
      }
    }
    return system;
  }

  private static @Nullable Comparison comparison(Formula formula) {
    if (formula instanceof Formula.Order order) {
      return order.ofDays();
    }
    return formula instanceof Comparison comparison ? comparison : null;
  }

  private static LinearEdit edit(int relation, Map<Integer, LinearEdit> edits) {
    return Objects.requireNonNull(edits.get(relation), "no comparison");
  }

  private LinearEdit edit(Comparison comparison, boolean excused) {
    return LinearEdits.of(comparison, excused, true, form::slot);
  }

  /** Returns the comparisons of the catalogue, by their place in it. */
  public Set<Integer> relations() {
    return edits.keySet();
  }

  /** Returns the figures that comparisons speak of. */
  public Set<FigureRef> figures() {
    Set<FigureRef> figures = new TreeSet<>();
    edits.values().forEach(edit -> edit.variables().forEach(v -> figures.add(id(v))));
    return figures;
  }

  private FigureRef id(int slot) {
    return form.slots().get(slot).id();
  }

  /**
   * Returns a smallest set of relations, of those given, that cannot all hold: none of it can be
   * left out.
   *
   * @throws TooHardException if that cannot be told in reasonable time
   */
  public Optional<Set<Integer>> contradiction(Set<Integer> relations) {
    return contradiction(relations, List.of());
  }

  private Optional<Set<Integer>> contradiction(Set<Integer> relations, List<Constraint> also) {
    Optional<Set<Integer>> found = conflict(relations, also);
    if (found.isEmpty()) {
      return found;
    }
    Set<Integer> core = new TreeSet<>(found.get());
    for (int relation : List.copyOf(core)) {
      Set<Integer> rest = new TreeSet<>(core);
      rest.remove(relation);
      conflict(rest, also).ifPresent(smaller -> core.retainAll(smaller));
    }
    return Optional.of(core);
  }

  private Optional<Set<Integer>> conflict(Set<Integer> relations, List<Constraint> also) {
    List<Constraint> constraints = new ArrayList<>(constraints(relations));
    constraints.addAll(also);
    return Consistency.contradiction(variables, constraints);
  }

  /**
   * Returns the fewest relations, of those given, that another one follows from; empty if it does
   * not follow from all of them together.
   *
   * @throws TooHardException if that cannot be told in reasonable time
   */
  public Optional<Set<Integer>> implied(int relation, Set<Integer> by) {
    Set<Integer> near = connected(relation, by);
    Set<Integer> all = new TreeSet<>();
    for (Constraint opposite : opposites(edit(relation, strictly))) {
      Optional<Set<Integer>> because = contradiction(near, List.of(opposite));
      if (because.isEmpty()) {
        return because;
      }
      all.addAll(because.get());
    }
    return Optional.of(all);
  }

  /**
   * Returns where a figure may lie if relations hold.
   *
   * @throws TooHardException if that cannot be told in reasonable time
   */
  public Interval range(FigureRef figure, Set<Integer> relations) {
    int slot = form.slot(figure);
    return Consistency.range(variables, constraints(reached(Set.of(slot), relations)), slot);
  }

  private Set<Integer> connected(int relation, Set<Integer> among) {
    return reached(new HashSet<>(edit(relation, edits).variables()), among);
  }

  /** The relations that share figures with some, directly or through others. */
  private Set<Integer> reached(Set<Integer> slots, Set<Integer> among) {
    Set<Integer> known = new HashSet<>(slots);
    Set<Integer> reached = new TreeSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (int relation : among) {
        List<Integer> figures = edit(relation, edits).variables();
        if (!reached.contains(relation) && figures.stream().anyMatch(known::contains)) {
          reached.add(relation);
          more |= known.addAll(figures);
        }
      }
    }
    return reached;
  }

  private List<Constraint> constraints(Collection<Integer> relations) {
    Assignment free = new Assignment(variables, Set.of());
    List<Constraint> constraints = new ArrayList<>();
    for (int relation : relations) {
      for (Constraint constraint : edit(relation, edits).constraints(free)) {
        constraints.add(
            new Constraint(
                constraint.coefficients(),
                constraint.kind(),
                constraint.limit(),
                Set.of(relation)));
      }
    }
    return constraints;
  }

  /** What would make an edit not hold: one constraint, or either of two. */
  private static List<Constraint> opposites(LinearEdit edit) {
    Map<Integer, BigDecimal> terms = edit.coefficients();
    Map<Integer, BigDecimal> negated = new TreeMap<>();
    terms.forEach((variable, coefficient) -> negated.put(variable, coefficient.negate()));
    BigDecimal limit = edit.limit();
    Constraint above = new Constraint(negated, Kind.BELOW, limit.negate(), Set.of());
    return switch (edit.kind()) {
      case AT_MOST -> List.of(above);
      case BELOW -> List.of(new Constraint(negated, Kind.AT_MOST, limit.negate(), Set.of()));
      case EQUAL -> List.of(above, new Constraint(terms, Kind.BELOW, limit, Set.of()));
    };
  }
}
