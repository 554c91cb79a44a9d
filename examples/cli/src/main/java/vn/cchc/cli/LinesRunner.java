package vn.cchc.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.FormulaException;
import vn.cchc.cli.Lines.Line;
import vn.cchc.io.ReportFormatException;

/**
 * Answers each line of a stream by one line, in order, on all processors. Memory does not grow with
 * the number of lines: no more than a few batches are under way.
 */
final class LinesRunner {

  private static final int BATCH = 64;
  private static final int BATCH_BYTES = 4 << 20;
  private static final JsonFactory JSON = new JsonFactory();

  private final Answer answer;
  private final Main.Streams streams;

  LinesRunner(Answer answer, Main.Streams streams) {
    this.answer = answer;
    this.streams = streams;
  }

  /** Writes the answer to a line; returns the exit status it stands for. */
  interface Answer {
    int write(byte[] line, ByteArrayOutputStream out) throws IOException;
  }

  /** Answers every line; returns the worst status. */
  int run(InputStream in) throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(processors);
    try {
      return run(new Lines(in), workers, 2 * processors);
    } finally {
      workers.shutdownNow();
    }
  }

  private int run(Lines lines, ExecutorService workers, int ahead) throws IOException {
    Deque<Future<Batch>> pending = new ArrayDeque<>();
    int status = 0;
    long done = 0;
    for (List<Line> batch = next(lines); !batch.isEmpty(); batch = next(lines)) {
      List<Line> work = batch;
      pending.add(workers.submit(() -> answer(work)));
      if (pending.size() > ahead) {
        Batch first = finished(pending.remove());
        status = Math.max(status, first.status());
        done += first.lines();
        write(first, done);
      }
    }
    while (!pending.isEmpty()) {
      Batch first = finished(pending.remove());
      status = Math.max(status, first.status());
      done += first.lines();
      write(first, done);
    }
    if (streams.progress()) {
      streams.err().println();
    }
    return status;
  }

  private void write(Batch batch, long done) {
    streams.out().write(batch.text(), 0, batch.text().length);
    streams.out().flush();
    if (streams.progress()) {
      streams.err().print("\r" + done);
      streams.err().flush();
    }
  }

  private static List<Line> next(Lines lines) throws IOException {
    List<Line> batch = new ArrayList<>(BATCH);
    int bytes = 0;
    while (batch.size() < BATCH && bytes < BATCH_BYTES) {
      Line line = lines.next();
      if (line == null) {
        return batch;
      }
      byte[] content = line.bytes();
      bytes += content == null ? 0 : content.length;
      batch.add(line);
    }
    return batch;
  }

  private static Batch finished(Future<Batch> batch) throws IOException {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Batch answer(List<Line> lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    int status = 0;
    for (Line line : lines) {
      int start = out.size();
      byte[] content = line.bytes();
      @Nullable String problem = null;
      try {
        if (content == null) {
          problem = "longer than " + (Lines.MAX_BYTES >> 20) + " MB";
        } else {
          status = Math.max(status, answer.write(content, out));
        }
      } catch (ReportFormatException | FormulaException | IllegalArgumentException e) {
        problem = String.valueOf(e.getMessage());
      }
      if (problem != null) {
        truncate(out, start);
        writeProblem(line.number(), problem, out);
        status = Main.UNUSABLE;
      }
      out.write('\n');
    }
    return new Batch(out.toByteArray(), status, lines.size());
  }

  private static void truncate(ByteArrayOutputStream out, int size) {
    if (out.size() > size) {
      byte[] kept = java.util.Arrays.copyOf(out.toByteArray(), size);
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
      json.writeStringField("error", Main.oneLine(problem));
      json.writeEndObject();
    }
  }

  private record Batch(byte[] text, int status, int lines) {}
}
