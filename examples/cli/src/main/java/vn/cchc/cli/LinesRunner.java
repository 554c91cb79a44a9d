package vn.cchc.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.cchc.cli.Lines.Line;

/**
 * Answers each line of a stream by one line, in order, on all processors. Memory does not grow with
 * the number of lines: no more than a few batches are under way. What is there is answered before
 * more is waited for, and when nobody reads the answers any more it ends.
 */
final class LinesRunner {

  private static final JsonFactory JSON = new JsonFactory();

  private final Answer answer;
  private final Words words;
  private final Progress progress;
  private final int processors = Runtime.getRuntime().availableProcessors();

  LinesRunner(Answer answer, Words words, Progress progress) {
    this.answer = answer;
    this.words = words;
    this.progress = progress;
  }

  /** Writes the answer to a line; returns the exit status it stands for. */
  interface Answer {
    int write(byte[] line, ByteArrayOutputStream out) throws IOException;

    /**
     * Takes notice of a line, and returns the answer to it. Called line by line in their order, by
     * one thread, before any of them is answered on all processors.
     */
    default Answer arrived(byte[] line) {
      return this;
    }
  }

  /** Answers every line; returns the worst status. */
  int run(InputStream in, OutputStream out) throws IOException {
    long size = Inputs.size(in);
    progress.begin();
    // a reader that waits for input must not keep the process, nor its caller
    ExecutorService workers = Executors.newFixedThreadPool(processors, LinesRunner::daemon);
    BlockingQueue<Future<Batch>> pending = new ArrayBlockingQueue<>(2 * processors);
    Thread reader = daemon(() -> read(new Lines(in), workers, pending));
    reader.start();
    try {
      return write(pending, out, size);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      progress.clear();
      workers.shutdownNow();
      reader.interrupt();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "cchc-lines");
    thread.setDaemon(true);
    return thread;
  }

  private void read(Lines lines, ExecutorService workers, BlockingQueue<Future<Batch>> pending) {
    try {
      try {
        // whatever keeps it from reading, the answers must come to an end
        for (List<Line> batch = lines.next(); !batch.isEmpty(); batch = lines.next()) {
          List<Line> work = batch;
          List<Answer> answers = new ArrayList<>();
          for (Line line : work) {
            byte[] bytes = line.bytes();
            answers.add(bytes == null ? answer : answer.arrived(bytes));
          }
          long bytes = lines.bytes();
          pending.put(workers.submit(() -> answer(work, answers, bytes)));
        }
        pending.put(CompletableFuture.completedFuture(Batch.END));
      } catch (IOException | RuntimeException | Error e) {
        pending.put(CompletableFuture.failedFuture(e));
      }
    } catch (InterruptedException e) {
      // the answers are not wanted any more
      Thread.currentThread().interrupt();
    }
  }

  private int write(BlockingQueue<Future<Batch>> pending, OutputStream out, long size)
      throws IOException, InterruptedException {
    int status = 0;
    long done = 0;
    for (Batch batch = next(pending); !batch.isEnd(); batch = next(pending)) {
      out.write(batch.text());
      out.flush();
      status = Status.worse(status, batch.status());
      done += batch.lines();
      progress.lines(done, batch.bytes(), size);
    }
    return status;
  }

  private static Batch next(BlockingQueue<Future<Batch>> pending)
      throws IOException, InterruptedException {
    try {
      return pending.take().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unreadable) {
        throw new UsageException("standard-input.unreadable", unreadable);
      }
      if (e.getCause() instanceof RuntimeException wrong) {
        throw wrong;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Batch answer(List<Line> lines, List<Answer> answers, long bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    int status = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int start = out.size();
      String problem = null;
      try {
        status = Status.worse(status, answer(line, answers.get(i), out));
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        problem = Problem.of(words, e);
      }
      if (problem != null) {
        truncate(out, start);
        writeProblem(line.number(), problem, out);
        status = Status.UNUSABLE;
      }
      out.write('\n');
    }
    return new Batch(out.toByteArray(), status, lines.size(), bytes);
  }

  private static int answer(Line line, Answer to, ByteArrayOutputStream out) throws IOException {
    byte[] content = line.bytes();
    if (content == null) {
      throw new UsageException("lines.long", Lines.MAX_BYTES >> 20);
    }
    return to.write(content, out);
  }

  private static void truncate(ByteArrayOutputStream out, int size) {
    if (out.size() > size) {
      byte[] kept = Arrays.copyOf(out.toByteArray(), size);
      out.reset();
      out.writeBytes(kept);
    }
  }

  private static void writeProblem(long line, String problem, ByteArrayOutputStream out)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeNumberField("line", line);
      json.writeStringField("error", problem);
      json.writeEndObject();
    }
  }

  /**
   * Answers to some lines.
   *
   * @param bytes of the input up to the end of them
   */
  private record Batch(byte[] text, int status, int lines, long bytes) {
    static final Batch END = new Batch(new byte[0], 0, 0, 0);

    boolean isEnd() {
      return lines == 0;
    }
  }
}
