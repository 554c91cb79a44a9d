package vn.cchc.spring.boot;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import vn.cchc.rules.ReportValidator;

/** Starts the rules when the application is ready, and knows how far they are. */
final class RulesStart implements ApplicationListener<ApplicationReadyEvent> {

  /** How far the rules are, in the words that are shown. */
  enum State {
    ON_DEMAND,
    STARTING,
    STARTED,
    FAILED;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final ReportValidator validator;
  private final boolean ahead;
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile State state = State.ON_DEMAND;
  private volatile @Nullable Throwable failure;

  /**
   * Takes what is to be started.
   *
   * @param ahead whether to start it before it is needed
   */
  RulesStart(ReportValidator validator, boolean ahead) {
    this.validator = validator;
    this.ahead = ahead;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    if (ahead && begun.compareAndSet(false, true)) {
      state = State.STARTING;
      Thread thread = new Thread(this::start, "cchc warm-up");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void start() {
    try {
      validator.warmUp();
      state = State.STARTED;
    } catch (RuntimeException | LinkageError e) {
      failure = e;
      state = State.FAILED;
    }
  }

  State state() {
    return state;
  }

  /** Returns why the rules could not be started; null if they could. */
  @Nullable Throwable failure() {
    return failure;
  }
}
