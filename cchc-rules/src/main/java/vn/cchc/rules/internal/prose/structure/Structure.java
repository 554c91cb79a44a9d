package vn.cchc.rules.internal.prose.structure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Role;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.structure.Equation.AtMost;
import vn.cchc.rules.internal.prose.structure.Equation.Linear;
import vn.cchc.rules.internal.prose.structure.Equation.Ratio;
import vn.cchc.rules.internal.prose.structure.Equation.Terms;

/**
 * What some figures of a text may claim together.
 *
 * @param roles which figure is what, in the order of the text
 * @param falls whether a change is one downwards
 * @param figures all of them, in the order of their roles
 */
public record Structure(
    Kind kind, Map<Role, List<Mention>> roles, boolean falls, List<Mention> figures) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Structure(Kind kind, Map<Role, List<Mention>> roles, boolean falls) {
    this(kind, roles, falls, all(roles));
  }

  private static List<Mention> all(Map<Role, List<Mention>> roles) {
    List<Mention> figures = new ArrayList<>();
    roles.values().forEach(figures::addAll);
    return List.copyOf(figures);
  }

  static Structure sum(Mention whole, List<Mention> parts) {
    return new Structure(Kind.SUM, roles(Role.WHOLE, List.of(whole), Role.PARTS, parts), false);
  }

  static Structure share(Mention rate, List<Mention> parts, List<Mention> wholes) {
    Map<Role, List<Mention>> roles = roles(Role.WHOLE, wholes, Role.PARTS, parts);
    roles.put(Role.RATE, List.of(rate));
    return new Structure(Kind.SHARE, roles, false);
  }

  static Structure bound(Mention whole, List<Mention> parts) {
    return new Structure(Kind.BOUND, roles(Role.WHOLE, List.of(whole), Role.PARTS, parts), false);
  }

  static Structure complement(List<Mention> rates) {
    Map<Role, List<Mention>> roles = new EnumMap<>(Role.class);
    roles.put(Role.RATE, List.copyOf(rates));
    return new Structure(Kind.COMPLEMENT, roles, false);
  }

  static Structure same(Mention one, Mention other) {
    Map<Role, List<Mention>> roles = new EnumMap<>(Role.class);
    roles.put(Role.PARTS, List.of(one, other));
    return new Structure(Kind.SAME, roles, false);
  }

  static Structure change(
      Mention after,
      @Nullable Mention before,
      @Nullable Mention difference,
      @Nullable Mention rate,
      boolean falls) {
    Map<Role, List<Mention>> roles = new EnumMap<>(Role.class);
    roles.put(Role.AFTER, List.of(after));
    put(roles, Role.BEFORE, before);
    put(roles, Role.DIFFERENCE, difference);
    put(roles, Role.RATE, rate);
    return new Structure(Kind.CHANGE, roles, falls);
  }

  static Structure balance(
      List<Mention> opening, List<Mention> received, List<Mention> settled, Mention pending) {
    Map<Role, List<Mention>> roles = new EnumMap<>(Role.class);
    roles.put(Role.OPENING, List.copyOf(opening));
    roles.put(Role.RECEIVED, List.copyOf(received));
    roles.put(Role.SETTLED, List.copyOf(settled));
    roles.put(Role.PENDING, List.of(pending));
    return new Structure(Kind.BALANCE, roles, false);
  }

  private static Map<Role, List<Mention>> roles(
      Role one, List<Mention> figures, Role other, List<Mention> others) {
    Map<Role, List<Mention>> roles = new EnumMap<>(Role.class);
    roles.put(one, List.copyOf(figures));
    roles.put(other, List.copyOf(others));
    return roles;
  }

  private static void put(Map<Role, List<Mention>> roles, Role role, @Nullable Mention figure) {
    if (figure != null) {
      roles.put(role, List.of(figure));
    }
  }

  /** Returns the figures of a role; empty if it has none. */
  public List<Mention> of(Role role) {
    return roles.getOrDefault(role, List.of());
  }

  /** Returns the first figure of a role; null if it has none. */
  public @Nullable Mention first(Role role) {
    List<Mention> figures = of(role);
    return figures.isEmpty() ? null : figures.get(0);
  }

  /** Returns the figure of a role that the structure has. */
  public Mention the(Role role) {
    return Objects.requireNonNull(first(role), role.name());
  }

  List<Equation> equations() {
    return switch (kind) {
      case SUM -> List.of(Linear.of(of(Role.WHOLE), of(Role.PARTS)));
      case SHARE ->
          List.of(
              new Ratio(
                  the(Role.RATE),
                  new Terms(of(Role.PARTS), List.of()),
                  new Terms(of(Role.WHOLE), List.of())));
      case BOUND -> List.of(new AtMost(the(Role.WHOLE), of(Role.PARTS)));
      case COMPLEMENT -> List.of(hundred());
      case SAME -> List.of(Linear.of(of(Role.PARTS).subList(0, 1), of(Role.PARTS).subList(1, 2)));
      case BALANCE ->
          List.of(Linear.of(both(Role.OPENING, Role.RECEIVED), both(Role.SETTLED, Role.PENDING)));
      case CHANGE -> change();
      case THRESHOLD, VALUE -> List.of();
    };
  }

  private Linear hundred() {
    BigDecimal slack = BigDecimal.ZERO;
    for (Mention rate : of(Role.RATE)) {
      slack = slack.add(rate.ulp().divide(TWO));
    }
    return new Linear(of(Role.RATE), List.of(), BigDecimal.valueOf(-100), slack);
  }

  private List<Mention> both(Role one, Role other) {
    List<Mention> figures = new ArrayList<>(of(one));
    figures.addAll(of(other));
    return figures;
  }

  private List<Equation> change() {
    List<Equation> equations = new ArrayList<>();
    List<Mention> after = of(Role.AFTER);
    List<Mention> before = of(Role.BEFORE);
    List<Mention> difference = of(Role.DIFFERENCE);
    if (!before.isEmpty() && !difference.isEmpty()) {
      // rounded percentages differ by what is rounded
      BigDecimal slack = difference.get(0).isPercent() ? difference.get(0).ulp() : BigDecimal.ZERO;
      List<Mention> whole = falls ? before : after;
      List<Mention> parts = both(falls ? Role.AFTER : Role.BEFORE, Role.DIFFERENCE);
      equations.add(new Linear(whole, parts, BigDecimal.ZERO, slack));
    }
    Mention rate = first(Role.RATE);
    if (rate != null && !before.isEmpty()) {
      Terms gap = falls ? new Terms(before, after) : new Terms(after, before);
      equations.add(new Ratio(rate, gap, new Terms(before, List.of())));
    } else if (rate != null) {
      Terms base =
          falls
              ? new Terms(both(Role.AFTER, Role.DIFFERENCE), List.of())
              : new Terms(after, difference);
      equations.add(new Ratio(rate, new Terms(difference, List.of()), base));
    }
    return equations;
  }

  /** Returns what a structure competes with others of its kind for. */
  public String contest() {
    Mention contested =
        switch (kind) {
          case SHARE, COMPLEMENT -> the(Role.RATE);
          case CHANGE -> {
            Mention rate = first(Role.RATE);
            yield rate == null ? the(Role.DIFFERENCE) : rate;
          }
          case BALANCE -> the(Role.SETTLED);
          case SAME -> of(Role.PARTS).get(1);
          // a whole has many parts, and a part is of one whole
          case BOUND -> the(Role.PARTS);
          default -> the(Role.WHOLE);
        };
    return kind + " " + contested.index();
  }

  /** Returns whether two structures have a part in common. */
  public boolean sharesPart(Structure other) {
    return of(Role.PARTS).stream().anyMatch(other.of(Role.PARTS)::contains);
  }

  /** Returns how a structure is named among others: its kind and which figures play which role. */
  String key() {
    StringBuilder key = new StringBuilder(kind.name());
    roles.forEach(
        (role, figures) -> {
          key.append(' ').append(role.name());
          figures.forEach(figure -> key.append(' ').append(figure.index()));
        });
    return key.append(falls ? "-" : "").toString();
  }
}
