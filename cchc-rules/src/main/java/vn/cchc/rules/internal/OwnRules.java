package vn.cchc.rules.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.model.Fault;
import vn.cchc.model.ValidationResult.ReportKey;
import vn.cchc.rules.facts.OwnRulesException;

/** Rules of a program's own, as the build of one of its modules compiled them. Thread-safe. */
public final class OwnRules {

  private final RulesModule module;
  private final Engine engine;

  private OwnRules(RulesModule module, Engine engine) {
    this.module = module;
    this.engine = engine;
  }

  /**
   * Returns the rules of a module.
   *
   * @param name its groupId and artifactId, joined by a colon
   * @param neighbour whose class loader sees them
   * @throws OwnRulesException if they are not there
   */
  public static OwnRules of(String name, Class<?> neighbour) {
    RulesModule module = RulesModule.parse(name);
    if (module == null) {
      throw new OwnRulesException(Fault.of("own-rules.name", name), null);
    }
    ClassLoader own = neighbour.getClassLoader();
    ClassLoader loader = own == null ? ClassLoader.getSystemClassLoader() : own;
    List<String> names = module.names(loader);
    if (names.isEmpty()) {
      throw new OwnRulesException(
          Fault.of("own-rules.none", module, module.file(), neighbour.getName()), null);
    }
    try {
      List<Class<?>> models = module.models(loader);
      for (Class<?> model : models) {
        if (!Engine.isModel(model)) {
          throw new OwnRulesException(
              Fault.of("own-rules.class", module, model.getName()).saying("no compiled rules"),
              null);
        }
      }
      return new OwnRules(module, Engine.of(models, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      throw new OwnRulesException(
          Fault.of("own-rules.class", module, names.get(0)).saying(e.toString()), e);
    }
  }

  /** Returns the module they are of. */
  public String name() {
    return module.toString();
  }

  /**
   * Starts them if they are not started yet.
   *
   * @throws OwnRulesException if that fails; a later call tries again
   */
  public void start() {
    try {
      engine.started();
    } catch (IllegalStateException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new OwnRulesException(
          Fault.of("own-rules.start", module).saying(cause.toString()), cause);
    }
  }

  /**
   * Returns the facts and what the rules made of them, in no particular order.
   *
   * @throws OwnRulesException if they cannot be started, one of them throws, or they do not end
   */
  List<Object> fire(List<?> facts, ReportKey report) {
    start();
    try {
      return engine.fire(facts);
    } catch (Engine.RuleFailedException e) {
      Throwable cause = e.getCause();
      throw cause == null
          ? new OwnRulesException(
              Fault.of("own-rules.endless", module, e.rule(), said(report), Engine.MOST_FIRINGS),
              null)
          : failed(e.rule(), report, cause);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      throw failed(engine.culprit(facts), report, e);
    }
  }

  private OwnRulesException failed(String rule, ReportKey report, Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && isWrapping(cause)) {
      cause = cause.getCause();
    }
    Object told = rule.isEmpty() ? Fault.of("own-rules.unknown") : rule;
    return new OwnRulesException(
        Fault.of("own-rules.failed", module, told, said(report)).saying(cause.toString()), thrown);
  }

  private static boolean isWrapping(Throwable thrown) {
    String name = thrown.getClass().getName();
    return name.startsWith("org.drools.")
        || name.startsWith("org.kie.")
        || thrown.getClass() == RuntimeException.class;
  }

  /** Returns the exception that a rule concluded what it should not have. */
  OwnRulesException ofCatalogue(String relation, String catalogue) {
    return new OwnRulesException(Fault.of("own-rules.relation", module, relation, catalogue), null);
  }

  private static String said(ReportKey report) {
    return Stream.of(report.catalogue(), report.agency(), report.period())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
