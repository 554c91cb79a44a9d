package vn.cchc.rules.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Wording;
import vn.cchc.rules.internal.check.PresenceCheck;
import vn.cchc.rules.internal.facts.Discrepancy;
import vn.cchc.rules.internal.facts.Judgement;

/**
 * Rules that a build has compiled: those of the library, or those of a program's own. Started when
 * first used; thread-safe.
 */
public final class Engine {

  /** So often rules of one's own fire on a report before they are said not to end. */
  static final int MOST_FIRINGS = 100_000;

  /** The rules of the library. */
  // no class of its own that starts it: one that once fails to initialize fails for ever
  private static final Engine LIBRARY = new Engine(Engine.class.getClassLoader(), Engine::load);

  private final ClassLoader loader;
  private final Callable<KieBase> load;

  private volatile @Nullable KieBase rules;

  /** A start that is under way. */
  private @Nullable FutureTask<KieBase> start;

  private Engine(ClassLoader loader, Callable<KieBase> load) {
    this.loader = loader;
    this.load = load;
  }

  /** Returns rules of a program's own. */
  static Engine of(Collection<Class<?>> models, ClassLoader loader) {
    return new Engine(loader, () -> own(models));
  }

  /**
   * Returns the facts and what the rules of the library made of them, in no particular order.
   *
   * @throws IllegalStateException if the rules cannot be started; a later call tries again
   */
  public static List<Object> conclude(List<?> facts) {
    return conclude(LIBRARY.rules(), facts);
  }

  private static List<Object> conclude(KieBase rules, List<?> facts) {
    KieSession session = rules.newKieSession();
    try {
      facts.forEach(session::insert);
      session.fireAllRules();
      return new ArrayList<>(session.getObjects());
    } finally {
      session.dispose();
    }
  }

  /**
   * Returns the facts and what these rules made of them, in no particular order.
   *
   * @throws RuleFailedException if one throws, or they do not come to an end
   * @throws IllegalStateException if the rules cannot be started; a later call tries again
   */
  List<Object> fire(List<?> facts) {
    return fire(rules(), facts);
  }

  private static List<Object> fire(KieBase rules, List<?> facts) {
    KieSession session = rules.newKieSession();
    LastFired last = new LastFired();
    try {
      facts.forEach(session::insert);
      if (session.fireAllRules(last, MOST_FIRINGS) >= MOST_FIRINGS) {
        throw new RuleFailedException(last.rule, null);
      }
      return new ArrayList<>(session.getObjects());
    } catch (ConsequenceException e) {
      throw new RuleFailedException(e.getMatch().getRule().getName(), e);
    } finally {
      session.dispose();
    }
  }

  /**
   * Returns the name of a rule without which nothing would fail; empty if there is none. Where
   * conditions throw, Drools does not say whose they are, so rules are left out until it goes well.
   */
  String culprit(List<?> facts) {
    try {
      KieBase fewer = load.call();
      for (KiePackage some : fewer.getKiePackages()) {
        for (Rule rule : List.copyOf(some.getRules())) {
          fewer.removeRule(some.getName(), rule.getName());
          if (goesWell(fewer, facts)) {
            return rule.getName();
          }
        }
      }
      return "";
    } catch (Exception e) {
      return "";
    }
  }

  private static boolean goesWell(KieBase rules, List<?> facts) {
    try {
      fire(rules, facts);
      return true;
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      return false;
    }
  }

  /** Remembers the rule that fired last. */
  private static final class LastFired implements AgendaFilter {
    private String rule = "";

    @Override
    public boolean accept(Match match) {
      rule = match.getRule().getName();
      return true;
    }
  }

  /** A rule that threw, or that fired without end. */
  static final class RuleFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;

    /**
     * Creates the exception.
     *
     * @param rule empty where it is not known
     * @param cause null where it fired without end
     */
    RuleFailedException(String rule, @Nullable Throwable cause) {
      super(rule, cause);
      this.rule = rule;
    }

    String rule() {
      return rule;
    }
  }

  /** Returns a session of the library's rules without facts, to be disposed of by the caller. */
  static KieSession session() {
    return LIBRARY.rules().newKieSession();
  }

  /**
   * Starts the rules of the library if they are not started yet.
   *
   * @throws IllegalStateException if that fails; a later call tries again
   */
  public static void start() {
    LIBRARY.rules();
  }

  /** Begins to start the rules of the library if they are not started yet, and does not wait. */
  @SuppressWarnings("FutureReturnValueIgnored") // whoever needs the rules waits for it
  static void begin() {
    if (LIBRARY.rules == null) {
      LIBRARY.begun();
    }
  }

  /**
   * Starts these rules if they are not started yet.
   *
   * @throws IllegalStateException if that fails; a later call tries again
   */
  void started() {
    rules();
  }

  private KieBase rules() {
    KieBase started = rules;
    return started == null ? finished(begun()) : started;
  }

  /**
   * Starts on a thread of its own. Drools finds its parts by the context class loader and for ever
   * misses what it did not find; the caller's may know nothing of us and refuse to be replaced, and
   * its stack may be nearly full.
   */
  private synchronized FutureTask<KieBase> begun() {
    FutureTask<KieBase> running = start;
    if (running == null) {
      running = new FutureTask<>(load);
      Thread thread = new Thread(null, running, "cchc-rules start", 0, false);
      thread.setContextClassLoader(loader);
      thread.setDaemon(true);
      thread.start();
      start = running;
    }
    return running;
  }

  private KieBase finished(FutureTask<KieBase> running) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          KieBase started = running.get();
          rules = started;
          return started;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      forget(running);
      throw new IllegalStateException("The rules of cchc-rules cannot be started", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // another start may be under way already
  private synchronized void forget(FutureTask<KieBase> failed) {
    if (start == failed) {
      start = null;
    }
  }

  /** Loads the rules and fires one, which leaves Drools no part to find later. */
  private static KieBase load() throws ReflectiveOperationException {
    ClassLoader loader = Engine.class.getClassLoader();
    List<Class<?>> models = RulesModule.LIBRARY.models(loader);
    KieBase loaded = KieBaseBuilder.createKieBaseFromModel(instances(models));
    if (conclude(loaded, List.of(something())).stream().noneMatch(Judgement.class::isInstance)) {
      throw new IllegalStateException("No rule fires");
    }
    return loaded;
  }

  /** The library's rules are started first, by its own class loader, which finds Drools' parts. */
  private static KieBase own(Collection<Class<?>> models) throws ReflectiveOperationException {
    start();
    return KieBaseBuilder.createKieBaseFromModel(instances(models));
  }

  /** Something to be said, about no report. */
  private static Discrepancy something() {
    FigureRef figure = FigureRef.of("0");
    Relation relation = Relation.parse("start", "0 given");
    return Discrepancy.noted(new PresenceCheck(relation, figure, true, true, Wording.of()));
  }

  private static List<Model> instances(Collection<Class<?>> models)
      throws ReflectiveOperationException {
    List<Model> instances = new ArrayList<>();
    for (Class<?> model : models) {
      instances.add(model.asSubclass(Model.class).getDeclaredConstructor().newInstance());
    }
    return instances;
  }

  /** Returns whether a class is rules that a build has compiled. */
  static boolean isModel(Class<?> type) {
    return Model.class.isAssignableFrom(type);
  }
}
