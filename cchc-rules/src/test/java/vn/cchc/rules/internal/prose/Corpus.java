package vn.cchc.rules.internal.prose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Role;
import vn.cchc.model.NumberNotation;
import vn.cchc.rules.internal.prose.mention.Lexicon;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.structure.Structure;

/** Labelled prose: what a careful reader can check in it, and what nobody can. */
final class Corpus {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  private Corpus() {}

  /** A number as it stands in a document. */
  record Figure(int paragraph, int from, String text) {}

  /** What a reader can check: figures by their roles. */
  record Label(Kind kind, String sort, Map<Role, List<Figure>> roles) {
    List<Figure> figures() {
      return roles.values().stream().flatMap(Collection::stream).toList();
    }
  }

  /** What nobody can claim of some figures; of any kind where it has none. */
  record Trap(String why, String kind, List<Figure> figures) {}

  record Document(
      String id, String office, List<String> paragraphs, List<Label> labels, List<Trap> traps) {

    /** Returns the document with other text in the place of a number. */
    Document with(Figure figure, String text) {
      List<String> changed = new ArrayList<>(paragraphs);
      String paragraph = paragraphs.get(figure.paragraph());
      changed.set(
          figure.paragraph(),
          paragraph.substring(0, figure.from())
              + text
              + paragraph.substring(figure.from() + figure.text().length()));
      return new Document(id, office, changed, labels, traps);
    }

    /**
     * Returns a copy in which rates of few stand, as small offices report them: part and whole of
     * up to fifteen, and the rate that follows, wherever no other label or trap is about them. Its
     * labels are those of these rates.
     */
    Document small(Random random) {
      return SmallRates.in(this, random);
    }

    ProseText text() {
      return ProseText.of(paragraphs, NumberNotation.VI, Lexicon.standard());
    }

    private Figure figure(String name) {
      String[] parts = name.split("#", 2);
      int left = parts.length == 2 ? Integer.parseInt(parts[1]) : 1;
      for (int i = 0; i < paragraphs.size(); i++) {
        Matcher matcher = NUMBER.matcher(paragraphs.get(i));
        while (matcher.find()) {
          if (matcher.group().equals(parts[0]) && --left == 0) {
            return new Figure(i, matcher.start(), parts[0]);
          }
        }
      }
      throw new IllegalArgumentException(id + ": no figure " + name);
    }
  }

  static List<Document> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Document> documents = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        documents.add(document(json.readTree(line)));
      }
    }
    return documents;
  }

  private static Document document(JsonNode node) {
    List<String> paragraphs = new ArrayList<>();
    node.get("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.asText()));
    List<Label> labels = new ArrayList<>();
    List<Trap> traps = new ArrayList<>();
    Document document =
        new Document(
            node.get("id").asText(), node.path("office").asText(), paragraphs, labels, traps);
    node.path("claims").forEach(claim -> labels.addAll(labels(document, claim)));
    for (JsonNode trap : node.path("traps")) {
      traps.add(
          new Trap(
              trap.get("why").asText(),
              kind(trap.path("kind").asText()),
              figures(document, trap.get("figures"))));
    }
    return document;
  }

  private static String kind(String word) {
    return switch (word) {
      case "" -> "";
      case "rate" -> "SHARE";
      case "part" -> "BOUND";
      case "flow" -> "BALANCE";
      default -> word.toUpperCase(java.util.Locale.ROOT);
    };
  }

  private static List<Figure> figures(Document document, JsonNode names) {
    List<Figure> figures = new ArrayList<>();
    if (names.isArray()) {
      names.forEach(name -> figures.add(document.figure(name.asText())));
    } else if (!names.isMissingNode()) {
      figures.add(document.figure(names.asText()));
    }
    return figures;
  }

  private static List<Label> labels(Document document, JsonNode claim) {
    Kind kind = Kind.valueOf(kind(claim.get("kind").asText()));
    String sort = claim.path("sort").asText(claim.get("kind").asText());
    Map<Role, List<Figure>> roles = new TreeMap<>();
    Map<String, Role> names =
        Map.of(
            "whole", Role.WHOLE,
            "parts", Role.PARTS,
            "part", Role.PARTS,
            "rate", Role.RATE,
            "rates", Role.RATE,
            "now", Role.AFTER,
            "before", Role.BEFORE,
            "difference", Role.DIFFERENCE,
            "figures", Role.PARTS);
    names.forEach(
        (name, role) -> {
          if (claim.has(name)) {
            roles.put(role, figures(document, claim.get(name)));
          }
        });
    if (kind == Kind.BALANCE) {
      List<Figure> in = figures(document, claim.get("in"));
      List<Figure> out = figures(document, claim.get("out"));
      if (in.size() == 1 || out.size() == 1) {
        // "19 vụ, giải quyết 16 vụ, chuyển kỳ sau 3 vụ": one figure is the sum of the others
        Map<Role, List<Figure>> sum = new TreeMap<>();
        sum.put(Role.WHOLE, in.size() == 1 ? in : out);
        sum.put(Role.PARTS, in.size() == 1 ? out : in);
        return List.of(new Label(Kind.SUM, sort, sum));
      }
      roles.put(Role.RECEIVED, in);
      roles.put(Role.SETTLED, out);
    }
    if (kind != Kind.BOUND) {
      return List.of(new Label(kind, sort, roles));
    }
    List<Label> labels = new ArrayList<>();
    for (Figure part : roles.get(Role.PARTS)) {
      labels.add(
          new Label(
              kind,
              sort,
              new TreeMap<>(Map.of(Role.WHOLE, roles.get(Role.WHOLE), Role.PARTS, List.of(part)))));
    }
    return labels;
  }

  /** The figures of a sound document as it is read, by their places. */
  static final class Reading {
    private final Map<String, BigDecimal> values = new TreeMap<>();
    private final List<BigDecimal> inOrder = new ArrayList<>();

    Reading(ProseText text) {
      for (Mention mention : text.mentions()) {
        inOrder.add(mention.number().stripTrailingZeros());
        values.put(
            text.token(mention.token()).paragraph() + ":" + text.token(mention.token()).from(),
            mention.number().stripTrailingZeros());
      }
    }

    int size() {
      return inOrder.size();
    }

    /** Returns how a label is named by the values of its figures; empty if one is not read. */
    String key(Label label) {
      Map<Role, List<String>> roles = new TreeMap<>();
      for (Map.Entry<Role, List<Figure>> entry : label.roles().entrySet()) {
        List<String> texts = new ArrayList<>();
        for (Figure figure : entry.getValue()) {
          BigDecimal value = values.get(figure.paragraph() + ":" + figure.from());
          if (value == null) {
            return "";
          }
          texts.add(value.toPlainString());
        }
        texts.sort(null);
        roles.put(entry.getKey(), texts);
      }
      return label.kind() + " " + roles;
    }

    /** Returns the same of a structure, whatever slips were put into the text. */
    String key(Structure structure) {
      Map<Role, List<String>> roles = new TreeMap<>();
      structure
          .roles()
          .forEach(
              (role, figures) -> {
                Role as =
                    switch (role) {
                      case OPENING -> Role.RECEIVED;
                      case PENDING -> Role.SETTLED;
                      default -> role;
                    };
                List<String> texts = roles.computeIfAbsent(as, key -> new ArrayList<>());
                figures.forEach(figure -> texts.add(inOrder.get(figure.index()).toPlainString()));
                texts.sort(null);
              });
      return structure.kind() + " " + roles;
    }
  }
}
