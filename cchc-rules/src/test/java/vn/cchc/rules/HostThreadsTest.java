package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On which threads of a host the first report may come. */
class HostThreadsTest {

  private static final String EXPECTED = new Apart.One().get();

  private final Apart apart = new Apart();
  private final Supplier<String> one = apart.instance(Apart.One.class);

  @AfterEach
  void close() {
    apart.close();
  }

  /** Knows nothing, and what it was asked for. */
  private static final class Foreign extends URLClassLoader {
    final List<String> services = Collections.synchronizedList(new ArrayList<>());

    Foreign(@Nullable ClassLoader parent) {
      super(new URL[0], parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      if (name.startsWith("META-INF/services/org.")) {
        services.add(name);
      }
      return super.getResources(name);
    }
  }

  /** A thread whose loader is the host's business. */
  private static final class Guarded extends Thread {
    private final ClassLoader loader;

    Guarded(Runnable task, ClassLoader loader) {
      super(task);
      this.loader = loader;
    }

    @Override
    public ClassLoader getContextClassLoader() {
      return loader;
    }

    @Override
    public void setContextClassLoader(@Nullable ClassLoader other) {
      throw new SecurityException("set");
    }
  }

  private static <T> T on(@Nullable ClassLoader loader, Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future);
    thread.setContextClassLoader(loader);
    thread.start();
    return future.get();
  }

  @Test
  void the_rules_start_on_a_thread_whose_context_class_loader_sees_nothing() throws Exception {
    assertThat(EXPECTED).contains("3.4.4-share");
    assertThat(on(new Foreign(null), one::get)).isEqualTo(EXPECTED);
  }

  @Test
  void the_rules_start_on_a_thread_whose_context_class_loader_sees_the_jdk() throws Exception {
    Foreign jdk = new Foreign(ClassLoader.getPlatformClassLoader());

    assertThat(on(jdk, one::get)).isEqualTo(EXPECTED);
  }

  @Test
  void the_rules_start_on_a_thread_without_a_context_class_loader() throws Exception {
    assertThat(on(null, one::get)).isEqualTo(EXPECTED);
  }

  @Test
  void the_rules_start_where_the_context_class_loader_has_another_copy_of_the_library()
      throws Exception {
    assertThat(on(HostThreadsTest.class.getClassLoader(), one::get)).isEqualTo(EXPECTED);
  }

  @Test
  void the_rules_start_in_the_common_pool_and_in_one_of_a_hosts_own() throws Exception {
    ForkJoinPool own = new ForkJoinPool(2);
    try (Apart other = new Apart()) {
      assertThat(ForkJoinPool.commonPool().submit(one::get).get()).isEqualTo(EXPECTED);
      assertThat(own.submit(other.instance(Apart.One.class)::get).get()).isEqualTo(EXPECTED);
    } finally {
      own.shutdown();
    }
  }

  @Test
  void the_rules_start_on_a_thread_that_keeps_its_context_class_loader() throws Exception {
    CompletableFuture<String> told = new CompletableFuture<>();
    new Guarded(() -> told.completeAsync(one, Runnable::run), new Foreign(null)).start();

    assertThat(told.get()).isEqualTo(EXPECTED);
  }

  @Test
  void the_rules_start_on_a_thread_that_is_interrupted_and_it_stays_so() throws Exception {
    String told =
        on(
            new Foreign(null),
            () -> {
              Thread.currentThread().interrupt();
              return one.get() + Thread.currentThread().isInterrupted();
            });

    assertThat(told).isEqualTo(EXPECTED + true);
  }

  @Test
  void the_context_class_loader_of_the_caller_is_left_as_it_is() throws Exception {
    Foreign foreign = new Foreign(null);
    ClassLoader after =
        on(
            foreign,
            () -> {
              one.get();
              return Thread.currentThread().getContextClassLoader();
            });

    assertThat(after).isSameAs(foreign);
  }

  @Test
  void a_start_that_failed_succeeds_when_what_was_missing_is_there() throws Exception {
    apart.modelIsMissing(true);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(one::get)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The rules of cchc-rules cannot be started")
          .rootCause()
          .hasMessageContaining("drools-model");
    }
    apart.modelIsMissing(false);

    assertThat(on(new Foreign(null), one::get)).isEqualTo(EXPECTED);
  }

  @Test
  void callers_that_come_first_together_start_the_rules_once() throws Exception {
    int callers = 8;
    CyclicBarrier together = new CyclicBarrier(callers);
    List<FutureTask<String>> told = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      FutureTask<String> task =
          new FutureTask<>(
              () -> {
                together.await();
                return one.get();
              });
      told.add(task);
      new Thread(task).start();
    }

    for (FutureTask<String> task : told) {
      assertThat(task.get()).isEqualTo(EXPECTED);
    }
    assertThat(apart.starts()).isEqualTo(1);
  }

  @Test
  void once_started_the_rules_look_for_nothing_more() throws Exception {
    Foreign foreign = new Foreign(null);
    one.get();

    assertThat(on(foreign, apart.instance(Apart.All.class)::get)).isEqualTo(new Apart.All().get());
    assertThat(foreign.services).isEmpty();
  }

  @Test
  void every_report_of_the_acceptance_data_can_be_the_first_on_a_foreign_thread() throws Exception {
    Supplier<String> all = apart.instance(Apart.All.class);

    assertThat(on(new Foreign(null), all::get)).isEqualTo(new Apart.All().get());
  }
}
