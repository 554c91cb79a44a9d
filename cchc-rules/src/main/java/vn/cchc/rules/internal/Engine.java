package vn.cchc.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.FigureRef;
import vn.cchc.rules.internal.check.PresenceCheck;
import vn.cchc.rules.internal.facts.Discrepancy;
import vn.cchc.rules.internal.facts.Judgement;

/**
 * The rules, compiled when the library was built. Started when first used; thread-safe.
 *
 * <p>The model's class is named in a file that the build writes, so nothing is searched for.
 */
public final class Engine {

  private static final String MODEL = "/META-INF/kie/vn.cchc/cchc-rules/drools-model";

  // no class of its own that holds it: one that once fails to initialize fails for ever
  private static volatile @Nullable KieBase rules;

  /** A start that is under way. */
  private static @Nullable FutureTask<KieBase> start;

  private Engine() {}

  /**
   * Returns the facts and what the rules made of them, in no particular order.
   *
   * @throws IllegalStateException if the rules cannot be started; a later call tries again
   */
  public static List<Object> conclude(List<?> facts) {
    return conclude(rules(), facts);
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

  /** Returns a session without facts, to be disposed of by the caller. */
  static KieSession session() {
    return rules().newKieSession();
  }

  /**
   * Starts the rules if they are not started yet.
   *
   * @throws IllegalStateException if that fails; a later call tries again
   */
  public static void start() {
    rules();
  }

  /** Begins to start the rules if they are not started yet, and does not wait for it. */
  @SuppressWarnings("FutureReturnValueIgnored") // whoever needs the rules waits for it
  static void begin() {
    if (rules == null) {
      begun();
    }
  }

  private static KieBase rules() {
    KieBase started = rules;
    return started == null ? finished(begun()) : started;
  }

  /**
   * Starts on a thread of its own. Drools finds its parts by the context class loader and for ever
   * misses what it did not find; the caller's may know nothing of us and refuse to be replaced, and
   * its stack may be nearly full.
   */
  private static synchronized FutureTask<KieBase> begun() {
    FutureTask<KieBase> running = start;
    if (running == null) {
      running = new FutureTask<>(Engine::load);
      Thread thread = new Thread(null, running, "cchc-rules start", 0, false);
      thread.setContextClassLoader(Engine.class.getClassLoader());
      thread.setDaemon(true);
      thread.start();
      start = running;
    }
    return running;
  }

  private static KieBase finished(FutureTask<KieBase> running) {
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
  private static synchronized void forget(FutureTask<KieBase> failed) {
    if (start == failed) {
      start = null;
    }
  }

  /** Loads the rules and fires one, which leaves Drools no part to find later. */
  private static KieBase load() {
    KieBase loaded = KieBaseBuilder.createKieBaseFromModel(model());
    if (conclude(loaded, List.of(something())).stream().noneMatch(Judgement.class::isInstance)) {
      throw new IllegalStateException("No rule fires");
    }
    return loaded;
  }

  /** Something to be said, about no report. */
  private static Discrepancy something() {
    FigureRef figure = FigureRef.of("0");
    Relation relation = Relation.parse("start", "0 given");
    return Discrepancy.noted(new PresenceCheck(relation, figure, true, true, ""));
  }

  private static Model model() {
    String name = modelClass();
    try {
      return Class.forName(name, true, Engine.class.getClassLoader())
          .asSubclass(Model.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Not in the jar of cchc-rules: " + name, e);
    }
  }

  private static String modelClass() {
    try (InputStream stream = Engine.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IllegalStateException("Not in the jar of cchc-rules: " + MODEL);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.indexOf(':') < 0)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("Names no class: " + MODEL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
