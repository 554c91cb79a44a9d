package vn.cchc.io.internal.format.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Fault;
import vn.cchc.model.Remark;
import vn.cchc.model.internal.Texts;

/**
 * Text of bytes, whatever encoding they are in. UTF-8 and UTF-16 prove themselves; the encodings of
 * one byte that Vietnamese was written in before are told by which of them makes Vietnamese.
 */
public final class TextDecoder {

  private static final int SURE = 80;
  private static final int APART = 15;
  private static final int MOST_OF_WRONG = 40;
  private static final int FEW = 3;

  private TextDecoder() {}

  /**
   * A text.
   *
   * @param text in NFC, without a mark of its encoding
   * @param remarks the encoding, where it had to be found out
   */
  public record Decoded(String text, List<Remark> remarks) {
    public Decoded {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Letters of before Unicode.
   *
   * @param encoding what it is called
   * @param letters what a text in it says in Unicode
   */
  record Old(String encoding, UnaryOperator<String> letters) {}

  private static final List<Old> OLD =
      List.of(
          new Old("windows-1258", LegacyText::windows1258),
          new Old("TCVN3 (ABC)", LegacyText::tcvn3),
          new Old("VNI", LegacyText::vni));

  private record Candidate(String encoding, String text, VietnameseEvidence evidence) {
    static Candidate of(String encoding, String text) {
      return new Candidate(encoding, text, VietnameseEvidence.of(text));
    }
  }

  /** Returns in which letters a text is written that is none of Vietnamese; null if in none. */
  static @Nullable Old old(String text) {
    VietnameseEvidence asIs = VietnameseEvidence.of(text);
    Candidate best = best(oldOnes(text));
    return asIs.others() >= FEW && asIs.percentage() < MOST_OF_WRONG && isSure(best)
        ? OLD.stream()
            .filter(old -> old.encoding().equals(best.encoding()))
            .findFirst()
            .orElse(null)
        : null;
  }

  /**
   * Returns the text of bytes.
   *
   * @param name what messages call them
   * @throws ReportFormatException if they are in no encoding, or two fit as well
   */
  public static Decoded decode(byte[] bytes, String name) {
    Charset wide = TextEncoding.wide(bytes);
    if (wide != null) {
      String text = TextEncoding.strictly(bytes, wide);
      if (text == null) {
        throw new ReportFormatException(Fault.of("encoding.wide", wide.name()).at(name));
      }
      boolean marked = (bytes[0] & 0xFF) >= 0xFE;
      return ofUnicode(text, marked ? null : wide.name());
    }
    String utf8 = TextEncoding.strictly(bytes, StandardCharsets.UTF_8);
    return utf8 == null ? ofBytes(bytes, name) : ofUnicode(utf8, null);
  }

  /** Unicode may hold text of older fonts, or UTF-8 that somebody read as something else. */
  private static Decoded ofUnicode(String text, @Nullable String found) {
    String composed = Texts.nfc(text);
    if (mayBeMisread(composed)) {
      Candidate misread = misread(text);
      if (misread != null && isSure(misread)) {
        return new Decoded(misread.text(), List.of(remark(misread.encoding())));
      }
      Old old = old(composed);
      if (old != null) {
        return new Decoded(old.letters().apply(composed), List.of(remark(old.encoding())));
      }
    }
    return new Decoded(composed, found == null ? List.of() : List.of(remark(found)));
  }

  private static boolean mayBeMisread(String text) {
    return text.chars().anyMatch(c -> c >= 0x80 && c < 0x100);
  }

  private static boolean isSure(Candidate candidate) {
    return candidate.evidence().percentage() >= SURE && candidate.evidence().syllables() >= FEW;
  }

  /** What is UTF-8 again, once it is turned back into bytes, was so by no accident. */
  private static @Nullable Candidate misread(String text) {
    byte[] bytes = TextEncoding.inWindows1252(text);
    String utf8 = bytes == null ? null : TextEncoding.strictly(bytes, StandardCharsets.UTF_8);
    return utf8 == null ? null : Candidate.of("UTF-8 → windows-1252", Texts.nfc(utf8));
  }

  private static List<Candidate> oldOnes(String windows1252) {
    List<Candidate> candidates = new ArrayList<>();
    OLD.forEach(
        old -> candidates.add(Candidate.of(old.encoding(), old.letters().apply(windows1252))));
    return candidates;
  }

  private static Candidate best(List<Candidate> candidates) {
    Candidate best = candidates.get(0);
    for (Candidate candidate : candidates) {
      if (candidate.evidence().percentage() > best.evidence().percentage()) {
        best = candidate;
      }
    }
    return best;
  }

  private static Decoded ofBytes(byte[] bytes, String name) {
    String western = TextEncoding.windows1252(bytes);
    refuseDamagedUtf8(bytes, name);
    List<Candidate> candidates = oldOnes(western);
    candidates.add(Candidate.of("windows-1252", Texts.nfc(western)));
    Candidate best = best(candidates);
    if (best.evidence().syllables() == 0
        && candidates.get(candidates.size() - 1).evidence().others() == 0) {
      // nothing but typographic signs
      return new Decoded(Texts.nfc(western), List.of(remark("windows-1252")));
    }
    if (best.evidence().percentage() < SURE) {
      throw new ReportFormatException(Fault.of("encoding.none").at(name));
    }
    Map<String, String> asWell = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      if (candidate.evidence().percentage() > best.evidence().percentage() - APART) {
        asWell.putIfAbsent(candidate.text(), candidate.encoding());
      }
    }
    if (asWell.size() > 1) {
      String both = asWell.values().stream().collect(Collectors.joining(", "));
      throw new ReportFormatException(Fault.of("encoding.unclear", both).at(name));
    }
    return new Decoded(best.text(), List.of(remark(best.encoding())));
  }

  /** Bytes that would be UTF-8 but for one or two are damaged, not in another encoding. */
  private static void refuseDamagedUtf8(byte[] bytes, String name) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long damaged = text.chars().filter(c -> c == '\uFFFD').count();
    long letters = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
    if (letters > 20 * damaged) {
      int line = TextEncoding.lineOfDamage(bytes);
      throw new ReportFormatException(Fault.of("encoding.damaged", line).at(name));
    }
  }

  private static Remark remark(String encoding) {
    return Remark.of("encoding", null, encoding);
  }
}
