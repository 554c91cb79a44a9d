package vn.cchc.rules;

import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;
import org.drools.model.Variable;
import vn.cchc.model.Severity;
import vn.cchc.rules.facts.CheckedReport;
import vn.cchc.rules.facts.OwnFinding;

/** Rules that go wrong, as a build would have compiled them. */
final class FailingRules {

  private FailingRules() {}

  private abstract static class Rules implements Model {
    private final String name;
    private final List<Rule> rules;

    Rules(String name, Rule... rules) {
      this.name = name;
      this.rules = List.of(rules);
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public String getPackageName() {
      return "failing";
    }

    @Override
    public List<Rule> getRules() {
      return rules;
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
      return List.of();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public List<Global> getGlobals() {
      return List.of();
    }

    @Override
    public List<Query> getQueries() {
      return List.of();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
      return List.of();
    }
  }

  private static Variable<CheckedReport> report() {
    return declarationOf(CheckedReport.class);
  }

  private static Rule sound() {
    Variable<CheckedReport> report = report();
    return rule("failing", "a sound rule").build(pattern(report), on(report).execute(some -> {}));
  }

  /** A condition throws. */
  public static final class Condition extends Rules {
    public Condition() {
      super("condition", sound(), throwing());
    }

    private static Rule throwing() {
      Variable<CheckedReport> report = report();
      return rule("failing", "a condition that throws")
          .build(
              pattern(report)
                  .expr(
                      some -> {
                        throw new IllegalArgumentException("told by the condition");
                      }),
              on(report).execute(some -> {}));
    }
  }

  /** A consequence throws. */
  public static final class Consequence extends Rules {
    public Consequence() {
      super("consequence", sound(), throwing());
    }

    private static Rule throwing() {
      Variable<CheckedReport> report = report();
      return rule("failing", "a consequence that throws")
          .build(
              pattern(report),
              on(report)
                  .execute(
                      some -> {
                        throw new IllegalArgumentException("told by the consequence");
                      }));
    }
  }

  /** A consequence calls itself for ever. */
  public static final class Deep extends Rules {
    public Deep() {
      super("deep", sound(), throwing());
    }

    private static Rule throwing() {
      Variable<CheckedReport> report = report();
      return rule("failing", "a consequence without a ground")
          .build(pattern(report), on(report).execute(some -> down(0)));
    }

    private static int down(int depth) {
      return down(depth + 1) + 1;
    }
  }

  /** A rule sets itself off. */
  public static final class Endless extends Rules {
    public Endless() {
      super("endless", begin(), again());
    }

    private static Rule begin() {
      Variable<CheckedReport> report = report();
      return rule("failing", "a beginning")
          .build(
              pattern(report),
              on(report).execute((drools, some) -> drools.insert(new AtomicInteger())));
    }

    private static Rule again() {
      Variable<AtomicInteger> fact = declarationOf(AtomicInteger.class);
      return rule("failing", "a rule that sets itself off")
          .build(
              pattern(fact),
              on(fact).execute((drools, some) -> drools.insert(new AtomicInteger())));
    }
  }

  /** A rule concludes a relation of the catalogue. */
  public static final class Known extends Rules {
    public Known() {
      super("known", concluding());
    }

    private static Rule concluding() {
      Variable<CheckedReport> report = report();
      return rule("failing", "a rule that concludes what is not its own")
          .build(
              pattern(report),
              on(report)
                  .execute(
                      (drools, some) ->
                          drools.insert(
                              OwnFinding.of("3.1.3-balance", Severity.ERROR, "sai", "wrong"))));
    }
  }
}
