package vn.cchc.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The rules, compiled when the library was built. Started when first used; thread-safe.
 *
 * <p>The model's class is named in a file that the build writes, so nothing is searched for.
 */
public final class Engine {

  private static final String MODEL = "/META-INF/kie/vn.cchc/cchc-rules/drools-model";

  private Engine() {}

  /** Returns the facts and what the rules made of them, in no particular order. */
  public static List<Object> conclude(List<?> facts) {
    KieSession session = session();
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
    return Started.RULES.newKieSession();
  }

  /** Starts the rules if they are not started yet. */
  public static void start() {
    conclude(List.of());
  }

  private static final class Started {
    static final KieBase RULES = KieBaseBuilder.createKieBaseFromModel(model());
  }

  private static Model model() {
    String name = modelClass();
    try {
      return Class.forName(name, true, Engine.class.getClassLoader())
          .asSubclass(Model.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The rules of cchc-rules cannot be started: " + name, e);
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
